import type { DocumentParty, Letterhead } from '../../shared/contracts/documents.ts';
import type { Language } from '../../shared/kernel/language.ts';
import { attention, pageOf } from '../../shared/words/documents.ts';
import { formatPhone } from '../../shared/words/format.ts';
import { say } from '../../shared/words/word.ts';
import { page, type Draft } from './draft.ts';
import { drawFacts, type Fact } from './table.ts';

const gutter = 24;
const middle = 300;
const leftWidth = middle - gutter - page.left;
const titleFrom = 400;
const senderWidth = titleFrom - gutter - page.left;

/** Who writes, to the left; what this is, to the right. */
export function drawLetterhead(draft: Draft, letterhead: Letterhead, title: string, alarm?: string): void {
  const { name, legalName, address, email, phone, website } = letterhead;
  const { language } = draft;
  const reach = [
    phone === undefined || phone === '' ? '' : formatPhone(phone, language),
    email ?? '',
    website ?? '',
  ];
  const lines = [legalName === name ? '' : (legalName ?? ''), ...address, ...reach].filter(
    (line) => line !== '',
  );
  const top = draft.y;
  draft.write(name, { width: senderWidth, style: 'name', gap: 3 });
  // One paragraph a line: run together, they would be read as one word.
  for (const line of lines) draft.write(line, { width: senderWidth, style: 'quiet' });
  const bottom = draft.y;
  draft.y = top - 5;
  draft.write(title, { x: titleFrom, style: 'title', align: 'right', role: 'H1' });
  if (alarm !== undefined) draft.write(alarm, { x: titleFrom, style: 'alarm', align: 'right' });
  draft.y = Math.max(bottom, draft.y) + 18;
  draft.rule();
  draft.y += 16;
}

/** Who is written to, to the left; the facts of the document, to the right. */
export function drawParty(draft: Draft, label: string, party: DocumentParty, facts: readonly Fact[]): void {
  const { name, address, attention: person } = party;
  const to = person === undefined ? [] : [say(attention, draft.language, { name: person })];
  const top = draft.y;
  draft.write(label, { width: leftWidth, style: 'heading', role: 'H2', gap: 2 });
  draft.write(name, { width: leftWidth, style: 'strong' });
  for (const line of [...to, ...address]) draft.write(line, { width: leftWidth });
  const bottom = draft.y;
  draft.y = top;
  drawFacts(draft, facts, middle, 90);
  draft.y = Math.max(bottom, draft.y) + 22;
}

/** What stands at the foot of every page: whose it is, its number, which page. */
export function footOf(language: Language, name: string, title: string) {
  return (number: number, pages: number): readonly [string, string] => [
    `${name} · ${title}`,
    say(pageOf, language, { page: number, pages }),
  ];
}
