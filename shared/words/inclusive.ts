/** How a network writes French about people: both forms in full, middle dots, or the masculine alone. */
export const writings = ['doublets', 'middle-dots', 'neither'] as const;
export type Writing = (typeof writings)[number];

/** Feminine of an ending, where it is more than what follows the dot: `administrateur·rice` is administratrice. */
const feminines: readonly (readonly [masculine: RegExp, after: string, feminine: string])[] = [
  [/teur$/, 'rice', 'trice'],
  [/eur$/, 'euse', 'euse'],
  [/eur$/, 'eure', 'eure'],
  [/er$/, 'ère', 'ère'],
  [/f$/, 've', 've'],
  [/x$/, 'se', 'se'],
  [/on$/, 'onne', 'onne'],
  [/ien$/, 'ienne', 'ienne'],
  [/ef$/, 'effe', 'effe'],
];

function feminineOf(masculine: string, after: string): string {
  const rule = feminines.find(([ending, dotted]) => dotted === after && ending.test(masculine));
  return rule ? masculine.replace(rule[0], rule[2]) : masculine + after;
}

/** One word with a middle dot: what stands before, the feminine ending, the plural's s with or without its own dot. */
const dotted = /(\p{L}+)·(\p{L}+?)(·?s)?(?!\p{L})/gu;

/**
 * Rewrites a French text in middle-dot notation as the network writes. Agreeing words each carry their dot;
 * articles before a doublet are the sentence's own business.
 *
 * @example inclusive('chaque mentoré·e', 'doublets') // => 'chaque mentorée ou mentoré'
 * @example inclusive('les administrateur·rice·s', 'doublets') // => 'les administratrices et administrateurs'
 * @example inclusive('les mentoré·e·s', 'middle-dots') // => 'les mentoré·e·s'
 * @example inclusive('les mentoré·es', 'neither') // => 'les mentorés'
 */
export function inclusive(text: string, writing: Writing): string {
  if (writing === 'middle-dots') return text;
  return text.replace(dotted, (_, masculine: string, after: string, several?: string) => {
    const ending = several === undefined ? '' : 's';
    if (writing === 'neither') return masculine + ending;
    const feminine = feminineOf(masculine, after);
    return ending === '' ? `${feminine} ou ${masculine}` : `${feminine}s et ${masculine}s`;
  });
}
