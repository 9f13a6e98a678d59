import { AssertionError, Liquid, LiquidError } from 'liquidjs';
import { isDay } from '../../shared/kernel/day.ts';
import type { Language } from '../../shared/kernel/language.ts';
import { isMoney } from '../../shared/kernel/money.ts';
import { cleanText } from '../../shared/kernel/text.ts';
import { formatDay, formatDays, formatList, formatMoney, formatNumber } from '../../shared/words/format.ts';

/**
 * Values travel through the template as opaque marks: hexadecimal between two characters of private use. What a
 * person typed can thus never become markup, a link or a header; `revealed` puts it back where it is safe.
 */
const mark = /\uE000([0-9a-fA-F]*)\uE001/g;

function concealed(value: unknown): string {
  return `\uE000${Buffer.from(asText(value)).toString('hex')}\uE001`;
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? value.map(asText).join(', ') : '';
}

/** Puts the values back, each through `safe`. A captured text may hold marks of its own. */
export function revealed(text: string, safe: (value: string) => string): string {
  const plain = (value: string): string =>
    value.replace(mark, (_, hex: string) => plain(Buffer.from(hex, 'hex').toString('utf8')));
  return text.replace(mark, (_, hex: string) => safe(plain(Buffer.from(hex, 'hex').toString('utf8'))));
}

/** Without controls, marks of direction, or the two characters that marks are made of. */
function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value).replace(/[\uE000\uE001]/g, '');
  if (Array.isArray(value)) return value.map(cleaned);
  return typeof value === 'object' && value !== null ? cleanedFields(value) : value;
}

function cleanedFields(record: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).map(([key, part]: [string, unknown]) => [key, cleaned(part)]),
  );
}

function engine(language: Language): Liquid {
  const liquid = new Liquid({
    // No template reads a file, nor another template.
    templates: {},
    relativeReference: false,
    dynamicPartials: false,
    ownPropertyOnly: true,
    // A misspelt name is an error that staff sees, not a hole in a sentence; `{% if x %}` may still ask.
    strictFilters: true,
    strictVariables: true,
    lenientIf: true,
    parseLimit: 50_000,
    renderLimit: 500,
    memoryLimit: 1_000_000,
    outputEscape: concealed,
  });
  // Everything a template says is concealed: there is no way around it.
  liquid.registerFilter('raw', { raw: false, handler: (value: unknown) => value });
  liquid.registerFilter('money', (value: unknown) => (isMoney(value) ? formatMoney(value, language) : ''));
  liquid.registerFilter('day', (value: unknown) => (isDay(value) ? formatDay(value, language) : ''));
  liquid.registerFilter('days', (from: unknown, to: unknown) =>
    isDay(from) && isDay(to) ? formatDays(from, to, language) : '',
  );
  liquid.registerFilter('number', (value: unknown) => formatNumber(Number(value), language));
  liquid.registerFilter('list', (value: unknown) =>
    formatList(Array.isArray(value) ? value.map(asText) : [], language),
  );
  return liquid;
}

const engines = { fr: engine('fr'), en: engine('en') } as const;

/** The text with its values concealed. @throws TemplateError when the template is at fault */
export function fill(template: string, language: Language, variables: object): string {
  const liquid = engines[language];
  try {
    const filled: unknown = liquid.parseAndRenderSync(
      template.replace(/[\uE000\uE001]/g, ''),
      cleanedFields(variables),
    );
    return typeof filled === 'string' ? filled : '';
  } catch (error) {
    if (LiquidError.is(error) || error instanceof AssertionError)
      throw new TemplateError(error.message, { cause: error });
    throw error;
  }
}

/** The text of a template cannot be filled: its syntax, or a name that the message does not have. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}
