import { addDays, daysBetween, type Day } from '../../../shared/kernel/day.ts';
import { id, type PaymentId } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Member } from '../../../shared/membership/member.ts';
import type { Term } from '../../../shared/membership/term.ts';
import { openBooks, type Bookkeeper, type Books, type Charge } from './books.ts';
import { chanceOf } from './chance.ts';
import { duesOf, termDuesOf, type Dated } from './charges.ts';
import { isOver } from './members.ts';
import { paymentFor, type Habit } from './habits.ts';
import { salesTo } from './sales.ts';

/** Those whose way of paying is told apart, by the number of the co-operative. */
const half = new Set(['coop-012', 'coop-041', 'coop-066', 'coop-081']);
const early = 'developer-000';
const tooMuch = new Set(['coop-020', 'coop-033']);

/** The term to come waits to be paid, and so does the one that follows a term that is over. */
function isAwaited({ startsOn }: Term, member: Member, today: Day): boolean {
  if (startsOn > today) return member.id !== early;
  return isOver(member) && startsOn > addDays(today, -60);
}

/** How this invoice is paid: nearly all are, sooner or later. */
function habitOf({ id: invoiceId, member, term, scheduleId }: Charge, on: Day, today: Day): Habit {
  const age = daysBetween(on, today);
  const chance = chanceOf(`habit ${invoiceId}`);
  if (invoiceId.endsWith('sale-6')) return 'returned';
  if (scheduleId === null || scheduleId === undefined)
    return age < 150 && chance.hit(0.3) ? 'never' : 'prompt';
  if (term) return isAwaited(term, member, today) ? 'never' : 'prompt';
  if (member.ended?.how === 'excluded' || member.suspendedFrom !== null) return age < 700 ? 'never' : 'slow';
  if (tooMuch.has(member.id)) return (member.id === 'coop-033') === age > 366 ? 'over' : 'prompt';
  if (age < 366 && half.has(member.id)) return 'half';
  if (age < 366 && chance.hit(0.06)) return 'never';
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
  const keeper = openBooks(at);
  const days = diary();
  for (const { on, charge } of chargesOf(roll, today))
    days.on(on, () => bill(keeper, days, charge, on, today));
  for (const { member } of roll) tellShares(keeper, days, member);
  days.on(addDays(today, -11), () => keeper.pay(fromNobodyKnown(addDays(today, -11)), []));
  days.live();
  return keeper.books;
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

function bill(keeper: Bookkeeper, days: Diary, charge: Charge, on: Day, today: Day): void {
  const invoice = keeper.issueOn(on, charge);
  if (charge.id.endsWith('sale-9')) {
    days.on(addDays(on, 1), () => keeper.end(charge.id, 'void', addDays(on, 1), 'Facturée par erreur'));
    return;
  }
  const habit = habitOf(charge, on, today);
  const payment = paymentFor(invoice, habit, today);
  if (payment) days.on(payment.receivedOn, () => keeper.pay(payment, [charge.id]));
  if (payment && habit === 'returned') {
    const back = addDays(payment.receivedOn, 9);
    days.on(back, () => keeper.reverse(payment.id, back, 'Chèque sans provision'));
  }
  const { ended } = charge.member;
  if (habit === 'never' && ended && ended.on < addDays(today, -30))
    days.on(ended.on, () => keeper.end(charge.id, 'write-off', ended.on, 'Créance irrécouvrable'));
}

/** A worker member pays its share on the day it joins. */
function tellShares(keeper: Bookkeeper, days: Diary, member: Member): void {
  const { id: memberId, joinedOn, sharesPaid } = member;
  if (joinedOn === null || sharesPaid !== 1) return;
  const movement = { memberId, on: joinedOn, kind: 'paid' as const, shares: 1, amount: money(5_000) };
  days.on(joinedOn, () => keeper.shares(movement));
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
