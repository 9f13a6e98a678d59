import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { typedDay } from '../../shared/contracts/cells.ts';
import { explain } from '../../shared/words/invalid.ts';

const nbsp = '\u00A0';

/** The first sentence that a refused value gets, as the API gives it. */
function told(schema: z.ZodType, value: unknown, language: 'fr' | 'en' = 'fr'): string | undefined {
  const parsed = schema.safeParse(value, { error: (issue) => explain(issue, language) });
  return parsed.error?.issues[0]?.message;
}

describe('a refused value is answered by what to do', () => {
  it.each([
    ['nothing at all', z.string(), undefined, 'Remplissez ce champ.'],
    ['null', z.int(), null, 'Remplissez ce champ.'],
    ['an empty text', z.string().min(1), '', 'Remplissez ce champ.'],
    ['blanks where a choice is due', z.enum(['a', 'b']), ' ', 'Choisissez une des valeurs proposées.'],
    ['an empty e-mail', z.email(), '', 'Remplissez ce champ.'],
    [
      'a text too long',
      z.string().max(2000),
      'x'.repeat(2001),
      `Écrivez au plus 2${nbsp}000${nbsp}caractères.`,
    ],
    ['a text too short', z.string().min(2), 'x', `Écrivez au moins 2${nbsp}caractères.`],
    ['no e-mail', z.email(), 'ana@', 'Écrivez une adresse courriel complète, comme nom@exemple.ca.'],
    ['half a number', z.int(), 1.5, 'Écrivez un nombre entier.'],
    ['not a number', z.int(), Number.NaN, 'Écrivez un nombre.'],
    ['words for a number', z.int(), 'douze', 'Écrivez un nombre.'],
    ['a number too small', z.int().min(0), -1, 'Écrivez un nombre égal ou supérieur à 0.'],
    ['zero where more is due', z.number().gt(0), 0, 'Écrivez un nombre plus grand que 0.'],
    ['a number too large', z.int().max(1000), 1001, `Écrivez un nombre égal ou inférieur à 1${nbsp}000.`],
    ['a number on the open limit', z.number().lt(5), 5, 'Écrivez un nombre plus petit que 5.'],
    ['too many', z.array(z.string()).max(1), ['a', 'b'], `Donnez au plus 1${nbsp}élément.`],
    ['too few', z.array(z.string()).min(2), ['a'], `Donnez au moins 2${nbsp}éléments.`],
    ['text for yes or no', z.boolean(), 'oui', 'Répondez par oui ou par non.'],
    ['a value of another list', z.enum(['a', 'b']), 'c', 'Choisissez une des valeurs proposées.'],
    [
      'a key from elsewhere',
      z.strictObject({}),
      { role: 1 },
      `Retirez ce qui n’est pas connu ici${nbsp}: role.`,
    ],
    [
      'no case fits',
      z.union([z.object({ a: z.int() }), z.null()]),
      5,
      `Corrigez cette valeur${nbsp}; elle ne convient pas ici.`,
    ],
  ])('%s', (_, schema, value, sentence) => {
    expect(told(schema, value)).toBe(sentence);
  });

  it('a format of the house has its own sentence, as a format or as a refinement', () => {
    const neq = z.stringFormat('neq', (text) => /^\d{10}$/.test(text));
    const postalCode = z.string().refine((text) => text.length === 7, { params: { code: 'postalCode' } });
    expect(told(neq, '12')).toBe(`Écrivez les 10 chiffres du NEQ${nbsp}; il commence par 11, 22, 33 ou 88.`);
    expect(told(postalCode, 'G9A', 'en')).toBe(`Enter a Canadian postal code, such as G9A${nbsp}4W5.`);
  });

  it('English reads as English', () => {
    expect(told(z.string(), undefined, 'en')).toBe('Fill in this field.');
    expect(told(z.string().max(1), 'ab', 'en')).toBe(`Enter at most 1${nbsp}character.`);
    expect(told(z.strictObject({}), { paid: true }, 'en')).toBe('Remove what is not known here: paid.');
  });

  it('a day of another time is told from one that is not in the calendar', () => {
    const year = `Vérifiez l’année${nbsp}: écrivez une date entre 1800 et 2199.`;
    for (const slip of ['0202-11-16', '1000-01-01', '2200-01-01', '9999-12-31'])
      expect(told(typedDay, slip)).toBe(year);
    expect(told(typedDay, '2027-02-29')).toMatch(/^Écrivez une date du calendrier/);
    expect(['1844-12-21', '2199-12-31'].map((on) => typedDay.safeParse(on).success)).toEqual([true, true]);
  });

  it('a name of the prototype is no format', () => {
    expect(explain({ code: 'custom', params: { code: 'constructor' } }, 'en')).toBe(
      'Correct this value; it does not fit here.',
    );
  });

  it('a long list of unknown keys is cut', () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`key${n}`, n]));
    expect(told(z.strictObject({}), many, 'en')).toBe(
      'Remove what is not known here: key0, key1, key2, key3, key4.',
    );
  });
});
