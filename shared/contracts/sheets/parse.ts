import type { Cell, Choice, Column } from './sheet.ts';
import { isDay, partsOf, type Day } from '../../kernel/day.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { cleanLine, cleanText, fold } from '../../kernel/text.ts';
import { formats } from '../../words/invalid.ts';
import type { Language } from '../../kernel/language.ts';
import type { Word } from '../../words/word.ts';

/** What typed text is read against: today, and the rows of other sheets by what people call them. */
export type Surroundings = {
  readonly language: Language;
  readonly today: Day;
  readonly find: (sheet: string, name: string) => string | undefined;
};
type Unreadable = { readonly code: 'sheet/unreadable'; readonly message: Word };
export type Parsed = Result<Cell, Unreadable>;

function unreadable(message: Word): { readonly ok: false; readonly refusal: Unreadable } {
  return refuse('sheet/unreadable', { message });
}

/**
 * A number as people write it, French or English: `1 234,56 $`, `$1,234.56`, `(45)`, `−45`.
 * One comma before three digits is a thousand in English and a decimal in French.
 *
 * @returns a plain decimal with a point, or `undefined`
 * @example decimalOf('1 234,5 $', 'fr') // => '1234.5'
 * @example decimalOf('1,234.50', 'en') // => '1234.50'
 * @example decimalOf('12,500', 'en') // => '12500'
 */
export function decimalOf(text: string, language: Language): string | undefined {
  const bare = cleanLine(text)
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/(?:\s|\$|CAD|')/gi, '');
  const negative = /^\(.*\)$/.test(bare) || bare.startsWith('-') || bare.endsWith('-');
  const digits = bare.replace(/[()-]/g, '');
  const plain =
    language === 'en' && /^\d{1,3}(?:,\d{3})+$/.test(digits) ? digits.replaceAll(',', '') : pointed(digits);
  if (!/^(?:\d+(?:\.\d*)?|\.\d+)$/.test(plain)) return undefined;
  return negative ? `-${plain}` : plain;
}

/** The last mark is the decimal one, unless it comes back: then it groups. */
function pointed(digits: string): string {
  const mark = digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ',' : '.';
  if (digits.split(mark).length > 2) return digits.replace(/[.,]/g, '');
  return digits.replaceAll(mark === ',' ? '.' : ',', '').replace(mark, '.');
}

function integer(text: string, language: Language): Parsed {
  const decimal = decimalOf(text, language);
  const number = Number(decimal);
  if (decimal === undefined || !Number.isSafeInteger(number)) return unreadable(formats.integer);
  return ok(number);
}

function fractional(text: string, language: Language): Parsed {
  const number = Number(decimalOf(text, language) ?? 'none');
  return Number.isFinite(number) ? ok(number + 0) : unreadable(formats.number);
}

/** Cents are read from the digits: no fraction of a dollar ever becomes a float. */
function cents(text: string, language: Language): Parsed {
  const decimal = decimalOf(text, language);
  const [, sign = '', units = '', fraction = ''] = /^(-?)(\d*)(?:\.(\d*?)0*)?$/.exec(decimal ?? '') ?? [];
  const amount = Number(`${sign}${units}${fraction.padEnd(2, '0')}`);
  if (decimal === undefined || fraction.length > 2 || !Number.isSafeInteger(amount))
    return unreadable(formats.money);
  return ok(amount + 0);
}

const monthStarts = [
  ['janv', 'jan'],
  ['fev', 'feb'],
  ['mars', 'mar'],
  ['avr', 'apr'],
  ['mai', 'may'],
  ['juin', 'jun'],
  ['juil', 'jul'],
  ['aou', 'aug'],
  ['sept', 'sep'],
  ['oct'],
  ['nov'],
  ['dec'],
] as const;

function monthNumber(word: string): number | undefined {
  const index = monthStarts.findIndex((starts) => starts.some((start) => word.startsWith(start)));
  return index === -1 ? undefined : index + 1;
}

/** Two digits are a year from 1930 to 2029, as in Excel and LibreOffice. */
function fullYear(text: string | undefined, today: Day): number {
  if (text === undefined) return partsOf(today).year;
  if (text.length !== 2) return Number(text);
  return Number(text) + (Number(text) < 30 ? 2000 : 1900);
}

function calendarDay(year: number, month: number | undefined, date: number): Parsed {
  const two = (number: number) => String(number).padStart(2, '0');
  const text = `${String(year).padStart(4, '0')}-${two(month ?? 0)}-${two(date)}`;
  if (isDay(text)) return ok(text);
  return unreadable(year < 1000 || year > 2999 ? formats.dayOfOurTime : formats.day);
}

/**
 * A day as people write it: `2027-03-14`, `14/3/2027`, `14-3`, `14 mars 2027`, `1er avril`, `March 14, 2027`.
 * Between slashes the day comes first, as in Québec and in most of Canada.
 */
function dayFrom(text: string, today: Day): Parsed {
  const words = fold(text)
    .replace(/(\d)(?:er|re|st|nd|rd|th)\b/g, '$1')
    .replace(/[.,]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const iso = /^(\d{4})[-/ ]?(\d{1,2})[-/ ]?(\d{1,2})(?:t.*)?$/.exec(words);
  if (iso) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})[-/ ](\d{1,2})(?:[-/ ](\d{4}|\d{2}))?$/.exec(words);
  if (numbers) return calendarDay(fullYear(numbers[3], today), Number(numbers[2]), Number(numbers[1]));
  const french = /^(\d{1,2})[- ]([a-z]+)(?:[- ](\d{4}|\d{2}))?$/.exec(words);
  if (french) return calendarDay(fullYear(french[3], today), monthNumber(french[2] ?? ''), Number(french[1]));
  const english = /^([a-z]+) (\d{1,2})(?: (\d{4}))?$/.exec(words);
  if (english)
    return calendarDay(fullYear(english[3], today), monthNumber(english[1] ?? ''), Number(english[2]));
  return unreadable(formats.day);
}

