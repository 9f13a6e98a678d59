import type { Pairing } from '../../shared/contracts/records/accompaniment.ts';
import type { mentorshipRoutes } from '../../shared/contracts/routes/mentorship.ts';
import type { RefusalCode } from '../../shared/contracts/problems.ts';
import type { Row } from '../../shared/contracts/sheets/sheet.ts';
import type { AccompanimentId, MemberId } from '../../shared/kernel/ids.ts';
import type { Language } from '../../shared/kernel/language.ts';
import { refuse, type Refusal, type Result } from '../../shared/kernel/result.ts';
import { offer } from '../../shared/mentorship/pairing.ts';
import { placed, propose, type Mentee, type Mentor } from '../../shared/mentorship/people.ts';
import { obstacleWords } from '../../shared/words/mentorship.ts';
import { say } from '../../shared/words/word.ts';
import type { UseCase } from '../platform/http.ts';
import type { Kept } from '../platform/storage/kind.ts';
import { decideAgain } from '../platform/storage/retry.ts';
import { create, replace } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { programmeOf } from './enrolment.ts';
import { knownOf } from './known.ts';
import { offerLetters } from './offer-letters.ts';
import { pairings, seats } from './pairing-records.ts';
import { pairingRow } from './pairing-row.ts';
import { mentees, mentors, participationKey } from './records.ts';
import type { Roll } from './roll.ts';

type Offered = Result<Row, Refusal<RefusalCode>>;
type Two = { readonly mentor: Kept<Mentor>; readonly mentee: Kept<Mentee> };

/**
 * A named coordinator decides on a pairing: it is proposed and offered at once, takes one of the mentor's places, and both
 * are asked by e-mail. Of many at once for the last place, one gets it: the others find the mentor's record changed, and
 * decide anew.
 */
export function offerPairing(roll: Roll): UseCase<typeof mentorshipRoutes.offerPairing> {
  return ({ body }, tools) =>
    decideAgain(tools.pause, async (): Promise<Offered> => {
      const [mentor, mentee] = await Promise.all([
        tools.store.get(mentors, participationKey(body.mentor)),
        tools.store.get(mentees, participationKey(body.mentee)),
      ]);
      if (!mentor || !mentee) return refuse('platform/not-found');
      return offerTo({ mentor, mentee }, roll, tools);
    });
}

async function offerTo({ mentor, mentee }: Two, roll: Roll, tools: Tools): Promise<Offered> {
  const { caller, language, now } = tools;
  if (caller.door !== 'staff') return refuse('platform/not-allowed');
  const [known, programme] = await Promise.all([
    knownOf(mentee.record, tools),
    programmeOf(mentor.record.programmeId, tools),
  ]);
  if (!programme) return refuse('mentorship/unknown-programme');
  const pairingId = tools.newId<AccompanimentId>();
  const proposed = propose(mentor.record, mentee.record, { ...known, id: pairingId, programme });
  if (!proposed.ok) return { ok: false, refusal: inWords(proposed.refusal, language) };
  const offered = offer(proposed.value, programme, now);
  if (!offered.ok) return offered;
  const pairing: Extract<Pairing, { readonly state: 'offered' }> = {
    ...offered.value,
    mentorName: mentor.record.name,
    menteeName: mentee.record.name,
    level: mentee.record.level,
    coordinator: caller.person.name,
    coordinatorId: caller.person.id,
    meetings: 0,
    minutes: 0,
    lastMetOn: null,
    toAsk: null,
  };
  const letters = await offerLetters(pairing, { mentee: mentee.record, programme }, roll, tools);
  if (!letters) return refuse('mentorship/no-address');
  const after = placed({ mentor: mentor.record, mentee: mentee.record }, undefined, offered.value);
  const seat = (memberId: MemberId) => create(seats, { memberId, accompanimentId: pairing.id });
  const writes = [
    create(pairings, pairing),
    replace(mentors, mentor, after.mentor),
    replace(mentees, mentee, after.mentee),
    seat(pairing.mentor),
    seat(pairing.mentee),
    ...letters,
  ];
  return tools.commit(writes, { ...pairingRow(pairing), version: 1 });
}

/** The obstacles in sentences, beside their codes. */
function inWords<R extends Refusal>(refusal: R, language: Language): R {
  const codes: unknown = refusal['reasons'];
  if (!Array.isArray(codes)) return refusal;
  const reasons = Object.entries(obstacleWords).filter(([code]) => codes.includes(code));
  return { ...refusal, detail: reasons.map(([, word]) => `${say(word, language)}.`).join(' ') };
}
