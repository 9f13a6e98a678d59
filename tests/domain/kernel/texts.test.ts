import { describe, expect, it } from 'vitest';
import { enterpriseNumber, nameKey, phone, postalCode } from '../../../shared/kernel/canada.ts';
import { shardOf } from '../../../shared/kernel/hash.ts';
import { cleanLine, fold, isEmail, normalEmail } from '../../../shared/kernel/text.ts';

describe('e-mails', () => {
  it('are compared composed, trimmed and in lower case, with their dots and tags', () => {
    expect(normalEmail(' Rene\u0301.E+Coop@EXEMPLE.ca\n')).toBe('rené.e+coop@exemple.ca');
  });

  it.each([
    'a@b',
    'a b@c.ca',
    '@c.ca',
    'a@@c.ca',
    'a..b@c.ca',
    'a@-c.ca',
    `${'a'.repeat(65)}@c.ca`,
    'a@c.ca\nBcc: x@y.ca',
    'a\u200Db@c.ca',
    'a\uD800@c.ca',
  ])('%j cannot be sent to', (text) => {
    expect(isEmail(text)).toBe(false);
  });
});

describe('texts', () => {
  it('lose what reverses or hides the text around them', () => {
    expect(cleanLine('Coop\u202E evil\u0000\u200B')).toBe('Coop evil');
  });

  it.each([
    ['Coop \uD83D', 'Coop', 'half of a pair'],
    ['Co\u00ADop\u{E0041}', 'Coop', 'a soft hyphen, and a tag'],
    ['\u3164', '', 'a filler alone'],
    ['\u200D\uFE0F', '', 'a joiner and a selector alone'],
    ['👩‍👩‍👧 ❤️ می‌خواهم', '👩‍👩‍👧 ❤️ می‌خواهم', 'joiners and selectors where they belong'],
  ])('%j is kept as %j: %s', (text, kept) => {
    expect(cleanLine(text)).toBe(kept);
  });

  it('are searched without accents, ligatures or typographic apostrophes', () => {
    expect(fold('L’Œuvre  d’Émile – ÇA')).toBe("l'oeuvre d'emile - ca");
  });
});

describe('the same organisation, written differently', () => {
  it.each([
    ['Coopérative de travail La Brasserie, Ltée', 'COOP DE TRAVAIL LA BRASSERIE'],
    ['Les Éditions du Nord inc.', 'editions nord'],
    ['Boulangerie Tremblay & Fils S.E.N.C.', 'Boulangerie Tremblay et fils'],
    ['The Co-operative of Readers Limited', 'Coop Readers'],
  ])('%s is %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it('is compared by as much of a name as an index can hold', () => {
    expect(nameKey('\uFDFA'.repeat(200))).toHaveLength(200);
  });

  it('keeps a name that is only a small word', () => {
    expect(nameKey('Inc.')).toBe('inc');
  });
});

describe('Canadian numbers', () => {
  it.each([
    ['g9a4w5', 'G9A 4W5'],
    ['G9A-4W5', 'G9A 4W5'],
    ['D9A 4W5', null],
    ['12345', null],
  ])('postal code %s', (text, code) => {
    expect(postalCode(text)).toBe(code);
  });

  it.each([
    ['1140139735', '1140139735'],
    ['33 1234 5678', '3312345678'],
    ['9940139735', null],
    ['114013973', null],
  ])('NEQ %s', (text, number) => {
    expect(enterpriseNumber(text)).toBe(number);
  });

  it.each([
    ['819-555-1234', '819 555-1234'],
    ['1 (819) 375-1234', '819 375-1234'],
    ['819.375.1234 x 23', '819 375-1234 #23'],
    ['514 555-0199 poste 4', '514 555-0199 #4'],
    ['+33 1 23 45 67 89', '+33123456789'],
    ['abc', null],
    ['', null],
  ])('phone %s', (text, number) => {
    expect(phone(text)).toBe(number);
  });
});

it('records spread over their shards', () => {
  const counts = new Map<number, number>();
  for (let n = 0; n < 16_000; n += 1)
    counts.set(shardOf(`member-${n}`, 16), (counts.get(shardOf(`member-${n}`, 16)) ?? 0) + 1);
  expect([...counts.values()].every((count) => count > 800 && count < 1200)).toBe(true);
});
