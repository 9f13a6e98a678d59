import type { KeptInvoice } from '../../../shared/contracts/records/invoice.ts';
import type { PaymentMethod } from '../../../shared/dues/payment.ts';
import { addDays, type Day } from '../../../shared/kernel/day.ts';
import { id, type PaymentId } from '../../../shared/kernel/ids.ts';
import { add, money, times, zero, type Money } from '../../../shared/kernel/money.ts';
import { rate } from '../../../shared/kernel/rate.ts';
import type { Received } from './books.ts';
import { chanceOf } from './chance.ts';

/** How an invoice is paid: on time, after a reminder, in part, with too much, by a cheque that comes back, or not. */
export type Habit = 'prompt' | 'slow' | 'half' | 'over' | 'returned' | 'never';

const methods: readonly PaymentMethod[] = [
  'interac',
  'interac',
  'deposit',
  'deposit',
  'cheque',
  'cheque',
  'pre-authorised',
];

const within = {
  prompt: [6, 28],
  slow: [36, 80],
  half: [20, 45],
  over: [6, 24],
  returned: [14, 16],
} as const;

function amountOf({ total }: KeptInvoice, habit: Habit): Money {
  if (habit === 'half') return times(total, rate(1, 2));
  return habit === 'over' ? add(total, money(10_000)) : total;
}

/** What comes in for an invoice, by its payer's habit; nothing while it has not come. */
export function paymentFor(invoice: KeptInvoice, habit: Habit, paidOn?: Day | null): Received | undefined {
  if (habit === 'never' || paidOn === null || invoice.total === zero) return undefined;
  const chance = chanceOf(`payment ${invoice.id}`);
  const [least, most] = within[habit];
  const receivedOn = paidOn ?? addDays(invoice.issuedOn, chance.between(least, most));
  const method = habit === 'returned' ? 'cheque' : chance.of(methods);
  const reference = method === 'cheque' ? String(chance.between(1_001, 9_899)) : invoice.reference;
  const amount = amountOf(invoice, habit);
  const mark = method === 'cheque' ? reference : `${reference.replaceAll(' ', '')}/${receivedOn}/${amount}`;
  return {
    id: id<PaymentId>(`${invoice.id}-paid`),
    memberId: invoice.memberId,
    method,
    amount,
    receivedOn,
    reference,
    source: `${method}/${invoice.memberId}/${mark}`,
  };
}
