import { Button } from '@mui/material';
import { useState } from 'react';
import { documentRoutes, duesRoutes } from '../../../shared/contracts/routes/dues.ts';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { duesWords } from '../../../shared/words/dues.ts';
import { say } from '../../../shared/words/word.ts';
import { useDocument } from '../dues/use-document.ts';
import { useLanguage } from '../layout/use-language.ts';
import { useMay } from '../panel-context.ts';
import { PaymentDialog } from '../payments/payment-dialog.tsx';
import type { SelectionProps } from '../resource.ts';
import { NewInvoiceDialog } from './new-invoice-dialog.tsx';
import { VoidDialog } from './void-dialog.tsx';

type Asked = 'newInvoice' | 'recordPayment' | 'void';

const owes = (row: Row | undefined) => Number(row?.['owing'] ?? 0) > 0;

/** What who keeps the money may do: with nothing selected, and with one invoice. */
function offered(row: Row | undefined): readonly Asked[] {
  if (!owes(row)) return ['newInvoice'];
  return row?.['paid'] === 0 ? ['newInvoice', 'recordPayment', 'void'] : ['newInvoice', 'recordPayment'];
}

/** What can be done with invoices: a new one, and of the selected one its payment, its end, and its document. */
export function InvoiceActions({ rows }: SelectionProps) {
  const language = useLanguage();
  const open = useDocument();
  const allowed = useMay(duesRoutes.issueInvoice);
  const [asked, setAsked] = useState<Asked>();
  const [only] = rows.length === 1 ? rows : [];
  const close = () => setAsked(undefined);
  return (
    <>
      {(allowed ? offered(only) : []).map((action) => (
        <Button key={action} size="small" onClick={() => setAsked(action)}>
          {say(duesWords[action], language)}
        </Button>
      ))}
      {only && (
        <Button
          size="small"
          onClick={() => void open(documentRoutes.invoiceDocument, { path: { invoiceId: only.id } })}
        >
          {say(duesWords.openInvoice, language)}
        </Button>
      )}
      {asked === 'newInvoice' && <NewInvoiceDialog onClose={close} />}
      {asked === 'recordPayment' && only && <PaymentDialog invoice={only} onClose={close} />}
      {asked === 'void' && only && <VoidDialog invoice={only} onClose={close} />}
    </>
  );
}
