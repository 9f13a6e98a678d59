/** `npm start`: the whole stack on this machine, kept under `.local/` from one start to the next. */
import { existsSync, writeFileSync } from 'node:fs';
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
async function timed<T>(what: string, work: Promise<T>): Promise<T> {
  const done = await work;
  console.log(`${seconds().padStart(6)} s  ${what}`);
  return done;
}

type Demo = { readonly loadDemo: (stack: Stack) => Promise<void> };
const isDemo = (module: unknown): module is Demo =>
  typeof module === 'object' && module !== null && 'loadDemo' in module;

/** The demo network, when nobody is on the roll yet. */
async function loadDemo(stack: Stack): Promise<void> {
  const counts = Object.values(await stack.tables.count());
  const demo = join(import.meta.dirname, 'demo/index.ts');
  if (values.empty || counts.some((count) => count > 0) || !existsSync(demo)) return;
  const loaded: unknown = await import(demo);
  if (isDemo(loaded)) await timed('demo network loaded', loaded.loadDemo(stack));
}

const [stack] = await Promise.all([
  timed(
    'stack started',
    startStack({
      port: Number(values.port),
      ...(values.memory ? {} : { folder: values.folder }),
      ...(values.clock === undefined ? {} : { clock: values.clock }),
    }),
  ),
  timed('pages built', buildPages()),
]);
await loadDemo(stack);
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
