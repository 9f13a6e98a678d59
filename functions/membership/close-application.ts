import type { KeptApplication } from '../../shared/contracts/records/application.ts';
import type { admissionRoutes } from '../../shared/contracts/routes/admission.ts';
import { ok } from '../../shared/kernel/result.ts';
import { conditionsMet, meetConditions, withdrawApplication } from '../../shared/membership/admission.ts';
import { voidedOnWithdrawal } from '../../shared/words/admission.ts';
import { unbill } from '../dues/writes.ts';
import type { UseCase } from '../platform/http.ts';
import { release } from '../platform/storage/guards.ts';
import { remove, type AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { keptWith, openGuard } from './application-records.ts';
import { takeStep } from './application-step.ts';
import { categoryOf, joinRoll, partyOf } from './join-roll.ts';
import { admissionKey, admissions } from './party-records.ts';
import { memberWrites } from './party-writes.ts';

/** What is done about the conditions of an admission; all met, the applicant is a member. */
export async function conditionStep(
  kept: KeptApplication,
  done: Parameters<typeof meetConditions>[1],
  tools: Tools,
) {
  const met = meetConditions(kept, done);
  if (!met.ok) return met;
  if (conditionsMet(met.value.conditions)) return joinRoll(kept, met.value, tools);
  return ok({ record: keptWith(met.value, kept), writes: [] });
}

export const subscribeShares: UseCase<typeof admissionRoutes.subscribeShares> = ({ path, body }, tools) =>
  takeStep(path.applicationId, body.version, tools, (kept) =>
    conditionStep(kept, { sharesSubscribed: body.shares }, tools),
  );

/**
 * The applicant gives up. A row that the admission put on the roll stays there, as that of somebody known; the invoice
 * of its first dues is voided, unless something was paid on it: that is for the treasurer to give back.
 */
export const withdraw: UseCase<typeof admissionRoutes.withdraw> = ({ path, body }, tools) =>
  takeStep(path.applicationId, body.version, tools, async (kept) => {
    const next = withdrawApplication(kept, tools.now);
    if (!next.ok) return next;
    const writes = [
      release('membership', openGuard(kept.openKey), kept.id),
      ...(await offRoll(kept, tools)),
      ...(kept.invoiceId === null ? [] : await unbill(kept.invoiceId, voidedOnWithdrawal, tools)),
    ];
    return ok({ record: keptWith(next.value, kept), writes });
  });

async function offRoll(kept: KeptApplication, tools: Tools): Promise<AnyWrite[]> {
  const party = kept.state === 'admitted' ? await partyOf(kept, tools) : undefined;
  const category = await categoryOf(kept, tools);
  if (!party || !category) return [];
  const pending = await tools.store.get(admissions, admissionKey(party.record.id));
  return [
    ...(await memberWrites(party, { ...party.record, appliedOn: null, admittedOn: null }, category, tools)),
    ...(pending ? [remove(admissions, pending, party.record.id)] : []),
  ];
}
