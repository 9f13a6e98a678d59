import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Violation = {
  readonly impact: string | null;
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
};
type Axe = { readonly run: (root: unknown, options: object) => Promise<{ violations: Violation[] }> };
declare const axe: Axe;
declare const document: { readonly getAnimations: () => { readonly playState: string }[] };

/** What axe finds on a page once it has come to rest, one line each: `serious label <input …>`. */
export async function violationsOn(page: Page): Promise<string[]> {
  // A dialog that is still fading in has the contrast of a shadow.
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(source);
  const { violations } = await page.evaluate(
    (runOnly) => axe.run(document, { runOnly, resultTypes: ['violations'], selectors: false }),
    levels,
  );
  return violations.map(
    ({ impact, id, nodes }) => `${impact} ${id} ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`,
  );
}
