import { Button } from '@mui/material';
import { useState } from 'react';
import { documentRoutes, duesRoutes } from '../../../shared/contracts/routes/dues.ts';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { duesWords } from '../../../shared/words/dues.ts';
import { say } from '../../../shared/words/word.ts';
import { ReasonDialog } from '../dues/reason-dialog.tsx';
import { useDocument } from '../dues/use-document.ts';
import { useLanguage } from '../layout/use-language.ts';
import { useMay, usePanel } from '../panel-context.ts';
import type { SelectionProps } from '../resource.ts';
import { aboutPayment } from './about-payment.ts';
import { IdentifyDialog } from './identify-dialog.tsx';
import { PaymentDialog } from './payment-dialog.tsx';

type Asked = 'recordPayment' | 'identifyPayer' | 'reverse';

/** What who keeps the money may do: with nothing selected, and with one payment. */
function offered(row: Row | undefined): readonly Asked[] {
  if (row?.['state'] === 'unidentified') return ['recordPayment', 'identifyPayer', 'reverse'];
  return row?.['state'] === 'recorded' ? ['recordPayment', 'reverse'] : ['recordPayment'];
}

/** What can be done with payments: another one, and of the selected one its payer, or its receipt, and its reversal. */
export function PaymentActions({ rows }: SelectionProps) {
  const language = useLanguage();
  const { api, references } = usePanel();
  const open = useDocument();
  const allowed = useMay(duesRoutes.recordPayment);
  const [asked, setAsked] = useState<Asked>();
  const [only] = rows.length === 1 ? rows : [];
  const close = () => setAsked(undefined);

  async function reverse(paymentId: string, reason: string) {
    const path = { paymentId };
    const answer = await api.call(duesRoutes.reversePayment, { path, body: { reason } });
    return { said: say(duesWords.reversed, language), ...answer };
  }

  return (
    <>
      {(allowed ? offered(only) : []).map((action) => (
        <Button key={action} size="small" onClick={() => setAsked(action)}>
          {say(duesWords[action], language)}
        </Button>
      ))}
      {only && only['state'] !== 'unidentified' && (
        <Button
          size="small"
          onClick={() => void open(documentRoutes.receiptDocument, { path: { paymentId: only.id } })}
        >
          {say(duesWords.openReceipt, language)}
        </Button>
      )}
      {asked === 'recordPayment' && <PaymentDialog onClose={close} />}
      {asked === 'identifyPayer' && only && <IdentifyDialog payment={only} onClose={close} />}
      {asked === 'reverse' && only && (
        <ReasonDialog
          title={duesWords.reverse}
          help={duesWords.reverseHelp}
          about={aboutPayment(only, references, language)}
          onClose={close}
          call={(reason) => reverse(only.id, reason)}
        />
      )}
    </>
  );
}
