import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const configuration = `
import { ClosingLine } from '${join(root, 'tests/reporter.ts')}';
export default { test: { globals: true, reporters: ['default', new ClosingLine()] } };`;

let house: string;
beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'reporter-'));
  writeFileSync(join(house, 'vitest.config.ts'), configuration);
});
afterEach(() => rmSync(house, { recursive: true }));

/** The last lines of a run of these tests. */
function ending(tests: Readonly<Record<string, string>>, lines = 1): string[] {
  for (const [name, text] of Object.entries(tests)) writeFileSync(join(house, `${name}.test.ts`), text);
  const vitest = join(root, 'node_modules/.bin/vitest');
  const run = spawnSync(vitest, ['run', '--root', house], { cwd: root, encoding: 'utf8' });
  return run.stdout.trimEnd().split('\n').slice(-lines);
}

it('a run ends with what passed and what failed', () => {
  expect(ending({ calm: "it('one', () => {}); it('two', () => {});" })).toEqual(['2 passed, 0 failed']);
});

it('a skipped test, a broken file and a stray error are counted', () => {
  const line = ending({
    mixed: "it('one', () => {}); it('two', () => { throw new Error('no'); }); it.skip('three', () => {});",
    broken: "import './nowhere.ts'; it('four', () => {});",
    stray: "it('five', () => { Promise.reject(new Error('late')); });",
  });
  expect(line).toEqual(['2 passed, 3 failed, 1 skipped']);
});

it('what passed at its second try is named', () => {
  const late =
    "let tries = 0; it('late', { retry: 1 }, () => { tries += 1; if (tries < 2) throw new Error('no'); });";
  expect(ending({ late: `describe('a page', () => { ${late} });` }, 2)).toEqual([
    'tried twice: a page > late',
    '1 passed, 0 failed',
  ]);
});
