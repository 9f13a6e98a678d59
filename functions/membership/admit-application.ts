import type { KeptApplication } from '../../shared/contracts/records/application.ts';
import { conditionSentences } from '../../shared/words/admission.ts';
import { say } from '../../shared/words/word.ts';
import type { Language } from '../../shared/kernel/language.ts';
import type { MemberId } from '../../shared/kernel/ids.ts';
import { ok, refuse, type Refusal, type Result } from '../../shared/kernel/result.ts';
import { conditionsMet } from '../../shared/membership/admission.ts';
import {
  correspondent,
  type AdmissionDecision,
  type ApplicationIn,
  type Conditions,
} from '../../shared/membership/application.ts';
import { rowOfAdmitted } from '../../shared/membership/joining.ts';
import { blankMember, displayName } from '../../shared/membership/member.ts';
import type { MembershipRefusalCode } from '../../shared/membership/refusals.ts';
import { outgoing } from '../messages/writes.ts';
import { release } from '../platform/storage/guards.ts';
import { create, type AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { keptWith, openGuard } from './application-records.ts';
import { categoryOf, joinRoll, partyOf, type Step } from './join-roll.ts';
import { fileWrites, memberWrites } from './party-writes.ts';
import { admissions } from './party-records.ts';

export type AdmissionRefusal = Refusal<MembershipRefusalCode | 'membership/unknown-category'>;

/**
 * What an admission writes. With conditions to meet, the applicant comes on the roll without number, and is told what
 * is left to do; without any, it is a member at once.
 */
export async function admissionStep(
  kept: KeptApplication,
  admitted: ApplicationIn<'admitted'>,
  tools: Tools,
): Promise<Result<Step, AdmissionRefusal>> {
  if (!conditionsMet(admitted.conditions)) return waitOnRoll(kept, admitted, tools);
  const party = admitted.party ?? tools.newId<MemberId>();
  const joined = await joinRoll(kept, admitted, tools);
  if (!joined.ok) return joined;
  const { record, writes } = joined.value;
  return ok({ record, writes: [...writes, ...fileWrites(admitted, record.party ?? party, tools)] });
}

async function waitOnRoll(
  kept: KeptApplication,
  admitted: ApplicationIn<'admitted'>,
  tools: Tools,
): Promise<Result<Step, AdmissionRefusal>> {
  const category = await categoryOf(admitted, tools);
  if (!category) return refuse('membership/unknown-category');
  const party = await partyOf(admitted, tools);
  const blank = () => blankMember(tools.newId<MemberId>(), admitted.applicant.kind);
  const row = rowOfAdmitted(admitted, party?.record ?? blank());
  const record = { ...keptWith(admitted, kept), party: row.id };
  return ok({
    record,
    writes: [
      ...(await memberWrites(party, row, category, tools)),
      ...fileWrites(admitted, row.id, tools),
      create(admissions, { memberId: row.id, applicationId: kept.id, invoiceId: record.invoiceId }),
      letterOfAdmission(record, category.name, tools),
    ],
  });
}

function letterOfAdmission(
  admitted: ApplicationIn<'admitted'>,
  category: { readonly [L in Language]: string },
  tools: Tools,
): AnyWrite {
  const { name, email: to, language } = correspondent(admitted);
  const variables = {
    recipient: { name },
    applicant: displayName(admitted.applicant),
    category: category[language],
    decidedOn: admitted.decision.on,
    conditions: leftToDo(admitted.conditions, language),
    ...resolutionOf(admitted.decision),
  };
  return outgoing(tools, { to, name, language, template: 'admitted', variables });
}

function leftToDo({ firstDues, sharesAsked }: Conditions, language: Language): string[] {
  const { one, several } = conditionSentences.shares;
  const shares = sharesAsked === 1 ? say(one, language) : say(several, language, { shares: sharesAsked });
  return [
    ...(firstDues === 'open' ? [say(conditionSentences.firstDues, language)] : []),
    ...(sharesAsked > 0 ? [shares] : []),
  ];
}

function resolutionOf(decision: AdmissionDecision): { readonly resolution?: string } {
  return decision.by === 'board' ? { resolution: decision.number } : {};
}

/** The applicant is told that the answer is no, and why; another application may come. */
export function refusalStep(kept: KeptApplication, refused: ApplicationIn<'refused'>, tools: Tools): Step {
  const { name, email: to, language } = correspondent(refused);
  const { decision, reason } = refused;
  const variables = {
    recipient: { name },
    applicant: displayName(refused.applicant),
    decidedOn: decision.on,
    ...resolutionOf(decision),
    ...(reason === '' ? {} : { reason }),
  };
  return {
    record: keptWith(refused, kept),
    writes: [
      release('membership', openGuard(kept.openKey), kept.id),
      outgoing(tools, { to, name, language, template: 'refused', variables }),
    ],
  };
}
