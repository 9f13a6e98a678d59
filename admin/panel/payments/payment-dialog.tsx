import { Checkbox, FormControlLabel, FormHelperText, MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { recordedRange } from '../../../shared/kernel/day.ts';
import { duesRoutes } from '../../../shared/contracts/routes/dues.ts';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { paymentMethods as methods, type PaymentMethod } from '../../../shared/dues/payment.ts';
import { zero } from '../../../shared/kernel/money.ts';
import { paymentMethods as methodNames } from '../../../shared/words/common.ts';
import { duesSentences, duesWords, invoiceWords } from '../../../shared/words/dues.ts';
import { formatNumber } from '../../../shared/words/format.ts';
import { say } from '../../../shared/words/word.ts';
import { StepDialog } from '../applications/step-dialog.tsx';
import { MemberField } from '../dues/member-field.tsx';
import { MoneyField, readAmount } from '../dues/money-field.tsx';
import { useBooks } from '../dues/use-books.ts';
import { invoiceNumberOf } from '../invoices/screen.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';

type Props = {
  /** The invoice that is paid; without it, the payment goes to the member's oldest ones. */
  readonly invoice?: Row | undefined;
  readonly memberId?: string;
  readonly onClose: () => void;
};

function offered(invoice: Row | undefined, language: 'fr' | 'en'): string {
  const owing = invoice?.['owing'];
  return typeof owing === 'number' && owing > 0 ? formatNumber(owing / 100, language, 2) : '';
}

/** Records what came in: for one invoice, or for whatever a member owes. */
export function PaymentDialog({ invoice, memberId = '', onClose }: Props) {
  const language = useLanguage();
  const { api, clock, references } = usePanel();
  const books = useBooks();
  const owner = invoice?.['memberId'];
  const [member, setMember] = useState(typeof owner === 'string' ? owner : memberId);
  const [isUnknown, setUnknown] = useState(false);
  const [amount, setAmount] = useState(offered(invoice, language));
  const [method, setMethod] = useState<PaymentMethod>('interac');
  const [receivedOn, setReceivedOn] = useState<string>(clock.today());
  const [reference, setReference] = useState('');

  const record = () =>
    books.write(async () => {
      const cents = readAmount(amount, language) ?? zero;
      const named = invoice === undefined ? {} : { invoices: [invoice.id] };
      const payer = isUnknown ? null : member;
      const body = { memberId: payer, amount: cents, method, receivedOn, reference, ...named };
      const { payment, invoices, credit } = await api.call(duesRoutes.recordPayment, { body });
      const sums = { amount: cents, invoices: invoices.length, credit };
      const said = say(isUnknown ? duesSentences.waiting : duesSentences.received, language, sums);
      return { said, payment, invoices };
    });

  return (
    <StepDialog
      title={say(duesWords.recordPayment, language)}
      confirm={duesWords.record}
      onClose={onClose}
      onConfirm={record}
    >
      {invoice === undefined ? (
        <PayerFields
          memberId={member}
          onChange={setMember}
          isUnknown={isUnknown}
          {...(memberId === '' ? { onUnknown: setUnknown } : {})}
        />
      ) : (
        <Typography sx={{ fontWeight: 600 }}>
          {`${say(invoiceWords.number, language)} ${invoiceNumberOf(invoice)} – ${references.nameOf('members', member, language)}`}
        </Typography>
      )}
      <MoneyField label={duesWords.amount} text={amount} onChange={setAmount} />
      <TextField
        select
        label={say(duesWords.method, language)}
        value={method}
        onChange={({ target }) => setMethod(methods.find((one) => one === target.value) ?? method)}
        fullWidth
      >
        {methods.map((value) => (
          <MenuItem key={value} value={value}>
            {say(methodNames[value], language)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        type="date"
        label={say(duesWords.receivedOn, language)}
        value={receivedOn}
        onChange={({ target }) => setReceivedOn(target.value)}
        slotProps={{ htmlInput: recordedRange(clock.today()), inputLabel: { shrink: true } }}
        required
        fullWidth
      />
      <TextField
        label={say(duesWords.reference, language)}
        helperText={say(duesWords.referenceHelp, language)}
        value={reference}
        onChange={({ target }) => setReference(target.value)}
        fullWidth
      />
    </StepDialog>
  );
}

type PayerProps = {
  readonly memberId: string;
  readonly onChange: (memberId: string) => void;
  readonly isUnknown: boolean;
  /** Offers that nobody knows who paid. */
  readonly onUnknown?: (isUnknown: boolean) => void;
};

/** Who paid; or that this is to be found out. */
function PayerFields({ memberId, onChange, isUnknown, onUnknown }: PayerProps) {
  const language = useLanguage();
  return (
    <div>
      {!isUnknown && <MemberField memberId={memberId} onChange={onChange} />}
      {onUnknown && (
        <FormControlLabel
          control={<Checkbox checked={isUnknown} onChange={({ target }) => onUnknown(target.checked)} />}
          label={say(duesWords.payerUnknownYet, language)}
        />
      )}
      {isUnknown && <FormHelperText>{say(duesWords.payerUnknownHelp, language)}</FormHelperText>}
    </div>
  );
}
