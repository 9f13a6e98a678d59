/** What people write where there is nothing. */
const nothing = new Set([
  'na',
  'n/a',
  'n.a.',
  's.o.',
  's/o',
  'so',
  'nd',
  'n.d.',
  'null',
  'none',
  'aucun',
  'aucune',
  '-',
  '--',
  '—',
  '?',
  '#n/a',
]);

/** @example meansNothing(' NA ') // => true */
export function meansNothing(text: string): boolean {
  return nothing.has(text.trim().toLowerCase());
}

/** Abbreviations that have no vowel, or look like initials, and are not. */
const abbreviations = new Set(['st', 'ste', 'mr', 'mme', 'dr', 'mgr', 'nd', 'blvd', 'rd', 'rg', 'str']);

const small = new Set(
  'a à au aux avec ce chez d dans de des du en et l la le les ou par pour sans son sur un une of the and for in on at to'.split(
    ' ',
  ),
);

/** Whether a text is in capitals throughout. @example isShouted('CLUB LOA') // => true */
export function isShouted(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

/**
 * A name in capitals, as it would be written in a letter: small words stay small, initials stay capitals.
 *
 * @example calmed('CENTRE DE LA PETITE ENFANCE L\'ARBRE ENCHANTÉ') // => 'Centre de la Petite Enfance l’Arbre Enchanté'
 * @example calmed('LES PRODUCTIONS THÉÂTRALES TGP') // => 'Les Productions Théâtrales TGP'
 */
export function calmed(text: string): string {
  let first = true;
  return text.replace(/'/g, '’').replace(/[\p{L}\p{M}]+/gu, (word) => {
    const lower = word.toLocaleLowerCase('fr');
    const isFirst = first;
    first = false;
    if (!isFirst && small.has(lower)) return lower;
    if (/^[^AEIOUYÀÂÄÉÈÊËÎÏÔÖÙÛÜ]{2,}$/u.test(word) && !abbreviations.has(lower)) return word;
    return `${lower.charAt(0).toLocaleUpperCase('fr')}${lower.slice(1)}`;
  });
}

/**
 * A description in capitals, as a sentence.
 *
 * @example calmedSentence('SERVICE DE GARDE À L\'ENFANCE') // => 'Service de garde à l’enfance'
 */
export function calmedSentence(text: string): string {
  const lower = text.replace(/'/g, '’').toLocaleLowerCase('fr');
  return `${lower.charAt(0).toLocaleUpperCase('fr')}${lower.slice(1)}`;
}
