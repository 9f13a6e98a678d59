import { choices } from '../../words/choices.ts';
import { paymentMethods } from '../../words/common.ts';
import { paymentWords } from '../../words/dues.ts';
import { paymentStates } from '../../words/statuses.ts';
import { everyStaffInFull, toldColumn, type Sheet } from './sheet.ts';

/** Nobody types here: payments are recorded and reversed by the actions above the sheet. */
const told = toldColumn(paymentWords);

/** Every payment that came in. */
export const paymentsSheet = {
  name: 'payments',
  title: paymentWords.title,
  serves: 'dues',
  shards: 4,
  readers: everyStaffInFull,
  grow: [],
  columns: [
    { ...told('number', 100, { type: 'text' }), lastFirst: true },
    told('memberId', 270, { type: 'reference', sheet: 'members' }),
    told('receivedOn', 110, { type: 'day' }),
    told('amount', 120, { type: 'money' }),
    told('method', 180, { type: 'choice', choices: choices(paymentMethods) }),
    told('reference', 160, { type: 'text' }),
    told('state', 120, { type: 'choice', choices: choices(paymentStates) }),
    told('creditLeft', 120, { type: 'money' }),
    told('reason', 220, { type: 'text' }),
  ],
} as const satisfies Sheet;
