import { addDays, daysBetween, type Day } from '../../../shared/kernel/day.ts';
import { id, type PaymentId } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Member } from '../../../shared/membership/member.ts';
import type { Term } from '../../../shared/membership/term.ts';
import {
  end,
  issueOn,
  openBooks,
  pay,
  reverse,
  tellShares,
  type Books,
  type Charge,
  type Received,
} from './books.ts';
import { chanceOf, type Chance } from './chance.ts';
import { duesOf, termDuesOf, type Dated } from './charges.ts';
import { isOver } from './members.ts';
import { paymentFor, type Habit } from './habits.ts';
import { salesTo } from './sales.ts';

/** Those whose way of paying is told apart, by the number of the co-operative. */
const half = new Set(['coop-012', 'coop-041', 'coop-066', 'coop-081']);
const early = 'developer-000';
/** One paid too much this year, one the year before: its credit went to the next invoice. */
const tooMuch = { now: 'coop-020', before: 'coop-033' };
const returned = 'coop-006-sale-6';
const mistaken = 'coop-009-sale-9';

/** The term to come waits to be paid, and so does the one that follows a term that is over. */
function isAwaited({ startsOn }: Term, member: Member, today: Day): boolean {
  if (startsOn > today) return member.id !== early;
  return isOver(member) && startsOn > addDays(today, -60);
}

/** How this invoice is paid: nearly all are, sooner or later. */
function habitOf({ id: invoiceId, member, term, scheduleId }: Charge, on: Day, today: Day): Habit {
  if (invoiceId === returned) return 'returned';
  const isRecent = daysBetween(on, today) < 366;
  const chance = chanceOf(`habit ${invoiceId}`);
  if (!scheduleId) return on > addDays(today, -150) && chance.hit(0.3) ? 'never' : 'prompt';
  if (term) return isAwaited(term, member, today) ? 'never' : 'prompt';
  return told(member, isRecent) ?? usual(chance, isRecent);
}

/** The habits of those who are told apart. */
function told({ id: memberId, ended, suspendedFrom }: Member, isRecent: boolean): Habit | undefined {
  if (ended?.how === 'excluded' || suspendedFrom !== null) return 'never';
  if (memberId === tooMuch.now || memberId === tooMuch.before)
    return (memberId === tooMuch.now) === isRecent ? 'over' : 'prompt';
  return isRecent && half.has(memberId) ? 'half' : undefined;
}

function usual(chance: Chance, isRecent: boolean): Habit {
  if (isRecent && chance.hit(0.06)) return 'never';
  return chance.hit(0.2) ? 'slow' : 'prompt';
}

type Act = () => void;

function earliest(acts: ReadonlyMap<Day, unknown>): Day | undefined {
  let first: Day | undefined;
  for (const on of acts.keys()) if (first === undefined || on < first) first = on;
  return first;
}

/** Days in their order, each with what happens on it. */
function diary() {
  const acts = new Map<Day, Act[]>();
  return {
    on: (on: Day, act: Act) => void acts.set(on, [...(acts.get(on) ?? []), act]),
    live: () => {
      for (let on = earliest(acts); on !== undefined; on = earliest(acts)) {
        const today = acts.get(on) ?? [];
        acts.delete(on);
        for (const act of today) act();
      }
    },
  };
}

type Story = { readonly today: Day; readonly at: Instant };
type OnRoll = { readonly member: Member; readonly terms: readonly Term[] };

/** Two years of invoices and payments, as the rules of dues make them, day by day. */
export function keepBooks(roll: readonly OnRoll[], { today, at }: Story): Books {
  const books = openBooks(at);
  const days = diary();
  const desk = { books, days, today };
  for (const dated of chargesOf(roll, today)) days.on(dated.on, () => bill(desk, dated));
  for (const { member } of roll) shareOf(desk, member);
  const unknown = fromNobodyKnown(addDays(today, -11));
  days.on(unknown.receivedOn, () => pay(books, unknown, []));
  days.live();
  return books;
}

function chargesOf(roll: readonly OnRoll[], today: Day): Dated[] {
  const of = (category: string) => roll.filter(({ member }) => member.category === category);
  const active = of('coop').filter(({ member }) => member.joinedOn !== null && member.ended === null);
  return [
    ...of('coop').flatMap(({ member }) => duesOf(member, today)),
    ...[...of('developer'), ...of('support')].flatMap(({ member, terms }) =>
      termDuesOf(member, terms, today),
    ),
    ...salesTo(
      active.map(({ member }) => member),
      of('support').map(({ member }) => member),
      today,
    ),
  ];
}

type Diary = ReturnType<typeof diary>;

type Desk = { readonly books: Books; readonly days: Diary; readonly today: Day };

/** Issues an invoice, and plans what becomes of it. */
function bill(desk: Desk, { on, charge, paidOn }: Dated): void {
  const { books, days, today } = desk;
  const invoice = issueOn(books, on, charge);
  if (charge.id === mistaken) {
    const seenOn = addDays(on, 1);
    days.on(seenOn, () => end(books, charge.id, { how: 'void', on: seenOn, reason: 'Facturée par erreur' }));
    return;
  }
  const habit = habitOf(charge, on, today);
  const payment = paymentFor(invoice, habit, paidOn);
  if (payment && payment.receivedOn < today) {
    days.on(payment.receivedOn, () => pay(books, payment, [charge.id]));
    if (habit === 'returned') comeBack(desk, payment);
  }
  if (habit === 'never') giveUp(desk, charge);
}

/** The bank sends the cheque back. */
function comeBack({ books, days }: Desk, { id: paymentId, receivedOn }: Received): void {
  const backOn = addDays(receivedOn, 9);
  days.on(backOn, () => reverse(books, paymentId, backOn, 'Chèque sans provision'));
}

/** Who has left and never paid will not pay any more. */
function giveUp({ books, days, today }: Desk, { id: invoiceId, member: { ended } }: Charge): void {
  if (!ended || ended.on >= addDays(today, -30)) return;
  days.on(ended.on, () =>
    end(books, invoiceId, { how: 'write-off', on: ended.on, reason: 'Créance irrécouvrable' }),
  );
}

/** A worker member pays its share on the day it joins. */
function shareOf({ books, days }: Desk, member: Member): void {
  const { id: memberId, joinedOn, sharesPaid } = member;
  if (joinedOn === null || sharesPaid !== 1) return;
  const movement = { memberId, on: joinedOn, kind: 'paid' as const, shares: 1, amount: money(5_000) };
  days.on(joinedOn, () => tellShares(books, movement));
}

/** A deposit that nobody has claimed yet. */
function fromNobodyKnown(receivedOn: Day) {
  const amount = money(51_739);
  const reference = 'DEPOT 4471';
  return {
    id: id<PaymentId>('demo-unknown'),
    memberId: null,
    method: 'deposit' as const,
    amount,
    receivedOn,
    reference,
    source: `deposit/${reference}/${receivedOn}`,
  };
}
