import { receivablesOn, duesBetween, type InvoiceFacts } from '../../../shared/dues/figures.ts';
import { dayOf, partsOf } from '../../../shared/kernel/day.ts';
import { notes } from '../../../shared/words/dashboard.ts';
import { formatDays, formatMoney, formatNumber, formatShare } from '../../../shared/words/format.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { FigureTile } from './figure-tile.tsx';

type Props = { readonly invoices: readonly InvoiceFacts[] | undefined };

/** What is owed to the network, and what of the year's dues came in. */
export function DuesTiles({ invoices }: Props) {
  return (
    <>
      <ReceivablesTile invoices={invoices} />
      <DuesTile invoices={invoices} />
    </>
  );
}

function ReceivablesTile({ invoices }: Props) {
  const language = useLanguage();
  const today = usePanel().clock.today();
  const found = invoices && receivablesOn(invoices, today);
  const late = found && {
    amount: formatMoney(found.overdue.amount, language),
    count: found.overdue.invoices,
  };
  return (
    <FigureTile
      figure="receivables"
      base="unpaid"
      counted={found && formatNumber(found.open.invoices, language)}
      value={found && formatMoney(found.open.amount, language)}
      lines={late ? [say(notes.overdue, language, late)] : []}
      tone="late"
      to="/invoices"
    />
  );
}

function DuesTile({ invoices }: Props) {
  const language = useLanguage();
  const today = usePanel().clock.today();
  const from = dayOf(partsOf(today).year, 1, 1);
  const found = invoices && duesBetween(invoices, { from, to: today });
  const paid = found && {
    amount: formatMoney(found.collected, language),
    share: found.billed.amount > 0 ? formatShare(found.collected, found.billed.amount, language) : '–',
  };
  return (
    <FigureTile
      figure="dues"
      base="duesInvoices"
      counted={found && formatNumber(found.billed.invoices, language)}
      asOf={formatDays(from, today, language)}
      value={found && formatMoney(found.billed.amount, language)}
      lines={paid ? [say(notes.collected, language, paid)] : []}
      tone="good"
      to="/invoices"
    />
  );
}
