import { addDays, type Day } from '../../../shared/kernel/day.ts';
import type { KeptInvoice } from '../../../shared/contracts/records/invoice.ts';
import { nextActionOf } from '../../../shared/membership/agenda.ts';
import type { Consent } from '../../../shared/membership/consent.ts';
import type { Category } from '../../../shared/membership/category.ts';
import type { Member } from '../../../shared/membership/member.ts';
import { runOf } from '../../../shared/membership/renewal.ts';
import { defaultStatusRules } from '../../../shared/membership/status.ts';
import type { Term } from '../../../shared/membership/term.ts';
import { offsetsOf } from '../../../shared/messages/rule.ts';
import type { Books } from './books.ts';
import { paidBefore } from './charges.ts';
import { calendar, categories, rules } from './network.ts';
import { consentsOf } from './consents.ts';
import type { Party } from './organisations.ts';
import { daysLeft } from './roll.ts';
import { termsOf } from './terms.ts';

/** Somebody on the roll, with everything that hangs on it. */
export type OnRoll = Party & { readonly terms: readonly Term[]; readonly consents: readonly Consent[] };

export function categoryOf({ category }: Pick<Member, 'category'>): Category | null {
  return categories.find(({ id }) => id === category) ?? null;
}

/** Numbers follow one another in the order of joining, in four figures. */
export function numbered(parties: readonly Party[]): Party[] {
  const byJoining = parties
    .filter(({ member }) => member.joinedOn !== null)
    .toSorted((a, b) =>
      `${a.member.joinedOn} ${a.member.id}` < `${b.member.joinedOn} ${b.member.id}` ? -1 : 1,
    );
  const numbers = new Map(byJoining.map(({ member }, at) => [member.id, String(at + 1).padStart(4, '0')]));
  return parties.map(({ member, contacts }) => ({
    member: { ...member, number: numbers.get(member.id) ?? '' },
    contacts,
  }));
}

/** Their last term is over, and nobody paid for the next. */
export function isOver({ id: memberId }: Member): boolean {
  return daysLeft.some((days, n) => days < 0 && memberId === `developer-${String(n).padStart(3, '0')}`);
}

export function withTerms(party: Party, today: Day): OnRoll {
  const category = categoryOf(party.member);
  const { invoiceDaysBefore } = calendar;
  const history = { today, invoiceDaysBefore, isOver: isOver(party.member) };
  const consents = consentsOf(party.member, today);
  return { ...party, consents, terms: category ? termsOf(party.member, category, history) : [] };
}

/** The roll once the books are kept: terms open as they are paid, and each row knows what is due next. */
export function settled({ member, contacts, terms, consents }: OnRoll, books: Books, today: Day): OnRoll {
  const category = categoryOf(member);
  const paid = terms.map((term): Term => {
    const { invoiceId } = term;
    const invoice = invoiceId === null ? undefined : books.invoices.get(invoiceId);
    if (invoiceId === null || invoice?.state === 'paid') return term;
    return { ...term, state: 'awaiting-payment', invoiceId };
  });
  const run = category?.regime.kind === 'term' ? runOf(paid) : {};
  const after = { ...member, ...run, duesPaidUntil: paidUntil(member, books, today) };
  return { member: withNext(after, category, today), contacts, terms: paid, consents };
}

/** The last day of the last period of dues that is settled. */
function paidUntil(member: Member, { invoices }: Books, today: Day): Day | null {
  const before = categoryOf(member)?.regime.kind === 'continuous' ? paidBefore(member, today) : null;
  const isPaid = (invoice: KeptInvoice) => invoice.memberId === member.id && invoice.state === 'paid';
  return [...invoices.values()]
    .filter((invoice) => isPaid(invoice) && invoice.scheduleId !== null)
    .flatMap(({ period }) => period?.endsOn ?? [])
    .reduce<Day | null>((last, on) => (last === null || on > last ? on : last), before);
}

/** What was due until yesterday is done; what falls today waits for the morning's job. */
function withNext(member: Member, category: Category | null, today: Day): Member {
  const agenda = {
    statusRules: defaultStatusRules,
    invoiceDaysBefore: calendar.invoiceDaysBefore,
    duesPeriod: calendar.duesPeriod,
    reminderOffsets: rules.filter(({ active }) => active).flatMap(offsetsOf),
  };
  const action = nextActionOf(member, category, agenda, addDays(today, -1));
  return { ...member, nextAt: action?.at ?? null, next: action?.next ?? null };
}
