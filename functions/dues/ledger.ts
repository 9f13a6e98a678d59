import { entrySchema, sealSchema, type EntryPlace, type Seal } from '../../shared/contracts/records/entry.ts';
import type { Entry } from '../../shared/dues/entry.ts';
import type { Day } from '../../shared/kernel/day.ts';
import type { EntryId, MemberId } from '../../shared/kernel/ids.ts';
import { dayIn, plus } from '../../shared/kernel/instant.ts';
import { now } from '../platform/clock.ts';
import { claim } from '../platform/storage/guards.ts';
import type { Kind } from '../platform/storage/kind.ts';
import { records } from '../platform/storage/question.ts';
import { create, type AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';

const memberOf = ({ postings }: Entry) =>
  postings.find(({ memberId }) => memberId !== null)?.memberId ?? null;

/** The journal: it only grows. An entry stands in the day on which it was recorded. */
export const entries: Kind<Entry> = {
  name: 'entry',
  table: 'ledger',
  schema: entrySchema,
  key: ({ recordedAt, id }) => ({ pk: `day#${dayIn(recordedAt)}`, sk: `${recordedAt}#${id}` }),
  gsi1: (entry) => {
    const memberId = memberOf(entry);
    return memberId === null
      ? undefined
      : { partition: `member#${memberId}`, sort: `${entry.recordedAt}#${entry.id}` };
  },
};

/** L-01 The entries recorded on a day, in their order. Table key. 100 rows: 26 units. */
export function entriesOf(day: Day, from: Partial<EntryPlace> = {}) {
  const { recordedAt = '', id = '' } = from;
  return records('L-01', entries, {
    partition: `day#${day}`,
    ...(recordedAt === '' ? {} : { sort: { from: `${recordedAt}#${id}` } }),
  });
}

/** L-02 The entries about a member, first to last. Index gsi1. 100 rows: 13 units. */
export function entriesAbout(memberId: MemberId) {
  return records('L-02', entries, { index: 'gsi1', partition: `member#${memberId}` });
}

/** The days of the journal that are closed. */
export const seals: Kind<Seal> = {
  name: 'seal',
  table: 'ledger',
  schema: sealSchema,
  key: ({ day }) => ({ pk: 'seal', sk: day }),
};

/** L-03 The seals, the last one first. Table key. 100 rows: 9 units. */
export const lastSeals = records('L-03', seals, { partition: 'seal', order: 'descending' });

/** How long after its moment an entry may still be written: days are sealed at six, so none can slip under a seal. */
const latest = { minutes: 5 };

/** Under what the same cause posts once, however often it comes. */
export function sourceGuard({ kind, source }: Pick<Entry, 'kind' | 'source'>): string {
  return `source#${kind}#${source}`;
}

/**
 * What writes an entry into the journal.
 *
 * @throws Error when it is older than five minutes: it would have to be decided anew
 */
export function post(entry: Entry): AnyWrite[] {
  if (plus(entry.recordedAt, latest) < now()) throw new Error(`The entry ${entry.id} comes too late`);
  return [create(entries, entry), claim('ledger', sourceGuard(entry), entry.id)];
}

/** The stamp of an entry recorded now, in effect on a day. */
export function stampOf({ newId, now: recordedAt }: Pick<Tools, 'newId' | 'now'>, effectiveOn: Day) {
  return { id: newId<EntryId>(), recordedAt, effectiveOn };
}

export function placeOf({ id, recordedAt }: Entry): EntryPlace {
  return { id, recordedAt };
}

/** An entry by its place. @throws Error when it is not there */
export async function entryAt(place: EntryPlace, { store }: Pick<Tools, 'store'>): Promise<Entry> {
  const { rows } = await store.list(entriesOf(dayIn(place.recordedAt), place), { limit: 1 });
  const [found] = rows;
  if (found?.record.id !== place.id) throw new Error(`The journal lacks the entry ${place.id}`);
  return found.record;
}
