import { larger, money, smaller, times, type Money } from '../kernel/money.ts';
import { addRates, multiplyRates, none, rate, type Rate } from '../kernel/rate.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Measures } from './item.ts';
import type { DuesRefusal } from './refusals.ts';
import type { Fee } from './schedule.ts';

/**
 * The fee of a whole period, by what the member declared.
 *
 * @example feeOf({ kind: 'rate', measure: 'revenue', rate: percent('0.1'), floor: 10000, cap: 500000 }, { revenue: 90600000, jobs: null, members: null }) // => { ok: true, value: 90600 }
 */
export function feeOf(fee: Fee, measures: Measures): Result<Money, DuesRefusal> {
  if (fee.kind === 'flat') return ok(fee.amount);
  const value = measures[fee.measure];
  if (value === null) return refuse('dues/measure-missing', { measure: fee.measure });
  if (fee.kind === 'tiers') return ok(tierAmount(fee, value));
  const amount = fee.kind === 'rate' ? times(money(value), fee.rate) : graduated(fee, value);
  return ok(bounded(amount, fee));
}

function tierAmount({ tiers }: Extract<Fee, { kind: 'tiers' }>, value: number): Money {
  const tier = tiers.find(({ upTo }) => upTo === null || value <= upTo) ?? tiers.at(-1);
  return tier?.amount ?? money(0);
}

/** Summed as fractions and rounded once, so that the tiers lose no cent between them. */
function graduated({ tiers }: Extract<Fee, { kind: 'graduated' }>, value: number): Money {
  let [from, total]: [number, Rate] = [0, none];
  for (const { upTo, rate: tierRate } of tiers) {
    const inside = Math.max(0, Math.min(value, upTo ?? value) - from);
    total = addRates(total, multiplyRates(rate(inside, 1), tierRate));
    from = upTo ?? value;
  }
  return times(money(1), total);
}

function bounded(amount: Money, { floor, cap }: { floor: Money | null; cap: Money | null }): Money {
  const raised = floor === null ? amount : larger(amount, floor);
  return cap === null ? raised : smaller(raised, cap);
}
