import { addDays, addMonths, type Day } from '../../../shared/kernel/day.ts';
import type { Ended } from '../../../shared/membership/member.ts';
import { chanceOf } from './chance.ts';
import { cooperative, joined, type Party } from './organisations.ts';
import { person, worker } from './persons.ts';
import { supporters } from './supporters.ts';

const times = (count: number) => Array.from({ length: count }, (_, n) => n);

/** The co-operatives that are members today, by when they came: eighteen years, the last of them in the year that ends. */
const cooperatives = 107;
/** The newest come from the applications (see `applications.ts`). */
export const newest = 3;
const recent = 12;

const old = cooperatives - newest - recent;

function joiningDay(n: number, today: Day): Day {
  if (n >= old) return addDays(today, -(105 + (cooperatives - newest - 1 - n) * 21));
  return addDays(today, -(400 + (old - 1 - n) * 67 + chanceOf(`since ${n}`).between(0, 60)));
}

function membersToday(today: Day): Party[] {
  return times(cooperatives - newest).map((n) => joined(cooperative(n, today), joiningDay(n, today)));
}

/** Months since the end, and how it came. */
const endings: readonly (readonly [months: number, how: Ended['how'], reason: string])[] = [
  [2, 'resigned', 'Changement d’orientation'],
  [5, 'dissolved', 'Fin des activités'],
  [8, 'resigned', 'Adhésion à un autre réseau'],
  [11, 'excluded', 'Cotisations impayées depuis deux ans'],
  [17, 'resigned', 'Restrictions budgétaires'],
  [22, 'dissolved', 'Fin des activités'],
  [31, 'resigned', 'Fusion avec une autre coopérative'],
  [38, 'dissolved', 'Fin des activités'],
  [46, 'resigned', 'Restrictions budgétaires'],
  [59, 'resigned', 'Changement d’orientation'],
  [71, 'dissolved', 'Fin des activités'],
  [88, 'resigned', 'Restrictions budgétaires'],
];

function formerMembers(today: Day): Party[] {
  return endings.map(([months, how, reason], at) => {
    const on = addMonths(today, -months);
    const party = joined(cooperative(120 + at, today), addDays(on, -(900 + at * 310)));
    return { ...party, member: { ...party.member, ended: { how, on, reason }, inDirectory: false } };
  });
}

/** One that the board has suspended for some months. */
function suspended(today: Day): Party {
  const { member, contacts } = joined(cooperative(140, today), addDays(today, -2_300));
  return {
    member: { ...member, suspendedFrom: addDays(today, -70), suspendedUntil: addDays(today, 50) },
    contacts,
  };
}

const workers = 9;
function workerMembers(today: Day): Party[] {
  return times(workers).map((n) => {
    const { member, contacts } = joined(worker(n), addDays(today, -(220 + (workers - 1 - n) * 410)));
    // The last to come has subscribed its share, and is still to pay it.
    return { member: { ...member, sharesSubscribed: 1, sharesPaid: n === workers - 1 ? 0 : 1 }, contacts };
  });
}

/** How many days are left to the terms of the developers today; who is under zero is in grace, then lapsed. */
export const daysLeft = [5, 9, 28, 30, 30, 31, 33, 41, 63, 97, 140, 188, 231, 279, 322, -12, -50] as const;

function developers(today: Day): Party[] {
  return daysLeft.map((days, n) => {
    const years = chanceOf(`years ${n}`).between(1, 6);
    const end = addDays(today, days + 1);
    return joined({ member: person('developer', n), contacts: [] }, addMonths(end, -12 * years));
  });
}

/** Who is in view without being a member: organisations that may join, and people whom the network works with. */
function others(today: Day): Party[] {
  const prospects = times(7).map((n) => cooperative(150 + n, today));
  const contacts = times(6).map((n) => {
    const member = { ...person('support', 50 + n), category: null };
    return { member: { ...member, tags: ['partenaire'] }, contacts: [] };
  });
  return [
    ...prospects.map(({ member, contacts: people }) => ({
      member: { ...member, inDirectory: false, declaredYear: null, tags: ['rencontre d’information'] },
      contacts: people,
    })),
    ...contacts,
  ];
}

/** Everyone on the roll but who comes by an application; nobody has a number yet. */
export function rollOf(today: Day): Party[] {
  return [
    ...membersToday(today),
    ...formerMembers(today),
    suspended(today),
    ...supporters(today),
    ...workerMembers(today),
    ...developers(today),
    ...others(today),
  ];
}
