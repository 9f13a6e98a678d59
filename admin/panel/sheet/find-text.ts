import { fold } from '../../../shared/kernel/text.ts';

/** How a text is looked for. */
export type Sought = {
  readonly text: string;
  /** Capitals and accents must be the same. */
  readonly exact: boolean;
  /** The whole cell must be the text. */
  readonly whole: boolean;
};

/** The text as it is compared, and where each of its characters comes from. */
function folded(text: string, exact: boolean): { readonly text: string; readonly from: readonly number[] } {
  if (exact) return { text, from: Array.from({ length: text.length + 1 }, (_, at) => at) };
  let result = '';
  const from: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = /\s/.test(character) ? ' ' : fold(character);
    for (let index = 0; index < plain.length; index += 1) from.push(at);
    result += plain;
    at += character.length;
  }
  return { text: result, from: [...from, text.length] };
}

/** Where the text stands in another, one after the other. @example occurrences('Café, cafe', { text: 'cafe', exact: false, whole: false }) // => [[0, 4], [6, 10]] */
export function occurrences(
  within: string,
  { text, exact, whole }: Sought,
): readonly (readonly [number, number])[] {
  const needle = folded(text, exact).text;
  if (needle === '') return [];
  const hay = folded(within, exact);
  if (whole) return hay.text === needle ? [[0, within.length]] : [];
  const found: [number, number][] = [];
  for (let at = hay.text.indexOf(needle); at !== -1; at = hay.text.indexOf(needle, at + needle.length)) {
    found.push([hay.from[at] ?? 0, hay.from[at + needle.length] ?? within.length]);
  }
  return found;
}

/** The text with every occurrence replaced. @example replaced('Café, cafe', { text: 'cafe', exact: false, whole: false }, 'thé') // => 'thé, thé' */
export function replaced(within: string, sought: Sought, by: string): string {
  let result = '';
  let end = 0;
  for (const [from, to] of occurrences(within, sought)) {
    result += within.slice(end, from) + by;
    end = to;
  }
  return result + within.slice(end);
}
