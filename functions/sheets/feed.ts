import { createHash } from 'node:crypto';
import * as z from 'zod';
import { plus } from '../../shared/kernel/instant.ts';
import { ok, refuse, type Result } from '../../shared/kernel/result.ts';
import { JsonText } from '../platform/reply.ts';
import { BadCursor, cursorOf } from '../platform/storage/cursor.ts';
import type { Position } from '../platform/storage/engine.ts';
import { feed } from '../platform/storage/question.ts';
import type { Tools } from '../platform/tools.ts';
import { readerOf, type Keeper } from './keeper.ts';

/** Writers' clocks differ, and an index may be late: what changed in the last two minutes is told again. */
const overlap = { seconds: -120 };
/** Tombstones live 14 days; a reader who was away for half of that starts anew. */
const oldest = { days: -7 };
/** About 1 MB of packed rows. */
const rowsPerPage = 1_400;

const key = z.string().min(1).max(1_024);

/**
 * How far a shard was read: from this instant on, everything is still to be told. `until` is there while a round goes
 * on, and is from where the next one will begin. `after` is the key of the last row, and needed only where more rows share
 * one instant than a page holds. In every shard of a large sheet at once it still leaves the cursor short enough for a URL.
 */
const placeSchema = z.strictObject({
  shard: z.int().min(0).max(15),
  from: z.string().max(30),
  until: z.string().max(30).optional(),
  after: z.strictObject({ pk: key, sk: key }).optional(),
});
type Place = z.infer<typeof placeSchema>;
/** The sheet, its places, and a sum over both: a cursor that was altered is refused, not followed somewhere. */
const cursorSchema = z.tuple([z.string(), z.array(placeSchema).min(1).max(16), z.string()]);

type Asked = { readonly since?: string | undefined; readonly shards?: string | undefined };

/** Rows that changed since a cursor, or all of them; shards are read side by side, rows passed on as they are packed. */
export async function rowsSince<T extends object>(
  keeper: Keeper<T>,
  asked: Asked,
  tools: Tools,
): Promise<Result<JsonText, { code: 'platform/cursor-too-old' }>> {
  const { sheet } = keeper;
  const places =
    asked.since === undefined ? beginnings(asked.shards, sheet.shards) : placesOf(asked.since, sheet.name);
  if (places.some(({ from, until }) => until === undefined && from !== '' && from < plus(tools.now, oldest)))
    return refuse('platform/cursor-too-old');
  const midway = places.filter(({ until }) => until !== undefined);
  const open = midway.length > 0 ? midway : places;
  const limit = Math.max(1, Math.floor(rowsPerPage / open.length));
  const pages = await Promise.all(open.map((place) => pageAt(keeper, place, limit, tools)));
  const moved = new Map(pages.map(({ place }) => [place.shard, place]));
  const next = places.map((place) => moved.get(place.shard) ?? place);
  const more = next.some(({ until }) => until !== undefined);
  const rows = await forReader(
    keeper,
    pages.flatMap((page) => page.rows).filter((row) => row !== ''),
    tools,
  );
  const told = rows.flatMap((row, at) => (at === 0 ? [row] : [',', row]));
  const end = `],"cursor":"${cursorText(sheet.name, next)}","more":${more}}`;
  return ok(new JsonText(['{"rows":[', ...told, end]));
}

const rowId = z.looseObject({ id: z.string() });

/** Packed rows without those that are not for this reader; only a sheet that withholds any has its rows read for it. */
async function forReader<T extends object>(
  keeper: Keeper<T>,
  rows: readonly string[],
  tools: Tools,
): Promise<readonly string[]> {
  const isWithheld = rows.length === 0 ? undefined : await keeper.withheld?.(tools);
  return isWithheld === undefined ? rows : rows.filter((row) => !isWithheld(rowId.parse(JSON.parse(row)).id));
}

type ShardPage = { readonly place: Place; readonly rows: readonly string[] };

async function pageAt<T extends object>(
  keeper: Keeper<T>,
  place: Place,
  limit: number,
  tools: Tools,
): Promise<ShardPage> {
  const { shard, from } = place;
  const question = feed(keeper.kind, shard, readerOf(keeper.sheet, tools.caller), from, limit);
  const at = place.after ? { after: cursorOf(question, { ...place.after, changedAt: from }) } : {};
  const { rows, last } = await tools.store.list(question, at);
  const until = place.until ?? plus(tools.now, overlap);
  return { rows, place: last ? { shard, until, ...reached(last, from) } : { shard, from: until } };
}

/** The instant that a page ended with; the key too, where the page began at that instant. */
function reached({ pk, sk, changedAt = '' }: Position, from: string): Pick<Place, 'from' | 'after'> {
  return changedAt > from ? { from: changedAt } : { from, after: { pk, sk } };
}

function beginnings(shards: string | undefined, count: number): Place[] {
  const [first = '0', last = first] = shards?.split('-') ?? ['0', String(count - 1)];
  if (Number(first) > Number(last) || Number(last) >= count) throw new BadCursor();
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => ({
    shard: Number(first) + at,
    from: '',
  }));
}

function cursorText(sheet: string, places: readonly Place[]): string {
  return Buffer.from(JSON.stringify([sheet, places, sumOf(sheet, places)])).toString('base64url');
}

function sumOf(sheet: string, places: readonly Place[]): string {
  const all = places.map(({ shard, from, until, after }) => [shard, from, until, after?.pk, after?.sk]);
  return createHash('sha256')
    .update(JSON.stringify([sheet, all]))
    .digest('base64url')
    .slice(0, 12);
}

/**
 * Where a cursor stands; several cursors with points between them are one, so that a roll read by ranges of shards
 * side by side is then followed by one question.
 *
 * @throws BadCursor
 */
function placesOf(cursors: string, sheet: string): readonly Place[] {
  const places = cursors.split('.', 16).flatMap((cursor) => {
    const parsed = cursorSchema.safeParse(json(cursor));
    if (!parsed.success) throw new BadCursor();
    const [name, list, sum] = parsed.data;
    if (name !== sheet || sum !== sumOf(sheet, list)) throw new BadCursor();
    return list;
  });
  if (new Set(places.map(({ shard }) => shard)).size < places.length) throw new BadCursor();
  return places;
}

function json(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
