import { cleanLine, fold } from './text.ts';

/** @example postalCode('g0x2e0') // => 'G0X 2E0' */
export function postalCode(text: string): string | null {
  const code = text.replace(/[\s-]/g, '').toUpperCase();
  if (!/^[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z]\d[ABCEGHJ-NPRSTV-Z]\d$/.test(code)) return null;
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

/**
 * The Québec enterprise number: ten digits, that begin with 11 (legal person), 22 (individual),
 * 33 (partnership, association) or 88 (other). The register publishes no check digit.
 *
 * @example enterpriseNumber('1140 139 735') // => '1140139735'
 */
export function enterpriseNumber(text: string): string | null {
  const digits = text.replace(/[\s.-]/g, '');
  return /^(?:11|22|33|88)\d{8}$/.test(digits) ? digits : null;
}

/**
 * A telephone number as it is kept and shown; an extension follows a number sign.
 *
 * @example phone('(819) 555-1234, poste 23') // => '819 555-1234 #23'
 * @example phone('+33 1 23 45 67 89') // => '+33123456789'
 */
export function phone(text: string): string | null {
  const [, main = '', extension] =
    /^([^a-z#]{0,40}?)(?:[\s,]*(?:#|x|p|ext|poste|extension)[\s.:]*(\d{1,8}))?$/.exec(fold(text)) ?? [];
  const digits = main.replace(/[^\d]/g, '');
  const tail = extension ? ` #${extension}` : '';
  if (/[^\d\s().+/-]/.test(main)) return null;
  if (main.trim().startsWith('+') && !digits.startsWith('1'))
    return digits.length >= 8 && digits.length <= 15 ? `+${digits}${tail}` : null;
  const local = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
  if (!/^[2-9]\d{2}[2-9]\d{6}$/.test(local)) return null;
  return `${local.slice(0, 3)} ${local.slice(3, 6)}-${local.slice(6)}${tail}`;
}

const legalWords = new Set(
  'inc incorporee incorporated ltee limitee ltd limited enr senc senc. sencrl srl corp corporation llc llp lp ltd. cie co le la les l the de du des d of and et a'.split(
    ' ',
  ),
);
const cooperative = /\b(?:co-?operatives?|co-?ops?)\b/g;

/** Indexes hold no more than that of a name; a ligature can be eighteen letters once it is taken apart. */
const longestName = 200;

/**
 * What is compared when looking for two records of one organisation: accents, case, punctuation,
 * legal suffixes and small words do not count, and every way to write co-operative is one.
 *
 * @example nameKey('La Coopérative de travail Brasserie, Ltée') // => 'coop travail brasserie'
 */
export function nameKey(text: string): string {
  const words = fold(cleanLine(text))
    .replace(/\bs\.?\s?e\.?\s?n\.?\s?c\.?(?:\s?r\.?\s?l\.?)?(?=\s|$)/g, ' ')
    .replace(cooperative, 'coop')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');
  const telling = words.filter((word) => !legalWords.has(word));
  return (telling.length > 0 ? telling : words).join(' ').slice(0, longestName).toWellFormed();
}
