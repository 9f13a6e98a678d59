import { price } from '../../../shared/dues/price.ts';
import { taxationOn } from '../../../shared/dues/tax.ts';
import { addDays, later, type Day } from '../../../shared/kernel/day.ts';
import { period, periodIndex, type Period } from '../../../shared/kernel/period.ts';
import type { Member } from '../../../shared/membership/member.ts';
import type { Term } from '../../../shared/membership/term.ts';
import type { Charge } from './books.ts';
import { calendar, categories, schedules, taxes } from './network.ts';
import { invoiceIdOf, storyDays } from './terms.ts';

/** A charge, the day of its invoice, and that of its payment where that day made somebody a member. */
export type Dated = { readonly on: Day; readonly charge: Charge; readonly paidOn?: Day | null };

type Asked = {
  readonly member: Member;
  readonly period: Period;
  readonly from: Day;
  readonly newcomer: boolean;
  readonly term?: Term;
};

function chargeOf({ member, period: of, from, newcomer, term }: Asked, on: Day): Charge {
  const category = categories.find(({ id }) => id === member.category);
  const schedule = schedules.find(({ id }) => id === category?.duesSchedule);
  if (!schedule) throw new Error(`${member.id} pays no dues`);
  const measures = { revenue: member.revenue, jobs: member.jobs, members: member.workerMembers };
  const facts = { measures, newcomer, ...taxationOn(taxes, schedule.item, on) };
  const priced = price(schedule, facts, of, { on: from });
  if (!priced.ok) throw new Error(`The dues of ${member.id}: ${JSON.stringify(priced.refusal)}`);
  const { lines, version } = priced.value;
  const { dueDays } = version;
  const id = invoiceIdOf(member, of.startsOn);
  return { id, member, lines, dueDays, period: of, scheduleId: schedule.id, ...(term ? { term } : {}) };
}

const { invoiceDaysBefore } = calendar;

/** The periods of dues that began in the time of the story, and the next one once its invoices are out. */
function periodsUntil(today: Day): Period[] {
  if (!calendar.duesPeriod) return [];
  const { anchorOn, length } = calendar.duesPeriod;
  const first = periodIndex(anchorOn, length, addDays(today, -storyDays));
  const last = periodIndex(anchorOn, length, addDays(today, invoiceDaysBefore));
  return Array.from({ length: last - first + 1 }, (_, k) => period(anchorOn, length, first + k));
}

/** What a continuous member was billed: its part of the period in which it came, then each period before it begins. */
export function duesOf(member: Member, today: Day): Dated[] {
  const { joinedOn, admittedOn, ended } = member;
  const since = joinedOn ?? admittedOn;
  if (since === null) return [];
  return periodsUntil(today)
    .filter(({ endsOn }) => since <= endsOn)
    .map((of) => {
      const newcomer = since >= of.startsOn;
      const on = newcomer ? (admittedOn ?? since) : later(addDays(of.startsOn, -invoiceDaysBefore), since);
      return { on, newcomer, asked: { member, period: of, from: later(of.startsOn, since), newcomer } };
    })
    .filter(({ on }) => on < today && on > addDays(today, -storyDays) && (!ended || on < ended.on))
    .map(({ on, newcomer, asked }) => {
      const charge = chargeOf(asked, on);
      return newcomer ? { on, charge, paidOn: joinedOn } : { on, charge };
    });
}

/** What a member by term was billed: each term that has an invoice, before it begins. */
export function termDuesOf(member: Member, terms: readonly Term[], today: Day): Dated[] {
  return terms.flatMap((term, at) => {
    const { invoiceId, startsOn, endsOn } = term;
    if (invoiceId === null || endsOn === null) return [];
    const newcomer = at === 0;
    const on = newcomer ? (member.admittedOn ?? startsOn) : addDays(startsOn, -invoiceDaysBefore);
    if (on >= today) return [];
    const of = { startsOn, endsOn };
    const charge = chargeOf({ member, period: of, from: startsOn, newcomer, term }, on);
    return [newcomer ? { on, charge, paidOn: member.joinedOn } : { on, charge }];
  });
}

/** Until when the dues were paid that the story does not tell of. */
export function paidBefore({ joinedOn }: Member, today: Day): Day | null {
  const [first] = periodsUntil(today);
  if (!first || joinedOn === null) return null;
  const [told = first] = periodsUntil(today).filter(
    ({ startsOn }) => addDays(startsOn, -invoiceDaysBefore) > addDays(today, -storyDays),
  );
  return joinedOn < told.startsOn ? addDays(told.startsOn, -1) : null;
}
