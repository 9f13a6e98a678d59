import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../shared/kernel/day.ts';
import { money, sum } from '../../../shared/kernel/money.ts';
import { decimal, percent, rate } from '../../../shared/kernel/rate.ts';
import { instalmentsOf } from '../../../shared/dues/instalment.ts';
import { lineAmount } from '../../../shared/dues/price.ts';
import {
  cashTotal,
  gst,
  mentionsFor,
  qst,
  ratesOn,
  taxByLine,
  taxesOfLines,
  taxesOn,
  treatmentOn,
  withTaxes,
} from '../../../shared/dues/tax.ts';

const twenty = { ...gst, rate: percent('20') };
function both(cents: number): number[] {
  return taxesOn(money(cents), [gst, qst]).map(({ amount }) => amount);
}

describe('GST and QST are both on the price, half a cent up, on the total', () => {
  /** Revenu Québec, and arithmetic where binary floating point gives one cent less. */
  it.each([
    ['T01', 10_000, 500, 998],
    ['T08', 14_000, 700, 1397],
    ['T10', 74_000, 3700, 7382],
    ['T11', 106_000, 5300, 10_574],
    ['T13', 270_000, 13_500, 26_933],
    ['design', 181_500, 9075, 18_105],
  ])('%s: on %i cents', (_, price, federal, provincial) => {
    expect(both(price)).toEqual([federal, provincial]);
  });

  it('T16: QST is not on GST', () => {
    expect(both(10_000)[1]).not.toBe(1047);
  });

  it('T15: three times 33,33 $ is taxed once, on 99,99 $', () => {
    const lines = [3333, 3333, 3333].map((cents) => ({ amount: money(cents), rates: [gst, qst] }));
    expect(taxesOfLines(lines)).toMatchObject([
      { tax: 'gst', amount: 500 },
      { tax: 'qst', amount: 997 },
    ]);
    expect(
      taxByLine(
        money(500),
        lines.map(({ amount }) => amount),
      ),
    ).toEqual([167, 167, 166]);
  });

  it('T03, Dolibarr: 39 lines of 2 097,60 $ at 8,25 % make 173,05 $', () => {
    expect(taxesOn(money(209_760), [{ ...gst, rate: percent('8.25') }])[0]?.amount).toBe(17_305);
  });

  it('T05, CiviCRM: a unit price of 2,775 $ by three is 8,33 $, and 10,00 $ with its tax', () => {
    const net = lineAmount(rate(3, 1), decimal('277.5'));
    expect([net, withTaxes(net, taxesOn(net, [twenty]))]).toEqual([833, 1000]);
  });

  it('T06, CiviCRM: 31,67 $ and its tax are 38,00 $, without a fraction', () => {
    expect(withTaxes(money(3167), taxesOn(money(3167), [twenty]))).toBe(3800);
  });

  it('T18, Revenu Québec: only what is paid in cash is rounded to five cents', () => {
    expect([11_498, 11_497, 11_502, 11_503, -11_498].map((cents) => cashTotal(money(cents)))).toEqual([
      11_500, 11_495, 11_500, 11_505, -11_500,
    ]);
  });

  it('the parts by line of any tax sum to it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1_000_000 }).map(money), { minLength: 1, maxLength: 30 }),
        (amounts) => {
          const [tax = { amount: money(0) }] = taxesOn(sum(amounts), [qst]);
          expect(sum(taxByLine(tax.amount, amounts))).toBe(tax.amount);
        },
      ),
    );
  });
});

describe('what is taxed is dated', () => {
  const registrations = [
    { from: day('2020-01-01'), gstNumber: '123456789 RT0001', qstNumber: null },
    { from: day('2026-07-01'), gstNumber: '123456789 RT0001', qstNumber: '1234567890 TQ0001' },
  ];
  const treatments = [
    { item: 'dues', from: day('2000-01-01'), treatment: 'exempt', reason: { fr: 'OBNL', en: 'Non-profit' } },
    {
      item: 'dues',
      from: day('2026-09-01'),
      treatment: 'elected',
      reason: { fr: 'Choix du CA', en: 'Board’s election' },
    },
  ] as const;
  const on = (date: string) =>
    ratesOn(registrations, treatmentOn(treatments, 'dues', day(date)), day(date)).map(({ tax }) => tax);

  it('dues are exempt until the network elects to tax them', () => {
    expect(on('2026-08-31')).toEqual([]);
    expect(on('2026-09-01')).toEqual(['gst', 'qst']);
  });

  it('nothing is taxed before the network is registered, and each tax from its own registration', () => {
    expect(ratesOn(registrations, 'taxed', day('2019-12-31'))).toEqual([]);
    expect(ratesOn(registrations, 'taxed', day('2026-06-30'))).toEqual([gst]);
  });

  it('a document says more as its amount is higher', () => {
    expect([9999, 10_000, 50_000].map((cents) => mentionsFor(money(cents)).length)).toEqual([1, 2, 5]);
  });
});

describe('instalments close to the cent', () => {
  const plan = (amounts: readonly number[], count: number) =>
    instalmentsOf(
      amounts.map((cents) => ({ amount: money(cents), taxes: taxesOn(money(cents), [twenty]) })),
      { count, every: { months: 1 }, firstOn: day('2018-01-31') },
    );
  const shown = (amounts: readonly number[], count: number) =>
    plan(amounts, count).map(({ lines, taxes }) => [...lines, ...taxes.map(({ amount }) => amount)]);

  it('I01, membershipextras: 100 $ and 20 % in twelve', () => {
    const parts = shown([10_000], 12);
    expect(parts.slice(0, 11)).toEqual(Array.from({ length: 11 }, () => [833, 167]));
    expect(parts[11]).toEqual([837, 163]);
  });

  it('I03: 685 $ and 20 % in twelve', () => {
    const parts = shown([68_500], 12);
    expect(parts[0]).toEqual([5708, 1142]);
    expect(parts[11]).toEqual([5712, 1138]);
  });

  it('I05: 100 $ and 20 % in four', () => {
    expect(shown([10_000], 4)).toEqual(Array.from({ length: 4 }, () => [2500, 500]));
  });

  it('I06: each line closes on its own', () => {
    const parts = shown([10_000, 5000], 12);
    expect(parts[0]).toEqual([833, 417, 167 + 83]);
    expect(parts[11]).toEqual([837, 413, 163 + 87]);
  });

  it('I08: are dated from the first, so that a 31st comes back', () => {
    expect(plan([10_000], 3).map(({ dueOn }) => dueOn)).toEqual(['2018-01-31', '2018-02-28', '2018-03-31']);
  });

  it('of any amounts sum to the invoice, and none is negative', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 500_000 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 24 }),
        (amounts, count) => {
          const parts = plan(amounts, count);
          const taxes = amounts.map((cents) => taxesOn(money(cents), [twenty])[0]?.amount ?? money(0));
          expect(sum(parts.map(({ total }) => total))).toBe(sum([...amounts.map(money), ...taxes]));
          for (const { lines, total } of parts) expect(Math.min(...lines, total)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
