/** `npm start`: the whole stack on this machine, kept under `.local/` from one start to the next. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPages } from './frontend.ts';
import { localFolder } from './inputs.ts';
import { startStack, type Stack } from './stack.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '3000' },
    memory: { type: 'boolean', default: false },
    empty: { type: 'boolean', default: false },
    clock: { type: 'string' },
    folder: { type: 'string', default: localFolder },
  },
});

const begun = performance.now();
const seconds = () => ((performance.now() - begun) / 1000).toFixed(1);
const step = (what: string) => console.log(`${seconds().padStart(6)} s  ${what}`);

/** The demo network, when nobody is on the roll yet. */
async function loadDemo(stack: Stack): Promise<void> {
  const counts = Object.values(await stack.tables.count());
  if (values.empty || counts.some((count) => count > 0)) return;
  const demo = await import('./demo/index.ts');
  await demo.loadDemo(stack);
  step('demo network loaded');
}

mkdirSync(localFolder, { recursive: true });
const [stack] = await Promise.all([
  startStack({
    port: Number(values.port),
    onStep: step,
    ...(values.memory ? {} : { folder: values.folder }),
    ...(values.clock === undefined ? {} : { clock: values.clock }),
  }),
  buildPages().then((pages) => step(`pages ${pages}`)),
]);
step('stack started');
await loadDemo(stack);
// For `npm run token`, and for commands that speak to this stack as they would to the cloud (node --env-file=…).
const environment = Object.entries(stack.environment).map(([name, value]) => `${name}=${value}\n`);
writeFileSync(join(localFolder, 'stack.env'), environment.join(''));
writeFileSync(
  join(localFolder, 'stack.json'),
  JSON.stringify({ url: stack.url, ...stack.endpoints, pid: process.pid }),
);
console.log(`
  Public site        ${stack.url}/
  Member's space     ${stack.url}/space
  Staff panel        ${stack.url}/panel
  Console, mailbox   ${stack.url}/_local/
READY ${stack.url} in ${seconds()} s`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => void stack.close().then(() => process.exit(0)));
}
