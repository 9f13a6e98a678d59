import { duesRoutes } from '../../../shared/contracts/routes/dues.ts';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { duesWords, invoiceWords } from '../../../shared/words/dues.ts';
import { say } from '../../../shared/words/word.ts';
import { ReasonDialog } from '../dues/reason-dialog.tsx';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { invoiceNumberOf } from './screen.ts';

type Props = { readonly invoice: Row; readonly onClose: () => void };

/** Undoes an invoice of which nothing was paid. */
export function VoidDialog({ invoice, onClose }: Props) {
  const language = useLanguage();
  const { api, references } = usePanel();
  const member = references.nameOf('members', String(invoice['memberId']), language);
  async function voided(reason: string) {
    const path = { invoiceId: invoice.id };
    const row = await api.call(duesRoutes.voidInvoice, { path, body: { reason } });
    return { said: say(duesWords.voided, language), invoices: [row] };
  }
  return (
    <ReasonDialog
      title={duesWords.void}
      help={duesWords.voidHelp}
      about={`${say(invoiceWords.number, language)} ${invoiceNumberOf(invoice)} – ${member}`}
      onClose={onClose}
      call={voided}
    />
  );
}
