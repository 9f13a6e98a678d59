import type { Letterhead } from '../../shared/contracts/documents.ts';
import type { Language } from '../../shared/kernel/language.ts';
import { formatPhone } from '../../shared/words/format.ts';
import { revealed } from './liquid.ts';
import type { Block } from './markup.ts';

/** A message's content, and what stands around it. Everything but the blocks is plain text. */
export type Paper = {
  readonly language: Language;
  readonly subject: string;
  readonly blocks: readonly Block[];
  readonly letterhead: Letterhead;
  readonly reason: string;
  readonly stop?: { readonly label: string; readonly link: string };
};

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** Whether a value must be kept from turning the sentence around it. */
export function runsFromRight(value: string): boolean {
  return rightToLeft.test(value);
}

/** The address of a link, or nothing when it opens neither a page nor a letter. */
export function hrefOf(text: string): string | undefined {
  const href = revealed(text, (value) => value).trim();
  return /^(?:https?:\/\/|mailto:)[^\s"<>\\]{1,2000}$/i.test(href) && URL.canParse(href) ? href : undefined;
}

/** Who sends, where they are, how to reach them: the law asks for it in every message. */
export function senderLines({ letterhead, language }: Paper): readonly string[] {
  const { name, legalName, address, email, phone, website } = letterhead;
  const reach = [phone === undefined ? '' : formatPhone(phone, language), email ?? '', website ?? ''];
  const lines = [
    legalName === undefined || legalName === '' ? name : legalName,
    address.join(', '),
    reach.filter((part) => part !== '').join(' · '),
  ];
  return lines.filter((line) => line !== '');
}
