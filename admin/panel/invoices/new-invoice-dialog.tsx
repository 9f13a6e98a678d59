import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useState } from 'react';
import type { BodyOf } from '../../../shared/contracts/route.ts';
import { duesRoutes } from '../../../shared/contracts/routes/dues.ts';
import { isMoney, zero } from '../../../shared/kernel/money.ts';
import { duesSentences, duesWords } from '../../../shared/words/dues.ts';
import { say } from '../../../shared/words/word.ts';
import { StepDialog } from '../applications/step-dialog.tsx';
import { MemberField } from '../dues/member-field.tsx';
import { readAmount } from '../dues/money-field.tsx';
import { useBooks } from '../dues/use-books.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { DuesPeriods } from './dues-periods.tsx';
import { nothingSold, SoldFields, type Sold } from './sold-fields.tsx';

type Props = { readonly memberId?: string; readonly onClose: () => void };
type Kind = BodyOf<typeof duesRoutes.issueInvoice>['kind'];

/** Issues an invoice: the dues of a period, or anything else that is sold. */
export function NewInvoiceDialog({ memberId = '', onClose }: Props) {
  const language = useLanguage();
  const { api } = usePanel();
  const books = useBooks();
  const [member, setMember] = useState(memberId);
  const [kind, setKind] = useState<Kind>('dues');
  const [startsOn, setStartsOn] = useState('');
  const [sold, setSold] = useState<Sold>(nothingSold);

  const bodyOf = (): BodyOf<typeof duesRoutes.issueInvoice> => {
    if (kind === 'dues') return { kind, memberId: member, startsOn };
    const { item, description, amount } = sold;
    const line = { item, description, amount: readAmount(amount, language) ?? zero };
    return { kind, memberId: member, lines: [line] };
  };
  const issue = async () => {
    if (kind === 'dues' && startsOn === '') return [{ name: '', message: say(duesWords.noPeriod, language) }];
    return books.write(async () => {
      const row = await api.call(duesRoutes.issueInvoice, { body: bodyOf() });
      const { number, total } = row;
      const said = { number: String(number), total: isMoney(total) ? total : zero };
      return { said: say(duesSentences.issued, language, said), invoices: [row] };
    });
  };

  return (
    <StepDialog
      title={say(duesWords.newInvoice, language)}
      confirm={duesWords.issue}
      onClose={onClose}
      onConfirm={issue}
    >
      <MemberField memberId={member} onChange={setMember} />
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label={say(duesWords.what, language)}
        value={kind}
        onChange={(_, chosen: Kind | null) => setKind(chosen ?? kind)}
      >
        <ToggleButton value="dues">{say(duesWords.dues, language)}</ToggleButton>
        <ToggleButton value="other">{say(duesWords.other, language)}</ToggleButton>
      </ToggleButtonGroup>
      {kind === 'dues' ? (
        <DuesPeriods key={member} memberId={member} startsOn={startsOn} onChange={setStartsOn} />
      ) : (
        <SoldFields sold={sold} onChange={setSold} />
      )}
    </StepDialog>
  );
}
