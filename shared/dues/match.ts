import type { Day } from '../kernel/day.ts';
import type { InvoiceId, MemberId } from '../kernel/ids.ts';
import type { Money } from '../kernel/money.ts';
import { fold } from '../kernel/text.ts';
import { owing, type IssuedInvoice } from './invoice.ts';
import { partsOwing } from './receivables.ts';
import { invoiceNumbersIn } from './reference.ts';

/** A line of a bank file: money that came in. `source` is the same however often the line arrives. */
export type BankLine = {
  readonly source: string;
  readonly on: Day;
  readonly amount: Money;
  readonly text: string;
  readonly payer: string;
};

/** An invoice that waits for money, and the names under which its member may pay. */
export type Awaiting = { readonly invoice: IssuedInvoice; readonly names: readonly string[] };
export type MatchReason = 'reference' | 'amount' | 'name';
export type Candidate = {
  readonly invoiceId: InvoiceId;
  readonly memberId: MemberId;
  readonly reasons: readonly MatchReason[];
};

/** `certain` lines post themselves; the others wait for a person. */
export type Match =
  | { readonly kind: 'certain'; readonly candidate: Candidate }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'unknown' };

/**
 * Whose payment a bank line is. It is certain with the reference and the amount of one invoice, or with its amount and
 * its member's name where no other invoice has both; an amount alone never is.
 */
export function matchLine(line: BankLine, awaiting: readonly Awaiting[]): Match {
  const numbers = new Set(invoiceNumbersIn(line.text));
  const payer = fold(`${line.payer} ${line.text}`);
  const candidates = awaiting
    .filter(({ invoice }) => owing(invoice) > 0)
    .map((one) => candidate(line, one, { numbers, payer }))
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((a, b) => b.reasons.length - a.reasons.length);
  const sure = candidates.filter(({ reasons }) => reasons.length > 1);
  const [only] = sure;
  if (only && sure.length === 1 && !contradicted(only, candidates))
    return { kind: 'certain', candidate: only };
  return candidates.length > 0 ? { kind: 'ambiguous', candidates } : { kind: 'unknown' };
}

/** Another invoice's reference stands in the line. */
function contradicted(only: Candidate, candidates: readonly Candidate[]): boolean {
  return candidates.some((other) => other !== only && other.reasons.includes('reference'));
}

function candidate(
  line: BankLine,
  { invoice, names }: Awaiting,
  said: { readonly numbers: ReadonlySet<number>; readonly payer: string },
): Candidate {
  const amounts = [owing(invoice), partsOwing(invoice)[0]?.amount];
  const reasons: MatchReason[] = [
    ...(said.numbers.has(invoice.number) ? (['reference'] as const) : []),
    ...(amounts.includes(line.amount) ? (['amount'] as const) : []),
    ...(names.some((name) => name.length > 2 && said.payer.includes(fold(name))) ? (['name'] as const) : []),
  ];
  return { invoiceId: invoice.id, memberId: invoice.memberId, reasons };
}
