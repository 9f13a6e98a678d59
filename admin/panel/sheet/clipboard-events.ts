import { exactAttribute, parseTsv, toHtml, toTsv, type Copied } from './clipboard.ts';
import type { Block, PastedCell } from './paste.ts';

/** Both flavours of a copy: text for every program, HTML with the exact values beside. */
export function writeClipboard(event: ClipboardEvent, cells: readonly (readonly Copied[])[]): void {
  if (cells.length === 0) return;
  event.preventDefault();
  event.clipboardData?.setData('text/plain', toTsv(cells));
  event.clipboardData?.setData('text/html', toHtml(cells));
}

/**
 * The text of a cell as it is seen: what the source breaks and indents (as Excel does within long texts) is a space,
 * and only `<br>` and paragraphs begin a line.
 */
function textOf(cell: HTMLTableCellElement): string {
  const walker = cell.ownerDocument.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    node.nodeValue = (node.nodeValue ?? '').replace(/[ \t\r\n]+/g, ' ');
  for (const lineBreak of cell.querySelectorAll('br')) lineBreak.replaceWith('\n');
  for (const paragraph of cell.querySelectorAll('p, div'))
    if (paragraph.nextElementSibling !== null) paragraph.append('\n');
  return cell.textContent
    .replaceAll('\u00A0', ' ')
    .replace(/ *\n */g, '\n')
    .trim();
}

/** Of Google Sheets: `{"1":3,"3":1234.56}` is a number, `{"1":2,"2":"text"}` a text. */
function googleNumber(value: string): number | undefined {
  const number = /^\{"1":3,(?:.*,)?"3":(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)[,}]/.exec(value)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** The number behind what is shown: LibreOffice's `sdval`, Excel's `x:num`, Google's `data-sheets-value`. */
function numberOf(cell: HTMLTableCellElement): number | undefined {
  const plain = cell.getAttribute('sdval') ?? cell.getAttribute('x:num') ?? '';
  if (plain !== '') return Number.isFinite(Number(plain)) ? Number(plain) : undefined;
  return googleNumber(cell.getAttribute('data-sheets-value') ?? '');
}

function pasted(cell: HTMLTableCellElement): PastedCell {
  const text = textOf(cell);
  const exact = cell.getAttribute(exactAttribute);
  if (exact !== null) return { text, exact };
  const number = numberOf(cell);
  return number === undefined ? { text } : { text, number };
}

/** A tag, whatever its attributes hold. */
const tags = /<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/gi;
const styles = /\sstyle=("[^"]*"|'[^']*'|[^\s>]+)/gi;

/**
 * The HTML without its styles, which the site's policy would refuse one by one, out loud. Of them only this is kept: a
 * row that is not shown, as Excel ends a table of merged cells.
 */
function unstyled(html: string): string {
  return html
    .replace(/<style[\s\S]*?<\/style>/gi, '')
    .replace(tags, (tag) =>
      tag.replace(styles, (style) => (/display:\s*none/i.test(style) ? ' hidden' : '')),
    );
}

/** The first table of the HTML flavour; a cell that spans several leaves the others of its span empty. */
function fromHtml(html: string): PastedCell[][] {
  const table = new DOMParser().parseFromString(unstyled(html), 'text/html').querySelector('table');
  const grid: PastedCell[][] = [];
  for (const [y, row] of [...(table?.rows ?? [])].filter((one) => !one.hasAttribute('hidden')).entries()) {
    let x = 0;
    for (const cell of row.cells) {
      while (grid[y]?.[x] !== undefined) x += 1;
      for (let dy = 0; dy < Math.min(cell.rowSpan, 1000); dy += 1)
        for (let dx = 0; dx < Math.min(cell.colSpan, 1000); dx += 1)
          (grid[y + dy] ??= [])[x + dx] = dx + dy === 0 ? pasted(cell) : { text: '' };
      x += cell.colSpan;
    }
  }
  return grid;
}

/** What a paste brings, from the richest flavour that holds cells. */
export function readClipboard(event: ClipboardEvent): Block {
  const rich = fromHtml(event.clipboardData?.getData('text/html') ?? '');
  if (rich.length > 0) return rich;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  return parseTsv(text).map((row) => row.map((cell) => ({ text: cell })));
}
