import {
  accompanimentSchema,
  seatSchema,
  type Pairing,
  type Seat,
} from '../../shared/contracts/records/accompaniment.ts';
import { goalsSchema, noteSchema, type KeptNote } from '../../shared/contracts/records/note.ts';
import { sessionSchema, type KeptSession } from '../../shared/contracts/records/session.ts';
import { accompanimentsSheet } from '../../shared/contracts/sheets/accompaniments.ts';
import { meetingsSheet } from '../../shared/contracts/sheets/meetings.ts';
import type { Day } from '../../shared/kernel/day.ts';
import type { AccompanimentId, MemberId, ProgrammeId } from '../../shared/kernel/ids.ts';
import type { Goals } from '../../shared/mentorship/note.ts';
import { nextActionOfPair } from '../../shared/mentorship/pairing.ts';
import type { Key } from '../platform/storage/engine.ts';
import type { Kind } from '../platform/storage/kind.ts';
import { records } from '../platform/storage/question.ts';
import { packer } from '../sheets/pack.ts';
import { meetingRow } from './meeting-row.ts';
import { pairingRow } from './pairing-row.ts';

const table = 'mentorship' as const;

export function pairingKey(id: string): Key {
  return { pk: `pairing#${id}`, sk: 'pairing' };
}

const packed = packer<ReturnType<typeof pairingRow>>(accompanimentsSheet);

const packedMeeting = packer<NonNullable<ReturnType<typeof meetingRow>>>(meetingsSheet);

export const pairings: Kind<Pairing> = {
  name: 'pairing',
  table,
  schema: accompanimentSchema,
  key: ({ id }) => pairingKey(id),
  /** F-pairing The pairings. Index feed. 100 rows: 5.5 units. */
  feed: { shards: accompanimentsSheet.shards, rows: (pairing) => packed(pairingRow(pairing)) },
  /** A-pairing Offers that end, trials and agreements to ask about. Index agenda. 100 rows: 2 units. */
  agenda: {
    shards: 4,
    next: (pairing) => {
      const action = nextActionOfPair(pairing);
      return action?.next === pairing.toAsk ? undefined : action;
    },
  },
  gsi1: ({ programmeId, proposedOn, id }) => ({
    partition: `pairings#${programmeId}`,
    sort: `${proposedOn}#${id}`,
  }),
  history: ({ id }) => `pairing#${id}`,
};

/** P-06 The pairings of a programme, latest first. Index gsi1. 100 rows: 15.5 units. */
export function pairingsOf(programmeId: ProgrammeId) {
  return records('P-06', pairings, {
    index: 'gsi1',
    partition: `pairings#${programmeId}`,
    order: 'descending',
    limit: 100,
  });
}

/** A member's pairings, read with their own key: what is just written is there. */
export const seats: Kind<Seat> = {
  name: 'seat',
  table,
  schema: seatSchema,
  key: ({ memberId, accompanimentId }) => ({ pk: `seats#${memberId}`, sk: accompanimentId }),
};

/** P-07 The pairings that somebody has a part in. Table key. 100 rows: 7 units. */
export function seatsOf(memberId: MemberId) {
  return records('P-07', seats, { partition: `seats#${memberId}` });
}

/** A pair meets once a day at most, so that a meeting that both of them log is one. */
export function sessionKey(pairingId: AccompanimentId, on: Day): Key {
  return { pk: `pairing#${pairingId}`, sk: `session#${on}` };
}

export const sessions: Kind<KeptSession> = {
  name: 'session',
  table,
  schema: sessionSchema,
  key: ({ of, on }) => {
    if (of.kind === 'edition') return { pk: `edition#${of.editionId}`, sk: `session#${on}` };
    return sessionKey(of.accompanimentId, on);
  },
  /** F-session The meetings of pairs. Index feed. 100 rows: 4 units. */
  feed: {
    shards: meetingsSheet.shards,
    rows: (session) => {
      const row = meetingRow(session);
      return row === undefined ? {} : packedMeeting(row);
    },
  },
  gsi1: ({ on, id }) => ({ partition: `sessions#${on.slice(0, 7)}`, sort: `${on}#${id}` }),
  history: ({ of }) => (of.kind === 'edition' ? `edition#${of.editionId}` : `pairing#${of.accompanimentId}`),
};

/** P-08 The meetings of a pair, latest first. Table key. 100 rows: 26 units. */
export function sessionsOf(pairingId: AccompanimentId) {
  return records('P-08', sessions, {
    partition: `pairing#${pairingId}`,
    sort: { prefix: 'session#' },
    order: 'descending',
  });
}

/** P-10 The sessions of a month, `2027-03`. Index gsi1. 100 rows: 13 units. */
export function sessionsIn(month: string) {
  return records('P-10', sessions, { index: 'gsi1', partition: `sessions#${month}` });
}

/** Private notes stand in a partition that has their author in its name: no question about others finds them. */
function notesPartition(pairingId: AccompanimentId, author: MemberId | 'shared'): string {
  return `notes#${pairingId}#${author}`;
}

export function noteKey(note: Pick<KeptNote, 'id' | 'accompanimentId' | 'author' | 'kind'>): Key {
  const { id, accompanimentId, author, kind } = note;
  return { pk: notesPartition(accompanimentId, kind === 'shared' ? 'shared' : author), sk: `note#${id}` };
}

/** Notes have no history, no feed and no index: what was written is in this record alone. */
export const notes: Kind<KeptNote> = {
  name: 'note',
  table,
  schema: noteSchema,
  key: noteKey,
  private: ['text'],
};

/** P-09 Notes of a pair: those of one author, or those that both read. Table key. 100 rows: 13 units. */
export function notesOf(pairingId: AccompanimentId, author: MemberId | 'shared') {
  return records('P-09', notes, {
    partition: notesPartition(pairingId, author),
    sort: { prefix: 'note#' },
  });
}

export const goals: Kind<Goals> = {
  name: 'goals',
  table,
  schema: goalsSchema,
  key: ({ accompanimentId }) => goalsKey(accompanimentId),
  private: ['text'],
};

export function goalsKey(pairingId: AccompanimentId): Key {
  return { pk: notesPartition(pairingId, 'shared'), sk: 'goals' };
}
