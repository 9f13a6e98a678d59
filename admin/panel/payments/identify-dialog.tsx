import { Typography } from '@mui/material';
import { useState } from 'react';
import { duesRoutes } from '../../../shared/contracts/routes/dues.ts';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { id, type MemberId, type PaymentId } from '../../../shared/kernel/ids.ts';
import { isMoney, zero } from '../../../shared/kernel/money.ts';
import { duesSentences, duesWords } from '../../../shared/words/dues.ts';
import { say } from '../../../shared/words/word.ts';
import { StepDialog } from '../applications/step-dialog.tsx';
import { MemberField } from '../dues/member-field.tsx';
import { useBooks } from '../dues/use-books.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { aboutPayment } from './about-payment.ts';

type Props = { readonly payment: Row; readonly onClose: () => void };

/** Says whose a payment is that waited for that: it goes to what its payer owes. */
export function IdentifyDialog({ payment, onClose }: Props) {
  const language = useLanguage();
  const { api, references } = usePanel();
  const books = useBooks();
  const [member, setMember] = useState('');
  const { amount, reference } = payment;

  const identify = () =>
    books.write(async () => {
      const { credit, ...rows } = await api.call(duesRoutes.identifyPayer, {
        path: { paymentId: id<PaymentId>(payment.id) },
        body: { memberId: id<MemberId>(member), version: payment.version },
      });
      const said = say(duesSentences.identified, language, {
        amount: isMoney(amount) ? amount : zero,
        name: references.nameOf('members', member, language),
        invoices: rows.invoices.length,
        credit,
      });
      return { said, ...rows };
    });

  return (
    <StepDialog
      title={say(duesWords.identifyPayer, language)}
      confirm={duesWords.identify}
      onClose={onClose}
      onConfirm={identify}
    >
      <div>
        <Typography sx={{ fontWeight: 600 }}>{aboutPayment(payment, references, language)}</Typography>
        {typeof reference === 'string' && reference !== '' && (
          <Typography color="text.secondary">
            {say(duesSentences.withReference, language, { reference })}
          </Typography>
        )}
      </div>
      <MemberField memberId={member} onChange={setMember} />
      <Typography variant="body2" color="text.secondary">
        {say(duesWords.identifyHelp, language)}
      </Typography>
    </StepDialog>
  );
}
