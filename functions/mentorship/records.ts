import { apartSchema, menteeSchema, mentorSchema } from '../../shared/contracts/records/participation.ts';
import { programmeSchema } from '../../shared/contracts/records/programme.ts';
import { apartSheet } from '../../shared/contracts/sheets/apart.ts';
import { menteesSheet } from '../../shared/contracts/sheets/mentees.ts';
import { mentorsSheet } from '../../shared/contracts/sheets/mentors.ts';
import type { MemberId, ProgrammeId } from '../../shared/kernel/ids.ts';
import type { Participation, ProgrammeRole } from '../../shared/mentorship/participation.ts';
import type { Apart, Mentee, Mentor } from '../../shared/mentorship/people.ts';
import type { Programme } from '../../shared/mentorship/programme.ts';
import type { Key } from '../platform/storage/engine.ts';
import type { Kind } from '../platform/storage/kind.ts';
import { records, together } from '../platform/storage/question.ts';
import { packer } from '../sheets/pack.ts';

const table = 'mentorship' as const;

export const programmes: Kind<Programme> = {
  name: 'programme',
  table,
  schema: programmeSchema,
  key: ({ id }) => programmeKey(id),
  history: ({ id }) => `programme#${id}`,
};

export function programmeKey(id: string): Key {
  return { pk: 'programmes', sk: id };
}

/** P-01 The network's programmes. Table key. 100 rows: 69 units. */
export const everyProgramme = records('P-01', programmes, { partition: 'programmes' });

export function participationKey(id: string): Key {
  return { pk: `participation#${id}`, sk: 'participation' };
}

const historyOf = ({ id }: Pick<Participation, 'id'>) => `participation#${id}`;
const ofMember = ({ memberId, appliedOn, id }: Participation) => ({
  partition: `participant#${memberId}`,
  sort: `${appliedOn}#${id}`,
});

export const mentors: Kind<Mentor> = {
  name: 'mentor',
  table,
  schema: mentorSchema,
  key: ({ id }) => participationKey(id),
  /** F-mentor The mentors. Index feed. 100 rows: 7 units. */
  feed: { shards: mentorsSheet.shards, rows: packer(mentorsSheet) },
  gsi1: ({ programmeId, id }) => ({ partition: `mentors#${programmeId}`, sort: id }),
  gsi2: ofMember,
  history: historyOf,
};

export const mentees: Kind<Mentee> = {
  name: 'mentee',
  table,
  schema: menteeSchema,
  key: ({ id }) => participationKey(id),
  /** F-mentee Who applied to be accompanied. Index feed. 100 rows: 7.5 units. */
  feed: { shards: menteesSheet.shards, rows: packer(menteesSheet, ['pairing']) },
  gsi2: ofMember,
  history: historyOf,
};

/** P-02 The mentors of a programme. Index gsi1. 100 rows: 16 units. */
export function mentorsOf(programmeId: ProgrammeId) {
  return records('P-02', mentors, { index: 'gsi1', partition: `mentors#${programmeId}` });
}

/** P-03 Where somebody takes part, and as what. Index gsi2. 100 rows: 16 units. */
export function participationsOf(memberId: MemberId) {
  const partition = `participant#${memberId}`;
  return together('P-03', { mentor: mentors, mentee: mentees }, { index: 'gsi2', partition });
}

/** The guard of a participation: a person is enrolled once in a programme, in a role. */
export function enrolmentGuard({
  programmeId,
  role,
  memberId,
}: {
  readonly programmeId: ProgrammeId;
  readonly role: ProgrammeRole;
  readonly memberId: MemberId;
}): string {
  return `participation#${programmeId}#${role === 'mentor' ? 'mentor' : 'mentee'}#${memberId}`;
}

export function apartKey(id: string): Key {
  return { pk: `apart#${id}`, sk: 'apart' };
}

/** Who must not be paired with whom. */
export const aparts: Kind<Apart> = {
  name: 'apart',
  table,
  schema: apartSchema,
  key: ({ id }) => apartKey(id),
  /** F-apart Who must not be paired. Index feed. 100 rows: 4 units. */
  feed: { shards: apartSheet.shards, rows: packer(apartSheet) },
  gsi1: ({ one, id }) => ({ partition: `apart#${one}`, sort: id }),
  gsi2: ({ other, id }) => ({ partition: `apart#${other}`, sort: id }),
  history: ({ id }) => `apart#${id}`,
};

/** P-04 From whom a party is kept apart, where it stands first. Index gsi1. 100 rows: 9.5 units. */
export function apartFrom(party: MemberId) {
  return records('P-04', aparts, { index: 'gsi1', partition: `apart#${party}` });
}

/** P-05 From whom a party is kept apart, where it stands second. Index gsi2. 100 rows: 9.5 units. */
export function apartTo(party: MemberId) {
  return records('P-05', aparts, { index: 'gsi2', partition: `apart#${party}` });
}
