import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import { localFolder } from '../inputs.ts';
import { assemblyHash } from '../template/assembly.ts';

const act = z.object({ caller: z.string(), action: z.string(), resource: z.string() });
const acts = z.array(act).readonly();
const report = z.object({ observed: acts, refused: acts, neverUsed: acts });
export type Report = z.infer<typeof report>;

/** Reports of another template or of other code say nothing about these. */
const folder = () => join(localFolder, 'permissions', assemblyHash());

/** Keeps what a stack saw, so that a run of many stacks can be judged as a whole. */
export function keepReport({ observed, refused, neverUsed }: Report): void {
  mkdirSync(folder(), { recursive: true });
  writeFileSync(join(folder(), `${randomUUID()}.json`), JSON.stringify({ observed, refused, neverUsed }));
}

/** What all of them saw together: `neverUsed` is what none of them used. */
export function keptReport(): { stacks: number } & Report {
  const names = existsSync(folder()) ? readdirSync(folder()) : [];
  const reports = names.map((name) => report.parse(JSON.parse(readFileSync(join(folder(), name), 'utf8'))));
  const key = (one: z.infer<typeof act>) => `${one.caller} ${one.action} ${one.resource}`;
  const all = (pick: (of: Report) => Report['observed']) => [
    ...new Map(reports.flatMap(pick).map((one) => [key(one), one])).values(),
  ];
  const observed = all((of) => of.observed);
  const used = new Set(observed.map(key));
  const neverUsed = all((of) => of.neverUsed).filter((one) => !used.has(key(one)));
  return { stacks: reports.length, observed, refused: all((of) => of.refused), neverUsed };
}
