import { exactAttribute, parseTsv, toHtml, toTsv, type Copied } from './clipboard.ts';
import type { PastedCell } from './paste.ts';

/** Both flavours of a copy: text for every program, HTML with the exact values beside. */
export function writeClipboard(event: ClipboardEvent, cells: readonly (readonly Copied[])[]): void {
  if (cells.length === 0) return;
  event.preventDefault();
  event.clipboardData?.setData('text/plain', toTsv(cells));
  event.clipboardData?.setData('text/html', toHtml(cells));
}

function textOf(cell: HTMLTableCellElement): string {
  for (const lineBreak of cell.querySelectorAll('br')) lineBreak.replaceWith('\n');
  return cell.textContent.replaceAll('\u00A0', ' ').trim();
}

function pasted(cell: HTMLTableCellElement): PastedCell {
  const exact = cell.getAttribute(exactAttribute);
  return exact === null ? { text: textOf(cell) } : { text: textOf(cell), exact };
}

/** The first table of the HTML flavour; a cell that spans several leaves the others of its span empty. */
function fromHtml(html: string): PastedCell[][] {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  const grid: PastedCell[][] = [];
  for (const [y, row] of [...(table?.rows ?? [])].entries()) {
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
export function readClipboard(event: ClipboardEvent): readonly (readonly PastedCell[])[] {
  const rich = fromHtml(event.clipboardData?.getData('text/html') ?? '');
  if (rich.length > 0) return rich;
  const plain = event.clipboardData?.getData('text/plain') ?? '';
  return parseTsv(plain).map((row) => row.map((text) => ({ text })));
}
