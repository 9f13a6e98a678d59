import { inYear, partsOf, type Day, type MonthDay } from '../kernel/day.ts';
import type { Language } from '../kernel/language.ts';
import type { Money } from '../kernel/money.ts';
import { decimals, multiplyRates, type Rate } from '../kernel/rate.ts';

/**
 * The no-break space. Written by us, not by Intl: runtimes differ (U+00A0 or U+202F, by their data),
 * and several fonts and mail readers have no glyph for U+202F.
 */
export const noBreakSpace = '\u00A0';
const minus = '\u2212';
const thousands = { fr: noBreakSpace, en: ',' } as const;
const decimalMark = { fr: ',', en: '.' } as const;

function grouped(digits: string, language: Language): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, thousands[language]);
}

/** `text` is a plain decimal: digits, perhaps a point, perhaps a hyphen before. */
function localised(text: string, language: Language): string {
  const [units = '0', fraction] = text.replace('-', '').split('.');
  const written = grouped(units, language) + (fraction === undefined ? '' : decimalMark[language] + fraction);
  return text.startsWith('-') && /[1-9]/.test(text) ? minus + written : written;
}

/**
 * A number, with as many decimals as it has, or as many as asked.
 *
 * @example formatNumber(12500.5, 'fr') // => '12\u00A0500,5'
 * @example formatNumber(3, 'en', 2) // => '3.00'
 */
export function formatNumber(number: number, language: Language, places?: number): string {
  return localised(places === undefined ? String(number) : number.toFixed(places), language);
}

/**
 * An amount of Canadian dollars from its cents.
 *
 * @example formatMoney(money(123456), 'fr') // => '1\u00A0234,56\u00A0$'
 * @example formatMoney(money(-4500), 'en') // => '\u2212$45.00'
 */
export function formatMoney(amount: Money, language: Language): string {
  const size = String(Math.abs(amount)).padStart(3, '0');
  const written = localised(`${size.slice(0, -2)}.${size.slice(-2)}`, language);
  const sign = amount < 0 ? minus : '';
  return language === 'fr' ? `${sign}${written}${noBreakSpace}$` : `${sign}$${written}`;
}

/** @example formatPercent({ numerator: 399, denominator: 4000 }, 'fr') // => '9,975\u00A0%' */
export function formatPercent(rate: Rate, language: Language): string {
  const hundredfold = decimals(multiplyRates(rate, { numerator: 100, denominator: 1 }), 6);
  const written = localised(hundredfold.replace(/\.?0+$/, ''), language);
  return language === 'fr' ? `${written}${noBreakSpace}%` : `${written}%`;
}

/**
 * A part of a whole, in whole per cent.
 *
 * @example formatShare(86, 107, 'fr') // => '80\u00A0%'
 */
export function formatShare(part: number, whole: number, language: Language): string {
  return formatPercent({ numerator: Math.round((100 * part) / whole), denominator: 100 }, language);
}

/** The name of a month, in a sentence. @example formatMonth('2027-03', 'fr') // => 'mars 2027' */
export function formatMonth(month: string, language: Language): string {
  const [year = '', number = ''] = month.split('-');
  return `${months[language][Number(number) - 1] ?? ''} ${year}`;
}

const months = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const;
const shortMonths = {
  fr: 'janv. févr. mars avr. mai juin juill. août sept. oct. nov. déc.'.split(' '),
  en: 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split(' '),
} as const;

function dated(on: Day, names: readonly string[], language: Language, withYear: boolean): string {
  const { year, month, date } = partsOf(on);
  const name = names[month - 1] ?? '';
  if (language === 'en') return withYear ? `${name} ${date}, ${year}` : `${name} ${date}`;
  const start = `${date === 1 ? '1er' : date} ${name}`;
  return withYear ? `${start} ${year}` : start;
}

/**
 * @example formatDay(day('2027-01-01'), 'fr') // => '1er janvier 2027'
 * @example formatDay(day('2027-01-15'), 'en') // => 'January 15, 2027'
 */
export function formatDay(on: Day, language: Language): string {
  return dated(on, months[language], language, true);
}

/**
 * A day of every year.
 *
 * @example formatMonthDay(monthDay('04-01'), 'fr') // => '1er avril'
 */
export function formatMonthDay(on: MonthDay, language: Language): string {
  return dated(inYear(on, 2024), months[language], language, false);
}

