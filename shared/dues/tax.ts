import type { Day } from '../kernel/day.ts';
import type { Bilingual } from '../kernel/language.ts';
import { add, allocate, money, sum, times, type Money } from '../kernel/money.ts';
import { percent, type Rate } from '../kernel/rate.ts';
import type { Item } from './item.ts';

export const taxes = ['gst', 'qst'] as const;
export type Tax = (typeof taxes)[number];
export type TaxRate = { readonly tax: Tax; readonly rate: Rate };
/** A tax of a document: on what, at which rate, how much. Never a combined rate. */
export type TaxAmount = TaxRate & { readonly base: Money; readonly amount: Money };

/** Both on the price since 2013: neither is a tax on the other. */
export const gst: TaxRate = { tax: 'gst', rate: percent('5') };
export const qst: TaxRate = { tax: 'qst', rate: percent('9.975') };

/** From when the network is registered, and its numbers; none before, and none from a day on where it deregistered. */
export type TaxRegistration = {
  readonly from: Day;
  readonly gstNumber: string | null;
  readonly qstNumber: string | null;
};

/** How an item is taxed from a day on, and why: `elected` is an exempt item taxed by choice. */
export type TaxTreatment = {
  readonly item: Item;
  readonly from: Day;
  readonly treatment: 'taxed' | 'elected' | 'exempt' | 'out-of-scope';
  readonly reason: Bilingual;
};

function latest<Dated extends { readonly from: Day }>(
  versions: readonly Dated[],
  on: Day,
): Dated | undefined {
  return versions
    .filter(({ from }) => from <= on)
    .reduce<Dated | undefined>((a, b) => (a && a.from > b.from ? a : b), undefined);
}

function lastTreatment(treatments: readonly TaxTreatment[], item: Item, on: Day): TaxTreatment | undefined {
  return latest(
    treatments.filter((one) => one.item === item),
    on,
  );
}

/** The treatment of an item on a day; an item that nobody spoke of is taxed. */
export function treatmentOn(
  treatments: readonly TaxTreatment[],
  item: Item,
  on: Day,
): TaxTreatment['treatment'] {
  return lastTreatment(treatments, item, on)?.treatment ?? 'taxed';
}

/** The taxes of an item on a day: those for which the network is registered, where the item is taxed. */
export function ratesOn(
  registrations: readonly TaxRegistration[],
  treatment: TaxTreatment['treatment'],
  on: Day,
): readonly TaxRate[] {
  const registration = latest(registrations, on);
  if (!registration || treatment === 'exempt' || treatment === 'out-of-scope') return [];
  return [...(registration.gstNumber ? [gst] : []), ...(registration.qstNumber ? [qst] : [])];
}

/** What the network decided about taxes, and since when. */
export type TaxStatus = {
  readonly registrations: readonly TaxRegistration[];
  readonly treatments: readonly TaxTreatment[];
};

/** What is charged on an item sold on a day, and why nothing is where the item is not taxed. */
export function taxationOn(
  { registrations, treatments }: TaxStatus,
  item: Item,
  on: Day,
): { readonly rates: readonly TaxRate[]; readonly exemption: Bilingual | null } {
  const decided = lastTreatment(treatments, item, on);
  const treatment = decided?.treatment ?? 'taxed';
  const isUntaxed = treatment === 'exempt' || treatment === 'out-of-scope';
  return {
    rates: ratesOn(registrations, treatment, on),
    exemption: isUntaxed ? (decided?.reason ?? null) : null,
  };
}

/** The network's registration in force on a day. */
export function registrationOn(
  registrations: readonly TaxRegistration[],
  on: Day,
): TaxRegistration | undefined {
  return latest(registrations, on);
}

/**
 * The taxes of a document, on its total, half a cent up.
 *
 * @example taxesOn(money(14000), [gst, qst]).map(({ amount }) => amount) // => [700, 1397]
 */
export function taxesOn(base: Money, rates: readonly TaxRate[]): TaxAmount[] {
  return rates.map(({ tax, rate }) => ({ tax, rate, base, amount: times(base, rate) }));
}

type TaxedLine = { readonly amount: Money; readonly rates: readonly TaxRate[] };

/** The taxes of a document whose lines are not all taxed alike: each tax once, on the total of its lines. */
export function taxesOfLines(lines: readonly TaxedLine[]): TaxAmount[] {
  return [gst, qst].flatMap(({ tax }) => {
    const taxed = lines.flatMap(({ amount, rates }) =>
      rates.filter((one) => one.tax === tax).map(({ rate }) => ({ amount, rate })),
    );
    const [first] = taxed;
    return first ? taxesOn(sum(taxed.map(({ amount }) => amount)), [{ tax, rate: first.rate }]) : [];
  });
}

/** A tax of a document by line, in whole cents whose sum is the document's. @example taxByLine(money(500), [money(3333), money(3333), money(3333)]) // => [167, 167, 166] */
export function taxByLine(tax: Money, amounts: readonly Money[]): Money[] {
  return allocate(tax, amounts);
}

/** What is paid in cash: to the nearest five cents. The taxes do not change. @example cashTotal(money(11498)) // => 11500 */
export function cashTotal(total: Money): Money {
  return money(Math.sign(total) * Math.round(Math.abs(total) / 5) * 5);
}

/** What a document must show besides date, seller and total, taxes included (Excise Tax Act, input tax credit information). */
export type Mention = 'registration-numbers' | 'taxes' | 'buyer' | 'terms' | 'description';

/** @example mentionsFor(money(49999)) // => ['registration-numbers', 'taxes'] */
export function mentionsFor(total: Money): readonly Mention[] {
  if (total < 10_000) return ['taxes'];
  if (total < 50_000) return ['registration-numbers', 'taxes'];
  return ['registration-numbers', 'taxes', 'buyer', 'terms', 'description'];
}

/** @example withTaxes(money(10000), taxesOn(money(10000), [gst, qst])) // => 11498 */
export function withTaxes(net: Money, amounts: readonly TaxAmount[]): Money {
  return add(net, sum(amounts.map(({ amount }) => amount)));
}
