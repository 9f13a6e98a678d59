import * as z from 'zod';
import type { ImportPlan } from '../../../shared/contracts/records/import.ts';
import { columnOf } from '../../../shared/contracts/sheets/sheet.ts';
import { withCells } from '../../../shared/contracts/sheets/custom.ts';
import { fold } from '../../../shared/kernel/text.ts';
import { feed } from '../../platform/storage/question.ts';
import type { Tools } from '../../platform/tools.ts';
import { readerOf, type Keeper } from '../keeper.ts';

const packedSchema = z.looseObject({ id: z.string(), gone: z.literal(true).optional() });
type Values = Readonly<Record<string, unknown>>;

/** The rows of a sheet as this person reads them, one after the other; removed ones are left out. */
export async function* rowsOf<T extends object>(keeper: Keeper<T>, tools: Tools): AsyncGenerator<Values> {
  const reader = readerOf(keeper.sheet, tools.caller);
  for (let shard = 0; shard < keeper.sheet.shards; shard += 1) {
    const question = feed(keeper.kind, shard, reader, '', 1_000);
    let after: string | undefined;
    do {
      const page = await tools.store.list(question, after === undefined ? {} : { after });
      for (const row of page.rows) {
        const parsed = packedSchema.safeParse(row === '' ? {} : JSON.parse(row));
        if (parsed.success && !parsed.data.gone) yield parsed.data;
      }
      after = page.next;
    } while (after !== undefined);
  }
}

/** Which rows of the sheet a row of the file means. */
export type Found = {
  /** Their ids; undefined where nothing in the row of the file could name one. */
  readonly ids: readonly string[] | undefined;
  /** The column by which it is known, of those that the product gives. */
  readonly by?: string;
  /** Those that the rest of the row means, where that is not what its number says. */
  readonly others?: readonly string[];
  /** The column whose value no row has. */
  readonly nobody?: string;
};
export type Match = (values: Values, text: (column: string) => string) => Found;

/** The columns of a file that the product gives: with what the sheet knows a row by, they say which row is meant. */
export function knownColumns(
  { sheet }: Pick<Keeper<object>, 'sheet'>,
  { columns, key }: ImportPlan,
): string[] {
  if (key !== null) return [];
  return sheet.columns
    .filter(({ known }) => known === true)
    .flatMap((one) => (columns.includes(one.key) ? one.key : []));
}

/** Rows by a name of theirs. */
class Index {
  readonly #ids = new Map<string, Set<string>>();

  add(name: string | undefined, id: string): void {
    if (name !== undefined) this.#ids.set(name, (this.#ids.get(name) ?? new Set()).add(id));
  }

  of(name: string | undefined): readonly string[] | undefined {
    return name === undefined ? undefined : [...(this.#ids.get(name) ?? [])];
  }
}

/**
 * Reads the whole sheet once, since a file may speak of all of it. What it reads only finds the rows: each is read again,
 * consistently, before it is compared, and once more before it is written.
 */
export async function matcher<T extends object>(
  keeper: Keeper<T>,
  plan: ImportPlan,
  tools: Tools,
): Promise<Match> {
  const { key } = plan;
  const asNamed = key !== null && columnOf(keeper.sheet, key)?.known === true ? unpadded : named;
  const nameOf = (id: string, values: Values): string | undefined => {
    if (key === null) return keeper.identity?.(withCells(keeper.blank(id), values));
    return asNamed(key === 'id' ? id : values[key]);
  };
  const known = knownColumns(keeper, plan).map((column) => ({ column, index: new Index() }));
  const own = new Index();
  for await (const row of rowsOf(keeper, tools)) {
    const id = String(row['id']);
    const { id: _, version: __, ...cells } = row;
    own.add(nameOf(id, cells), id);
    for (const { column, index } of known) index.add(unpadded(cells[column]), id);
  }
  return (values, text) => {
    const found = own.of(key === null ? nameOf('new', values) : asNamed(values[key] ?? text(key)));
    for (const { column, index } of known) {
      const ids = index.of(unpadded(text(column)));
      if (ids !== undefined) return together({ column, ids }, found);
    }
    return { ids: found };
  };
}

/** What the number of a row says, with what the rest of the row says. */
function together(
  known: { readonly column: string; readonly ids: readonly string[] },
  rest: Found['ids'] = [],
): Found {
  const { column: by, ids } = known;
  if (ids.length === 0) return { ids: rest, nobody: by };
  const both = ids.filter((id) => rest.includes(id));
  if (both.length === 1) return { ids: both, by };
  return rest.length === 0 || ids.length > 1 ? { ids, by } : { ids, by, others: rest };
}

function named(value: unknown): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? fold(String(value)) : '';
  return text === '' ? undefined : text;
}

/** Spreadsheets take `0042` for 42, and keep that. */
function unpadded(value: unknown): string | undefined {
  return named(value)?.replace(/^0+(?=\d)/, '');
}
