import { invoiceRows } from '../../../shared/contracts/routes/dues.ts';
import { invoicesSheet } from '../../../shared/contracts/sheets/invoices.ts';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { shownState, type ShownState } from '../../../shared/dues/lateness.ts';
import { isDay } from '../../../shared/kernel/day.ts';
import { invoiceWords } from '../../../shared/words/dues.ts';
import type { invoiceStates } from '../../../shared/words/statuses.ts';
import type { Tone } from '../../theme/palette.ts';
import { joined, namedIn, numbered } from '../record/record-title.ts';
import type { ComputeCell } from '../resource.ts';
import type { Reader } from '../sheet/values.ts';

const stateTones = {
  open: 'info',
  'partly-paid': 'wait',
  overdue: 'late',
  paid: 'good',
  void: 'ended',
  'written-off': 'ended',
} as const satisfies Record<ShownState, Tone>;

type Issued = Exclude<keyof typeof invoiceStates, 'draft'>;
const isIssued = (state: unknown): state is Issued => typeof state === 'string' && state in stateTones;

/** The state of an invoice on the day: one that is late says so. */
const stateOn: ComputeCell = ({ state, lateFrom }, today) =>
  isIssued(state) ? shownState(state, isDay(lateFrom) ? lateFrom : null, today) : undefined;

export function invoiceNumberOf(row: Row | undefined): string {
  return typeof row?.['number'] === 'string' ? row['number'] : '';
}

/** The sheet of invoices, as its actions and a member's account need to know it too. */
export const invoicesScreen = {
  sheet: invoicesSheet,
  routes: invoiceRows,
  nameOf: invoiceNumberOf,
  titleOf: (row: Row, reader: Reader) =>
    joined(numbered(invoiceWords.number, row, reader), namedIn('members', row, 'memberId', reader)),
  computed: () => ({ state: stateOn }),
  tones: { state: stateTones },
} as const;
