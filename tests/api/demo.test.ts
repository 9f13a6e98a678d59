import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applications } from '../../functions/membership/application-records.ts';
import { accounts, contacts, terms } from '../../functions/membership/party-records.ts';
import { members } from '../../functions/membership/records.ts';
import { pairings, sessions } from '../../functions/mentorship/pairing-records.ts';
import { mentees, mentors, programmes } from '../../functions/mentorship/records.ts';
import { messages } from '../../functions/messages/records.ts';
import { entries } from '../../functions/dues/ledger.ts';
import { invoices, payments } from '../../functions/dues/records.ts';
import type { Kind } from '../../functions/platform/storage/kind.ts';
import { loadDemo } from '../../infra/local/demo/index.ts';
import { categories } from '../../infra/local/demo/network.ts';
import { demoStaff } from '../../infra/local/identity/people.ts';
import { tell } from '../../infra/local/demo/story.ts';
import { memberRows } from '../../shared/contracts/routes/membership.ts';
import { balanceOf, balances } from '../../shared/dues/entry.ts';
import { owing } from '../../shared/dues/invoice.ts';
import { enterpriseNumber } from '../../shared/kernel/canada.ts';
import { addDays, day, type Day } from '../../shared/kernel/day.ts';
import type { StaffId } from '../../shared/kernel/ids.ts';
import { dayIn, instantAt, plus, startOfDay } from '../../shared/kernel/instant.ts';
import type { Member } from '../../shared/membership/member.ts';
import { defaultStatusRules, isMember, statusOn } from '../../shared/membership/status.ts';
import { applicationRowsOf } from './applicant.ts';
import { everyKept, type Stored } from './kept.ts';
import { openNetwork, type Network } from './network.ts';

let network: Network;
let today: Day;
let roll: Member[];
beforeAll(async () => {
  network = await openNetwork({}, loadDemo);
  today = dayIn(instantAt(network.stack.clock.now()));
  roll = (await kept(members)).map(({ record }) => record);
});
afterAll(() => network.close());

const kept = <T>(kind: Kind<T>): Promise<Stored<T>[]> => everyKept(network.stack, kind);
const records = async <T>(kind: Kind<T>): Promise<T[]> => (await kept(kind)).map(({ record }) => record);

function statusOf(member: Member, on: Day) {
  const category = categories.find(({ id }) => id === member.category) ?? null;
  return statusOn(member, category, defaultStatusRules, on);
}

const countMembers = (all: readonly Member[], category: string, on: Day) =>
  all.filter((member) => member.category === category && isMember(statusOf(member, on))).length;

const counted = (list: readonly string[]) =>
  Object.fromEntries([...Map.groupBy(list, (one) => one)].map(([name, group]) => [name, group.length]));

