import type { Item } from './item.ts';
import type { Tax } from './tax.ts';

/**
 * Where money is or comes from. Debits are positive: what members owe, what is in hand or at the bank, and what was
 * written off. Credits are negative: revenue by item, taxes to remit, members' credits and their shares.
 */
export type Account =
  | 'receivable'
  | 'undeposited'
  | 'bank'
  | 'write-off'
  | 'fees'
  | 'rounding'
  | 'suspense'
  | 'member-credit'
  | 'shares'
  | 'grants'
  | `tax/${Tax}`
  | `revenue/${Item}`;

export const accounts = [
  'receivable',
  'undeposited',
  'bank',
  'write-off',
  'fees',
  'rounding',
  'suspense',
  'member-credit',
  'shares',
  'grants',
  'tax/gst',
  'tax/qst',
  'revenue/dues',
  'revenue/sponsorship',
  'revenue/training',
  'revenue/advice',
  'revenue/event',
  'revenue/other',
] as const satisfies readonly Account[];
