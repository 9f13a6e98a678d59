import type { SignUp } from '../../../shared/contracts/records/application.ts';
import { openKeyOf } from '../../../functions/membership/application-records.ts';
import { addDays, partsOf, type Day } from '../../../shared/kernel/day.ts';
import { id, type CategoryId, type StaffId } from '../../../shared/kernel/ids.ts';
import { plus } from '../../../shared/kernel/instant.ts';
import type { Resolution } from '../../../shared/membership/application.ts';
import { duplicates } from '../../../shared/membership/duplicates.ts';
import { displayName, type Member } from '../../../shared/membership/member.ts';
import { led, resolutionOn, type Reached, type Told } from './admissions.ts';
import { formOf } from './applicants.ts';
import { cooperative, type Party } from './organisations.ts';
import { person } from './persons.ts';
import { newest } from './roll.ts';

/** What is told of applications: how far each came, and what the board decided. */
export type Applications = {
  readonly told: readonly Told[];
  readonly resolutions: readonly Resolution[];
  readonly signUps: readonly SignUp[];
};

type Sketch = {
  readonly party: Party;
  readonly to: Reached;
  /** Days since the form was sent, since the decision, and since membership. */
  readonly days: readonly [sent: number, decided: number, joined: number];
};

const developer = (n: number): Party => ({ member: person('developer', n), contacts: [] });

function without(party: Party, ...fields: readonly ('neq' | 'postalCode')[]): Party {
  const blank = Object.fromEntries(fields.map((field) => [field, '']));
  return { ...party, member: { ...party.member, ...blank } };
}

/** Somebody who already is on the roll under another name, and may not know it. */
function sameAddress(party: Party, known: Party): Party {
  const contacts = party.contacts.map((contact) => ({ ...contact, email: known.member.email }));
  return { member: { ...party.member, email: known.member.email }, contacts };
}

function sketches(today: Day): Sketch[] {
  const coop = (n: number) => cooperative(n, today);
  const worker = { ...person('worker', 20), category: id<CategoryId>('worker') };
  const joins = Array.from({ length: newest }, (_, n): Sketch => {
    const since = 84 - n * 31;
    return { party: coop(104 + n), to: 'member', days: [since + 58, since + 17, since] };
  });
  return [
    ...joins,
    { party: developer(30), to: 'member', days: [33, 31, 20] },
    { party: coop(170), to: 'admitted', days: [49, 12, 0] },
    { party: { member: worker, contacts: [] }, to: 'admitted', days: [40, 12, 0] },
    { party: coop(171), to: 'recommended', days: [24, 0, 0] },
    { party: coop(173), to: 'recommended', days: [19, 0, 0] },
    { party: coop(174), to: 'recommended', days: [15, 0, 0] },
    { party: sameAddress(coop(175), coop(4)), to: 'complete', days: [8, 0, 0] },
    { party: coop(179), to: 'complete', days: [5, 0, 0] },
    { party: developer(31), to: 'complete', days: [3, 0, 0] },
    { party: without(coop(176), 'neq'), to: 'received', days: [6, 0, 0] },
    { party: without(developer(32), 'postalCode'), to: 'received', days: [2, 0, 0] },
    { party: coop(177), to: 'refused', days: [131, 76, 0] },
    { party: coop(178), to: 'withdrawn', days: [64, 41, 0] },
    { party: coop(180), to: 'expired', days: [240, 190, 0] },
  ];
}

/** The board meets now and then, and takes one resolution on all who wait. */
function resolutionsOf(all: readonly Sketch[], today: Day): Map<number, Resolution> {
  const byMeeting = Map.groupBy(
    all.filter(
      ({ to, party }) => to !== 'complete' && to !== 'received' && party.member.category !== 'developer',
    ),
    ({ days: [, decided] }) => decided,
  );
  return new Map(
    [...byMeeting].map(([decided, list]) => {
      const on = addDays(today, -decided);
      const number = `CA-${partsOf(on).year}-${String(90 - Math.floor(decided / 4)).padStart(3, '0')}`;
      return [
        decided,
        resolutionOn(
          on,
          number,
          list.map(({ party }) => party),
        ),
      ] as const;
    }),
  );
}

/** Every application of the last months, in each state that there is. */
export function applicationsOf(today: Day, by: StaffId): Applications {
  const all = sketches(today);
  const resolutions = resolutionsOf(all, today);
  const told = all.map(({ party, to, days: [sent, decided, joined] }) => {
    const resolution = resolutions.get(decided);
    const days = {
      sentOn: addDays(today, -sent),
      decidedOn: addDays(today, -decided),
      joinedOn: addDays(today, -joined),
    };
    return led(party, to, { ...days, by, resolution: resolution ?? resolutionOn(today, '', []) });
  });
  const isTaken = ({ id: resolutionId }: Resolution) =>
    told.some(
      ({ application }) =>
        'decision' in application &&
        'resolutionId' in application.decision &&
        application.decision.resolutionId === resolutionId,
    );
  return { told, resolutions: [...resolutions.values()].filter(isTaken), signUps: unconfirmed(today) };
}

/** Forms that were sent, and whose e-mail nobody has confirmed yet. */
function unconfirmed(today: Day): SignUp[] {
  return [cooperative(181, today), developer(33)].map((party, n) => {
    const application = formOf(party, addDays(today, -n));
    return {
      id: openKeyOf(application),
      application,
      sent: 1,
      goneAt: plus(application.appliedAt, { days: 7 }),
    };
  });
}

/** Tells the staff of each open application who on the roll it may be. */
export function suspected({ told, ...rest }: Applications, roll: readonly Member[]): Applications {
  const marked = told.map(({ application, party }) => {
    const others = roll.filter((member) => member.id !== party?.member.id);
    const suspicions = duplicates(application.applicant, others).map(({ id: memberId, reasons }) => {
      const known = others.find((member) => member.id === memberId);
      return { of: 'member' as const, id: memberId, name: known ? displayName(known) : '', reasons };
    });
    return { application: { ...application, suspicions }, party };
  });
  return { ...rest, told: marked };
}
