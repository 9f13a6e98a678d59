import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPages, pagesFolder } from '../../infra/local/frontend.ts';

const assets = join(pagesFolder, 'assets');
const source = (script: string) => readFileSync(join(assets, script), 'utf8');

/** The scripts that come with these, whether they want it or not. */
function withImports(scripts: readonly string[], seen = new Set<string>()): Set<string> {
  for (const script of scripts) {
    if (seen.has(script)) continue;
    seen.add(script);
    withImports(
      [...source(script).matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)].map(
        ([, name]) => name ?? '',
      ),
      seen,
    );
  }
  return seen;
}

function kilobytes(scripts: Iterable<string>): number {
  return [...scripts].reduce((sum, script) => sum + gzipSync(source(script)).length, 0) / 1000;
}

describe('what the panel loads, compressed', () => {
  let entry: string;
  beforeAll(async () => {
    await buildPages();
    const html = readFileSync(join(pagesFolder, 'panel/index.html'), 'utf8');
    entry = basename(/<script[^>]+src="([^"]+)"/.exec(html)?.[1] ?? '');
  }, 60_000);

  it('is at most 70 kB before someone signs in', () => {
    expect(kilobytes(withImports([entry]))).toBeLessThan(70);
  });

  it('is at most 450 kB before the first spreadsheet', () => {
    const opened = /import\(\s*["'`]\.\/(open-panel[^"'`]+)["'`]/.exec(source(entry))?.[1] ?? '';
    const loaded = withImports([entry, opened]);
    expect([...loaded].some((script) => script.startsWith('sheet-page'))).toBe(false);
    expect(kilobytes(loaded)).toBeLessThan(450);
  });
});
