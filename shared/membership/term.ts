import { addDays, inYear, later, partsOf, type Day, type MonthDay } from '../kernel/day.ts';
import type { CategoryId, InvoiceId, MemberId, TermId } from '../kernel/ids.ts';
import { after, boundary, periodContaining, type Length, type Period } from '../kernel/period.ts';
import type { Category, TermAnchor } from './category.ts';

/** The dates of a term: both ends are in it; without end it is for life, or continuous. */
export type TermDates = { readonly anchorOn: Day; readonly startsOn: Day; readonly endsOn: Day | null };

type TermRecord = TermDates & {
  readonly id: TermId;
  readonly memberId: MemberId;
  readonly category: CategoryId;
};
/**
 * A period of membership. A renewal awaits its payment; settling the invoice opens it, and a reversal closes
 * it again. A void invoice cancels it. A continuous member has one open term for each category it was in.
 */
export type Term =
  | (TermRecord & { readonly state: 'awaiting-payment'; readonly invoiceId: InvoiceId })
  | (TermRecord & { readonly state: 'open'; readonly invoiceId: InvoiceId | null })
  | (TermRecord & { readonly state: 'cancelled'; readonly invoiceId: InvoiceId | null });

/** How a term is asked for: starting on another day than the rule's, or several terms at once. */
export type TermWish = { readonly startsOn?: Day; readonly terms?: number };

/**
 * The first term of somebody who joins, by the category's anchor.
 *
 * @example termDates({ kind: 'rolling' }, { years: 1 }, day('2024-02-29')) // => { anchorOn: '2024-02-29', startsOn: '2024-02-29', endsOn: '2025-02-27' }
 * @example termDates({ kind: 'fixed', startsOn: '01-01', rolloverOn: '11-01' }, { years: 1 }, day('2015-11-01')) // => { anchorOn: '2015-01-01', startsOn: '2015-01-01', endsOn: '2016-12-31' }
 */
export function termDates(anchor: TermAnchor, length: Length, joinedOn: Day, wish: TermWish = {}): TermDates {
  const terms = wish.terms ?? 1;
  if (anchor.kind === 'rolling') {
    const startsOn = wish.startsOn ?? joinedOn;
    return { anchorOn: startsOn, startsOn, endsOn: dayBefore(boundary(startsOn, length, terms)) };
  }
  const on = wish.startsOn ? later(wish.startsOn, joinedOn) : joinedOn;
  const { startsOn, endsOn } =
    anchor.kind === 'fixed' ? fixedYears(anchor, length, on, terms) : fixedMonths(anchor, length, on, terms);
  return { anchorOn: startsOn, startsOn: wish.startsOn ?? startsOn, endsOn };
}

/** The first term in a category; null where membership is continuous. */
export function termFor(category: Category, joinedOn: Day, wish: TermWish = {}): TermDates | null {
  const { regime } = category;
  if (regime.kind === 'continuous') return null;
  if (regime.length === null)
    return { anchorOn: joinedOn, startsOn: wish.startsOn ?? joinedOn, endsOn: null };
  return termDates(regime.anchor, regime.length, joinedOn, wish);
}

type Fixed = Extract<TermAnchor, { kind: 'fixed' }>;
type FixedMonth = Extract<TermAnchor, { kind: 'month' }>;

/** Counted in years of the network, so that one that begins on a 1 March ends on the 29th of February where there is one. */
function fixedYears({ startsOn, rolloverOn }: Fixed, length: Length, on: Day, terms: number): Period {
  const yearStart = latest(startsOn, on);
  if (!('years' in length))
    return severalFrom(periodContaining(yearStart, length, on).startsOn, length, terms);
  const rolledOver = rolloverOn !== null && latest(rolloverOn, on) > yearStart;
  const years = length.years * terms + (rolledOver ? 1 : 0);
  return { startsOn: yearStart, endsOn: dayBefore(inYear(startsOn, partsOf(yearStart).year + years)) };
}

function fixedMonths({ rolloverDate }: FixedMonth, length: Length, on: Day, terms: number): Period {
  const { date } = partsOf(on);
  const { startsOn, endsOn } = severalFrom(addDays(on, 1 - date), length, terms);
  const rolledOver = rolloverDate !== null && date >= rolloverDate;
  return { startsOn, endsOn: rolledOver ? dayBefore(after(addDays(endsOn, 1), { months: 1 })) : endsOn };
}

function severalFrom(startsOn: Day, length: Length, terms: number): Period {
  return { startsOn, endsOn: dayBefore(boundary(startsOn, length, terms)) };
}

/** The last time that a day of the year came, on a day or before. */
function latest(of: MonthDay, on: Day): Day {
  const { year } = partsOf(on);
  const thisYear = inYear(of, year);
  return thisYear <= on ? thisYear : inYear(of, year - 1);
}

function dayBefore(on: Day): Day {
  return addDays(on, -1);
}
