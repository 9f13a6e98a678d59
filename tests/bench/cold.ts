import { execFile } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundle } from '../../infra/bundle.ts';
import { functions } from '../../infra/catalog.ts';

const root = join(import.meta.dirname, '../..');
const rounds = 20;

/**
 * Imports a bundle as Lambda's runtime does, and says how much processor time that took, in milliseconds: a function has
 * a share of one processor, and time that others take here from this process does not count.
 */
const measure = `
const before = process.cpuUsage();
require(process.argv[1]);
const { user, system } = process.cpuUsage(before);
process.stdout.write(String((user + system) / 1e3), () => process.exit(0));
`;

const run1 = promisify(execFile);
const env = { AWS_REGION: 'ca-central-1', AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'x', TZ: 'UTC' };

async function importMs(file: string): Promise<number> {
  const { stdout } = await run1(process.execPath, ['-e', measure, file], { env });
  return Number(stdout);
}

/**
 * Every function's bundle: its size, and its cold import over that of an empty handler with the DynamoDB client. Both
 * are the best of several fresh processes: what else this machine does only ever adds.
 */
export async function run(): Promise<object> {
  const folder = join(root, `.local/bench/cold-${process.pid}`);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(folder, { recursive: true });
  const bundles = await bundle(folder, {
    empty: { entry: 'tests/bench/cold/empty-handler.ts' },
    ...functions,
  });
  const times = new Map([...bundles.keys()].map((name) => [name, [] as number[]]));
  // In turns, so that what else this machine does falls on all of them alike.
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, { folder: at }] of bundles)
      times.get(name)?.push(await importMs(join(at, 'index.cjs')));
  }
  const emptyMs = Math.min(...(times.get('empty') ?? []));
  const lines = [...bundles].map(([name, { bytes }]) => {
    const ms = Math.min(...(times.get(name) ?? []));
    return { name, bytes, ratio: Number((ms / emptyMs).toFixed(2)), ms: Number(ms.toFixed(1)) };
  });
  for (const { name, bytes, ms, ratio } of lines)
    console.log(
      `${name.padEnd(12)} ${String(bytes).padStart(9)} bytes ${ms.toFixed(1).padStart(7)} ms  ×${ratio}`,
    );
  return {
    functions: lines
      .filter(({ name }) => name !== 'empty')
      .map(({ name, bytes, ratio }) => ({ name, bytes, ratio })),
  };
}
