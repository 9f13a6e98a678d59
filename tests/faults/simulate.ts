/**
 * What the product promises, against everything that can go wrong: `npm run simulate -- NAME [--seed S]`. The same seed
 * always does the same, `money` also in several `--threads`; what came of it is printed as one line of JSON, the last of the output.
 */
import { parseArgs } from 'node:util';
import { simulations } from './simulations.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, count: { type: 'string' }, threads: { type: 'string' } },
});
const [name = ''] = positionals;
const simulation = Object.entries(simulations).find(([one]) => one === name)?.[1];

if (simulation) {
  const seed = values.seed ?? String(Math.floor(Math.random() * 1e9));
  console.log(`seed ${seed}: the same again is npm run simulate -- ${name} --seed ${seed}`);
  const began = performance.now();
  const given = (text: string | undefined) => (text === undefined ? undefined : Number(text));
  const report = await simulation(seed, given(values.count), given(values.threads));
  const seconds = Number(((performance.now() - began) / 1000).toFixed(1));
  console.log(JSON.stringify({ simulation: name, seed, ...report, seconds }));
} else {
  console.error(`npm run simulate -- NAME, where NAME is one of: ${Object.keys(simulations).join(', ')}`);
  process.exitCode = 1;
}
