import { Button } from '@mui/material';
import { useState } from 'react';
import { documentRoutes, duesRoutes } from '../../../shared/contracts/routes/dues.ts';
import { duesWords, paymentWords } from '../../../shared/words/dues.ts';
import { say } from '../../../shared/words/word.ts';
import { ReasonDialog } from '../dues/reason-dialog.tsx';
import { useDocument } from '../dues/use-document.ts';
import { useLanguage } from '../layout/use-language.ts';
import { useMay, usePanel } from '../panel-context.ts';
import type { SelectionProps } from '../resource.ts';
import { PaymentDialog } from './payment-dialog.tsx';
import { paymentsScreen } from './screen.ts';

/** What can be done with payments: another one, and of the selected one its receipt and its reversal. */
export function PaymentActions({ rows }: SelectionProps) {
  const language = useLanguage();
  const { api } = usePanel();
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
          about={`${say(paymentWords.number, language)} ${paymentsScreen.nameOf(only)}`}
          onClose={close}
          call={(reason) => reverse(only.id, reason)}
        />
      )}
    </>
  );
}
