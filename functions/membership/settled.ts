import type { InvoiceId, MemberId } from '../../shared/kernel/ids.ts';
import { replace, type AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { applicationKey, applications } from './application-records.ts';
import { conditionStep } from './close-application.ts';
import { admissionKey, admissions } from './party-records.ts';

/** What dues tell of an invoice that was settled, or that owes again. */
export type Settled = { readonly invoiceId: InvoiceId; readonly memberId: MemberId };

/**
 * The first dues are paid: their condition is met, and the applicant is a member once all are. The writes join the
 * transaction of the payment; an invoice that no admission waits for writes nothing.
 */
export function membershipOnSettled(settled: Settled, tools: Tools): Promise<readonly AnyWrite[]> {
  return conditionOfDues(settled, true, tools);
}

/** The payment was reversed before the other conditions were met: the condition is open again. */
export function membershipOnReopened(reopened: Settled, tools: Tools): Promise<readonly AnyWrite[]> {
  return conditionOfDues(reopened, false, tools);
}

async function conditionOfDues(
  { invoiceId, memberId }: Settled,
  firstDues: boolean,
  tools: Tools,
): Promise<readonly AnyWrite[]> {
  const pending = await tools.store.get(admissions, admissionKey(memberId));
  if (pending?.record.invoiceId !== invoiceId) return [];
  const seen = await tools.store.get(applications, applicationKey(pending.record.applicationId));
  if (!seen) return [];
  const step = await conditionStep(seen.record, { firstDues }, tools);
  return step.ok ? [replace(applications, seen, step.value.record), ...step.value.writes] : [];
}