describe('the roll of the demo network', () => {
  it('is sent packed, in the way that whoever asks for it takes', async () => {
    const { token } = await network.stack.token('staff', demoStaff[0].email);
    const rows = async (accepted: string) => {
      const headers = { authorization: `Bearer ${token}`, 'accept-encoding': accepted };
      const answer = await fetch(`${network.stack.url}${memberRows.rows.url}`, { headers });
      return [
        answer.headers.get('content-encoding'),
        ((await answer.json()) as { rows: unknown[] }).rows.length,
      ];
    };
    expect(await rows('gzip, deflate, br, zstd')).toEqual(['zstd', roll.length]);
    expect(await rows('gzip;q=1.0, br')).toEqual(['gzip', roll.length]);
    expect(await rows('identity')).toEqual([null, roll.length]);
  });

  it('has 107 co-operatives, 5 support members and 9 worker members', () => {
    expect(['coop', 'support', 'worker'].map((category) => countMembers(roll, category, today))).toEqual([
      107, 5, 9,
    ]);
  });

  it('has grown for over fifteen years, and lost members on the way', () => {
    const years = [0, 5, 10, 15].map((past) => countMembers(roll, 'coop', addDays(today, -past * 365)));
    expect(years).toEqual([...years].sort((a, b) => b - a));
    expect(years[3]).toBeGreaterThan(5);
    expect(roll.filter(({ ended }) => ended !== null)).toHaveLength(12);
  });

  it('has professionals whose term ends in a month, one in grace and one whose term is over', () => {
    const developers = roll.filter(({ category }) => category === 'developer');
    const soon = developers.filter(
      ({ termEndsOn }) =>
        termEndsOn !== null && termEndsOn >= addDays(today, 28) && termEndsOn <= addDays(today, 33),
    );
    expect(soon).toHaveLength(5);
    expect(counted(developers.map((member) => statusOf(member, today)))).toMatchObject({
      grace: 1,
      lapsed: 1,
      new: 1,
    });
  });

  it('has numbers without gap, in the order of joining', () => {
    const numbered = roll
      .filter(({ number }) => number !== '')
      .toSorted((a, b) => (a.number < b.number ? -1 : 1));
    expect(numbered.map(({ number }) => Number(number))).toEqual(numbered.map((_, at) => at + 1));
    const days = numbered.map(({ joinedOn }) => joinedOn ?? '');
    expect(days).toEqual(days.toSorted());
  });

  it('speaks both languages', async () => {
    const languages = counted(roll.map(({ language }) => language));
    expect(languages['fr']).toBeGreaterThan(100);
    expect(languages['en']).toBeGreaterThan(20);
    const people = await records(contacts);
    expect(Object.keys(counted(people.map(({ language }) => language))).toSorted()).toEqual(['en', 'fr']);
  });

  it('is invented: addresses that lead nowhere, and enterprise numbers of a valid shape', async () => {
    const addresses = [...roll, ...(await records(contacts))]
      .map(({ email }) => email)
      .filter((one) => one !== '');
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([]);
    expect(roll.filter(({ neq }) => neq !== '' && enterpriseNumber(neq) === null)).toEqual([]);
  });

  it('has a row or more in every state that an application can be in', async () => {
    const states = counted((await records(applications)).map(({ state }) => state));
    expect(states).toEqual({
      received: 2,
      complete: 3,
      recommended: 3,
      admitted: 2,
      member: 4,
      refused: 1,
      withdrawn: 1,
      expired: 1,
    });
    const suspected = (await applicationRowsOf(network)).filter(({ suspicion }) => suspicion !== undefined);
    expect(suspected.map(({ suspicion }) => suspicion)).toEqual([['same-email']]);
  });
});

describe('the books of the demo network', () => {
  it('balance: each entry sums to zero, and so do all of them', async () => {
    const journal = await records(entries);
    expect(journal.length).toBeGreaterThan(500);
    const sums = journal.map(({ postings }) => postings.reduce((sum, { amount }) => sum + amount, 0));
    expect(new Set(sums)).toEqual(new Set([0]));
    expect([...balances(journal).values()].reduce((sum, balance) => sum + balance, 0)).toBe(0);
  });

  it('say of each member what its invoices still owe, less what stands to its credit', async () => {
    const [journal, issued, received] = await Promise.all([
      records(entries),
      records(invoices),
      records(payments),
    ]);
    for (const { id } of roll) {
      const owed = issued.filter(({ memberId }) => memberId === id).reduce((sum, one) => sum + owing(one), 0);
      const credit = received
        .filter(({ memberId }) => memberId === id)
        .reduce((sum, one) => sum + (one.credit?.left ?? 0), 0);
      expect([id, balanceOf(id, journal)]).toEqual([id, owed - credit]);
    }
  });

  it('number invoices and receipts without gap, in the order of their days', async () => {
    const [issued, received] = await Promise.all([records(invoices), records(payments)]);
    for (const numbers of [issued, received].map((list) =>
      list.map(({ number }) => number).toSorted((a, b) => a - b),
    ))
      expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    const days = issued.toSorted((a, b) => a.number - b.number).map(({ issuedOn }) => issuedOn);
    expect(days).toEqual(days.toSorted());
  });

  it('know the late, the part-paid, a cheque that came back, a credit, an error and what was given up', async () => {
    const [issued, received] = await Promise.all([records(invoices), records(payments)]);
    const states = counted(issued.map(({ state }) => state));
    expect(states).toMatchObject({ void: 1, 'written-off': 2 });
    expect(states['partly-paid']).toBeGreaterThan(2);
    expect(issued.filter((one) => owing(one) > 0 && one.dueOn < today).length).toBeGreaterThan(8);
    expect(received.filter(({ state }) => state === 'reversed').map(({ method }) => method)).toEqual([
      'cheque',
    ]);
    expect(received.filter(({ credit }) => (credit?.left ?? 0) > 0)).toHaveLength(1);
    expect(received.filter(({ memberId }) => memberId === null)).toHaveLength(1);
  });

  it('open the terms that are paid, and let those wait that are not', async () => {
    const paid = new Map((await records(invoices)).map(({ id, state }) => [id, state === 'paid']));
    const told = (await records(terms)).filter(({ invoiceId }) => invoiceId !== null);
    expect(
      told.filter(({ state, invoiceId }) => (state === 'open') !== paid.get(invoiceId ?? ('' as never))),
    ).toEqual([]);
    expect(told.filter(({ state }) => state === 'awaiting-payment').length).toBeGreaterThan(6);
  });
});

