import type { KeptInvoice } from '../../../shared/contracts/records/invoice.ts';
import type { KeptPayment } from '../../../shared/contracts/records/payment.ts';
import { owing } from '../../../shared/dues/invoice.ts';
import { lateFrom } from '../../../shared/dues/lateness.ts';
import { numberText } from '../../../shared/dues/reference.ts';
import { addDays, type Day } from '../../../shared/kernel/day.ts';
import { id } from '../../../shared/kernel/ids.ts';
import { dayIn, plus } from '../../../shared/kernel/instant.ts';
import { displayName, type Member } from '../../../shared/membership/member.ts';
import type { Letter, Message } from '../../../shared/messages/message.ts';
import { noticeId } from '../../../shared/messages/rule.ts';
import type { InvoiceFacts } from '../../../shared/messages/template.ts';
import { paymentMethods } from '../../../shared/words/common.ts';
import { formatDays } from '../../../shared/words/format.ts';
import { say } from '../../../shared/words/word.ts';
import { at } from './applicants.ts';
import { admissionLetters } from './admission-letters.ts';
import { letter } from './letter.ts';
import { categoryOf, type OnRoll } from './members.ts';
import { rules } from './network.ts';
import type { Story } from './story.ts';

/** How far back the messages go that the demo tells of. */
const days = 75;

/** What became of a letter: nearly all arrived. */
function arrived(written: Letter, n: number): Message {
  const providerId = `demo-${written.id}`;
  const told = plus(written.writtenAt, { minutes: 2 });
  if (n % 29 === 11) return { ...written, state: 'bounced', providerId, at: told, why: 'bounce' };
  if (n % 9 === 4) return { ...written, state: 'accepted', providerId, at: told, attempt: 1 };
  return { ...written, state: 'delivered', providerId, at: told };
}

function factsOf(invoice: KeptInvoice): InvoiceFacts {
  const { number, total, dueOn, reference } = invoice;
  return {
    number: numberText(number),
    total,
    due: owing(invoice),
    dueOn: lateFrom(invoice) ?? dueOn,
    reference,
  };
}

function addressOf(member: Member) {
  const name = displayName(member);
  return { email: member.email, name, language: member.language };
}

function invoiceLetter(invoice: KeptInvoice, member: Member, link: string): Letter {
  const { language } = member;
  const labels = [...new Set(invoice.lines.map(({ label }) => label[language]))].join(', ');
  const { period } = invoice;
  const subject = period ? `${labels} (${formatDays(period.startsOn, period.endsOn, language)})` : labels;
  const name = displayName(member);
  const named = { recipient: { name }, member: { name, number: member.number } };
  const variables = { ...named, subject, invoice: factsOf(invoice), link };
  const template = 'invoice' as const;
  return letter({
    addressee: addressOf(member),
    template,
    variables,
    at: at(invoice.issuedOn, 7),
    id: `invoice-${invoice.id}`,
    member,
  });
}

function receiptLetter(payment: KeptPayment, invoice: KeptInvoice, member: Member, link: string): Letter {
  const name = displayName(member);
  const { amount, receivedOn, method } = payment;
  const paid = { amount, receivedOn, method: say(paymentMethods[method], member.language) };
  const named = { recipient: { name }, member: { name, number: member.number } };
  const variables = { ...named, payment: paid, invoice: factsOf(invoice), link };
  return letter({
    addressee: addressOf(member),
    template: 'receipt',
    variables,
    at: at(receivedOn, 14),
    id: `receipt-${payment.id}`,
    member,
  });
}

/** The reminder of a term that ends within a month, by the network's one rule. */
function reminderLetter({ member }: OnRoll, today: Day, link: string): Letter[] {
  const { termEndsOn } = member;
  const category = categoryOf(member);
  const [rule] = rules;
  if (!rule || !category || termEndsOn === null || member.ended) return [];
  const on = addDays(termEndsOn, rule.offset);
  if (on >= today || on < addDays(today, -days)) return [];
  const name = displayName(member);
  const variables = {
    recipient: { name },
    member: { name, number: member.number },
    category: category.name[member.language],
    endsOn: termEndsOn,
    link,
  };
  const of = { memberId: member.id, termEndsOn, ruleId: rule.id };
  const [template, known] = ['renewal-reminder' as const, noticeId(of, rule)];
  return [
    letter({
      addressee: addressOf(member),
      template,
      variables,
      at: at(on, 6),
      id: known,
      member,
      notice: of,
    }),
  ];
}

/** The messages of the last weeks, with what became of each. */
export function lettersOf({ roll, books, applications }: Story, today: Day, siteOrigin: string): Message[] {
  const link = `${siteOrigin}/space`;
  const from = addDays(today, -days);
  const members = new Map(roll.map(({ member }) => [member.id, member]));
  const invoices = [...books.invoices.values()].flatMap((invoice) => {
    const member = members.get(invoice.memberId);
    return member && invoice.issuedOn > from ? [invoiceLetter(invoice, member, link)] : [];
  });
  const receipts = [...books.payments.values()].flatMap((payment) => {
    const member = payment.memberId === null ? undefined : members.get(payment.memberId);
    const invoice = books.invoices.get(payment.allocations[0]?.invoiceId ?? id(''));
    return member && invoice && payment.receivedOn > from
      ? [receiptLetter(payment, invoice, member, link)]
      : [];
  });
  const others = [
    ...roll.flatMap((one) => reminderLetter(one, today, link)),
    ...applications.told.flatMap((one) => admissionLetters(one, link)),
  ];
  const all = [...invoices, ...receipts, ...others].toSorted((a, b) => (a.writtenAt < b.writtenAt ? -1 : 1));
  return all.filter(({ writtenAt }) => dayIn(writtenAt) > from).map(arrived);
}
