import { addDays, type Day } from '../../../shared/kernel/day.ts';
import type { AccompanimentId } from '../../../shared/kernel/ids.ts';
import type { Member } from '../../../shared/membership/member.ts';
import { at } from './applicants.ts';
import { enrol, mentoring, participationIn, training } from './enrolments.ts';
import {
  accept,
  agree,
  expire,
  finish,
  meet,
  offerOn,
  say,
  type Coordinator,
  type Mentorship,
} from './mentorship.ts';
import { mentees, mentors } from './participants.ts';

/** The programmes as they stand today: pairs at every step, and what they have lived through. */
export function programmesOf(roll: readonly Member[], today: Day, coordinator: Coordinator): Mentorship {
  const kept = enrol({ mentors, mentees }, roll, today);
  const ago = (days: number) => addDays(today, -days);
  const begin = (mentor: string, mentee: string, days: number, programme = training) =>
    offerOn(kept, ago(days), {
      mentor: participationIn(mentor, programme),
      mentee: participationIn(mentee, programme),
      coordinator,
    });
  const closed = begin('developer-012', 'developer-000', 520);
  agreedPair(kept, closed, { from: ago(515), meetings: 11, every: 30 });
  finish(kept, closed, ago(150));
  const active = begin('developer-008', 'developer-001', 260);
  agreedPair(kept, active, { from: ago(255), meetings: 9, every: 30 });
  tellNotes(kept, active);
  const silent = begin('developer-009', 'developer-002', 215);
  agreedPair(kept, silent, { from: ago(210), meetings: 4, every: 31 });
  const busy = begin('developer-011', 'developer-003', 120);
  agreedPair(kept, busy, { from: ago(115), meetings: 6, every: 20 });
  accept(kept, begin('developer-010', 'developer-005', 14), ago(10));
  expire(kept, begin('developer-009', 'developer-006', 33));
  say(kept, begin('developer-010', 'developer-006', 4), ago(2), { side: 'mentor', yes: true });
  say(kept, begin('developer-008', 'developer-004', 19), ago(15), { side: 'mentor', yes: false });
  const trial = begin('worker-004', 'worker-006', 62, mentoring);
  accept(kept, trial, ago(58));
  meet(kept, trial, { on: ago(45), minutes: 60, mode: 'in-person' });
  meet(kept, trial, { on: ago(16), minutes: 75, mode: 'in-person' });
  return kept;
}

type Since = { readonly from: Day; readonly meetings: number; readonly every: number };

/** A pair that said yes, met, signed its agreement, and goes on meeting every few weeks. */
function agreedPair(kept: Mentorship, pair: AccompanimentId, { from, meetings, every }: Since): void {
  accept(kept, pair, from);
  for (let n = 0; n < meetings; n += 1) {
    const on = addDays(from, 8 + n * every);
    meet(kept, pair, { on, minutes: 45 + ((n * 35) % 60), mode: n % 4 === 3 ? 'in-person' : 'video' });
    if (n === 0) agree(kept, pair, addDays(on, 5));
  }
}

/** What a pair wrote down: its goals and a note that both read, and one that is its author's alone. */
function tellNotes(kept: Mentorship, accompanimentId: AccompanimentId): void {
  const pairing = kept.pairings.get(accompanimentId);
  if (!pairing) return;
  const writtenAt = at(addDays(kept.today, -30), 16);
  const note = { sessionId: null, accompanimentId, author: pairing.mentor, writtenAt };
  const [goal, shared, own] = [
    'Lead one conversion from first contact to purchase.',
    'Read the two valuation reports before we meet again.',
    'Ask about the pace; seems tired.',
  ];
  kept.goals.push({ accompanimentId, text: goal, writtenAt });
  kept.notes.push({ ...note, id: 'note-1', kind: 'shared', text: shared });
  kept.notes.push({ ...note, id: 'note-2', kind: 'private', text: own });
}
