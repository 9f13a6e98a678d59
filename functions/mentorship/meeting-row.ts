import type { KeptSession } from '../../shared/contracts/records/session.ts';

/** A meeting of a pair is known by the pair and the day: it meets once a day at most. */
export function meetingId(pairingId: string, on: string): string {
  return `${pairingId}.${on}`;
}

/** The pair that a meeting is of. @example pairingIn('pair-2.2026-10-05') // => 'pair-2' */
export function pairingIn(meeting: string): string {
  return meeting.slice(0, Math.max(0, meeting.lastIndexOf('.')));
}

/** A meeting as its sheet shows it: what was said, and who else was there, is nowhere in it. */
export function meetingRow({ of, on, minutes, mode, state, loggedBy }: KeptSession) {
  if (of.kind !== 'accompaniment') return undefined;
  const pairingId = of.accompanimentId;
  return { id: meetingId(pairingId, on), on, pairingId, minutes, mode, state, loggedBy };
}
