import type { Day } from '../kernel/day.ts';
import type { Invoice, IssuedInvoice } from './invoice.ts';
import { partsOwing } from './receivables.ts';

export const shownStates = ['open', 'partly-paid', 'overdue', 'paid', 'void', 'written-off'] as const;
/** An invoice's state as people read it on a day: one that is late says so. */
export type ShownState = (typeof shownStates)[number];

/** The first day of which something is still owing; null where nothing is. It is late from the next day on. */
export function lateFrom(invoice: Invoice): Day | null {
  return partsOwing(invoice)[0]?.dueOn ?? null;
}

/** @example shownState('open', day('2026-11-30'), day('2026-12-01')) // => 'overdue' */
export function shownState(state: IssuedInvoice['state'], dueSince: Day | null, on: Day): ShownState {
  const isOpen = state === 'open' || state === 'partly-paid';
  return isOpen && dueSince !== null && dueSince < on ? 'overdue' : state;
}
