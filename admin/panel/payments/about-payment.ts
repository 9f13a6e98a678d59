import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { isDay } from '../../../shared/kernel/day.ts';
import { isMoney } from '../../../shared/kernel/money.ts';
import { duesWords, paymentWords } from '../../../shared/words/dues.ts';
import { formatDay, formatMoney } from '../../../shared/words/format.ts';
import { say } from '../../../shared/words/word.ts';
import type { References } from '../providers/references.ts';
import { paymentsScreen } from './screen.ts';

/** Which payment, so that nobody acts on another: its receipt, who paid, how much, and when where nobody knows who. */
export function aboutPayment(row: Row, references: References, language: Language): string {
  const { amount, memberId, receivedOn } = row;
  const sum = isMoney(amount) ? [formatMoney(amount, language)] : [];
  const parts =
    typeof memberId === 'string'
      ? [references.nameOf('members', memberId, language), ...sum]
      : [
          say(duesWords.payerUnknown, language),
          ...sum,
          ...(isDay(receivedOn) ? [formatDay(receivedOn, language)] : []),
        ];
  return `${say(paymentWords.number, language)} ${paymentsScreen.nameOf(row)} – ${parts.join(', ')}`;
}
