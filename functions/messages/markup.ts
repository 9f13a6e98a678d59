import type { Language } from '../../shared/kernel/language.ts';
import { noBreakSpace } from '../../shared/words/format.ts';

/**
 * What a template is written in, small enough to be the same in HTML and in plain text:
 * paragraphs apart by a blank line, `# title`, `- item`, `| name | value |`, `> something to stand out`,
 * `**bold**`, `[words](link)`; a link alone in its paragraph is a button.
 */
export type Inline =
  | { readonly kind: 'text' | 'bold'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

type Line = readonly Inline[];

export type Block =
  | { readonly kind: 'title' | 'paragraph' | 'highlight'; readonly content: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly name: Line; readonly value: Line }[] }
  | { readonly kind: 'button'; readonly text: string; readonly href: string };

const inlineMarkup = /\*\*([^*\n]{1,500})\*\*|\[([^\]\n]{1,200})\]\(([^)\s]{1,8000})\)/g;
const buttonMarkup = /^\[([^\]\n]{1,200})\]\(([^)\s]{1,8000})\)$/;
const factMarkup = /^\|\s*([^|]{1,200}?)\s*\|\s*(.*?)\s*\|?$/;

function inlines(text: string): Line {
  const parts: Inline[] = [];
  let from = 0;
  for (const found of text.matchAll(inlineMarkup)) {
    const [whole, bold, words, href] = found;
    if (found.index > from) parts.push({ kind: 'text', text: text.slice(from, found.index) });
    if (bold !== undefined) parts.push({ kind: 'bold', text: bold });
    if (words !== undefined && href !== undefined) parts.push({ kind: 'link', text: words, href });
    from = found.index + whole.length;
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) });
  return parts;
}

function fact(text: string): { readonly name: Line; readonly value: Line } {
  const [, name = '', value = ''] = factMarkup.exec(text) ?? [];
  return { name: inlines(name), value: inlines(value) };
}

function block(text: string): Block {
  const lines = text.split('\n');
  if (lines.every((line) => line.startsWith('- ')))
    return { kind: 'list', items: lines.map((line) => inlines(line.slice(2))) };
  if (lines.every((line) => factMarkup.test(line))) return { kind: 'facts', rows: lines.map(fact) };
  const [, words, href] = buttonMarkup.exec(text) ?? [];
  if (words !== undefined && href !== undefined) return { kind: 'button', text: words, href };
  if (text.startsWith('# ')) return { kind: 'title', content: inlines(text.slice(2)) };
  if (text.startsWith('> ')) return { kind: 'highlight', content: inlines(text.slice(2)) };
  return { kind: 'paragraph', content: inlines(text) };
}

/** The blocks of a filled template. Lines that conditions left empty count as blank. */
export function blocksOf(text: string): readonly Block[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  return lines
    .map((line) => line.trim())
    .join('\n')
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(block);
}

/** The spaces and signs that a keyboard does not have; people write templates with it. */
export function typeset(text: string, language: Language): string {
  const signs = text.replace(/(\p{L})'(?=[\p{L}\uE000])/gu, '$1’').replace(/\.{3}/g, '…');
  if (language === 'en') return signs;
  return signs.replace(/ ([:;?!»%$])/g, `${noBreakSpace}$1`).replace(/« /g, `«${noBreakSpace}`);
}
