import { tableVariable } from '../../functions/platform/environment.ts';
import { memberRows } from '../../shared/contracts/routes/membership.ts';
import { openNetwork, type Network } from '../api/network.ts';
import { quantile } from './figures.ts';
import { clientAt, enrol } from './sheet/roll.ts';

const sizes = [1_000, 10_000, 100_000];
/** What changes between two questions of a panel that follows the roll. */
const changed = 50;
type Row = { readonly id: string; readonly version: number; readonly municipality?: string };
type Page = { readonly rows: readonly Row[]; readonly cursor: string; readonly more: boolean };

/**
 * The feed of the members' sheet at 1 000, 10 000 and 100 000 rows, through the API as the panel asks: the whole roll by
 * four ranges of shards, then what changed since. Milliseconds and units of capacity per 1 000 rows; both should be flat.
 */
export async function run(): Promise<object> {
  const network = await openNetwork();
  const { stack } = network;
  const client = clientAt(stack.endpoints.database);
  const roll = { client, table: stack.environment[tableVariable.membership] ?? '' };
  try {
    const rolls = [];
    let known = 0;
    await whole(network); // The first of all starts the function.
    for (const size of sizes) {
      await enrol(roll, [known, size], stack.clock.now());
      known = size;
      rolls.push(await measured(network, size));
    }
    const [first, last] = [rolls[0], rolls.at(-1)];
    const ratio = (a = 0, b = 1) => Number((a / b).toFixed(2));
    return {
      rolls,
      msRatio: ratio(last?.msPer1000, rolls[1]?.msPer1000),
      unitsRatio: ratio(last?.unitsPer1000, first?.unitsPer1000),
      newsUnitsRatio: ratio(last?.news.units, first?.news.units),
    };
  } finally {
    client.destroy();
    await network.close();
  }
}

/** The middle of three readings, and of five questions of what changed; then what the store holds. */
async function measured(network: Network, size: number) {
  const { meter, clock } = network.stack;
  clock.set(clock.now() + overlap);
  const rounds = [];
  for (let round = 0; round < (size > 10_000 ? 3 : 7); round += 1) rounds.push(await whole(network));
  meter.on();
  const { rows, cursor } = await whole(network);
  const { units } = meter.off();
  if (rows.size !== size) throw new Error(`The feed told ${rows.size} rows of ${size}`);
  const news = await followed(network, [...rows.values()].slice(0, changed), cursor);
  const ms = quantile(
    rounds.map((one) => one.ms),
    0.5,
  );
  return {
    rows: rows.size,
    msPer1000: Number(((ms * 1_000) / size).toFixed(1)),
    unitsPer1000: Number(((units * 1_000) / size).toFixed(1)),
    news,
  };
}

async function page(network: Network, query: Readonly<Record<string, string>>): Promise<Page> {
  const { status, body } = await network.call(memberRows.rows, { as: 'membership', query });
  if (status !== 200) throw new Error(`The feed answered ${status}`);
  return body as Page;
}

/** All pages from a question on, into the newest version of each row. */
async function into(network: Network, query: Readonly<Record<string, string>>, rows: Map<string, Row>) {
  let told = await page(network, query);
  for (;;) {
    for (const row of told.rows) if ((rows.get(row.id)?.version ?? 0) <= row.version) rows.set(row.id, row);
    if (!told.more) return told.cursor;
    told = await page(network, { since: told.cursor });
  }
}

async function whole(network: Network) {
  const rows = new Map<string, Row>();
  const began = performance.now();
  const cursors = await Promise.all(
    ['0-3', '4-7', '8-11', '12-15'].map((shards) => into(network, { shards }, rows)),
  );
  return { ms: performance.now() - began, rows, cursor: cursors.join('.') };
}

/** What was told less than two minutes ago is told again: the questions of one size must not hear those of the one before. */
const overlap = 180_000;

/** Some rows are edited, and a panel that has all the others asks what is new: it is told those, at the price of those. */
async function followed(network: Network, some: readonly Row[], since: string) {
  const town = `Ville ${since.length}-${performance.now()}`;
  const edits = some.map(({ id, municipality = '' }) => ({
    id,
    column: 'municipality',
    was: municipality,
    value: town,
  }));
  await network.call(memberRows.edit, { as: 'membership', body: { edits } });
  const times = [];
  const rows = new Map<string, Row>();
  network.stack.meter.on();
  for (let round = 0; round < 5; round += 1) {
    const began = performance.now();
    await into(network, { since }, rows);
    times.push(performance.now() - began);
  }
  const { units } = network.stack.meter.off();
  const told = [...rows.values()].filter(({ municipality }) => municipality === town).length;
  if (told !== some.length) throw new Error(`${told} of ${some.length} changed rows were told`);
  return { changed: told, ms: Math.round(quantile(times, 0.5)), units: Number((units / 5).toFixed(1)) };
}
