import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

type Diagnostics = { readonly diagnostics: readonly { readonly code: string; readonly filename: string }[] };
type Probe = readonly [rule: string, source: string];

/** Time and chance: what shared/ may not ask for itself. */
const impure: readonly Probe[] = [
  ['eslint(no-restricted-properties)', 'export const at = () => Date.now();'],
  ['eslint(no-restricted-properties)', 'const { now } = Date; export const at = () => now();'],
  ['eslint(no-restricted-properties)', 'export const chance = () => Math.random();'],
  [
    'eslint(no-restricted-properties)',
    "import { Temporal } from 'temporal-polyfill'; export const today = () => Temporal.Now.plainDateISO();",
  ],
  ['house(no-current-date)', 'export const at = () => new Date();'],
  ['house(no-current-date)', 'export const at = () => new Date;'],
  ['house(no-current-date)', 'export const at = () => Date();'],
  ['eslint(no-restricted-globals)', 'export const at = () => performance.now();'],
  ['eslint(no-restricted-globals)', 'export const id = () => crypto.randomUUID();'],
  ['eslint(no-restricted-globals)', 'export const at = () => globalThis.Date.now();'],
  ['eslint(no-restricted-globals)', "export const page = () => fetch('/');"],
  ['eslint(no-restricted-globals)', "export const zone = () => process.env['TZ'];"],
];

const pure = [
  'export const epoch = () => new Date(0).toISOString();',
  'export const at = (text: string) => Date.parse(text);',
  'export const day = (year: number) => Date.UTC(year, 0, 1);',
  'export const cents = (amount: number) => Math.round(amount);',
];

/** What a use case may not do. */
const careless: readonly Probe[] = [
  ['typescript(no-explicit-any)', 'export const read = (row: any) => String(row);'],
  [
    'typescript(no-floating-promises)',
    'const save = async () => Promise.resolve(); export const go = () => { save(); };',
  ],
  ['typescript(consistent-type-assertions)', 'export const id = (text: string) => text as never;'],
  ['typescript(no-non-null-assertion)', 'export const first = (all: string[]) => all[0]!;'],
  [
    'typescript(strict-boolean-expressions)',
    "export const say = (amount: number) => (amount ? 'due' : 'free');",
  ],
  [
    'typescript(switch-exhaustiveness-check)',
    "export function say(state: 'open' | 'paid') { switch (state) { case 'open': return 1; } return 2; }",
  ],
  ['import(no-default-export)', 'export default 1;'],
  ['eslint(eqeqeq)', 'export const same = (a: string, b: string) => a == b;'],
  ['eslint(no-console)', "export const log = () => console.log('x');"],
  ['import(no-cycle)', "export { read } from './careless-circle.ts';"],
  ['eslint(no-warning-comments)', '// TODO: later\nexport const x = 1;'],
];

describe('the linter', () => {
  const house = mkdtempSync(join(tmpdir(), 'lint-'));
  afterAll(() => rmSync(house, { recursive: true }));

  let found: string[];
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), `${text}\n`);
  };

  beforeAll(() => {
    put('package.json', '{ "type": "module" }');
    put('tsconfig.json', '{ "extends": "./tsconfig.base.json", "include": ["shared", "functions"] }');
    for (const path of ['.oxlintrc.json', 'tsconfig.base.json', 'tests/architecture/lint-plugin.ts']) {
      put(path, '');
      copyFileSync(join(root, path), join(house, path));
    }
    impure.forEach(([, source], index) => put(`shared/dues/impure-${index}.ts`, source));
    pure.forEach((source, index) => put(`shared/dues/pure-${index}.ts`, source));
    careless.forEach(([, source], index) => put(`functions/dues/careless-${index}.ts`, source));
    const circle = careless.findIndex(([rule]) => rule === 'import(no-cycle)');
    put('functions/dues/careless-circle.ts', `export { go } from './careless-${circle}.ts';`);
    put('shared/kernel/brand.ts', "export const day = (text: string) => text as 'day';");
    put('functions/platform/clock.ts', 'export const now = () => new Date().toISOString();');

    const run = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['--quiet', '--format', 'json'], {
      cwd: house,
      encoding: 'utf8',
    });
    const { diagnostics } = JSON.parse(run.stdout) as Diagnostics;
    found = diagnostics.map(({ code, filename }) => `${code} ${filename}`);
  });

  it.each(impure.map((probe, index) => [...probe, index] as const))(
    '%s keeps shared/ free of %s',
    (rule, _source, index) => expect(found).toContain(`${rule} shared/dues/impure-${index}.ts`),
  );

  it.each(careless.map((probe, index) => [...probe, index] as const))(
    '%s refuses %s',
    (rule, _source, index) => expect(found).toContain(`${rule} functions/dues/careless-${index}.ts`),
  );

  it('lets dates that do not read the clock be', () => {
    expect(found.filter((line) => line.includes('/pure-'))).toEqual([]);
  });

  it('lets the kernel name its brands, and the platform read the clock', () => {
    expect(found.filter((line) => !line.includes('/impure-') && !line.includes('/careless-'))).toEqual([]);
  });
});
