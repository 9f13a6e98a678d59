import { Button, Stack, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import type { AnswerOf } from '../../../shared/contracts/route.ts';
import { duesRoutes } from '../../../shared/contracts/routes/dues.ts';
import { common } from '../../../shared/words/common.ts';
import { duesSentences, duesWords } from '../../../shared/words/dues.ts';
import { formatMoney } from '../../../shared/words/format.ts';
import { say } from '../../../shared/words/word.ts';
import { NewInvoiceDialog } from '../invoices/new-invoice-dialog.tsx';
import { invoicesScreen } from '../invoices/screen.ts';
import { useLanguage } from '../layout/use-language.ts';
import { useMay, usePanel } from '../panel-context.ts';
import { PaymentDialog } from '../payments/payment-dialog.tsx';
import type { RecordProps } from '../resource.ts';
import { AccountTable } from './account-table.tsx';

type Account = AnswerOf<typeof duesRoutes.getAccount>;

/** A member's account as the journal has it, read again whenever its invoices change. */
function useAccount(memberId: string): Account | undefined {
  const { api, feedOf } = usePanel();
  const [account, setAccount] = useState<Account>();
  useEffect(() => {
    let current = true;
    const read = () => {
      void api.call(duesRoutes.getAccount, { path: { memberId } }).then(
        (answer) => current && setAccount(answer),
        () => undefined,
      );
    };
    read();
    const stop = feedOf(invoicesScreen).subscribe(read);
    return () => {
      current = false;
      stop();
    };
  }, [api, feedOf, memberId]);
  return account;
}

/** What a member owes, and how that came about. */
export function MemberAccount({ row }: RecordProps) {
  const language = useLanguage();
  const { clock } = usePanel();
  const account = useAccount(row.id);
  const allowed = useMay(duesRoutes.recordPayment);
  const [asked, setAsked] = useState<'invoice' | 'payment'>();
  const close = () => setAsked(undefined);
  if (account === undefined) return <Typography>{say(common.loading, language)}</Typography>;
  return (
    <Stack spacing={2.5}>
      <div>
        <Typography color="text.secondary">
          {say(duesSentences.balanceOn, language, { on: clock.today() })}
        </Typography>
        <Typography variant="h2" component="p">
          {formatMoney(account.balance, language)}
        </Typography>
      </div>
      {allowed && (
        <Stack direction="row" spacing={1} useFlexGap flexWrap="wrap">
          <Button variant="outlined" size="small" onClick={() => setAsked('invoice')}>
            {say(duesWords.newInvoice, language)}
          </Button>
          <Button variant="outlined" size="small" onClick={() => setAsked('payment')}>
            {say(duesWords.recordPayment, language)}
          </Button>
        </Stack>
      )}
      <AccountTable entries={account.entries} />
      {asked === 'invoice' && <NewInvoiceDialog memberId={row.id} onClose={close} />}
      {asked === 'payment' && <PaymentDialog memberId={row.id} onClose={close} />}
    </Stack>
  );
}
