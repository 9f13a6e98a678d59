/** Runs every `check:*` script of package.json, two at a time, says what each took, and shows what failed. */
import { exec } from 'node:child_process';
import { readFileSync } from 'node:fs';

type Package = { readonly scripts: Readonly<Record<string, string>> };
type Outcome = { readonly passed: boolean; readonly output: string };

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as Package;
const self = process.env['npm_lifecycle_event'];
const waiting = Object.entries(scripts).filter(([name]) => name.startsWith('check:') && name !== self);

function run(command: string): Promise<Outcome> {
  return new Promise((resolve) => {
    exec(command, { maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      resolve({ passed: error === null, output: stdout + stderr });
    });
  });
}

async function work(): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [name, command] = next;
    const start = performance.now();
    const { passed, output } = await run(command);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${passed ? '✓' : '✗'} ${name.padEnd(18)} ${seconds.padStart(5)} s`);
    if (passed) continue;
    console.log(output.trimEnd());
    process.exitCode = 1;
  }
}

await Promise.all([work(), work()]);
