import { problems } from '../../../shared/contracts/problems.ts';
import type { Finding, ImportPlan } from '../../../shared/contracts/records/import.ts';
import { withCells } from '../../../shared/contracts/sheets/custom.ts';
import { emptyOf } from '../../../shared/contracts/sheets/parse.ts';
import { columnOf, type Cell } from '../../../shared/contracts/sheets/sheet.ts';
import { imports as words } from '../../../shared/words/imports.ts';
import type { Kept } from '../../platform/storage/kind.ts';
import type { Tools } from '../../platform/tools.ts';
import { cellsOf, isEmpty, type Keeper } from '../keeper.ts';
import { rowFinding } from './noticed.ts';
import type { ReadRow } from './read-row.ts';
import type { ReadyRow } from './ready-row.ts';
import type { Matched } from './sorted.ts';

type Change = { readonly ready?: ReadyRow; readonly findings: readonly Finding[]; readonly refused: boolean };

/** What a file would change in rows that are there, cell by cell, as the sheet's rules take it. */
export async function changesOf<T extends object>(
  keeper: Keeper<T>,
  plan: ImportPlan,
  matched: readonly Matched[],
  tools: Tools,
) {
  const kept = await tools.store.getMany(
    keeper.kind,
    matched.map(({ id }) => keeper.key(id)),
  );
  const byId = new Map(kept.map((row) => [keeper.id(row.record), row]));
  const changes = await Promise.all(
    matched.map((one) => changeOf(keeper, plan, one, byId.get(one.id), tools)),
  );
  return {
    ready: changes.flatMap(({ ready }) => ready ?? []),
    findings: changes.flatMap(({ findings }) => findings),
    unchanged: changes.filter(({ ready, refused }) => ready === undefined && !refused).length,
  };
}

async function changeOf<T extends object>(
  keeper: Keeper<T>,
  plan: ImportPlan,
  { read, by }: Matched,
  seen: Kept<T> | undefined,
  tools: Tools,
): Promise<Change> {
  const { row } = read;
  if (!seen) return { findings: [rowFinding(row, 'refused', words.noSuchRow)], refused: true };
  const now = cellsOf(seen.record);
  const becomes = differing(keeper, plan, read, now);
  const names = new Set(Object.keys(becomes));
  // Of a cell that changes nothing there is nothing to say.
  const noticed = read.findings.filter(({ kind, column }) => kind !== 'corrected' || names.has(column));
  if (noticed.some(({ kind }) => kind === 'refused')) return { findings: noticed, refused: true };
  if (names.size === 0) return { findings: noticed, refused: false };
  const after = withCells(seen.record, becomes);
  if (by !== undefined && keeper.known?.unlike(seen.record, after) === true)
    return { findings: [otherThan(read, by, keeper.known.called(seen.record))], refused: true };
  const decided = await keeper.decide(seen.record, after, tools);
  if (!decided.ok) {
    const { code, column } = decided.refusal;
    const why = rowFinding(row, 'refused', problems[code].title, column ?? '');
    return { findings: [...noticed, why], refused: true };
  }
  const was = Object.fromEntries(
    [...names].map((name) => [name, now[name] ?? emptyIn(keeper, name)] as const),
  );
  const told = [...names].map((name) => changed(read, name, was[name], becomes[name]));
  const others = noticed.filter(({ kind, column }) => kind !== 'corrected' || !names.has(column));
  return {
    ready: { row, id: keeper.id(seen.record), values: becomes, was },
    findings: [...others, ...told],
    refused: false,
  };
}

/** The number is somebody's, whom the rest of the row does not know. */
function otherThan({ row }: ReadRow, column: string, called: string): Finding {
  return { ...rowFinding(row, 'refused', words.anotherOne, column), text: called.slice(0, 500) };
}

function differing<T extends object>(
  keeper: Keeper<T>,
  plan: ImportPlan,
  read: ReadRow,
  now: Readonly<Record<string, Cell>>,
): Record<string, Cell> {
  const cleared =
    plan.blank === 'clear' ? read.blanks.map((name) => [name, emptyIn(keeper, name)] as const) : [];
  const said = [...Object.entries(read.values), ...cleared];
  // A name that was typed in capitals on purpose, and comes back as it is, is not softened.
  return Object.fromEntries(
    said.filter(
      ([name, value]) => !same(now[name], value) && (isEmpty(value) || read.text(name) !== now[name]),
    ),
  );
}

function emptyIn<T extends object>({ sheet }: Keeper<T>, name: string): Cell {
  const column = columnOf(sheet, name);
  return column ? emptyOf(column) : '';
}

const same = (left: Cell | undefined, right: Cell | undefined) =>
  (isEmpty(left) && isEmpty(right)) || JSON.stringify(left) === JSON.stringify(right);

/** From what, to what. */
function changed(read: ReadRow, column: string, was: Cell | undefined, becomes: Cell | undefined): Finding {
  return {
    row: read.row,
    column,
    kind: 'changed',
    text: plain(was),
    becomes: plain(becomes),
    message: words.becomes,
  };
}

/** As the panel reads it back to show it in the column's own way. */
function plain(cell: Cell | undefined): string {
  if (cell === undefined || isEmpty(cell)) return '';
  return JSON.stringify(cell).slice(0, 500);
}
