import type { joinRoutes } from '../../shared/contracts/routes/join.ts';
import { refuse } from '../../shared/kernel/result.ts';
import { displayName } from '../../shared/membership/member.ts';
import { signUpKey, signUps } from '../membership/application-records.ts';
import { receivedWrites } from '../membership/receive-application.ts';
import type { Answer, UseCase } from '../platform/http.ts';
import { findLink, useLink } from '../platform/links.ts';
import { settingsOf } from '../platform/settings.ts';
import { decideAgain } from '../platform/storage/retry.ts';
import type { Tools } from '../platform/tools.ts';
import { isFlooded } from './limits.ts';

type Verify = typeof joinRoutes.verify;

/** The person confirms the address: the form becomes an application that the staff sees. */
export const verify: UseCase<Verify> = async ({ body }, tools) => {
  // Tokens cannot be guessed; that somebody tries is stopped all the same.
  if (await isFlooded('link', tools)) return refuse('platform/too-many');
  return decideAgain(tools.pause, () => confirm(body.token, tools));
};

async function confirm(token: string, tools: Tools): Promise<Answer<Verify>> {
  const link = await findLink(tools, 'sign-up', token);
  if (!link) return refuse('platform/link-unknown');
  const used = useLink(link, tools.now);
  if (!used.ok) return used;
  const waiting = await tools.store.get(signUps, signUpKey(link.record.subject));
  if (!waiting) return refuse('platform/link-used');
  const received = await receivedWrites(waiting, tools);
  if (!received.ok) return received;
  const { application } = waiting.record;
  const { categories } = await settingsOf(tools);
  const category = categories.get(application.category)?.name ?? { fr: '', en: '' };
  const answer = { state: 'confirmed', applicant: displayName(application.applicant), category } as const;
  return tools.commit([used.value, ...received.value], answer);
}
