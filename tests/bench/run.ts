/**
 * Measurements, not tests: `npm run bench -- NAME`. Each file beside this one is a bench that exports `run`; what it
 * answers is printed as one line of JSON, the last of the output.
 */
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';

type Bench = { readonly run: (options: readonly string[]) => Promise<object> };

const helpers = new Set(['run', 'figures']);
const benches = globSync('*.ts', { cwd: import.meta.dirname })
  .map((file) => basename(file, '.ts'))
  .filter((name) => !helpers.has(name))
  .toSorted();
const [name = '', ...options] = process.argv.slice(2);

if (benches.includes(name)) {
  const bench = (await import(join(import.meta.dirname, `${name}.ts`))) as Bench;
  console.log(JSON.stringify(await bench.run(options)));
} else {
  console.error(`npm run bench -- NAME, where NAME is one of: ${benches.join(', ')}`);
  process.exitCode = 1;
}
