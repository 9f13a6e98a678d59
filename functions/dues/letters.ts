import type { KeptInvoice } from '../../shared/contracts/records/invoice.ts';
import type { KeptPayment } from '../../shared/contracts/records/payment.ts';
import { owing } from '../../shared/dues/invoice.ts';
import { lateFrom } from '../../shared/dues/lateness.ts';
import { numberText } from '../../shared/dues/reference.ts';
import type { MemberId } from '../../shared/kernel/ids.ts';
import type { Language } from '../../shared/kernel/language.ts';
import { displayName } from '../../shared/membership/member.ts';
import type { InvoiceFacts, TemplateVariables } from '../../shared/messages/template.ts';
import { paymentMethods } from '../../shared/words/common.ts';
import { formatDays } from '../../shared/words/format.ts';
import { say } from '../../shared/words/word.ts';
import { pageFor } from '../platform/site.ts';
import { invoiceFile, receiptFile } from './documents.ts';
import type { Billed } from './writes.ts';

type LetterOf<Key extends 'invoice' | 'receipt'> = {
  readonly to: string;
  readonly name: string;
  readonly language: Language;
  readonly template: Key;
  readonly variables: TemplateVariables[Key];
  readonly memberId: MemberId;
  readonly attachments: readonly string[];
};
/** A message that dues have written by the outbox, in the transaction of its cause. */
export type Letter = LetterOf<'invoice'> | LetterOf<'receipt'>;

/** An invoice as messages tell it. */
export function factsOf(invoice: KeptInvoice): InvoiceFacts {
  const { number, total, dueOn, reference } = invoice;
  return {
    number: numberText(number),
    total,
    due: owing(invoice),
    dueOn: lateFrom(invoice) ?? dueOn,
    reference,
  };
}

/** What an invoice is for, on one line. */
export function subjectOf(
  { lines, period }: Pick<KeptInvoice, 'lines' | 'period'>,
  language: Language,
): string {
  const labels = [...new Set(lines.map(({ label }) => label[language]))].join(', ');
  return period ? `${labels} (${formatDays(period.startsOn, period.endsOn, language)})` : labels;
}

function to(member: Billed) {
  const { id, number, language, email } = member;
  const name = displayName(member);
  return {
    letter: { to: email, name, language, memberId: id },
    variables: {
      recipient: { name },
      member: { name, number },
      link: pageFor(language, '/space'),
    },
  };
}

/** The message that brings an invoice, with its PDF; none to who has no address. */
export function invoiceLetter(invoice: KeptInvoice, member: Billed): LetterOf<'invoice'> | undefined {
  if (member.email === '') return undefined;
  const { letter, variables } = to(member);
  return {
    ...letter,
    template: 'invoice',
    variables: { ...variables, subject: subjectOf(invoice, member.language), invoice: factsOf(invoice) },
    attachments: [invoiceFile(invoice)],
  };
}

/** The message that thanks for a payment, with its receipt; it tells of the first invoice that the payment went to. */
export function receiptLetter(
  payment: KeptPayment,
  paid: readonly KeptInvoice[],
  member: Billed,
): LetterOf<'receipt'> | undefined {
  if (member.email === '') return undefined;
  const { letter, variables } = to(member);
  const { amount, receivedOn, method, credit } = payment;
  const [invoice] = paid;
  return {
    ...letter,
    template: 'receipt',
    variables: {
      ...variables,
      payment: { amount, receivedOn, method: say(paymentMethods[method], member.language) },
      ...(invoice ? { invoice: factsOf(invoice) } : {}),
      ...(credit ? { credit: credit.left } : {}),
    },
    attachments: [receiptFile(payment)],
  };
}
