import { revealed } from './liquid.ts';
import type { Block, Inline } from './markup.ts';
import { hrefOf, runsFromRight, senderLines, type Paper } from './paper.ts';

const colons = { fr: '\u00A0:', en: ':' } as const;

function plain(text: string): string {
  return revealed(text, (value) => (runsFromRight(value) ? `\u2068${value}\u2069` : value));
}

function line(parts: readonly Inline[]): string {
  return parts.map(word).join('');
}

function word(part: Inline): string {
  const href = part.kind === 'link' ? hrefOf(part.href) : undefined;
  return href === undefined ? plain(part.text) : `${plain(part.text)} (${href})`;
}

function written(block: Block, colon: string): string {
  if (block.kind === 'highlight') return `    ${line(block.content)}`;
  if (block.kind === 'list') return block.items.map((item) => `- ${line(item)}`).join('\n');
  if (block.kind === 'facts')
    return block.rows.map(({ name, value }) => `${line(name)}${colon} ${line(value)}`).join('\n');
  if (block.kind === 'button') return `${plain(block.text)}${colon}\n${hrefOf(block.href) ?? ''}`.trimEnd();
  return line(block.content);
}

/** The message for a reader without HTML: the same content, in the same order. */
export function asText(paper: Paper): string {
  const colon = colons[paper.language];
  const parts = [
    ...paper.blocks.map((block) => written(block, colon)),
    ['-- ', ...senderLines(paper)].join('\n'),
    paper.reason,
    ...(paper.stop ? [`${paper.stop.label}${colon}\n${paper.stop.link}`] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}
