import { daysBetween, type Day } from '../kernel/day.ts';
import { add, zero, type Money } from '../kernel/money.ts';
import type { IssuedInvoice } from './invoice.ts';
import type { Item } from './item.ts';
import { ageOf, type Age } from './receivables.ts';

/** What a figure about invoices is counted from: a line of their sheet. */
export type InvoiceFacts = Pick<IssuedInvoice, 'state' | 'issuedOn' | 'total' | 'paid'> & {
  readonly owing: Money;
  readonly items: readonly Item[];
  /** The first day of which something is still owing. */
  readonly lateFrom: Day | null;
};

export type Sum = { readonly amount: Money; readonly invoices: number };
const nothing: Sum = { amount: zero, invoices: 0 };
const plus = ({ amount, invoices }: Sum, more: Money): Sum => ({
  amount: add(amount, more),
  invoices: invoices + 1,
});

/** What is owed on a day: in all, of it what is late, and all of it by how late the oldest part is. */
export function receivablesOn(all: Iterable<InvoiceFacts>, on: Day) {
  let [open, overdue] = [nothing, nothing];
  const byAge: Record<Age, Sum> = {
    'not-due': nothing,
    'to-30': nothing,
    'to-60': nothing,
    'to-90': nothing,
    'over-90': nothing,
  };
  for (const { owing, lateFrom } of all) {
    if (owing <= 0) continue;
    const age = lateFrom === null ? 'not-due' : ageOf(daysBetween(lateFrom, on));
    byAge[age] = plus(byAge[age], owing);
    open = plus(open, owing);
    if (age !== 'not-due') overdue = plus(overdue, owing);
  }
  return { open, overdue, byAge };
}

/** The dues billed from a day to another, both included, taxes with them, and what of them is paid. */
export function duesBetween(
  all: Iterable<InvoiceFacts>,
  { from, to }: { readonly from: Day; readonly to: Day },
): { readonly billed: Sum; readonly collected: Money } {
  let [billed, collected] = [nothing, zero];
  for (const { state, issuedOn, items, total, paid } of all) {
    if (state === 'void' || !items.includes('dues') || issuedOn < from || issuedOn > to) continue;
    billed = plus(billed, total);
    collected = add(collected, paid);
  }
  return { billed, collected };
}
