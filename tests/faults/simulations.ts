import { quietly } from './simulator/quiet.ts';
import { World } from './simulator/reminders.ts';

type Counts = Readonly<Record<string, number>>;

const worldSize = 500;
const twoYears = 730;

/** Years of reminders in as many networks as it takes to have so many notices. */
export async function reminders(seed: string, notices = 100_000) {
  const worlds: Counts[] = [];
  let found = 0;
  while (found < notices) {
    const world = new World(`${seed}#${worlds.length}`, worldSize);
    const report = await quietly(async () => {
      await world.run(twoYears);
      return world.report();
    });
    worlds.push(report);
    found += report.notices;
    if (process.env['VERBOSE']) console.log(JSON.stringify(report));
  }
  const total = summed(worlds);
  const perMillion = (count = 0) => Math.round((count / (total['notices'] ?? 1)) * 1e6);
  return { worlds: worlds.length, ...total, duplicatesPerMillion: perMillion(total['duplicates']) };
}

function summed(all: readonly Counts[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const counts of all) {
    for (const [name, count] of Object.entries(counts)) sums[name] = (sums[name] ?? 0) + count;
  }
  return sums;
}

export const simulations = { reminders };
