/** Cells as text, row by row. */
export type Matrix = readonly (readonly string[])[];
/** A copied cell: what a person reads, and the exact value for a paste inside the product. */
export type Copied = { readonly text: string; readonly exact: string };

/** The exact value travels in this attribute of the HTML flavour; other programs ignore it. */
export const exactAttribute = 'data-courtepointe';

function isLineEnd(character: string | undefined): boolean {
  return character === undefined || character === '\t' || character === '\r' || character === '\n';
}

/** Where a quoted cell ends, or -1 when the leading quote is only a character (a name that begins with one). */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') at += 1;
    else return isLineEnd(text[at + 1]) ? at : -1;
  }
  return -1;
}

function cellEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLineEnd(text[at])) at += 1;
  return at;
}

/**
 * Reads the text flavour of Excel, LibreOffice and Google Sheets: tabs and line ends, cells that hold
 * either are quoted, and the final line end makes no row.
 *
 * @example parseTsv('a\t"b ""c""\nd"\r\n1\t2\r\n') // => [['a', 'b "c"\nd'], ['1', '2']]
 */
export function parseTsv(text: string): Matrix {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length;) {
    const close = text[at] === '"' ? closingQuote(text, at + 1) : -1;
    const end = close === -1 ? cellEnd(text, at) : close + 1;
    row.push(close === -1 ? text.slice(at, end) : text.slice(at + 1, close).replaceAll('""', '"'));
    at = end + 1;
    if (text[end] === '\t' && at < text.length) continue;
    if (text[end] === '\t') row.push('');
    if (text[end] === '\r' && text[at] === '\n') at += 1;
    rows.push(row);
    row = [];
  }
  return rows;
}

function quoted(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** @example toTsv([[{ text: 'a\tb', exact: '' }, { text: '1', exact: '1' }]]) // => '"a\tb"\t1' */
export function toTsv(cells: readonly (readonly Copied[])[]): string {
  return cells.map((row) => row.map((cell) => quoted(cell.text)).join('\t')).join('\r\n');
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}

/** The HTML flavour: the text that a spreadsheet reads, and the exact value beside it. */
export function toHtml(cells: readonly (readonly Copied[])[]): string {
  const cellOf = ({ text, exact }: Copied) =>
    `<td ${exactAttribute}="${escaped(exact)}">${escaped(text).replaceAll('\n', '<br>')}</td>`;
  const body = cells.map((row) => `<tr>${row.map(cellOf).join('')}</tr>`).join('');
  return `<table><tbody>${body}</tbody></table>`;
}
