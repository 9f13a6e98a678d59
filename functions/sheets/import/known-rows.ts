import * as z from 'zod';
import type { ImportPlan } from '../../../shared/contracts/records/import.ts';
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
      for (const { row } of page.rows) {
        const parsed = packedSchema.safeParse(row === '' ? {} : JSON.parse(row));
        if (parsed.success && !parsed.data.gone) yield parsed.data;
      }
      after = page.next;
    } while (after !== undefined);
  }
}

/** Finds the rows of the sheet that a row of the file means: their ids, none where nothing names them. */
export type Match = (values: Values, text: (column: string) => string) => readonly string[] | undefined;

/**
 * Reads the whole sheet once, since a file may speak of all of it. What it reads only finds the rows: each is read again,
 * consistently, before it is compared, and once more before it is written.
 */
export async function matcher<T extends object>(
  keeper: Keeper<T>,
  { key }: ImportPlan,
  tools: Tools,
): Promise<Match> {
  const nameOf = (id: string, values: Values): string | undefined => {
    if (key === null) return keeper.identity?.(withCells(keeper.blank(id), values));
    return named(key === 'id' ? id : values[key]);
  };
  const ids = new Map<string, Set<string>>();
  for await (const row of rowsOf(keeper, tools)) {
    const id = String(row['id']);
    const { id: _, version: __, ...cells } = row;
    const name = nameOf(id, cells);
    if (name !== undefined) ids.set(name, (ids.get(name) ?? new Set()).add(id));
  }
  return (values, text) => {
    const name = key === null ? nameOf('new', values) : named(values[key] ?? text(key));
    return name === undefined ? undefined : [...(ids.get(name) ?? [])];
  };
}

function named(value: unknown): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? fold(String(value)) : '';
  return text === '' ? undefined : text;
}
