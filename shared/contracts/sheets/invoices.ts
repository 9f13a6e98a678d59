import { choices } from '../../words/choices.ts';
import { invoiceWords, itemNames, shownInvoiceStates } from '../../words/dues.ts';
import { everyStaffInFull, toldColumn, type Sheet } from './sheet.ts';

/** Nobody types here: invoices are issued, paid and voided by the actions above the sheet. */
const told = toldColumn(invoiceWords);
const day = { type: 'day' } as const;
const cents = { type: 'money' } as const;

/** Every invoice that was issued. `state` is computed on the day: it knows which are late. */
export const invoicesSheet = {
  name: 'invoices',
  title: invoiceWords.title,
  serves: 'dues',
  shards: 4,
  readers: everyStaffInFull,
  grow: [],
  columns: [
    { ...told('number', 100, { type: 'text' }), lastFirst: true },
    told('memberId', 270, { type: 'reference', sheet: 'members' }),
    told('state', 130, { type: 'choice', choices: choices(shownInvoiceStates) }),
    told('owing', 120, cents),
    told('total', 120, cents),
    told('issuedOn', 110, day),
    told('dueOn', 110, day),
    told('items', 130, { type: 'choices', choices: choices(itemNames) }),
    told('periodStartsOn', 110, day),
    told('paid', 110, cents),
    told('net', 110, cents),
    told('gst', 100, cents),
    told('qst', 100, cents),
    told('reference', 150, { type: 'text' }),
    told('reason', 220, { type: 'text' }),
  ],
} as const satisfies Sheet;
