import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

/** Every `@example expression // => result` of a public docstring is run: an example cannot become a lie. */
const root = join(import.meta.dirname, '../../shared');
const example = /@example\s+(.+?)\s+\/\/ => (.+?)(?:\s*\*\/)?$/gm;

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(root, name))
  .map((path) => ({ path, examples: [...readFileSync(path, 'utf8').matchAll(example)] }))
  .filter(({ examples }) => examples.length > 0);

type Scope = Record<string, unknown>;

async function exportsOf(folder: string): Promise<Scope> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const modules = await Promise.all(names.map((name) => import(join(folder, name)) as Promise<Scope>));
  return Object.assign({}, ...modules) as Scope;
}

function evaluate(expression: string, scope: Scope): unknown {
  return runInNewContext(`(${expression})`, scope);
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
