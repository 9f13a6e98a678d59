/** What French typography asks, as far as a machine can tell. Each rule names what it finds. */
const everyLanguage: readonly (readonly [RegExp, string])[] = [
  [/^\s|\s$/, 'blanks at an end'],
  [/[ \u00A0]{2}/, 'two spaces'],
  [/\.{3}/, 'three points for an ellipsis'],
  [/(?<=\p{L})'|'(?=\p{L})/u, 'a straight apostrophe'],
  [/"/, 'straight quotes'],
  [/\u202F/, 'a narrow no-break space, which some fonts lack'],
  [/ [,.)\]](?!\p{L}|\d)/u, 'a space before a comma, a point or a closing bracket'],
  [/\bundefined\b|\bNaN\b|\[object/, 'a value that was never there'],
];
const french: readonly (readonly [RegExp, string])[] = [
  [/[^\u00A0\s:;?!»…)](?=[;?!](?:\s|$))/u, 'no space before ; ? or !'],
  [/[^\u00A0](?=:(?:\s|$))/, 'no space before :'],
  [/ (?=[:;?!»%$])/, 'a space that breaks before : ; ? ! » % or $'],
  [/\d(?=[%$])/, 'no space between a number and its sign'],
  [/«(?!\u00A0)/, 'no no-break space after «'],
  [/[^\u00A0]»/, 'no no-break space before »'],
  [/[“”]/, 'English quotes'],
];
const english: readonly (readonly [RegExp, string])[] = [
  [/[ \u00A0](?=[:;?!%])/, 'a French space before : ; ? ! or %'],
  [/[«»]/, 'French quotes'],
  [/\d[ \u00A0]\$/, 'the dollar sign after its amount'],
];

/** What is wrong with a text; nothing when it is as it should be. Web and e-mail addresses are not read. */
export function faults(text: string, language: 'fr' | 'en'): readonly string[] {
  const read = text.replace(/\bhttps?:\/\/[^\s)]+/g, '@');
  const rules = [...everyLanguage, ...(language === 'fr' ? french : english)];
  return rules.filter(([wrong]) => wrong.test(read)).map(([, fault]) => fault);
}
