/**
 * What a spreadsheet takes for a formula when it opens a CSV: a text that begins so is written with an apostrophe before
 * it, and read without. Full-width signs are signs to some of them.
 */
const signs = new Set(['=', '+', '-', '@', '\t', '\r', '\n', '\u0000', '＝', '＋', '－', '＠']);
const isRisky = (text: string) => signs.has(text.replace(/^'+/, '').charAt(0));

/**
 * @example guarded('=1+1') // => "'=1+1"
 * @example guarded("'=1+1") // => "''=1+1"
 */
export function guarded(text: string): string {
  return isRisky(text) ? `'${text}` : text;
}

/** @example unguarded("'=1+1") // => '=1+1' */
export function unguarded(text: string): string {
  return text.startsWith("'") && isRisky(text) ? text.slice(1) : text;
}
