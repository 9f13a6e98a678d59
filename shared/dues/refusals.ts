import type { Refusal } from '../kernel/result.ts';

/** Why something about money was not done. */
export const duesRefusals = [
  'dues/no-rate-on-that-day',
  'dues/measure-missing',
  'dues/nothing-to-invoice',
  'dues/negative-total',
  'dues/wrong-state',
  'dues/invoice-already-settled',
  'dues/amount-not-positive',
  'dues/more-than-owed',
  'dues/more-than-credit',
  'dues/payments-received',
  'dues/another-member',
  'dues/already-reversed',
  'dues/already-refunded',
  'dues/payer-known',
  'dues/period-closed',
] as const;
export type DuesRefusalCode = (typeof duesRefusals)[number];
export type DuesRefusal = Refusal<DuesRefusalCode>;
