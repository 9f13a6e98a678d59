import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Every `@example call(…) // => answer` of a public docstring is run: an example cannot become a lie. */
const root = resolve(import.meta.dirname, '../..');
const rooms = ['shared', 'functions/platform'];
const arrow = / *\/\/ => /;

type Example = { readonly file: string; readonly call: string; readonly answer: string };
type Scope = Readonly<Record<string, unknown>>;

/** The examples of one file: each `@example` tag up to the next tag, one call to a line, or over several lines. */
function examplesOf(file: string): Example[] {
  const docstrings = readFileSync(join(root, file), 'utf8').match(/\/\*\*[^]*?\*\//g) ?? [];
  return docstrings.flatMap((docstring) => {
    const text = docstring.replace(/^\/\*\*|\s*\*\/$/g, '').replaceAll(/^ *\* ?/gm, '');
    return text
      .split('@example')
      .slice(1)
      .flatMap((example) => {
        const lines = (example.split(/^@\w/m)[0] ?? '').trim().split('\n');
        return linesToCalls(file, lines);
      });
  });
}

function linesToCalls(file: string, lines: readonly string[]): Example[] {
  const found: Example[] = [];
  let call = '';
  for (const line of lines) {
    const [before = '', answer] = line.split(arrow);
    call += `${before}\n`;
    if (answer === undefined) continue;
    found.push({ file, call: call.trim(), answer });
    call = '';
  }
  if (call.trim() !== '') found.push({ file, call: call.trim(), answer: '' });
  return found;
}

/** What an example may name without importing it: the kernel, and the public names of its own folder. */
async function scopeOf(file: string): Promise<Scope> {
  const folders = new Set(['shared/kernel', dirname(file)]);
  const files = [...folders].flatMap((folder) => modulesIn(folder, false)).concat(file);
  const modules = await Promise.all(files.map((name) => import(join(root, name)) as Promise<Scope>));
  return Object.fromEntries(modules.flatMap((module) => Object.entries(module)));
}

function modulesIn(folder: string, recursive: boolean): string[] {
  return readdirSync(join(root, folder), { recursive, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`);
}

function evaluate(text: string, scope: Scope): unknown {
  const expression = stripTypeScriptTypes(`(${text}\n)`).replace(/;\s*$/, '');
  // oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- our own docstrings
  return new Function(...Object.keys(scope), `'use strict'; return ${expression}`)(...Object.values(scope));
}

describe('an example in a docstring is true', () => {
  const examples = rooms.flatMap((room) => modulesIn(room, true)).flatMap(examplesOf);

  it.each(examples)('$file: $call', async ({ file, call, answer }) => {
    expect(answer, 'an example says what it answers: // => …').not.toBe('');
    const scope = await scopeOf(file);
    expect(evaluate(call, scope)).toEqual(evaluate(answer, scope));
  });

  it('and examples are found', () => {
    expect(examples.length).toBeGreaterThan(20);
  });
});
