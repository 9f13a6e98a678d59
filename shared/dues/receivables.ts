import { daysBetween, type Day } from '../kernel/day.ts';
import { add, smaller, subtract, sum, zero, type Money } from '../kernel/money.ts';
import { owing, type Invoice } from './invoice.ts';

export const ages = ['not-due', 'to-30', 'to-60', 'to-90', 'over-90'] as const;
/** How many days late: not yet, 1 to 30, 31 to 60, 61 to 90, more. */
export type Age = (typeof ages)[number];
export type AgedReceivables = Readonly<Record<Age, Money>> & { readonly total: Money };

/** @example ageOf(31) // => 'to-60' */
export function ageOf(daysLate: number): Age {
  if (daysLate <= 0) return 'not-due';
  const step = Math.ceil(daysLate / 30);
  return ages[Math.min(step, 4)] ?? 'over-90';
}

/** What is owed on a day, by how late it is; of an invoice in instalments, each by its own date. */
export function agedReceivables(invoices: Iterable<Invoice>, on: Day): AgedReceivables {
  const found = {
    'not-due': zero,
    'to-30': zero,
    'to-60': zero,
    'to-90': zero,
    'over-90': zero,
    total: zero,
  };
  for (const invoice of invoices) {
    for (const { dueOn, amount } of partsOwing(invoice)) {
      const age = ageOf(daysBetween(dueOn, on));
      found[age] = add(found[age], amount);
      found.total = add(found.total, amount);
    }
  }
  return found;
}

/** What is left of each instalment: payments close the oldest ones first, so that what is owed is of the last ones. */
export function partsOwing(invoice: Invoice): { readonly dueOn: Day; readonly amount: Money }[] {
  let left = owing(invoice);
  if (invoice.state === 'draft' || left === 0) return [];
  const parts =
    invoice.instalments.length > 0 ? invoice.instalments : [{ dueOn: invoice.dueOn, total: invoice.total }];
  const owed: { dueOn: Day; amount: Money }[] = [];
  for (const { dueOn, total } of parts.toReversed()) {
    const amount = smaller(left, total);
    owed.unshift({ dueOn, amount });
    left = subtract(left, amount);
  }
  return owed.filter(({ amount }) => amount > 0);
}

/** What should have been paid before a day and was not. */
export function overdue(invoice: Invoice, on: Day): Money {
  return sum(
    partsOwing(invoice)
      .filter(({ dueOn }) => dueOn < on)
      .map(({ amount }) => amount),
  );
}
