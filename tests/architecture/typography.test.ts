import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faults } from './typography.ts';

const root = join(import.meta.dirname, '../..');
const folders = ['shared/words', 'shared/contracts'];

type Phrase = string | ((params: unknown) => unknown);
type Found = { readonly where: string; readonly fr: Phrase; readonly en: Phrase };

function isPhrase(value: unknown): value is Phrase {
  return typeof value === 'string' || typeof value === 'function';
}

/** Every Word in what a module exports, however deep; schemas are not looked into. */
function wordsIn(value: unknown, where: string, seen: Set<object>): Found[] {
  if (typeof value !== 'object' || value === null || seen.has(value) || '_zod' in value) return [];
  seen.add(value);
  const fields = Object.entries(value);
  const { fr, en } = value as Record<string, unknown>;
  if (fields.length === 2 && isPhrase(fr) && isPhrase(en)) return [{ where, fr, en }];
  return fields.flatMap(([key, field]) => wordsIn(field, `${where}.${key}`, seen));
}

async function everyWord(): Promise<Found[]> {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(root, folder, name)),
  );
  const seen = new Set<object>();
  const found = await Promise.all(
    files.map(async (file) => wordsIn(await import(file), relative(root, file), seen)),
  );
  return found.flat();
}

/** Parameters of any name: a phrase that wants a number or a day refuses a text, or writes NaN, and is asked again. */
const values = ['Ana', 2, '2027-01-15'] as const;
const byName = { get: (_: object, name: string | symbol) => valueFor(String(name)) };
const samples = [...values.map((sample) => new Proxy({}, { get: () => sample })), new Proxy({}, byName)];

/** What a parameter of this name most likely holds, for phrases that mix kinds. */
function valueFor(name: string): string | number {
  if (/^(on|from|to|since|until|asOf|.+On)$/.test(name)) return '2027-01-15';
  const isCount =
    /^(n|of|count|refused|rows?|invoices|places|amount|total|credit|number|hours|minutes|shares|left|part|parts|sum|owing|limit)$/;
  return isCount.test(name) ? 2 : 'Ana';
}

const isWhole = (text: string) => !/NaN|undefined/.test(text);

function sentences(phrase: Phrase): readonly string[] {
  if (typeof phrase === 'string') return [phrase];
  return samples.flatMap((params) => {
    try {
      return [String(phrase(params))].filter(isWhole);
    } catch {
      return [];
    }
  });
}

const words = await everyWord();

describe('every text that a person sees is in both languages, and well set', () => {
  it('there are words to look at', () => {
    expect(words.length).toBeGreaterThan(150);
  });

  it.each(words)('$where', ({ where, fr, en }) => {
    for (const [language, phrase] of [
      ['fr', fr],
      ['en', en],
    ] as const) {
      const said = sentences(phrase);
      expect(said, `${where} answers in ${language}`).not.toHaveLength(0);
      for (const text of said) {
        expect(text.trim(), `${where} in ${language}`).not.toBe('');
        expect(faults(text, language), `${where}: ${text}`).toEqual([]);
      }
    }
  });
});

describe('the rules of typography find what they are for', () => {
  it.each([
    ['fr', 'Merci!', 'no space before ; ? or !'],
    ['fr', 'Merci !', 'a space that breaks before : ; ? ! » % or $'],
    ['fr', 'Total: 5', 'no space before :'],
    ['fr', '5% de rabais', 'no space between a number and its sign'],
    ['fr', '«Bonjour»', 'no no-break space after «'],
    ['fr', "l'adhésion", 'a straight apostrophe'],
    ['fr', 'Un instant...', 'three points for an ellipsis'],
    ['fr', 'deux  espaces', 'two spaces'],
    ['fr', 'le “mot”', 'English quotes'],
    ['en', 'Thank you\u00A0!', 'a French space before : ; ? ! or %'],
    ['en', 'the «\u00A0word\u00A0»', 'French quotes'],
    ['en', '5.00\u00A0$', 'the dollar sign after its amount'],
    ['en', "don't", 'a straight apostrophe'],
    ['en', 'Hello ', 'blanks at an end'],
  ] as const)('in %s: %s', (language, text, fault) => {
    expect(faults(text, language)).toContain(fault);
  });

  it.each([
    [
      'fr',
      'Merci\u00A0! À 9\u00A0h\u00A030, 5\u00A0% de 1\u00A0234,56\u00A0$\u00A0: «\u00A0oui\u00A0»… https://exemple.ca/?a=1;b',
    ],
    ['en', 'Thank you! At 9:30, 5% of $1,234.56: “yes”… (see https://example.ca/?a=1)'],
  ] as const)('in %s, what is well set passes', (language, text) => {
    expect(faults(text, language)).toEqual([]);
  });
});
