import { memberSchema } from '../../shared/contracts/records/member.ts';
import { membersSheet } from '../../shared/contracts/sheets/members.ts';
import type { Member } from '../../shared/membership/member.ts';
import { nameKey } from '../../shared/kernel/canada.ts';
import { displayName } from '../../shared/membership/member.ts';
import type { Key } from '../platform/storage/engine.ts';
import type { Kind } from '../platform/storage/kind.ts';
import { records } from '../platform/storage/question.ts';
import { packer } from '../sheets/pack.ts';

export function memberKey(id: string): Key {
  return { pk: `member#${id}`, sk: 'member' };
}

/** What the browser needs to tell a member's status and standing on any day. */
const facts = [
  'appliedOn',
  'admittedOn',
  'anchorOn',
  'termStartsOn',
  'duesPaidUntil',
  'declaredYear',
  'sharesSubscribed',
  'sharesPaid',
  'suspendedFrom',
  'suspendedUntil',
  'ended',
  'override',
] as const satisfies readonly (keyof Member)[];

type Told = Omit<Member, 'ended' | 'override'> & {
  readonly ended: object | null;
  readonly override: object | null;
};
const packed = packer<Told>(membersSheet, facts);

/** Why somebody left, or was given another status, is for who opens the record: a status does not need it. */
function told(member: Member): Told {
  const { ended, override } = member;
  return {
    ...member,
    ended: ended && { how: ended.how, on: ended.on },
    override: override && { status: override.status, from: override.from, until: override.until },
  };
}

export const members: Kind<Member> = {
  name: 'member',
  table: 'membership',
  schema: memberSchema,
  key: ({ id }) => memberKey(id),
  /** F-member The roll. Index feed. 100 rows: 12.5 units. */
  feed: { shards: membersSheet.shards, rows: (member) => packed(told(member)) },
  /** A-member Who must be billed, reminded, renewed. Index agenda. 100 rows: 2 units. */
  agenda: {
    shards: 16,
    next: ({ nextAt, next }) => (nextAt && next ? { at: nextAt, next: next.kind } : undefined),
  },
  gsi1: ({ email, id }) => (email ? { partition: `email#${email}`, sort: id } : undefined),
  gsi2: (member) => ({
    partition: `name#${nameKey(displayName(member))}#${member.postalCode}`,
    sort: member.id,
  }),
  history: ({ id }) => `member#${id}`,
  derived: ['nextAt', 'next'],
};

/** The counter of the members' numbers; whoever brings members with numbers of their own moves it on. */
export const memberNumbers = 'member-number';

/** The guard under which an organisation's enterprise number belongs to one member. */
export function neqGuard(neq: string): string {
  return `neq#${neq}`;
}

/** M-01 Members with an e-mail address, which several may share; found by keys and read each. Index gsi1. 100 rows: 103 units. */
export function membersByEmail(email: string) {
  return records('M-01', members, { index: 'gsi1', partition: `email#${email}`, limit: 20 });
}

/** M-02 Members of the same normalised name and postal code, found by keys and read each. Index gsi2. 100 rows: 103 units. */
export function membersByName(name: string, postalCode: string) {
  return records('M-02', members, {
    index: 'gsi2',
    partition: `name#${nameKey(name)}#${postalCode}`,
    limit: 20,
  });
}
