import { Button } from '@mui/material';
import { useState } from 'react';
import { documentRoutes, duesRoutes } from '../../../shared/contracts/routes/dues.ts';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { isMoney } from '../../../shared/kernel/money.ts';
import { duesWords, paymentWords } from '../../../shared/words/dues.ts';
import { formatMoney } from '../../../shared/words/format.ts';
import { say } from '../../../shared/words/word.ts';
import { ReasonDialog } from '../dues/reason-dialog.tsx';
import { useDocument } from '../dues/use-document.ts';
import { useLanguage } from '../layout/use-language.ts';
import { useMay, usePanel } from '../panel-context.ts';
import type { SelectionProps } from '../resource.ts';
import { PaymentDialog } from './payment-dialog.tsx';
import { paymentsScreen } from './screen.ts';

/** Which payment, so that nobody reverses another. */
function aboutOf(row: Row, payer: string, language: 'fr' | 'en'): string {
  const { amount } = row;
  const parts = [payer, ...(isMoney(amount) ? [formatMoney(amount, language)] : [])];
  return `${say(paymentWords.number, language)} ${paymentsScreen.nameOf(row)} – ${parts.join(', ')}`;
}

/** What can be done with payments: another one, and of the selected one its receipt and its reversal. */
export function PaymentActions({ rows }: SelectionProps) {
  const language = useLanguage();
  const { api, references } = usePanel();
  const open = useDocument();
  const allowed = useMay(duesRoutes.recordPayment);
  const [asked, setAsked] = useState<'record' | 'reverse'>();
  const [only] = rows.length === 1 ? rows : [];
  const close = () => setAsked(undefined);

  async function reverse(paymentId: string, reason: string) {
    const path = { paymentId };
    const answer = await api.call(duesRoutes.reversePayment, { path, body: { reason } });
    return { said: say(duesWords.reversed, language), ...answer };
  }

  return (
    <>
      {allowed && (
        <Button size="small" onClick={() => setAsked('record')}>
          {say(duesWords.recordPayment, language)}
        </Button>
      )}
      {only && (
        <Button
          size="small"
          onClick={() => void open(documentRoutes.receiptDocument, { path: { paymentId: only.id } })}
        >
          {say(duesWords.openReceipt, language)}
        </Button>
      )}
      {allowed && only?.['state'] === 'recorded' && (
        <Button size="small" onClick={() => setAsked('reverse')}>
          {say(duesWords.reverse, language)}
        </Button>
      )}
      {asked === 'record' && <PaymentDialog onClose={close} />}
      {asked === 'reverse' && only && (
        <ReasonDialog
          title={duesWords.reverse}
          help={duesWords.reverseHelp}
          about={aboutOf(only, references.nameOf('members', String(only['memberId']), language), language)}
          onClose={close}
          call={(reason) => reverse(only.id, reason)}
        />
      )}
    </>
  );
}
