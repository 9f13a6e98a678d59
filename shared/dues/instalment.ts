import type { Day } from '../kernel/day.ts';
import { money, subtract, sum, times, type Money } from '../kernel/money.ts';
import { boundary, type Length } from '../kernel/period.ts';
import { rate } from '../kernel/rate.ts';
import { taxByLine, type Tax, type TaxAmount, type TaxRate } from './tax.ts';

/** One of the payments of an invoice: each line and each tax closes to the cent on the last one. */
export type Instalment = {
  readonly dueOn: Day;
  readonly lines: readonly Money[];
  readonly taxes: readonly { readonly tax: Tax; readonly amount: Money }[];
  readonly total: Money;
};

/**
 * Equal parts rounded alike, the last one what is left. Parts so small that the rounding would eat the last one are
 * rounded down.
 *
 * @example closingParts(money(10000), 12) // => [833, 833, 833, 833, 833, 833, 833, 833, 833, 833, 833, 837]
 */
export function closingParts(amount: Money, count: number): Money[] {
  const rounded = times(amount, rate(1, count));
  const overshoots = Math.abs(rounded) * (count - 1) > Math.abs(amount);
  const part = overshoots ? money(Math.trunc(amount / count)) : rounded;
  const first = Array.from({ length: count - 1 }, () => part);
  return [...first, subtract(amount, sum(first))];
}

/** The tax of each part is on that part; the last one closes on the document's tax. */
function closingTaxes({ rate: taxRate, amount }: TaxAmount, nets: readonly Money[]): Money[] {
  const first = nets.slice(0, -1).map((net) => times(net, taxRate));
  const left = subtract(amount, sum(first));
  return Math.sign(left) * Math.sign(amount) < 0 ? closingParts(amount, nets.length) : [...first, left];
}

type Plan = { readonly count: number; readonly every: Length; readonly firstOn: Day };
type PlannedLine = { readonly amount: Money; readonly taxes: readonly TaxAmount[] };

/**
 * A plan of instalments, dated from the first one so that the 31st does not drift. Each line closes on its own, with
 * the taxes that are its part of the document's.
 */
export function instalmentsOf(lines: readonly PlannedLine[], { count, every, firstOn }: Plan): Instalment[] {
  const parts = lines.map(({ amount, taxes }) => {
    const nets = closingParts(amount, count);
    return { nets, taxes: taxes.map((one) => ({ tax: one.tax, amounts: closingTaxes(one, nets) })) };
  });
  return Array.from({ length: count }, (_, k) => {
    const nets = parts.map((part) => part.nets[k] ?? money(0));
    const taxes = summed(
      parts.flatMap((part) =>
        part.taxes.map(({ tax, amounts }) => ({ tax, amount: amounts[k] ?? money(0) })),
      ),
    );
    const total = sum([...nets, ...taxes.map(({ amount }) => amount)]);
    return { dueOn: boundary(firstOn, every, k), lines: nets, taxes, total };
  });
}

function summed(amounts: readonly { tax: Tax; amount: Money }[]): { tax: Tax; amount: Money }[] {
  const found = [...new Set(amounts.map(({ tax }) => tax))];
  return found.map((tax) => ({
    tax,
    amount: sum(amounts.filter((one) => one.tax === tax).map(({ amount }) => amount)),
  }));
}

type SoldLine = { readonly amount: Money; readonly rates: readonly TaxRate[] };

/** The plan of a document: each line bears its part of the document's taxes, so that the parts sum to the whole. */
export function planOf(
  lines: readonly SoldLine[],
  taxes: readonly TaxAmount[],
  plan: Plan,
): readonly Instalment[] {
  const shares = taxes.map((one) => {
    const bears = lines.map(({ rates }) => rates.some(({ tax }) => tax === one.tax));
    const parts = taxByLine(
      one.amount,
      lines.map(({ amount }, at) => (bears[at] ? amount : money(0))),
    );
    return { one, parts };
  });
  const planned = lines.map(({ amount }, at) => ({
    amount,
    taxes: shares.flatMap(({ one, parts }) => {
      const part = parts[at] ?? money(0);
      return part === 0 ? [] : [{ ...one, base: amount, amount: part }];
    }),
  }));
  return instalmentsOf(planned, plan);
}
