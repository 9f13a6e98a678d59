import { id } from '../../../shared/kernel/ids.ts';
import type { CategoryId, MemberId } from '../../../shared/kernel/ids.ts';
import type { Category, Regime, TermAnchor } from '../../../shared/membership/category.ts';
import { blankMember, type Member } from '../../../shared/membership/member.ts';
import type { Length } from '../../../shared/kernel/period.ts';
import { monthDay } from '../../../shared/kernel/day.ts';

/** A category as the by-laws of a small network have it; a test says only what it is about. */
export function category(over: Partial<Category> = {}): Category {
  return {
    id: id<CategoryId>('individual'),
    name: { fr: 'Membre individuel', en: 'Individual member' },
    opensTo: ['organisation', 'person'],
    active: true,
    onForm: true,
    regime: byTerm({ kind: 'rolling' }, { years: 1 }),
    admission: { decidedBy: 'staff', conditions: { firstDues: false, shares: 0 } },
    vote: true,
    standing: { requires: ['dues'], toleranceDays: 30, declarationDueOn: null, takesAway: ['vote'] },
    duesSchedule: null,
    startedOn: null,
    ...over,
  };
}

export function byTerm(anchor: TermAnchor, length: Length | null, grace: Length = { months: 1 }): Regime {
  return { kind: 'term', anchor, length, grace };
}

export function fixedYear(startsOn: string, rolloverOn: string | null): TermAnchor {
  return {
    kind: 'fixed',
    startsOn: monthDay(startsOn),
    rolloverOn: rolloverOn === null ? null : monthDay(rolloverOn),
  };
}

export function member(over: Partial<Member> = {}): Member {
  const { id: known, kind } = { id: id<MemberId>('m-1'), kind: 'organisation' as const, ...over };
  return {
    ...blankMember(known, kind),
    legalName: 'Coop Boréale',
    category: id<CategoryId>('individual'),
    ...over,
  };
}
