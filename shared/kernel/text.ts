/**
 * Characters that are never part of what a person meant to type: controls other than tab and line feed, halves of a
 * pair (which no database keeps), and what nobody sees: marks that turn the direction of the text around them, fillers,
 * soft hyphens, tags, the byte order mark. Joiners and selectors stay, which make letters and emoji what they are.
 */
const unwanted =
  /(?![\t\n])\p{Cc}|\p{Cs}|(?!\u200C|\u200D|[\uFE00-\uFE0F])\p{Default_Ignorable_Code_Point}/gu;
/** Composed already, and nothing unwanted: most of what is typed here. */
const settled = /^[\n\u0020-\u007E\u00C0-\u017F\u2019]*$/;
const visible = /[^\s\p{Default_Ignorable_Code_Point}]/u;

/** A text of several lines as it is kept: composed, without controls. @example cleanText('Cafe\u0301\r\n\u202Eici ') // => 'Café\nici' */
export function cleanText(text: string): string {
  if (settled.test(text)) return text.trim();
  const kept = text.replace(/\r\n?/g, '\n').normalize('NFC').replace(unwanted, '').trim();
  return visible.test(kept) ? kept : '';
}

/** A text of one line as it is kept. @example cleanLine('  Coop\t de\nsolidarité ') // => 'Coop de solidarité' */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}

const foldings: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
};

/** For searching: without accents, case nor typographic variants. @example fold('L’Œuvre Éclairée') // => 'l\'oeuvre eclairee' */
export function fold(text: string): string {
  return cleanLine(text)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[œæßøł’‘ʼ‐‑–—]/g, (character) => foldings[character] ?? character);
}

/** E-mails are compared in this form: NFC, trimmed, lower case; dots and +tags are kept. @example normalEmail(' Ana.B+coop@Exemple.CA ') // => 'ana.b+coop@exemple.ca' */
export function normalEmail(text: string): string {
  return text.normalize('NFC').replace(unwanted, '').trim().toLowerCase();
}

/** Whether a message may be sent to it; whether it arrives, only sending tells. @example isEmail('ana@exemple.ca') // => true */
export function isEmail(text: string): boolean {
  if (text.length > 254 || /[\s\p{C}\uFFFD"<>(),:;\\[\]]/u.test(text)) return false;
  const at = text.indexOf('@');
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)];
  if (at < 1 || local.length > 64 || domain.includes('@') || `.${local}.`.includes('..')) return false;
  const labels = domain.split('.');
  return (
    labels.length > 1 &&
    labels.every((label) => /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u.test(label))
  );
}

/**
 * A short name for what has a title, which no other has: it is kept in records and in addresses.
 *
 * @example nameFrom('Année d’adhésion', []) // => 'annee-d-adhesion'
 * @example nameFrom('Année', ['annee']) // => 'annee-2'
 */
export function nameFrom(title: string, taken: readonly string[]): string {
  const plain = fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 28)
    .replace(/-$/, '');
  const name = plain === '' ? 'x' : plain;
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? name : `${name}-${count}`;
    if (!taken.includes(candidate)) return candidate;
  }
}