/**
 * For columns, where room is scarce.
 *
 * @example formatShortDay(day('2027-01-15'), 'fr') // => '15 janv. 2027'
 * @example formatShortDay(day('2027-01-15'), 'en') // => 'Jan. 15, 2027'
 */
export function formatShortDay(on: Day, language: Language): string {
  return dated(on, shortMonths[language], language, true);
}

/**
 * From one day to another, both included, to put after “du” or “from”.
 *
 * @example formatDays(day('2027-01-01'), day('2027-12-31'), 'fr') // => '1er janvier au 31 décembre 2027'
 * @example formatDays(day('2027-01-01'), day('2027-12-31'), 'en') // => 'January 1 to December 31, 2027'
 * @example formatDays(day('2027-03-01'), day('2027-03-15'), 'fr') // => '1er au 15 mars 2027'
 */
export function formatDays(from: Day, to: Day, language: Language): string {
  const [start, end] = [partsOf(from), partsOf(to)];
  if (from === to) return formatDay(from, language);
  if (start.year !== end.year)
    return language === 'fr'
      ? `${formatDay(from, language)} au ${formatDay(to, language)}`
      : `${formatDay(from, language)} to ${formatDay(to, language)}`;
  if (start.month !== end.month)
    return `${dated(from, months[language], language, false)} ${language === 'fr' ? 'au' : 'to'} ${formatDay(to, language)}`;
  return language === 'fr'
    ? `${start.date === 1 ? '1er' : start.date} au ${formatDay(to, language)}`
    : `${dated(from, months[language], language, false)} to ${end.date}, ${end.year}`;
}

/**
 * An hour of the clock.
 *
 * @example formatTime(14, 5, 'fr') // => '14\u00A0h\u00A005'
 * @example formatTime(14, 5, 'en') // => '2:05\u00A0p.m.'
 */
export function formatTime(hour: number, minute: number, language: Language): string {
  const minutes = String(minute).padStart(2, '0');
  if (language === 'en')
    return `${hour % 12 === 0 ? 12 : hour % 12}:${minutes}${noBreakSpace}${hour < 12 ? 'a.m.' : 'p.m.'}`;
  return minute === 0 ? `${hour}${noBreakSpace}h` : `${hour}${noBreakSpace}h${noBreakSpace}${minutes}`;
}

/**
 * A telephone number as the kernel keeps it (`819 555-1234 #23`), as a person reads it.
 *
 * @example formatPhone('819 555-1234 #23', 'fr') // => '819\u00A0555-1234, poste\u00A023'
 * @example formatPhone('819 555-1234', 'en') // => '819-555-1234'
 */
export function formatPhone(phone: string, language: Language): string {
  const [number = '', extension] = phone.split(' #');
  const written = number.replace(' ', language === 'fr' ? noBreakSpace : '-');
  if (extension === undefined) return written;
  return `${written}, ${language === 'fr' ? 'poste' : 'ext.'}${noBreakSpace}${extension}`;
}

/** A postal code that does not break over two lines. @example formatPostalCode('G0X 2E0') // => 'G0X\u00A02E0' */
export function formatPostalCode(postalCode: string): string {
  return postalCode.replace(' ', noBreakSpace);
}

/**
 * @example formatList(['Ana', 'Luc', 'Zoé'], 'fr') // => 'Ana, Luc et Zoé'
 * @example formatList(['Ana', 'Luc', 'Zoé'], 'en') // => 'Ana, Luc and Zoé'
 */
export function formatList(items: readonly string[], language: Language): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  return `${items.slice(0, -1).join(', ')} ${language === 'fr' ? 'et' : 'and'} ${last}`;
}

const pluralRules = { fr: new Intl.PluralRules('fr-CA'), en: new Intl.PluralRules('en-CA') } as const;

/**
 * The form that goes with a count: in French zero is singular, in English it is plural.
 *
 * @example plural(0, 'fr', { one: 'membre', other: 'membres' }) // => 'membre'
 * @example plural(0, 'en', { one: 'member', other: 'members' }) // => 'members'
 */
export function plural(
  count: number,
  language: Language,
  forms: { readonly one: string; readonly other: string },
): string {
  return pluralRules[language].select(count) === 'one' ? forms.one : forms.other;
}

/** A count and what is counted. @example formatCount(1250, 'fr', { one: 'membre', other: 'membres' }) // => '1\u00A0250\u00A0membres' */
export function formatCount(
  count: number,
  language: Language,
  forms: { readonly one: string; readonly other: string },
): string {
  return `${formatNumber(count, language)}${noBreakSpace}${plural(count, language, forms)}`;
}
