import { missingOn, type InvoiceDocument } from '../../shared/contracts/documents.ts';
import { documents as words, registrationNumber, taxLine, taxNames } from '../../shared/words/documents.ts';
import { formatDay, formatDays, formatMoney, formatPercent } from '../../shared/words/format.ts';
import { say } from '../../shared/words/word.ts';
import { Draft, page } from './draft.ts';
import { drawLetterhead, drawParty, footOf } from './head.ts';
import { drawFacts, drawTable, type Fact, type TableCell } from './table.ts';

const totalsFrom = 300;

/**
 * An invoice as a tagged PDF, in the language of its reader. The same invoice gives the same bytes.
 *
 * @throws Error when it lacks what the law wants on an invoice of its amount
 */
export async function drawInvoice(invoice: InvoiceDocument): Promise<Uint8Array> {
  const { language, letterhead, number, buyer } = invoice;
  const missing = missingOn(invoice);
  if (missing.length > 0) throw new Error(`Invoice ${number} lacks ${missing.join(', ')}`);
  const title = `${say(words.invoice, language)} ${number}`;
  const draft = new Draft({ language, title, author: letterhead.name, madeOn: invoice.issuedOn });
  drawLetterhead(draft, letterhead, say(words.invoice, language), invoice.void && say(words.void, language));
  drawParty(draft, say(words.billedTo, language), buyer, factsOf(invoice));
  drawTable(
    draft,
    columnsOf(invoice),
    invoice.lines.map((line) => rowOf(invoice, line)),
  );
  drawTotals(draft, invoice);
  if (!invoice.void && invoice.balance > 0) drawHowToPay(draft, invoice);
  drawNote(draft, say(words.terms, language), invoice.terms);
  drawNote(draft, say(words.exemption, language), invoice.taxes.length === 0 ? invoice.exemption : undefined);
  drawNote(draft, say(words.notes, language), invoice.notes);
  return draft.finish(footOf(language, letterhead.name, title));
}

function factsOf({ language, number, issuedOn, dueOn, period, buyer }: InvoiceDocument): readonly Fact[] {
  return [
    { name: say(words.number, language), value: number, strong: true },
    { name: say(words.issuedOn, language), value: formatDay(issuedOn, language) },
    { name: say(words.dueOn, language), value: formatDay(dueOn, language) },
    ...(period
      ? [{ name: say(words.period, language), value: formatDays(period.from, period.to, language) }]
      : []),
    ...(buyer.memberNumber === undefined
      ? []
      : [{ name: say(words.memberNumber, language), value: buyer.memberNumber }]),
  ];
}

function columnsOf({ language }: InvoiceDocument) {
  return [
    { label: say(words.description, language), width: page.right - page.left - 110 },
    { label: say(words.amount, language), width: 110, align: 'right' },
  ] as const;
}

function rowOf(
  { language, taxes }: InvoiceDocument,
  line: InvoiceDocument['lines'][number],
): readonly TableCell[] {
  const exempt = taxes.length > 0 && !line.taxed ? [say(words.exemptLine, language)] : [];
  const below = [...(line.detail === undefined ? [] : [line.detail]), ...exempt].join(' · ');
  return [
    { text: line.description, ...(below === '' ? {} : { below }) },
    { text: formatMoney(line.amount, language) },
  ];
}

/** The QST and the GST each on a line of their own, never a rate that combines them. */
function taxFacts({ language, taxes, registration }: InvoiceDocument): readonly Fact[] {
  return taxes.map(({ tax, rate, amount }) => {
    const name = say(taxLine, language, {
      tax: say(taxNames[tax], language),
      rate: formatPercent(rate, language),
    });
    const number = registration[tax];
    const registered = number ? ` ${say(registrationNumber, language, { number })}` : '';
    return { name: name + registered, value: formatMoney(amount, language) };
  });
}

function drawTotals(draft: Draft, invoice: InvoiceDocument): void {
  const { language, subtotal, total, paid, balance } = invoice;
  const sums: readonly Fact[] = [
    { name: say(words.subtotal, language), value: formatMoney(subtotal, language) },
    ...taxFacts(invoice),
    { name: say(words.total, language), value: formatMoney(total, language), strong: true },
    ...(paid === 0 ? [] : [{ name: say(words.paid, language), value: formatMoney(paid, language) }]),
    ...(invoice.void
      ? []
      : [{ name: say(words.balance, language), value: formatMoney(balance, language), strong: true }]),
  ];
  draft.y += 8;
  draft.ensure(sums.length * 17 + 14);
  drawFacts(draft, sums, totalsFrom, 176);
  if (balance === 0 && !invoice.void)
    draft.write(say(words.settled, language), { x: totalsFrom, style: 'heading', align: 'right' });
  draft.y += 14;
}

function drawHowToPay(draft: Draft, { language, reference, howToPay }: InvoiceDocument): void {
  const inner = { x: page.left + 14, width: page.right - page.left - 28 };
  const ways = howToPay.length > 1 ? howToPay.map((way) => `–\u00A0${way}`) : howToPay;
  const height = ways.reduce((all, way) => all + draft.height(way, inner) + 2, 72);
  draft.ensure(height);
  const top = draft.y;
  draft.decorate((pdf) =>
    pdf.roundedRect(page.left, top, page.right - page.left, height - 14, 5).fill('#faf6f0'),
  );
  draft.y = top + 11;
  draft.write(say(words.howToPay, language), { ...inner, style: 'heading', role: 'H2', gap: 3 });
  draft.write(`${say(words.reference, language)}${language === 'fr' ? '\u00A0:' : ':'} ${reference}`, {
    ...inner,
    style: 'large',
    gap: 5,
  });
  const list = draft.group('L');
  for (const way of ways) {
    const item = draft.group('LI', list);
    draft.write(way, { ...inner, role: 'LBody', gap: 2 }, item);
    item.end();
  }
  list.end();
  draft.y = top + height;
}

function drawNote(draft: Draft, heading: string, text: string | undefined): void {
  if (text === undefined || text === '') return;
  draft.ensure(draft.height(text) + 24);
  draft.write(heading, { style: 'heading', role: 'H2', gap: 1 });
  draft.write(text, { gap: 9 });
}
