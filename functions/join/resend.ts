import type { joinRoutes } from '../../shared/contracts/routes/join.ts';
import type { SignUp } from '../../shared/contracts/records/application.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { correspondent } from '../../shared/membership/application.ts';
import { signUpKey, signUps, signUpsAt } from '../membership/application-records.ts';
import { atEvenPace } from '../platform/even-pace.ts';
import type { Answer, UseCase } from '../platform/http.ts';
import { findLink } from '../platform/links.ts';
import type { Kept } from '../platform/storage/kind.ts';
import { decideAgain } from '../platform/storage/retry.ts';
import { replace } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { confirmation } from './confirmation.ts';
import { isFlooded, mailTo } from './limits.ts';

type Resend = typeof joinRoutes.resend;
const sent = { state: 'sent' } as const;

/** Sends another link. Whether anything waits at an address is not told, neither in words nor in time. */
export const resend: UseCase<Resend> = ({ body }, tools) =>
  atEvenPace(500, async () => {
    if (await isFlooded('sign-up', tools)) return refuse('platform/too-many');
    return 'token' in body ? byToken(body.token, tools) : byEmail(body.email, tools);
  });

async function byToken(token: string, tools: Tools): Promise<Answer<Resend>> {
  const link = await findLink(tools, 'sign-up', token);
  if (!link) return refuse('platform/link-unknown');
  return decideAgain(tools.pause, async (): Promise<Answer<Resend>> => {
    const waiting = await tools.store.get(signUps, signUpKey(link.record.subject));
    return waiting ? sendAnother(waiting, tools) : refuse('platform/link-used');
  });
}

async function byEmail(email: string, tools: Tools): Promise<Answer<Resend>> {
  const { rows } = await tools.store.list(signUpsAt(email));
  // One after the other: each is a message more of the same address's day.
  for (const { record } of rows) {
    await decideAgain(tools.pause, async () => {
      const waiting = await tools.store.get(signUps, signUpKey(record.id));
      return waiting ? sendAnother(waiting, tools) : ok(sent);
    });
  }
  return ok(sent);
}

/** Another link for a form that waits, as long as its address has not had its messages of the day. */
export async function sendAnother(waiting: Kept<SignUp>, tools: Tools) {
  const { id, application, sent: before } = waiting.record;
  const mail = await mailTo(correspondent(application).email, tools);
  if (mail.isSpent) return ok(sent);
  const { expiresAt, goneAt, writes } = confirmation(id, application, tools);
  const renewed = { id, application: { ...application, linkExpiresAt: expiresAt }, sent: before + 1, goneAt };
  return tools.commit([replace(signUps, waiting, renewed), mail.spend(1), ...writes], sent);
}
