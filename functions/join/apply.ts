import type { joinRoutes } from '../../shared/contracts/routes/join.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { correspondent, type ApplicationIn } from '../../shared/membership/application.ts';
import { openGuard, openKeyOf, signUpKey, signUps } from '../membership/application-records.ts';
import { decoyWrites } from '../platform/decoys.ts';
import type { Answer, UseCase } from '../platform/http.ts';
import { settingsOf } from '../platform/settings.ts';
import { guardKey, guardsOf } from '../platform/storage/guards.ts';
import { decideAgain } from '../platform/storage/retry.ts';
import { create, stillAbsent } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { draftOf, fits } from './draft.ts';
import { isFlooded, mailTo } from './limits.ts';
import { confirmation } from './confirmation.ts';
import { sendAnother } from './resend.ts';

type Apply = typeof joinRoutes.apply;
const sent = { state: 'sent' } as const;

/** Somebody applies. Pressing twice, or twenty times at once, is pressing once. */
export const apply: UseCase<Apply> = async ({ body: request }, tools) => {
  const settings = await settingsOf(tools);
  const fit = fits(request, settings);
  if (!fit.ok) return fit;
  if (request.fax !== '') return ok(sent);
  if (await isFlooded('sign-up', tools)) return refuse('platform/too-many');
  const draft = draftOf(request, settings, tools);
  return decideAgain(tools.pause, () => keep(draft, tools));
};

/** What a form, its link, its message and its budget take, about: in characters. */
const sizesOfForm = [1_600, 200, 600, 100];

/** Keeps the form with its link and its message, unless the same applicant has one from the same address. */
async function keep(application: ApplicationIn<'unverified'>, tools: Tools): Promise<Answer<Apply>> {
  const id = openKeyOf(application);
  const guard = guardKey(openGuard(id));
  const [open, waiting, mail] = await Promise.all([
    tools.store.get(guardsOf('membership'), guard),
    tools.store.get(signUps, signUpKey(id)),
    mailTo(correspondent(application).email, tools),
  ]);
  if (waiting && waiting.record.application.linkExpiresAt < tools.now) return sendAnother(waiting, tools);
  // Whether the address is known, or has had its fill for today, is not told: neither in words nor in time.
  if (open || waiting || mail.isSpent) return tools.commit(decoyWrites(tools, sizesOfForm), sent);
  const link = confirmation(id, application, tools);
  const signUpRecord = { id, application, sent: 1, goneAt: link.goneAt };
  const writes = [
    create(signUps, signUpRecord),
    stillAbsent(guardsOf('membership'), guard),
    mail.spend(1),
    ...link.writes,
  ];
  return tools.commit(writes, sent);
}
