import type { Language } from '../../../shared/kernel/language.ts';
import { fold } from '../../../shared/kernel/text.ts';

/** What a cell is sorted by: a number, a text in its plain order (days), or a text in the person's collation. */
export type SortKey = string | number;
export type Order = 'number' | 'plain' | 'collated';
export type Compare<Value> = (a: Value, b: Value) => number;

/** How many values are worked on at a time, so that the browser can do something else in between. */
export const together = 2_048;

const ascii = /^[\u0020-\u007E]*$/;
const latin = /^[\u0020-\u007E\u00A0-\u024F\u2010-\u201D]*$/;
const beyondAscii = /[^\u0020-\u007E]/g;
const folded = new Map<string, string>();

function foldedLetter(letter: string): string {
  const known = folded.get(letter);
  if (known !== undefined) return known;
  const made = letter === '\u00A0' ? ' ' : fold(letter);
  folded.set(letter, made);
  return made;
}

/** Folded as `fold` does, but for spaces; of the texts of a roll, most need none of its work, and others letter by letter. */
export function quickFold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return latin.test(text) ? text.toLowerCase().replace(beyondAscii, foldedLetter) : fold(text);
}

/** A text whose plain order is nearly that of a collation with numbers: what is left to the collator is then little. */
function nearly(text: string): string {
  return quickFold(text).replace(/\d+/g, (digits) => digits.padStart(12, '0'));
}

const plain: Compare<string> = (a, b) => (a < b ? -1 : Number(a > b));
const byNumber: Compare<SortKey> = (a, b) => Number(a) - Number(b);
const byText: Compare<SortKey> = (a, b) => plain(String(a), String(b));

/** How the values of a column compare to a person of that language. */
export function compareBy(order: Order, language: Language): Compare<SortKey> {
  if (order !== 'collated') return order === 'number' ? byNumber : byText;
  const collator = new Intl.Collator(language === 'fr' ? 'fr-CA' : 'en-CA', { numeric: true });
  return (a, b) => {
    const said = collator.compare(String(a), String(b));
    return said === 0 ? byText(a, b) : said;
  };
}

/** Two lists in order as one; where the second begins after the end of the first, nothing is compared. */
function* joined<Value>(
  one: readonly Value[],
  other: readonly Value[],
  compare: Compare<Value>,
): Generator<undefined, readonly Value[]> {
  const [last, first] = [one.at(-1), other[0]];
  if (last === undefined || first === undefined || compare(last, first) <= 0) return [...one, ...other];
  const list: Value[] = [];
  let at = 0;
  for (const value of other) {
    for (let next = one[at]; next !== undefined && compare(next, value) <= 0; next = one[at]) {
      list.push(next);
      at += 1;
      if (list.length % together === 0) yield;
    }
    list.push(value);
  }
  return [...list, ...one.slice(at)];
}

/** A list in order, bit by bit: what is in order already, or nearly, takes little. */
function* inOrder<Value>(
  list: readonly Value[],
  compare: Compare<Value>,
): Generator<undefined, readonly Value[]> {
  let pieces: (readonly Value[])[] = [];
  for (let from = 0; from < list.length; from += together) {
    pieces.push(list.slice(from, from + together).sort(compare));
    yield;
  }
  while (pieces.length > 1) {
    const longer: (readonly Value[])[] = [];
    for (let at = 0; at < pieces.length; at += 2)
      longer.push(yield* joined(pieces[at] ?? [], pieces[at + 1] ?? [], compare));
    pieces = longer;
  }
  return pieces[0] ?? [];
}

/** A number as a person writes a whole one: those are in order by what they are worth, in every collation. */
const plainNumber = /^(?:0|[1-9]\d{0,14})$/;

/** What the browser sorts by itself, a hundred times faster than by comparisons of ours: too fast to give way meanwhile. */
function byWorth(values: readonly SortKey[]): Float64Array {
  return Float64Array.from(values, Number).sort();
}

/**
 * Distinct values in order, bit by bit. The collator, which is slow, only corrects what the plain order of their folded
 * texts has nearly right.
 */
export function* sorted(
  values: readonly SortKey[],
  order: Order,
  compare: Compare<SortKey>,
): Generator<undefined, readonly SortKey[]> {
  if (values.every((value) => typeof value === 'number')) return [...byWorth(values)];
  if (order !== 'collated') return yield* inOrder(values, compare);
  if (values.every((value) => typeof value === 'string' && plainNumber.test(value)))
    return Array.from(byWorth(values), String);
  const near: { readonly value: SortKey; readonly near: string }[] = [];
  for (const value of values) {
    near.push({ value, near: nearly(String(value)) });
    if (near.length % together === 0) yield;
  }
  const list = yield* inOrder(near, (a, b) => plain(a.near, b.near));
  return yield* inOrder(
    list.map(({ value }) => value),
    compare,
  );
}
