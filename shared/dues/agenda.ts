import { addDays, type Day } from '../kernel/day.ts';
import { startOfDay, type Instant } from '../kernel/instant.ts';
import type { Invoice } from './invoice.ts';
import { partsOwing } from './receivables.ts';

/** A reminder of what is due on a day, so many days before (negative) or after it. */
export type InvoiceAction = {
  readonly kind: 'remind';
  readonly on: Day;
  readonly offset: number;
  readonly dueOn: Day;
};

/** The first reminder of an invoice after what was done last; what is late comes first, and nothing for one that is settled. */
export function nextInvoiceActionOf(
  invoice: Invoice,
  offsets: readonly number[],
  done: InvoiceAction | Day,
): { readonly at: Instant; readonly next: InvoiceAction } | undefined {
  const [next] = partsOwing(invoice)
    .flatMap(({ dueOn }) =>
      offsets.map((offset) => ({ kind: 'remind' as const, on: addDays(dueOn, offset), offset, dueOn })),
    )
    .filter((action) => (typeof done === 'string' ? action.on > done : order(action) > order(done)))
    .toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  return next && { at: startOfDay(next.on), next };
}

function order({ on, dueOn }: InvoiceAction): string {
  return `${on} ${dueOn}`;
}
