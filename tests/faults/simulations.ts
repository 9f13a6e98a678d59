import { shardOf } from '../../shared/kernel/hash.ts';
import { playEdits } from './simulator/edits.ts';
import { ImportWorld } from './simulator/imports.ts';
import { playMoney, type MoneyPlayed } from './simulator/play-money.ts';
import { quietly } from './simulator/quiet.ts';
import { World } from './simulator/reminders.ts';
import { inThreads } from './simulator/threads.ts';

type Report = Awaited<ReturnType<World['report']>>;

const worldSize = 2_000;
const twoYears = 730;

/** Two years of reminders in as many networks as it takes to have so many notices. */
export async function reminders(seed: string, notices = 100_000, size = worldSize) {
  const worlds: Report[] = [];
  let found = 0;
  while (found < notices) {
    const world = new World(`${seed}#${worlds.length}`, size);
    const report = await quietly(async () => {
      await world.run(twoYears);
      return world.report();
    });
    worlds.push(report);
    found += report.notices;
    if (found < notices) console.log(`${found} notices so far, ${report.lost} lost in the last network`);
  }
  const total = summed(worlds);
  const duplicatesPerMillion = Math.round((total.duplicates / total.notices) * 1e6);
  return { worlds: worlds.length, ...total, duplicatesPerMillion };
}

/**
 * So many operations on money, in as many networks as it takes; stops at the first promise that is broken. Threads share
 * the networks out: the same are played, whoever plays them.
 */
export async function money(seed: string, operations = 1_000_000, threads = 1) {
  const books: MoneyPlayed['report'][] = [];
  let first: string | undefined;
  const told = (played: MoneyPlayed) => {
    books.push(played.report);
    first ??= played.first;
    if (books.length % 10 === 0 && first === undefined)
      console.log(`${summed(books).operations} operations so far, no promise broken`);
    return first === undefined;
  };
  if (threads === 1) await playMoney({ seed, operations, from: 0, every: 1 }, told);
  else
    await inThreads('money-thread.ts', threads, (from, every) => ({ seed, operations, from, every }), told);
  return { networks: books.length, ...summed(books), ...(first === undefined ? {} : { first }) };
}

const plansTogether = 2_000;

/** So many plans of several people who edit and undo in one sheet; stops at the first whose history lacks an edit. */
export async function edits(seed: string, plans = 100_000) {
  const played: Awaited<ReturnType<typeof playEdits>>[] = [];
  const start = shardOf(seed, 2 ** 31);
  for (let left = plans; left > 0; left -= plansTogether) {
    played.push(await playEdits(start + played.length, Math.min(left, plansTogether)));
    if (played.length % 10 === 0) console.log(`${plans - left} interleavings so far, no edit lost`);
  }
  return { lost: 0, ...summed(played) };
}

const rowsTogether = 400;

/** Files of so many rows in all, imported and undone by functions that die; each row once in, and once out. */
export async function imports(seed: string, rows = 200_000) {
  const worlds: ImportWorld['report'][] = [];
  for (let left = rows; left > 0; left -= rowsTogether) {
    const world = new ImportWorld(`${seed}#${worlds.length}`, Math.min(left, rowsTogether));
    worlds.push(await quietly(() => world.run()));
    if (worlds.length % 20 === 0) console.log(`${rows - left} rows so far`);
  }
  return summed(worlds);
}

/** The same counts over all of them. */
function summed<Counts extends Record<keyof Counts, number>>(all: readonly Counts[]): Counts {
  return all.reduce((sums, counts) => {
    const entries = Object.entries<number>(sums).map(([name, count]) => [
      name,
      count + counts[name as keyof Counts],
    ]);
    return Object.fromEntries(entries) as Counts;
  });
}

export const simulations = { reminders, money, edits, imports };
