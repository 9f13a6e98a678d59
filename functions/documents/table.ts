import { page, type Draft, type Element, type StyleName } from './draft.ts';

export type Column = { readonly label: string; readonly width: number; readonly align?: 'left' | 'right' };
/** One cell: a text, and perhaps a quieter one below it. */
export type TableCell = { readonly text: string; readonly below?: string };

const padding = 5;
const between = 12;

function cells(columns: readonly Column[]) {
  const start = page.right - columns.reduce((all, { width }) => all + width, 0);
  return columns.map((column, index) => {
    const before = columns.slice(0, index).reduce((all, { width }) => all + width, 0);
    return { ...column, x: start + before, width: column.width - (index < columns.length - 1 ? between : 0) };
  });
}

/** The head is read once; where a page begins anew it is repeated for the eye only. */
function drawHead(draft: Draft, columns: readonly Column[], row?: Element): void {
  const placed = cells(columns);
  const heights = placed.map(({ label, x, width, align = 'left' }) => {
    const how = { x, width, align, style: 'heading' } as const;
    if (row) return draft.put(label, { ...how, role: 'TH', scope: 'Column' }, row);
    const top = draft.y;
    draft.show(label, how);
    draft.y = top;
    return draft.height(label, how);
  });
  draft.y += Math.max(...heights) + padding;
  draft.rule();
  draft.y += padding;
}

function heightOf(draft: Draft, columns: readonly Column[], row: readonly TableCell[]): number {
  const heights = cells(columns).map(({ width }, index) => {
    const { text = '', below } = row[index] ?? {};
    return (
      draft.height(text, { width }) +
      (below === undefined ? 0 : draft.height(below, { width, style: 'quiet' }))
    );
  });
  return Math.max(...heights);
}

function drawRow(draft: Draft, columns: readonly Column[], row: readonly TableCell[], group: Element): void {
  const height = heightOf(draft, columns, row);
  const top = draft.y;
  for (const [index, { x, width, align = 'left' }] of cells(columns).entries()) {
    const { text = '', below } = row[index] ?? {};
    const cell = draft.group('TD', group);
    draft.y = top;
    draft.write(text, { x, width, align }, cell);
    if (below !== undefined) draft.put(below, { x, width, align, style: 'quiet' }, cell);
    cell.end();
  }
  draft.y = top + height + padding;
}

/** A table over the whole width that goes on over as many pages as it needs; a row is never cut in two. */
export function drawTable(
  draft: Draft,
  columns: readonly Column[],
  rows: readonly (readonly TableCell[])[],
): void {
  const table = draft.group('Table');
  const head = draft.group('TR', table);
  drawHead(draft, columns, head);
  head.end();
  for (const row of rows) {
    if (draft.ensure(heightOf(draft, columns, row) + padding)) drawHead(draft, columns);
    const group = draft.group('TR', table);
    drawRow(draft, columns, row, group);
    group.end();
    draft.rule(page.left, '#eee6db');
    draft.y += padding;
  }
  table.end();
}

/** A name and its value; `strong` ones stand out. */
export type Fact = { readonly name: string; readonly value: string; readonly strong?: boolean };

/** Two columns without head: names to the left of their values, between `from` and the right margin. */
export function drawFacts(draft: Draft, facts: readonly Fact[], from: number, nameWidth: number): void {
  const table = draft.group('Table');
  const valueX = from + nameWidth + between;
  for (const { name, value, strong = false } of facts) {
    const style: StyleName = strong ? 'strong' : 'body';
    const row = draft.group('TR', table);
    const left = draft.put(name, { x: from, width: nameWidth, style, role: 'TH', scope: 'Row' }, row);
    const right = draft.put(
      value,
      { x: valueX, width: page.right - valueX, style, align: 'right', role: 'TD' },
      row,
    );
    row.end();
    draft.y += Math.max(left, right) + 3;
  }
  table.end();
}
