import type { AccompanimentId, MemberId, SessionId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { sideOf, type Accompaniment } from './accompaniment.ts';

export const noteKinds = ['private', 'shared'] as const;
/** `private`: its author alone. `shared`: the pair. Nobody else reads either, whatever they are in the network. */
export type NoteKind = (typeof noteKinds)[number];

export type Note = {
  readonly sessionId: SessionId | null;
  readonly accompanimentId: AccompanimentId;
  readonly author: MemberId;
  readonly kind: NoteKind;
  readonly text: string;
  readonly writtenAt: Instant;
};

/** What the pair wants to reach: read by the pair alone. */
export type Goals = {
  readonly accompanimentId: AccompanimentId;
  readonly text: string;
  readonly writtenAt: Instant;
};

/** Whether somebody may read a note of a pair. */
export function mayReadNote(
  note: Pick<Note, 'author' | 'kind'>,
  reader: MemberId,
  one: Pick<Accompaniment, 'mentor' | 'mentee'>,
): boolean {
  if (sideOf(one, reader) === undefined) return false;
  return note.kind === 'shared' || note.author === reader;
}

/** Whether a coordinator may see the dates, durations, mode and state of a pair: not of one of their own. */
export function mayFollow(
  coordinator: MemberId | null,
  one: Pick<Accompaniment, 'mentor' | 'mentee'>,
): boolean {
  return coordinator === null || sideOf(one, coordinator) === undefined;
}
