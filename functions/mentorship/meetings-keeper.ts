import type { KeptSession } from '../../shared/contracts/records/session.ts';
import { meetingsSheet } from '../../shared/contracts/sheets/meetings.ts';
import type { Keeper } from '../sheets/keeper.ts';
import { readOnly } from '../sheets/read-only.ts';
import { ownPairings } from './follow.ts';
import { meetingRow, pairingIn } from './meeting-row.ts';
import { sessions } from './pairing-records.ts';
import type { Roll } from './roll.ts';

/** The meetings of every pair, but for the reader's own. */
export function meetingsKeeper(roll: Roll): Keeper<KeptSession> {
  return {
    ...readOnly(meetingsSheet, sessions, (row) => ({
      pk: `pairing#${pairingIn(row)}`,
      sk: `session#${row.slice(pairingIn(row).length + 1)}`,
    })),
    id: (session) => meetingRow(session)?.id ?? '',
    withheld: async (tools) => {
      const own = await ownPairings(roll, tools);
      return own.size === 0 ? undefined : (row) => own.has(pairingIn(row));
    },
  };
}
