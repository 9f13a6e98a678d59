import type { KeptApplication, SignUp } from '../../shared/contracts/records/application.ts';
import { dayIn } from '../../shared/kernel/instant.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { completeFile, verifyEmail } from '../../shared/membership/admission.ts';
import { correspondent, type ApplicationIn } from '../../shared/membership/application.ts';
import { missingFrom } from '../../shared/membership/file.ts';
import { displayName } from '../../shared/membership/member.ts';
import type { MembershipRefusal } from '../../shared/membership/refusals.ts';
import { outgoing } from '../messages/writes.ts';
import { settingsOf } from '../platform/settings.ts';
import { claim } from '../platform/storage/guards.ts';
import type { Kept } from '../platform/storage/kind.ts';
import { create, remove, type AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { applications, openGuard, signUps } from './application-records.ts';
import { countedIn } from './counted.ts';
import { suspectsOf, traceWrites } from './suspects.ts';

/** A sign-up whose address was confirmed becomes an application: complete at once when its file lacks nothing. */
export async function receivedWrites(
  waiting: Kept<SignUp>,
  tools: Tools,
): Promise<Result<AnyWrite[], MembershipRefusal>> {
  const { id: openKey, application } = waiting.record;
  const received = verifyEmail(application, tools.now);
  if (!received.ok) return received;
  const missing = missingFrom(received.value, await countedIn(application, tools));
  const whole = completeFile(received.value, missing, tools.now);
  const next = whole.ok ? whole.value : received.value;
  const suspicions = await suspectsOf(next, tools);
  const record: KeptApplication = {
    ...next,
    openKey,
    suspicions,
    missing,
    invoiceId: null,
    memberNumber: '',
  };
  return ok([
    remove(signUps, waiting, openKey),
    claim('membership', openGuard(openKey), record.id),
    create(applications, record),
    ...traceWrites(record),
    ...(next.state === 'complete' ? [await toldComplete(next, tools)] : []),
  ]);
}

/** Tells the applicant that the file is whole, and what follows. */
export async function toldComplete(application: ApplicationIn<'complete'>, tools: Tools): Promise<AnyWrite> {
  const { categories } = await settingsOf(tools);
  const { name, email: to, language } = correspondent(application);
  const variables = {
    recipient: { name },
    applicant: displayName(application.applicant),
    category: categories.get(application.category)?.name[language] ?? '',
    receivedOn: dayIn(application.verifiedAt),
  };
  return outgoing(tools, { to, name, language, template: 'application-received', variables });
}