const yes = new Set(['oui', 'o', 'vrai', 'yes', 'y', 'true', '1', 'x', '✓']);
const no = new Set(['non', 'n', 'faux', 'no', 'false', '0']);

function yesOrNo(text: string): Parsed {
  const word = fold(text);
  if (yes.has(word)) return ok(true);
  return no.has(word) ? ok(false) : unreadable(formats.yesNo);
}

/** A choice by its code or by its name in either language; the start of one name is enough when only one has it. */
export function choiceOf(text: string, choices: readonly Choice[]): string | undefined {
  const word = fold(text);
  const known = namesOf(choices);
  const exact = known.find(({ names }) => names.includes(word));
  if (exact !== undefined) return exact.value;
  const starting = known.filter(({ names }) => names.some((name) => name.startsWith(word)));
  return starting.length === 1 ? starting[0]?.value : undefined;
}

type Named = { readonly value: string; readonly names: readonly string[] };

/** Asked for every cell of a file, and the same for a column as long as it lives. */
const named = new WeakMap<readonly Choice[], readonly Named[]>();

function namesOf(choices: readonly Choice[]): readonly Named[] {
  const known = named.get(choices);
  if (known) return known;
  const all = choices.map(({ value, label }) => ({
    value,
    names: [value, label.fr, label.en].map(fold),
  }));
  named.set(choices, all);
  return all;
}

function list(text: string): readonly string[] {
  return text
    .split(/[,;\n]/)
    .map(cleanLine)
    .filter((part) => part !== '');
}

function severalOf(text: string, choices: readonly Choice[]): Parsed {
  const values = list(text).map((part) => choiceOf(part, choices));
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length ? ok([...new Set(known)]) : unreadable(formats.choice);
}

function filled(column: Column, text: string, { language, today, find }: Surroundings): Parsed {
  const { editor } = column;
  switch (editor.type) {
    case 'integer':
    case 'year':
      return integer(text, language);
    case 'number':
      return fractional(text, language);
    case 'money':
      return cents(text, language);
    case 'day':
      return dayFrom(text, today);
    case 'yesNo':
      return yesOrNo(text);
    case 'choice': {
      const value = choiceOf(text, editor.choices);
      return value === undefined ? unreadable(formats.choice) : ok(value);
    }
    case 'choices':
      return severalOf(text, editor.choices);
    case 'tags':
      return ok([...new Set(list(text))]);
    case 'reference': {
      const id = find(editor.sheet, text);
      return id === undefined ? unreadable(formats.choice) : ok(id);
    }
    case 'longText':
      return ok(cleanText(text));
    default:
      return ok(cleanLine(text));
  }
}

/** Asked for every cell that is written, and the same for a column as long as it lives. */
const empties = new WeakMap<Column, Cell>();

/** What an emptied cell holds: the first of these that its schema takes. */
export function emptyOf(column: Column): Cell {
  const known = empties.get(column);
  if (known !== undefined) return known;
  const candidates: readonly Cell[] = ['', null, []];
  const empty = candidates.find((candidate) => column.schema.safeParse(candidate).success);
  empties.set(column, empty === undefined ? '' : empty);
  return empty === undefined ? '' : empty;
}

/** Typed or pasted text as the value of a cell, not yet checked by its schema. */
export function parseCell(column: Column, text: string, surroundings: Surroundings): Parsed {
  return cleanText(text) === '' ? ok(emptyOf(column)) : filled(column, text, surroundings);
}

/** The bound of a filter on a column of numbers or days; nothing where the text is neither. */
export function readBound(
  column: Column,
  text: string,
  today: Day,
  language: Language,
): number | string | undefined {
  if (text.trim() === '') return undefined;
  const parsed = filled(column, text, { language, today, find: () => undefined });
  const value = parsed.ok ? parsed.value : undefined;
  return typeof value === 'number' || typeof value === 'string' ? value : undefined;
}
