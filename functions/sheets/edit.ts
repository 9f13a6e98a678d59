import type { Edit, Outcome } from '../../shared/contracts/sheets/routes.ts';
import { withCells } from '../../shared/contracts/sheets/custom.ts';
import { columnOf, type Cell } from '../../shared/contracts/sheets/sheet.ts';
import { explain } from '../../shared/words/invalid.ts';
import type { Kept } from '../platform/storage/kind.ts';
import { replace, type AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { cellsOf, isEmpty, readerOf, rowOf, type CellRefusal, type Keeper } from './keeper.ts';
import { asRefused, conflictOf, emptyRefused, type RefusedCell } from './refusals.ts';

/** How often a row is read again because someone else changed another of its cells. */
const tries = 6;

/** One row of a request: what was asked of it, and what came of that so far. */
type Asked = { readonly id: string; readonly edits: readonly Edit[] };

/**
 * Edits of cells, row by row: each names what it saw. A cell in which something else stands is refused with what is
 * there; another cell of the same row does not matter.
 */
export async function editCells<T extends object>(
  keeper: Keeper<T>,
  edits: readonly Edit[],
  tools: Tools,
): Promise<Outcome[]> {
  const rows = new Map<string, Edit[]>();
  for (const edit of edits) rows.set(edit.id, [...(rows.get(edit.id) ?? []), edit]);
  const outcomes = new Map<string, Outcome>();
  let open: Asked[] = [...rows].map(([id, list]) => ({ id, edits: list }));
  for (let attempt = 1; open.length > 0 && attempt <= tries; attempt += 1) {
    if (attempt > 1) await tools.pause(attempt);
    open = await tryRows(keeper, open, tools, { outcomes, last: attempt === tries });
  }
  return [...rows.keys()].flatMap((id) => outcomes.get(id) ?? []);
}

/** Where answers go, and whether this is the last try of rows that others change. */
type Settle = { readonly outcomes: Map<string, Outcome>; readonly last: boolean };
type PlannedRow = {
  readonly id: string;
  readonly asked: Asked;
  readonly writes: readonly AnyWrite[];
  readonly outcome: Outcome;
};

/** Tries every open row once, in one bulk commit that is fed as rows are decided; answers those that changed under it. */
async function tryRows<T extends object>(
  keeper: Keeper<T>,
  open: readonly Asked[],
  tools: Tools,
  { outcomes, last }: Settle,
): Promise<Asked[]> {
  const planned: PlannedRow[] = [];
  const results = await tools.commitEach(writesOf(planRows(keeper, open, tools), planned));
  const again: Asked[] = [];
  for (const [index, row] of planned.entries()) {
    const result = results[index];
    outcomes.set(row.id, row.outcome);
    if (!result || result.ok) continue;
    const taken = conflictOf(keeper, result.refusal);
    if (!taken && !last) again.push(row.asked);
    else outcomes.set(row.id, refusedRow(row.asked, taken ?? result.refusal, tools, row.outcome));
  }
  return again;
}

async function* writesOf(rows: AsyncGenerator<PlannedRow>, planned: PlannedRow[]) {
  for await (const row of rows) {
    planned.push(row);
    yield row.writes;
  }
}

/** Rows that are read together, and how many such reads are ahead of the row that is being decided. */
const together = 100;
const ahead = 2;

async function* planRows<T extends object>(
  keeper: Keeper<T>,
  open: readonly Asked[],
  tools: Tools,
): AsyncGenerator<PlannedRow> {
  const keys = open.map(({ id }) => keeper.key(id));
  const read = (page: number) => {
    const kept = tools.store.getMany(keeper.kind, keys.slice(page * together, (page + 1) * together));
    // A failure is told when it is waited for, and not before.
    kept.catch(() => undefined);
    return kept;
  };
  const reading = Array.from({ length: ahead }, (_, page) => read(page));
  for (let page = 0; page * together < open.length; page += 1) {
    reading.push(read(page + ahead));
    const kept = (await reading[page]) ?? [];
    const byKey = new Map(kept.map((row) => [keyText(keeper, row.record), row]));
    for (const asked of open.slice(page * together, (page + 1) * together))
      yield await planRow(keeper, asked, byKey.get(idText(keeper, asked.id)), tools);
  }
}

async function planRow<T extends object>(
  keeper: Keeper<T>,
  asked: Asked,
  seen: Kept<T> | undefined,
  tools: Tools,
): Promise<PlannedRow> {
  const { id } = asked;
  const reader = readerOf(keeper.sheet, tools.caller);
  if (!seen)
    return { id, asked, writes: [], outcome: refusedRow(asked, { code: 'platform/not-found' }, tools) };
  const { values, refused } = accept(keeper, cellsOf(seen.record), asked.edits, tools);
  const asIs: Outcome = { id, row: rowOf(keeper, seen.record, seen.version, reader), refused };
  if (values.size === 0) return { id, asked, writes: [], outcome: asIs };
  const decided = await keeper.decide(seen.record, withCells(seen.record, Object.fromEntries(values)), tools);
  if (!decided.ok)
    return {
      id,
      asked,
      writes: [],
      outcome: { ...asIs, refused: [...refused, ...blame(values, decided.refusal, tools)] },
    };
  const { record, writes } = decided.value;
  const outcome: Outcome = { id, row: rowOf(keeper, record, seen.version + 1, reader), refused };
  return { id, asked, writes: [replace(keeper.kind, seen, record), ...writes], outcome };
}

/** The values that a row takes: known column, allowed to this person, well written, and in place of what was seen. */
function accept<T extends object>(
  keeper: Keeper<T>,
  now: Readonly<Record<string, Cell>>,
  edits: readonly Edit[],
  tools: Tools,
) {
  const values = new Map<string, Cell>();
  const refused: RefusedCell[] = [];
  for (const { column, was, value } of edits) {
    const parsed = parseCell(keeper, column, value, tools);
    const there = values.has(column) ? values.get(column) : now[column];
    if (!parsed.ok) refused.push({ column, ...parsed.why });
    else if (same(there, parsed.value)) continue;
    else if (isEmpty(parsed.value) && columnOf(keeper.sheet, column)?.required === true)
      refused.push(emptyRefused(column, tools.language));
    else if (same(there, was)) values.set(column, parsed.value);
    else
      refused.push({
        ...asRefused({ code: 'platform/changed-meanwhile', column }, tools.language),
        now: there ?? null,
      });
  }
  return { values, refused };
}

type ParsedCell =
  | { readonly ok: true; readonly value: Cell }
  | { readonly ok: false; readonly why: Omit<RefusedCell, 'column'> };

export function parseCell<T extends object>(
  keeper: Keeper<T>,
  key: string,
  value: unknown,
  tools: Tools,
): ParsedCell {
  const column = columnOf(keeper.sheet, key);
  const { caller, language } = tools;
  const allowed =
    caller.door === 'staff' &&
    column !== undefined &&
    caller.person.roles.some((role) => column.edit.includes(role));
  if (!allowed) return { ok: false, why: asRefused({ code: 'platform/not-allowed', column: key }, language) };
  if (column.required === true && isEmpty(value)) return { ok: false, why: emptyRefused(key, language) };
  const parsed = column.schema.safeParse(value, { error: (issue) => explain(issue, language) });
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, why: { code: 'platform/invalid', message: parsed.error.issues[0]?.message ?? '' } };
}

const same = (left: unknown, right: unknown) =>
  (isEmpty(left) && isEmpty(right)) || JSON.stringify(left) === JSON.stringify(right);

/** The cell that a rule names, or every cell that was typed. */
function blame(values: ReadonlyMap<string, Cell>, refusal: CellRefusal, { language }: Tools): RefusedCell[] {
  const columns = refusal.column === undefined ? [...values.keys()] : [refusal.column];
  return columns.map((column) => asRefused({ ...refusal, column }, language));
}

function refusedRow(
  { id, edits }: Asked,
  refusal: CellRefusal,
  { language }: Tools,
  before?: Outcome,
): Outcome {
  const columns = refusal.column === undefined ? edits.map(({ column }) => column) : [refusal.column];
  const refused = [...new Set(columns)].map((column) => asRefused({ ...refusal, column }, language));
  return { id, refused: [...(before?.refused ?? []), ...refused] };
}

function keyText<T extends object>(keeper: Keeper<T>, record: T): string {
  const { pk, sk } = keeper.kind.key(record);
  return `${pk} ${sk}`;
}

function idText<T extends object>(keeper: Keeper<T>, id: string): string {
  const { pk, sk } = keeper.key(id);
  return `${pk} ${sk}`;
}
