import { Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { AnswerOf } from '../../../shared/contracts/route.ts';
import type { duesRoutes } from '../../../shared/contracts/routes/dues.ts';
import { duesWords, entryKindNames, invoiceWords } from '../../../shared/words/dues.ts';
import { formatMoney, formatShortDay } from '../../../shared/words/format.ts';
import { say } from '../../../shared/words/word.ts';
import { invoiceNumberOf, invoicesScreen } from '../invoices/screen.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';

type Entries = AnswerOf<typeof duesRoutes.getAccount>['entries'];

/** The lines of an account, the last one first, each with the balance that it left. */
export function AccountTable({ entries }: { readonly entries: Entries }) {
  const language = useLanguage();
  const { feedOf } = usePanel();
  const known = feedOf(invoicesScreen).rows();
  if (entries.length === 0) return <Typography>{say(duesWords.nothingYet, language)}</Typography>;
  const numbersOf = (ids: readonly string[]) => ids.map((id) => invoiceNumberOf(known.get(id))).join(', ');
  return (
    <Table size="small" sx={{ '& td, & th': { px: 0.75 } }}>
      <TableHead>
        <TableRow>
          <TableCell>{say(invoiceWords.issuedOn, language)}</TableCell>
          <TableCell>{say(duesWords.item, language)}</TableCell>
          <TableCell align="right">{say(duesWords.amount, language)}</TableCell>
          <TableCell align="right">{say(duesWords.balance, language)}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {entries.toReversed().map(({ id, on, kind, amount, balance, invoices }) => (
          <TableRow key={id}>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatShortDay(on, language)}</TableCell>
            <TableCell>
              {say(entryKindNames[kind], language)} {numbersOf(invoices)}
            </TableCell>
            <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
              {formatMoney(amount, language)}
            </TableCell>
            <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
              {formatMoney(balance, language)}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
