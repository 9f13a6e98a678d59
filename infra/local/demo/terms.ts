import { addDays, type Day } from '../../../shared/kernel/day.ts';
import { id, type InvoiceId, type TermId } from '../../../shared/kernel/ids.ts';
import type { Category } from '../../../shared/membership/category.ts';
import type { Member } from '../../../shared/membership/member.ts';
import { renewalTerm } from '../../../shared/membership/renewal.ts';
import { termFor, type Term, type TermDates } from '../../../shared/membership/term.ts';

/** How long ago the invoices that the demo tells of begin. */
export const storyDays = 760;

export function invoiceIdOf({ id: memberId }: Pick<Member, 'id'>, startsOn: Day): InvoiceId {
  return id<InvoiceId>(`${memberId}-${startsOn}`);
}

type History = { readonly today: Day; readonly invoiceDaysBefore: number; readonly isOver: boolean };

/**
 * The terms of a member until today: all but the last were renewed in time, and the next one awaits its payment once
 * its invoice is out. Of who let it lapse, the last term is behind.
 */
export function termsOf(member: Member, category: Category, history: History): Term[] {
  const { joinedOn } = member;
  if (joinedOn === null) return [];
  const first = termFor(category, joinedOn);
  if (first === null) {
    const endless = { anchorOn: joinedOn, startsOn: joinedOn, endsOn: null };
    return [{ ...recordOf(member, category, endless, 1), state: 'open', invoiceId: null }];
  }
  return datesUntil(first, category, history).map((dates, at) => {
    const isTold = dates.startsOn > addDays(history.today, -storyDays);
    const invoiceId = isTold ? invoiceIdOf(member, dates.startsOn) : null;
    return { ...recordOf(member, category, dates, at + 1), state: 'open', invoiceId };
  });
}

function datesUntil(first: TermDates, category: Category, { today, isOver, invoiceDaysBefore }: History) {
  const all = [first];
  const lastDay = addDays(today, isOver ? -90 : invoiceDaysBefore - 1);
  for (let last = first; last.endsOn !== null && last.endsOn < lastDay;) {
    const next = renewalTerm(category, last, { on: last.endsOn });
    if (next === null) break;
    const { anchorOn, startsOn, endsOn } = next;
    last = { anchorOn, startsOn, endsOn };
    all.push(last);
  }
  if (!isOver) return all;
  const awaited = renewalTerm(category, all.at(-1) ?? first, { on: all.at(-1)?.endsOn ?? today });
  return awaited
    ? [...all, { anchorOn: awaited.anchorOn, startsOn: awaited.startsOn, endsOn: awaited.endsOn }]
    : all;
}

function recordOf(member: Member, category: Category, dates: TermDates, at: number) {
  const { anchorOn, startsOn, endsOn } = dates;
  const termId = id<TermId>(`${member.id}-term-${at}`);
  return { id: termId, memberId: member.id, category: category.id, anchorOn, startsOn, endsOn };
}
