import { addDays, addMonths, earlier, partsOf, type Day } from '../../../shared/kernel/day.ts';
import { id, type CategoryId, type ContactId, type MemberId } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import type { Contact, ContactRole } from '../../../shared/membership/contact.ts';
import { blankMember, type Member } from '../../../shared/membership/member.ts';
import { chanceOf, type Chance } from './chance.ts';
import { emailOf, nameOf, slugOf } from './people.ts';
import { addressAt, elsewhere, quebec, type Place } from './places.ts';
import { epithets } from './epithets.ts';
import { namesOf, trades, type Trade } from './trades.ts';

/** Somebody of the demo roll, with who acts for it. */
export type Party = { readonly member: Member; readonly contacts: readonly Contact[] };

/** One of a list that is gone round. @throws RangeError on an empty one */
function nth<T>(list: readonly T[], n: number): T {
  for (const one of list.slice(n % list.length)) return one;
  throw new RangeError('There is nothing to choose from');
}

/** The n-th co-operative that somebody invented, as the roll would have it before any membership. */
export function cooperative(n: number, today: Day): Party {
  const chance = chanceOf(`coop ${n}`);
  const trade = nth(trades, n * 5);
  const place = n % 6 === 5 ? nth(elsewhere, Math.floor(n / 6)) : nth(quebec, n * 7);
  const names = namesOf(trade, nth(epithets, n * 11), place.language);
  const domain = `${slugOf(names.usualName)}.example`;
  const member: Member = {
    ...blankMember(id<MemberId>(`coop-${String(n).padStart(3, '0')}`), 'organisation'),
    ...names,
    ...addressAt(place, chance),
    category: id<CategoryId>('coop'),
    legalForm: trade.form,
    region: place.region,
    municipality: place.municipality,
    sector: trade.sector[place.language],
    neq: `1199${String((n * 7_919 + 104_729) % 1_000_000).padStart(6, '0')}`,
    language: place.language,
    email: `${place.language === 'fr' ? 'bonjour' : 'hello'}@${domain}`,
    website: `https://${domain}`,
    ...profileOf(trade, place, chance),
    ...declaredBy(trade, today, chance),
  };
  return { member, contacts: contactsOf(member, domain, chance) };
}

function profileOf(trade: Trade, { language }: Place, chance: Chance) {
  const inDirectory = chance.hit(0.8);
  const shown = ['municipality', 'website', 'expertise', 'services'] as const;
  return {
    inDirectory,
    directoryFields: inDirectory ? shown : [],
    expertise: trade.expertise.map((one) => one[language]),
    services: [trade.sector[language].toLowerCase()],
    languages: language === 'en' || chance.hit(0.3) ? ['fr', 'en'] : ['fr'],
    tags: chance.hit(0.12) ? [language === 'fr' ? 'table sectorielle' : 'sector table'] : [],
  };
}

/** What was declared last: the year before, once the summer is over; some are late by a year. */
function declaredBy(trade: Trade, today: Day, chance: Chance) {
  const { year, month } = partsOf(today);
  const declares = chance.hit(month > 6 ? 0.93 : 0.4);
  const declaredYear = declares ? year - 1 : year - 2;
  const [least, most] = trade.jobs;
  const jobs = chance.between(least, most);
  const revenue = money(jobs * trade.perJob * chance.between(55, 100) * 1_000);
  return {
    revenue,
    revenueYear: declaredYear,
    jobs,
    jobsYear: declaredYear,
    workerMembers: Math.max(3, Math.round((jobs * chance.between(55, 95)) / 100)),
    declaredYear,
  };
}

const titles = {
  primary: { fr: 'Direction générale', en: 'General manager' },
  billing: { fr: 'Comptabilité', en: 'Bookkeeping' },
  delegate: { fr: 'Présidence du conseil', en: 'Chair of the board' },
} as const satisfies Record<ContactRole, object>;

/** A small co-operative has one person for everything, a larger one a person for each part. */
function rolesIn(jobs: number): readonly (readonly ContactRole[])[] {
  if (jobs < 6) return [['primary', 'billing', 'delegate']];
  return jobs < 15 ? [['primary', 'billing'], ['delegate']] : [['primary'], ['billing'], ['delegate']];
}

function contactsOf({ id: memberId, jobs, language }: Member, domain: string, chance: Chance): Contact[] {
  return rolesIn(jobs ?? 0).map((held, at) => {
    const name = nameOf(language, chance);
    const [first = 'primary'] = held;
    return {
      id: id<ContactId>(`${memberId}-${at + 1}`),
      memberId,
      ...name,
      jobTitle: titles[first][language],
      email: emailOf(name, domain),
      phone: '',
      language: chance.hit(0.95) ? language : 'fr',
      roles: held,
      shownInDirectory: chance.hit(0.4),
    };
  });
}

/** A member since a day: it asked some weeks before, and was admitted on the way. */
export function joined({ member, contacts }: Party, joinedOn: Day): Party {
  const chance = chanceOf(`joining ${member.id}`);
  const admittedOn = chance.dayBefore(joinedOn, 2, 30);
  const { year } = partsOf(joinedOn);
  const foundedOn = earlier(addMonths(joinedOn, -chance.between(2, 140)), addDays(joinedOn, -30));
  return {
    member: {
      ...member,
      appliedOn: chance.dayBefore(admittedOn, 10, 60),
      admittedOn,
      joinedOn,
      foundedOn: member.kind === 'organisation' ? foundedOn : null,
      declaredYear: (member.declaredYear ?? 0) >= year ? member.declaredYear : null,
    },
    contacts,
  };
}
