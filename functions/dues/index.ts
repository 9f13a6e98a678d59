import { duesRoutes, invoiceRows, paymentRows } from '../../shared/contracts/routes/dues.ts';
import type { MemberId } from '../../shared/kernel/ids.ts';
import { nextDues } from '../membership/next-dues.ts';
import { memberKey, members } from '../membership/records.ts';
import { membershipOnReopened, membershipOnSettled, membershipOnVoided } from '../membership/settled.ts';
import { outgoing } from '../messages/writes.ts';
import { http } from '../platform/http.ts';
import type { Tools } from '../platform/tools.ts';
import { sheet } from '../sheets/sheet.ts';
import { getAccount } from './account.ts';
import { getInvoice } from './get-invoice.ts';
import { identifyPayer } from './identify-payer.ts';
import { invoiceDue } from './invoice-due.ts';
import { issueInvoice } from './issue-invoice.ts';
import { invoicesKeeper, paymentsKeeper } from './keepers.ts';
import type { DuesPorts } from './ports.ts';
import { quoteDues } from './quote-dues.ts';
import { recordPayment } from './record-payment.ts';
import { reversePayment } from './reverse-payment.ts';
import { voidInvoice } from './void-invoice.ts';

const ports: DuesPorts = {
  party: async (memberId, { store }) => (await store.get(members, memberKey(memberId)))?.record,
  nextDues,
  onSettled: membershipOnSettled,
  onReopened: membershipOnReopened,
  onVoided: membershipOnVoided,
  outgoing,
};

async function hasLeft(memberId: MemberId, { store }: Tools): Promise<boolean> {
  const kept = await store.get(members, memberKey(memberId));
  return kept !== undefined && kept.record.ended !== null;
}

export const handler = http(
  [
    duesRoutes,
    {
      getInvoice,
      getAccount,
      issueInvoice: issueInvoice(ports),
      invoiceDue: invoiceDue({ ...ports, hasLeft }),
      voidInvoice: voidInvoice(ports),
      recordPayment: recordPayment(ports),
      identifyPayer: identifyPayer(ports),
      reversePayment: reversePayment(ports),
      quoteDues: quoteDues(ports),
    },
  ],
  [invoiceRows, sheet(invoicesKeeper)],
  [paymentRows, sheet(paymentsKeeper)],
);
