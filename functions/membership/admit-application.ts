import type { KeptApplication } from '../../shared/contracts/records/application.ts';
import { conditionSentences } from '../../shared/words/admission.ts';
import { say } from '../../shared/words/word.ts';
import type { Bilingual, Language } from '../../shared/kernel/language.ts';
import type { Day } from '../../shared/kernel/day.ts';
import type { MemberId } from '../../shared/kernel/ids.ts';
import { dayIn } from '../../shared/kernel/instant.ts';
import { ok, refuse, type Refusal, type Result } from '../../shared/kernel/result.ts';
import { conditionsMet } from '../../shared/membership/admission.ts';
import {
  correspondent,
  type AdmissionDecision,
  type ApplicationIn,
  type Conditions,
} from '../../shared/membership/application.ts';
import { rowOfAdmitted } from '../../shared/membership/joining.ts';
import type { Category } from '../../shared/membership/category.ts';
import { blankMember, displayName, type Member } from '../../shared/membership/member.ts';
import type { MembershipRefusalCode } from '../../shared/membership/refusals.ts';
import { billDues, type BillRefusal, type Issued } from '../dues/writes.ts';
import { outgoing } from '../messages/writes.ts';
import { settingsOf } from '../platform/settings.ts';
import { release } from '../platform/storage/guards.ts';
import type { Kept } from '../platform/storage/kind.ts';
import { create, type AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { keptWith, openGuard } from './application-records.ts';
import { categoryOf, joinRoll, partyOf, type Step } from './join-roll.ts';
import { fileWrites, memberWrites } from './party-writes.ts';
import { firstDues } from './next-dues.ts';
import { admissions } from './party-records.ts';

export type AdmissionRefusal = Refusal<MembershipRefusalCode | 'membership/unknown-category'> | BillRefusal;

/**
 * What an admission writes. With conditions to meet, the applicant comes on the roll without number, with the invoice of
 * its first dues, and is told what is left to do; without any, it is a member at once.
 */
export async function admissionStep(
  kept: KeptApplication,
  decided: ApplicationIn<'admitted'>,
  tools: Tools,
): Promise<Result<Step, AdmissionRefusal>> {
  const category = await categoryOf(decided, tools);
  if (!category) return refuse('membership/unknown-category');
  const memberId = decided.party ?? tools.newId<MemberId>();
  const party = await partyOf(decided, tools);
  const row = rowOfAdmitted(decided, party?.record ?? blankMember(memberId, decided.applicant.kind));
  const billed = await billFirst(decided, row, category, tools);
  if (!billed.ok) return billed;
  const issued = billed.value;
  const admitted = { ...paidAtOnce(decided, issued), party: memberId };
  const file = { ...kept, invoiceId: issued?.invoice.id ?? null };
  const step = conditionsMet(admitted.conditions)
    ? await joinRoll(file, admitted, tools, duesUntil(issued))
    : ok(await waitOnRoll(keptWith(admitted, file), { party, row, category, issued }, tools));
  if (!step.ok) return step;
  const { record, writes } = step.value;
  const beside = [...(issued?.writes ?? []), ...fileWrites(admitted, memberId, tools)];
  return ok({ record, writes: [...writes, ...beside] });
}

type Waiting = {
  readonly party: Kept<Member> | undefined;
  readonly row: Member;
  readonly category: Category;
  readonly issued: Issued | undefined;
};

async function waitOnRoll(
  record: ApplicationIn<'admitted'> & KeptApplication,
  { party, row, category, issued }: Waiting,
  tools: Tools,
): Promise<Step> {
  const { id: applicationId, invoiceId } = record;
  const pending = { memberId: row.id, applicationId, invoiceId, duesUntil: duesUntil(issued) };
  return {
    record,
    writes: [
      ...(await memberWrites(party, row, category, tools)),
      create(admissions, pending),
      letterOfAdmission(record, { category: category.name, issued }, tools),
    ],
  };
}

/** The last day of the period that an invoice is for; none where the period begins with the payment. */
function duesUntil(issued: Issued | undefined): Day | null {
  return issued?.invoice.period?.endsOn ?? null;
}

/** The invoice of the first dues, where the category asks them before membership. */
async function billFirst(
  { conditions }: ApplicationIn<'admitted'>,
  row: Member,
  category: Category,
  tools: Tools,
): Promise<Result<Issued | undefined, AdmissionRefusal>> {
  if (conditions.firstDues !== 'open') return ok(undefined);
  const { calendar } = await settingsOf(tools);
  const dues = firstDues(category, calendar.duesPeriod, dayIn(tools.now));
  return dues ? billDues({ ...dues, member: row }, tools) : refuse('dues/no-schedule');
}

/** Nothing to pay, or an old credit that paid it: the condition is met with the decision. */
function paidAtOnce(
  admitted: ApplicationIn<'admitted'>,
  issued: Issued | undefined,
): ApplicationIn<'admitted'> {
  if (issued?.invoice.state !== 'paid') return admitted;
  return { ...admitted, conditions: { ...admitted.conditions, firstDues: 'met' } };
}

type Letter = { readonly category: Bilingual; readonly issued: Issued | undefined };

function letterOfAdmission(
  admitted: ApplicationIn<'admitted'>,
  { category, issued }: Letter,
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
    ...(issued ? { invoice: issued.facts } : {}),
  };
  const attachments = issued ? [issued.file] : [];
  return outgoing(tools, { to, name, language, template: 'admitted', variables, attachments });
}

function leftToDo({ firstDues: dues, sharesAsked }: Conditions, language: Language): string[] {
  const { one, several } = conditionSentences.shares;
  const shares = sharesAsked === 1 ? say(one, language) : say(several, language, { shares: sharesAsked });
  return [
    ...(dues === 'open' ? [say(conditionSentences.firstDues, language)] : []),
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
