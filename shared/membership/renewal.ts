import { addDays, day, later, type Day } from '../kernel/day.ts';
import { boundary, overlap, period, periodIndex, type Period } from '../kernel/period.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Category, TermRegime } from './category.ts';
import type { Member } from './member.ts';
import type { MembershipRefusal } from './refusals.ts';
import { graceEnd } from './status.ts';
import { termDates, type Term, type TermDates } from './term.ts';

/** A next term, and whether it follows the old one without a gap. */
export type Renewal = TermDates & { readonly continues: boolean };

/**
 * The term that a renewal on a day makes: while current or in grace, from the old end, without a gap; after that
 * as for a newcomer. A term for life that becomes one with an end runs from the day of the renewal.
 */
export function renewalTerm(
  category: Category,
  old: Pick<TermDates, 'endsOn'> & { readonly anchorOn: Day | null },
  { on, terms = 1 }: { readonly on: Day; readonly terms?: number },
): Renewal | null {
  const { regime } = category;
  if (regime.kind === 'continuous') return null;
  if (old.endsOn === null) return { ...newcomer(regime, on, terms), startsOn: on, continues: true };
  if (on > graceEnd(category, old.endsOn)) return { ...newcomer(regime, on, terms), continues: false };
  return { ...following(regime, old.anchorOn, addDays(old.endsOn, 1), terms), continues: true };
}

function newcomer({ anchor, length }: TermRegime, on: Day, terms: number): TermDates {
  if (length === null) return { anchorOn: on, startsOn: on, endsOn: null };
  return termDates(anchor, length, on, { terms });
}

function following(
  { anchor, length }: TermRegime,
  anchorOn: Day | null,
  startsOn: Day,
  terms: number,
): TermDates {
  if (length === null) return { anchorOn: startsOn, startsOn, endsOn: null };
  if (anchor.kind !== 'rolling') {
    const withoutRollover =
      anchor.kind === 'fixed' ? { ...anchor, rolloverOn: null } : { ...anchor, rolloverDate: null };
    return termDates(withoutRollover, length, startsOn, { startsOn, terms });
  }
  // A term that changed its length, or that came from elsewhere, is counted from where it begins.
  const k = anchorOn === null ? 0 : periodIndex(anchorOn, length, startsOn);
  const counted = anchorOn !== null && boundary(anchorOn, length, k) === startsOn;
  const [from, first] = counted ? [anchorOn, k] : [startsOn, 0];
  return { anchorOn: from, startsOn, endsOn: period(from, length, first + terms - 1).endsOn };
}

const endOfTime = day('2999-12-31');

/**
 * The terms of a member that share a day with another: there must be none. A cancelled term takes no place.
 */
function overlapping<T extends Pick<Term, 'startsOn' | 'endsOn' | 'state'>>(
  asked: Pick<TermDates, 'startsOn' | 'endsOn'>,
  terms: readonly T[],
): T[] {
  const place = ({ startsOn, endsOn }: Pick<TermDates, 'startsOn' | 'endsOn'>) => ({
    startsOn,
    endsOn: endsOn ?? endOfTime,
  });
  return terms.filter((term) => term.state !== 'cancelled' && overlap(place(asked), place(term)));
}

/** A term may join the others of its member where it shares no day with them. */
export function addTerm(asked: Term, terms: readonly Term[]): Result<Term, MembershipRefusal> {
  const [other] = overlapping(asked, terms);
  return other ? refuse('membership/terms-overlap', { termId: other.id }) : ok(asked);
}

/** The invoice of a term is settled. Opening twice is opening once. */
export function openTerm(term: Term): Result<Extract<Term, { state: 'open' }>, MembershipRefusal> {
  if (term.state === 'cancelled') return refuse('membership/term-cancelled', { termId: term.id });
  return ok({ ...term, state: 'open' });
}

/** The payment of a term's invoice was reversed: it awaits payment again. A term that nobody had to pay stays open. */
export function closeTerm(term: Term): Term {
  if (term.state !== 'open' || term.invoiceId === null) return term;
  return { ...term, state: 'awaiting-payment', invoiceId: term.invoiceId };
}

/** The invoice of a term was voided: nobody will pay for it. */
export function cancelTerm(term: Term): Term {
  return { ...term, state: 'cancelled' };
}

type TermCells = Pick<Member, 'anchorOn' | 'termStartsOn' | 'termEndsOn'>;
type Run = TermDates & Pick<Term, 'state'>;

/**
 * What the roll shows of a member's terms: the last unbroken run of open ones, whatever the order in which
 * they were paid. Payment by itself moves no date: this is a view of the terms.
 */
export function runOf(terms: readonly Run[]): TermCells {
  const open = terms
    .filter((term) => term.state === 'open')
    .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  return open.reduce<TermCells>(
    (run, term) => {
      const follows = run.termEndsOn !== null && term.startsOn <= addDays(run.termEndsOn, 1);
      const termStartsOn =
        follows || (run.termStartsOn !== null && run.termEndsOn === null) ? run.termStartsOn : term.startsOn;
      return { anchorOn: term.anchorOn, termStartsOn, termEndsOn: term.endsOn };
    },
    { anchorOn: null, termStartsOn: null, termEndsOn: null },
  );
}

/**
 * The same once some of its terms opened or closed. A run that began before terms were recorded (a roll that was
 * imported) is kept as the row has it.
 */
export function runAfter(row: TermCells, before: readonly Term[], after: readonly Term[]): TermCells {
  const unrecorded = unrecordedRun(row, before);
  return runOf([...(unrecorded ? [unrecorded] : []), ...after]);
}

/** What the row shows and no open term accounts for. */
function unrecordedRun(
  { anchorOn, termStartsOn, termEndsOn }: TermCells,
  terms: readonly Term[],
): Run | undefined {
  if (termStartsOn === null) return undefined;
  const run = { anchorOn: anchorOn ?? termStartsOn, startsOn: termStartsOn, state: 'open' as const };
  const [first] = terms
    .filter(({ state, startsOn }) => state === 'open' && startsOn >= termStartsOn)
    .map(({ startsOn }) => startsOn)
    .toSorted();
  if (first === termStartsOn) return undefined;
  return { ...run, endsOn: first === undefined ? termEndsOn : addDays(first, -1) };
}

/** The last day of the last dues period that is settled, once another one is. */
export function duesPaid({ duesPaidUntil }: Pick<Member, 'duesPaidUntil'>, { endsOn }: Period): Day {
  return duesPaidUntil === null ? endsOn : later(duesPaidUntil, endsOn);
}

/** The same once the last one owes again: the day before it, where the member was there already. */
export function duesUnpaid(
  { duesPaidUntil, joinedOn }: Pick<Member, 'duesPaidUntil' | 'joinedOn'>,
  { startsOn, endsOn }: Period,
): Day | null {
  if (duesPaidUntil !== endsOn) return duesPaidUntil;
  const until = addDays(startsOn, -1);
  return joinedOn !== null && until >= joinedOn ? until : null;
}
