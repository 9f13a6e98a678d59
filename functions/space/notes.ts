import type { KeptNote } from '../../shared/contracts/records/note.ts';
import type { MyNote, spaceRoutes } from '../../shared/contracts/routes/space.ts';
import type { AccompanimentId, MemberId } from '../../shared/kernel/ids.ts';
import { ok, refuse, type Result } from '../../shared/kernel/result.ts';
import type { AccompanimentState } from '../../shared/mentorship/accompaniment.ts';
import { mayReadNote, type NoteKind } from '../../shared/mentorship/note.ts';
import { goals, goalsKey, noteKey, notes, notesOf } from '../mentorship/pairing-records.ts';
import type { UseCase } from '../platform/http.ts';
import type { Kept } from '../platform/storage/kind.ts';
import { create, remove, replace } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { ownPairing, type Own } from './own-pairing.ts';

/** Before both have said yes there is nothing to note. */
const before = new Set<AccompanimentState>(['proposed', 'offered', 'declined', 'expired']);

function tellNote({ record, version }: Kept<KeptNote>, self: MemberId): MyNote {
  const { id, kind, author, text, writtenAt } = record;
  return { id, kind, mine: author === self, text, writtenAt, version };
}

/** The pair's goals and shared notes, and the caller's own private ones: no other partition is read. */
export const listNotes: UseCase<typeof spaceRoutes.notes> = async ({ path }, tools) => {
  const own = await ownPairing(path.pairingId, tools);
  if (!own.ok) return own;
  const { self, seen } = own.value;
  const { id } = seen.record;
  const [kept, mine, shared] = await Promise.all([
    tools.store.get(goals, goalsKey(id)),
    tools.store.listAll(notesOf(id, self)),
    tools.store.listAll(notesOf(id, 'shared')),
  ]);
  const read = [...mine, ...shared].filter(({ record }) => mayReadNote(record, self, seen.record));
  const told = read.map((note) => tellNote(note, self));
  return ok({
    goals: kept ? { text: kept.record.text, version: kept.version } : null,
    notes: told.toSorted((a, b) => (a.writtenAt < b.writtenAt ? 1 : -1)),
  });
};

export const writeNote: UseCase<typeof spaceRoutes.writeNote> = async ({ path, body }, tools) => {
  const own = await writable(path.pairingId, tools);
  if (!own.ok) return own;
  const { self, seen } = own.value;
  const record: KeptNote = {
    id: tools.newId<string>(),
    sessionId: null,
    accompanimentId: seen.record.id,
    author: self,
    writtenAt: tools.now,
    ...body,
  };
  const told = tellNote({ record, version: 1, changedAt: tools.now }, self);
  return tools.commit([create(notes, record)], told);
};

export const changeNote: UseCase<typeof spaceRoutes.changeNote> = async ({ path, body }, tools) => {
  const own = await ownPairing(path.pairingId, tools);
  if (!own.ok) return own;
  const { self } = own.value;
  const seen = await ownNote(own.value, path.noteId, body, tools);
  if (!seen.ok) return seen;
  const record = { ...seen.value.record, text: body.text };
  const told = tellNote({ record, version: body.version + 1, changedAt: tools.now }, self);
  return tools.commit([replace(notes, seen.value, record)], told);
};

export const removeNote: UseCase<typeof spaceRoutes.removeNote> = async ({ path, query }, tools) => {
  const own = await ownPairing(path.pairingId, tools);
  if (!own.ok) return own;
  const seen = await ownNote(own.value, path.noteId, query, tools);
  if (!seen.ok) return seen;
  return tools.commit([remove(notes, seen.value, path.noteId)], null);
};

/** Either of the two says what both want to reach, on what they read. */
export const setGoals: UseCase<typeof spaceRoutes.setGoals> = async ({ path, body }, tools) => {
  const own = await writable(path.pairingId, tools);
  if (!own.ok) return own;
  const { id } = own.value.seen.record;
  const seen = await tools.store.get(goals, goalsKey(id));
  if ((seen?.version ?? null) !== body.version) return refuse('platform/changed-meanwhile');
  const record = { accompanimentId: id, text: body.text, writtenAt: tools.now };
  const write = seen ? replace(goals, seen, record) : create(goals, record);
  return tools.commit([write], { text: body.text, version: (body.version ?? 0) + 1 });
};

async function writable(id: AccompanimentId, tools: Tools) {
  const own = await ownPairing(id, tools);
  if (!own.ok) return own;
  const { state } = own.value.seen.record;
  return before.has(state) ? refuse('mentorship/wrong-state', { state }) : own;
}

/** A note that the caller wrote: the other's shared ones are read, not changed. */
async function ownNote(
  { self, seen: { record: pairing } }: Own,
  noteId: string,
  { kind, version }: { readonly kind: NoteKind; readonly version: number },
  { store }: Tools,
): Promise<Result<Kept<KeptNote>, { code: 'platform/not-found' | 'platform/changed-meanwhile' }>> {
  const seen = await store.get(
    notes,
    noteKey({ id: noteId, accompanimentId: pairing.id, author: self, kind }),
  );
  if (!seen || seen.record.author !== self) return refuse('platform/not-found');
  return seen.version === version ? ok(seen) : refuse('platform/changed-meanwhile');
}
