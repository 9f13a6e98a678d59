import type { RefusalCode } from '../../shared/contracts/problems.ts';
import type { KeptInvoice } from '../../shared/contracts/records/invoice.ts';
import type { ScheduleId } from '../../shared/kernel/ids.ts';
import type { Day } from '../../shared/kernel/day.ts';
import type { MemberId, TermId } from '../../shared/kernel/ids.ts';
import type { Period } from '../../shared/kernel/period.ts';
import type { Refusal, Result } from '../../shared/kernel/result.ts';
import type { AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import type { Letter } from './letters.ts';
import type { Billed } from './writes.ts';

/** Dues that a member may be billed next: which period of which schedule, and from which day the member is in it. */
export type NextDues = {
  readonly scheduleId: ScheduleId;
  readonly period: Period;
  readonly from: Day;
  readonly newcomer: boolean;
  /** The term that the invoice pays for, where membership is by term. */
  readonly term: {
    readonly id: TermId;
    readonly writes: (invoice: KeptInvoice) => readonly AnyWrite[];
  } | null;
};

type Consequence = Promise<Result<readonly AnyWrite[], Refusal<RefusalCode>>>;

/** What dues ask of other areas. Dues import nobody: these are filled where a function is composed. */
export type DuesPorts = {
  /** A party of the roll, as an invoice needs to know it. */
  readonly party: (memberId: MemberId, tools: Tools) => Promise<Billed | undefined>;
  /** What a member may be billed next, the earliest first. */
  readonly nextDues: (
    memberId: MemberId,
    tools: Tools,
  ) => Promise<Result<readonly NextDues[], Refusal<RefusalCode>>>;
  /** Invoices of one member were settled: what that means to others, written with the payment. */
  readonly onSettled: (invoices: readonly KeptInvoice[], tools: Tools) => Consequence;
  /** Invoices of one member are to be paid again. */
  readonly onReopened: (invoices: readonly KeptInvoice[], tools: Tools) => Consequence;
  /** An invoice was voided: nobody will pay it. */
  readonly onVoided: (invoice: KeptInvoice, tools: Tools) => Consequence;
  readonly outgoing: (tools: Tools, letter: Letter) => AnyWrite;
};
