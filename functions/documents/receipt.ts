import type { ReceiptDocument } from '../../shared/contracts/documents.ts';
import { documents as words, registrationNumber, taxNames } from '../../shared/words/documents.ts';
import { formatDay, formatMoney } from '../../shared/words/format.ts';
import { say } from '../../shared/words/word.ts';
import { Draft, page } from './draft.ts';
import { drawLetterhead, drawParty, footOf } from './head.ts';
import { drawFacts, drawTable, type Fact } from './table.ts';

/** A receipt as a tagged PDF, in the language of its reader. The same receipt gives the same bytes. */
export function drawReceipt(receipt: ReceiptDocument): Promise<Uint8Array> {
  const { language, letterhead, number, payer, amount } = receipt;
  const title = `${say(words.receipt, language)} ${number}`;
  const draft = new Draft({ language, title, author: letterhead.name, madeOn: receipt.receivedOn });
  drawLetterhead(draft, letterhead, say(words.receipt, language));
  drawParty(draft, say(words.receivedFrom, language), payer, factsOf(receipt));
  drawFacts(
    draft,
    [{ name: say(words.received, language), value: formatMoney(amount, language), strong: true }],
    page.left,
    240,
  );
  draft.y += 14;
  if (receipt.allocations.length > 0) drawTable(draft, columnsOf(receipt), rowsOf(receipt));
  drawEnd(draft, receipt);
  return draft.finish(footOf(language, letterhead.name, title));
}

function factsOf({
  language,
  number,
  receivedOn,
  method,
  methodReference,
  payer,
}: ReceiptDocument): readonly Fact[] {
  return [
    { name: say(words.number, language), value: number, strong: true },
    { name: say(words.receivedOn, language), value: formatDay(receivedOn, language) },
    { name: say(words.method, language), value: method },
    ...(methodReference === undefined
      ? []
      : [{ name: say(words.methodReference, language), value: methodReference }]),
    ...(payer.memberNumber === undefined
      ? []
      : [{ name: say(words.memberNumber, language), value: payer.memberNumber }]),
  ];
}

function columnsOf({ language }: ReceiptDocument) {
  return [
    { label: say(words.appliedTo, language), width: 264 },
    { label: say(words.applied, language), width: 120, align: 'right' },
    { label: say(words.left, language), width: 120, align: 'right' },
  ] as const;
}

function rowsOf({ language, allocations }: ReceiptDocument) {
  return allocations.map(({ invoiceNumber, description, amount, balance }) => [
    { text: invoiceNumber, ...(description === undefined ? {} : { below: description }) },
    { text: formatMoney(amount, language) },
    { text: formatMoney(balance, language) },
  ]);
}

function drawEnd(draft: Draft, { language, credit, registration }: ReceiptDocument): void {
  draft.y += 6;
  if (credit !== undefined && credit > 0)
    drawFacts(
      draft,
      [{ name: say(words.credit, language), value: formatMoney(credit, language), strong: true }],
      page.left,
      240,
    );
  draft.y += 8;
  draft.write(say(words.thanks, language), { gap: 14 });
  const numbers = (['gst', 'qst'] as const).flatMap((tax) => {
    const number = registration[tax];
    return number
      ? [`${say(taxNames[tax], language)}, ${say(registrationNumber, language, { number })}`]
      : [];
  });
  if (numbers.length > 0) draft.write(numbers.join(' · '), { style: 'quiet' });
}
