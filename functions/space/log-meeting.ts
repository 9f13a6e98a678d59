import type { KeptSession } from '../../shared/contracts/records/session.ts';
import type { spaceRoutes, MyPairing } from '../../shared/contracts/routes/space.ts';
import type { RefusalCode } from '../../shared/contracts/problems.ts';
import type { RequestOf } from '../../shared/contracts/route.ts';
import type { SessionId } from '../../shared/kernel/ids.ts';
import { dayIn } from '../../shared/kernel/instant.ts';
import { ok, refuse, type Refusal, type Result } from '../../shared/kernel/result.ts';
import { meetFirst } from '../../shared/mentorship/pairing.ts';
import { logSession } from '../../shared/mentorship/session.ts';
import { roll } from '../membership/roll.ts';
import { programmeOf } from '../mentorship/enrolment.ts';
import { sessionKey, sessions, sessionsOf } from '../mentorship/pairing-records.ts';
import { stepOf } from '../mentorship/step-pairing.ts';
import type { UseCase } from '../platform/http.ts';
import { recordedOn } from '../platform/recorded-on.ts';
import { decideAgain } from '../platform/storage/retry.ts';
import { create } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { ownPairing, tellWith, withEmail, type Own } from './own-pairing.ts';

type Logged = Result<MyPairing, Refusal<RefusalCode>>;
type Meeting = RequestOf<typeof spaceRoutes.logMeeting>['body'];

/** A meeting that took place, as one of the two logs it: the other need not. The first one begins the accompaniment. */
export const logMeeting: UseCase<typeof spaceRoutes.logMeeting> = ({ path, body }, tools) =>
  decideAgain(tools.pause, async (): Promise<Logged> => {
    const met = recordedOn('on', body.on, tools);
    if (!met.ok) return met;
    const own = await ownPairing(path.pairingId, tools);
    return own.ok ? logFor(own.value, body, tools) : own;
  });

async function logFor({ seen, self, side }: Own, body: Meeting, tools: Tools): Promise<Logged> {
  const { store, now } = tools;
  const before = seen.record;
  const logged = logSession(before, { id: tools.newId<SessionId>(), by: self, ...body }, dayIn(now));
  if (!logged.ok) return logged;
  if (await store.get(sessions, sessionKey(before.id, body.on))) return refuse('mentorship/already-logged');
  const { session, attendances } = logged.value;
  const kept: KeptSession = { ...session, attendances, loggedBy: side, loggedAt: now };
  const stepped = await stepOf(
    seen,
    (pairing, of) => (pairing.state === 'accepted' ? meetFirst(pairing, of, body.on) : ok(pairing)),
    roll,
    tools,
    body,
  );
  if (!stepped.ok) return stepped;
  const programme = await programmeOf(before.programmeId, tools);
  if (!programme) return refuse('platform/not-found');
  const earlier = (await store.listAll(sessionsOf(before.id))).map(({ record }) => record);
  const all = [kept, ...earlier].toSorted((a, b) => (a.on < b.on ? 1 : -1));
  const { pairing, writes } = stepped.value;
  const told = await withEmail(pairing, side, tools);
  return tools.commit([create(sessions, kept), ...writes], tellWith(told, programme, all));
}
