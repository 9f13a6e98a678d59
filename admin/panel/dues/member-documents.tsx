import PictureAsPdf from '@mui/icons-material/PictureAsPdfOutlined';
import { List, ListItem, ListItemButton, ListItemIcon, ListItemText, Typography } from '@mui/material';
import { documentRoutes } from '../../../shared/contracts/routes/dues.ts';
import type { Cell, Row } from '../../../shared/contracts/sheets/sheet.ts';
import { isDay } from '../../../shared/kernel/day.ts';
import { isMoney } from '../../../shared/kernel/money.ts';
import { common } from '../../../shared/words/common.ts';
import { formatDay, formatMoney } from '../../../shared/words/format.ts';
import { documentNames, recordWords } from '../../../shared/words/record.ts';
import { say } from '../../../shared/words/word.ts';
import { invoicesScreen } from '../invoices/screen.ts';
import { useLanguage } from '../layout/use-language.ts';
import { paymentsScreen } from '../payments/screen.ts';
import { useRowsOf } from '../record/use-rows-of.ts';
import type { RecordProps } from '../resource.ts';
import { useDocument } from './use-document.ts';

type Paper = {
  readonly kind: 'invoice' | 'receipt';
  readonly id: string;
  readonly number: string;
  readonly on: Cell;
  readonly amount: Cell;
};

function paperOf(kind: Paper['kind'], row: Row): Paper {
  const [on, amount] =
    kind === 'invoice' ? [row['issuedOn'], row['total']] : [row['receivedOn'], row['amount']];
  return { kind, id: row.id, number: String(row['number'] ?? ''), on: on ?? null, amount: amount ?? null };
}

/** Every document that was drawn for a member, the newest first: invoices and receipts. */
export function MemberDocuments({ row }: RecordProps) {
  const language = useLanguage();
  const open = useDocument();
  const invoices = useRowsOf(invoicesScreen, row.id);
  const payments = useRowsOf(paymentsScreen, row.id);
  const papers = [
    ...invoices.own.map((one) => paperOf('invoice', one)),
    ...payments.own.map((one) => paperOf('receipt', one)),
  ].toSorted((a, b) => `${String(b.on)} ${b.number}`.localeCompare(`${String(a.on)} ${a.number}`));

  function show({ kind, id }: Paper): void {
    if (kind === 'invoice') void open(documentRoutes.invoiceDocument, { path: { invoiceId: id } });
    else void open(documentRoutes.receiptDocument, { path: { paymentId: id } });
  }

  if (papers.length === 0)
    return (
      <Typography color="text.secondary">
        {say(invoices.isLoading || payments.isLoading ? common.loading : recordWords.noDocuments, language)}
      </Typography>
    );
  return (
    <List disablePadding sx={{ mx: -1 }}>
      {papers.map((paper) => (
        <ListItem key={paper.id} disablePadding>
          <ListItemButton onClick={() => show(paper)} sx={{ borderRadius: 2 }}>
            <ListItemIcon sx={{ minWidth: 36 }}>
              <PictureAsPdf fontSize="small" />
            </ListItemIcon>
            <ListItemText
              primary={say(documentNames[paper.kind], language, { number: paper.number })}
              secondary={isDay(paper.on) ? formatDay(paper.on, language) : ''}
            />
            <Typography>{isMoney(paper.amount) ? formatMoney(paper.amount, language) : ''}</Typography>
          </ListItemButton>
        </ListItem>
      ))}
    </List>
  );
}
