import { paymentRows } from '../../../shared/contracts/routes/dues.ts';
import { paymentsSheet } from '../../../shared/contracts/sheets/payments.ts';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { paymentWords } from '../../../shared/words/dues.ts';
import type { paymentStates } from '../../../shared/words/statuses.ts';
import type { Tone } from '../../theme/palette.ts';
import { joined, namedIn, numbered } from '../record/record-title.ts';
import type { Reader } from '../sheet/values.ts';

const stateTones = {
  unidentified: 'wait',
  recorded: 'good',
  reversed: 'late',
  refunded: 'ended',
} as const satisfies Record<keyof typeof paymentStates, Tone>;

/** The sheet of payments, as its actions and a member's account need to know it too. */
export const paymentsScreen = {
  sheet: paymentsSheet,
  routes: paymentRows,
  nameOf: (row: Row) => (typeof row['number'] === 'string' ? row['number'] : ''),
  titleOf: (row: Row, reader: Reader) =>
    joined(numbered(paymentWords.number, row, reader), namedIn('members', row, 'memberId', reader)),
  tones: { state: stateTones },
} as const;
