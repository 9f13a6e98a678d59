import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Every `@example expression // => result` of a public docstring is run: an example cannot become a lie. */
const root = join(import.meta.dirname, '../../shared');
const example = /@example\s+(.+?)\s+\/\/ => (.+?)(?:\s*\*\/)?$/gm;

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(root, name))
  .map((path) => ({ path, examples: [...readFileSync(path, 'utf8').matchAll(example)] }))
  .filter(({ examples }) => examples.length > 0);

async function exportsOf(folder: string): Promise<Record<string, unknown>> {
  const modules = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  return Object.assign(
    {},
    ...(await Promise.all(modules.map((name) => import(join(folder, name))))),
  ) as never;
}

function evaluate(expression: string, scope: Record<string, unknown>): unknown {
  // oxlint-disable-next-line no-new-func -- the text is our own source
  return new Function(...Object.keys(scope), `return (${expression});`)(...Object.values(scope));
}

describe('the examples of the docstrings are true', () => {
  it.each(files)('$path', async ({ path, examples }) => {
    const scope = { ...(await exportsOf(join(root, 'kernel'))), ...(await exportsOf(dirname(path))) };
    for (const [, expression = '', expected = ''] of examples) {
      expect(evaluate(expression, scope), `${relative(root, path)}: ${expression}`).toEqual(
        evaluate(expected, scope),
      );
    }
  });
});