describe('the programmes of the demo network', () => {
  it('are a training programme of three levels and a mentoring programme', async () => {
    const found = (await records(programmes)).map(({ id, levels }) => [id, levels.map(({ key }) => key)]);
    expect(Object.fromEntries(found)).toEqual({
      training: ['novice', 'intermediate', 'advanced'],
      mentoring: [],
    });
  });

  it('have mentors with places, full and untrained, and people at every step', async () => {
    const all = await records(mentors);
    expect(all.filter(({ trainedOn }) => trainedOn === null)).toHaveLength(1);
    expect(all.filter(({ load, capacity }) => load >= capacity)).toHaveLength(1);
    const states = counted((await records(mentees)).map(({ state }) => state));
    expect(Object.keys(states).toSorted()).toEqual([
      'accepted',
      'active',
      'in-review',
      'information-requested',
      'submitted',
    ]);
  });

  it('have pairs at every step, that met last month too', async () => {
    const states = counted((await records(pairings)).map(({ state }) => state));
    expect(Object.keys(states).toSorted()).toEqual([
      'accepted',
      'active',
      'closed',
      'declined',
      'expired',
      'offered',
      'trial',
    ]);
    const met = (await records(sessions)).filter(({ on }) => on > addDays(today, -30));
    expect(met.length).toBeGreaterThanOrEqual(4);
  });
});

describe('everything that is open', () => {
  it.each([members, pairings, messages, accounts] as Kind<unknown>[])(
    'has one next action ($name)',
    async (kind) => {
      for (const { record, item } of await kept(kind)) {
        const next = kind.agenda?.next(record);
        expect([item.pk, item.nextAt, item.next]).toEqual([
          item.pk,
          next && `${next.at}#${item.pk}`,
          next?.next,
        ]);
      }
    },
  );

  it('is never late: what was due before today is done', async () => {
    const before = startOfDay(today);
    const late = (await kept(members)).filter(({ item }) => (item.nextAt ?? '9') < before);
    expect(late.map(({ item }) => item.pk)).toEqual([]);
  });

  it('lets a member sign in to their space', async () => {
    const made = (await records(accounts)).filter(({ state }) => state === 'made');
    expect(made.length).toBeGreaterThan(8);
  });
});

describe('the story', () => {
  const by = { id: 'x' as StaffId, name: 'Samuel Côté' };
  const told = (on: Day) => tell({ today: on, at: plus(startOfDay(on), { hours: 12 }), by });

  it('is the same at every start', () => {
    expect(told(day('2027-01-15'))).toEqual(told(day('2027-01-15')));
  });

  it.each(['2026-02-20', '2026-04-01', '2027-01-15', '2028-02-29', '2031-07-31'].map(day))(
    'can be told as of %s, with as many members',
    (on) => {
      const all = told(on).roll.map(({ member }) => member);
      expect(['coop', 'support', 'worker'].map((category) => countMembers(all, category, on))).toEqual([
        107, 5, 9,
      ]);
    },
  );
});
