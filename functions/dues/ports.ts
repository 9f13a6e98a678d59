import type { RefusalCode } from '../../shared/contracts/problems.ts';
import type { KeptInvoice } from '../../shared/contracts/records/invoice.ts';
import type { MemberId } from '../../shared/kernel/ids.ts';
import type { Refusal, Result } from '../../shared/kernel/result.ts';
import type { AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import type { Letter } from './letters.ts';
import type { Billed, NextDues } from './writes.ts';

type Answer<Value> = Promise<Result<Value, Refusal<RefusalCode>>>;

/** What dues ask of other areas. Dues import nobody: these are filled where a function is composed. */
export type DuesPorts = {
  /** A party of the roll, as an invoice needs to know it. */
  readonly party: (memberId: MemberId, tools: Tools) => Promise<Billed | undefined>;
  /** What a member may be billed next, the earliest first. */
  readonly nextDues: (memberId: MemberId, tools: Tools) => Answer<readonly NextDues[]>;
  /** Invoices of one member were settled: what that means to others, written with the payment. */
  readonly onSettled: (invoices: readonly KeptInvoice[], tools: Tools) => Answer<readonly AnyWrite[]>;
  /** Invoices of one member are to be paid again. */
  readonly onReopened: (invoices: readonly KeptInvoice[], tools: Tools) => Answer<readonly AnyWrite[]>;
  /** An invoice was voided: nobody will pay it. */
  readonly onVoided: (invoice: KeptInvoice, tools: Tools) => Answer<readonly AnyWrite[]>;
  readonly outgoing: (tools: Tools, letter: Letter) => AnyWrite;
};
