import type { Pairing } from '../../shared/contracts/records/accompaniment.ts';
import { otherSide, type Side } from '../../shared/mentorship/accompaniment.ts';
import type { Programme } from '../../shared/mentorship/programme.ts';
import type { PairingOutcome } from '../../shared/messages/template.ts';
import { outgoing } from '../messages/writes.ts';
import { staff, staffKey } from '../platform/people.ts';
import { settingsOf } from '../platform/settings.ts';
import { environment, variable } from '../platform/environment.ts';
import { pageFor } from '../platform/site.ts';
import type { AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import type { Party, Roll } from './roll.ts';

type Told = { readonly pairing: Pairing; readonly programme: Programme };
type Two = Readonly<Record<Side, Party | undefined>>;
type Reader = Pick<Party, 'name' | 'email' | 'language'>;

/**
 * What is written when a pairing comes to something: that both said yes, that it will not take place, that it is over, or
 * that the pair is to be asked. The two are told what concerns them, the coordinator all of it, unless they did it
 * themselves. Who has no address gets nothing, and stands in nobody's way.
 */
export async function outcomeLetters(
  before: Pairing,
  told: Told,
  roll: Pick<Roll, 'party'>,
  tools: Tools,
): Promise<readonly AnyWrite[]> {
  const outcome = outcomeOf(before, told.pairing);
  if (!outcome) return [];
  const { mentor, mentee } = told.pairing;
  const [one, other] = await Promise.all([roll.party(mentor, tools), roll.party(mentee, tools)]);
  const two = { mentor: one, mentee: other };
  return [
    ...letterTo('mentor', two, told, tools),
    ...letterTo('mentee', two, told, tools),
    ...(await letterToCoordinator(outcome, told, tools)),
  ];
}

function outcomeOf(before: Pairing, { state, toAsk }: Pairing): PairingOutcome | undefined {
  if (toAsk !== null && toAsk !== before.toAsk) return toAsk;
  if (state === before.state) return undefined;
  return state === 'accepted' || state === 'declined' || state === 'expired' || state === 'closed'
    ? state
    : undefined;
}

function letterTo(side: Side, two: Two, { pairing, programme }: Told, tools: Tools): AnyWrite[] {
  const reader = two[side];
  if (!reader?.email) return [];
  const otherOne = otherSide[side];
  const name = nameOf(pairing, otherOne);
  const addressed = { to: reader.email, name: reader.name, language: reader.language, memberId: reader.id };
  const of = {
    recipient: { name: reader.name },
    programme: programme.name[reader.language],
    coordinator: pairing.coordinator,
    link: pageFor(reader.language, `/space/pairings/${pairing.id}`),
  };
  switch (pairing.state) {
    case 'accepted': {
      const other = { name, email: two[otherOne]?.email ?? '' };
      const variables = { ...of, isMentor: side === 'mentor', other };
      return [outgoing(tools, { ...addressed, template: 'pairing-accepted', variables })];
    }
    case 'declined':
    case 'expired': {
      const isOwn = pairing.state === 'declined' && pairing.by === side;
      const variables = { ...of, other: { name }, why: isOwn ? 'declined-by-you' : pairing.state } as const;
      return [outgoing(tools, { ...addressed, template: 'pairing-not-made', variables })];
    }
    case 'closed':
      return [
        outgoing(tools, {
          ...addressed,
          template: 'pairing-closed',
          variables: { ...of, other: { name } },
        }),
      ];
    default:
      return [];
  }
}

async function letterToCoordinator(
  outcome: PairingOutcome,
  { pairing, programme }: Told,
  tools: Tools,
): Promise<AnyWrite[]> {
  const { caller } = tools;
  if (caller.door === 'staff' && caller.person.id === pairing.coordinatorId) return [];
  const { email, name, language } = await coordinatorOf(pairing, tools);
  const declined = pairing.state === 'declined' ? { by: nameOf(pairing, pairing.by) } : {};
  const variables = {
    recipient: { name },
    programme: programme.name[language],
    mentor: { name: pairing.mentorName },
    mentee: { name: pairing.menteeName },
    outcome,
    link: `${environment(variable.siteOrigin)}/panel/pairings`,
    ...declined,
  };
  return [outgoing(tools, { to: email, name, language, template: 'pairing-outcome', variables })];
}

function nameOf({ mentorName, menteeName }: Pairing, side: Side): string {
  return side === 'mentor' ? mentorName : menteeName;
}

/** Who is no longer of the staff is told nothing more: the network itself is. */
async function coordinatorOf({ coordinatorId }: Pairing, tools: Tools): Promise<Reader> {
  const kept = await tools.store.get(staff, staffKey(coordinatorId));
  if (kept?.record.active) return kept.record;
  const { network } = await settingsOf(tools);
  return { name: network.name.fr, email: network.email, language: 'fr' };
}
