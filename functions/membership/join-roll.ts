import type { KeptApplication } from '../../shared/contracts/records/application.ts';
import type { Day } from '../../shared/kernel/day.ts';
import type { InvoiceId, MemberId, TermId } from '../../shared/kernel/ids.ts';
import { dayIn } from '../../shared/kernel/instant.ts';
import { ok, refuse, type Refusal, type Result } from '../../shared/kernel/result.ts';
import { correspondent, type ApplicationIn, type File } from '../../shared/membership/application.ts';
import type { Category } from '../../shared/membership/category.ts';
import { becomeMember } from '../../shared/membership/joining.ts';
import { displayName, type Member } from '../../shared/membership/member.ts';
import type { MembershipRefusalCode } from '../../shared/membership/refusals.ts';
import type { Term, TermDates } from '../../shared/membership/term.ts';
import { outgoing } from '../messages/writes.ts';
import { pageFor } from '../platform/site.ts';
import { settingsOf } from '../platform/settings.ts';
import { claimNumbers } from '../platform/storage/counters.ts';
import { release } from '../platform/storage/guards.ts';
import type { Kept } from '../platform/storage/kind.ts';
import { create, remove, type AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { keptWith, openGuard } from './application-records.ts';
import { accountWrites, memberWrites } from './party-writes.ts';
import { admissionKey, admissions, terms } from './party-records.ts';
import { memberKey, memberNumbers, members } from './records.ts';

/** What a step makes of an application, and what is written beside it. */
export type Step = { readonly record: KeptApplication; readonly writes: readonly AnyWrite[] };

/** The row on the roll that an applicant has already; nothing when it has none. */
export async function partyOf(
  { party }: Pick<File, 'party'>,
  { store }: Tools,
): Promise<Kept<Member> | undefined> {
  return party === null ? undefined : store.get(members, memberKey(party));
}

export async function categoryOf(
  { category }: Pick<File, 'category'>,
  tools: Tools,
): Promise<Category | undefined> {
  const { categories } = await settingsOf(tools);
  return categories.get(category);
}

/**
 * The applicant, all conditions met, becomes a member: number, row, term, sign-in, and the message that says so.
 * `duesUntil` is the last day of the period that was paid, where the admission does not say it itself.
 */
export async function joinRoll(
  kept: KeptApplication,
  admitted: ApplicationIn<'admitted'>,
  tools: Tools,
  duesUntil: Day | null = null,
): Promise<Result<Step, Refusal<MembershipRefusalCode | 'membership/unknown-category'>>> {
  const category = await categoryOf(admitted, tools);
  if (!category) return refuse('membership/unknown-category');
  const party = await partyOf(admitted, tools);
  const { number, writes: counted } = await numberFor(party?.record, tools);
  const memberId = admitted.party ?? tools.newId<MemberId>();
  const given = { memberId, number, on: dayIn(tools.now) };
  const pending = await tools.store.get(admissions, admissionKey(memberId));
  const joined = becomeMember(admitted, category, party ? { ...given, party: party.record } : given);
  if (!joined.ok) return joined;
  const { application, term } = joined.value;
  const paidFor = pending?.record.duesUntil ?? duesUntil;
  const member = withDues(joined.value.member, admitted, paidFor);
  const writes = [
    ...counted,
    ...(await memberWrites(party, member, category, tools)),
    create(terms, firstTerm(member, category, { term, invoiceId: kept.invoiceId }, tools)),
    ...(pending ? [remove(admissions, pending, memberId)] : []),
    release('membership', openGuard(kept.openKey), kept.id),
    ...(await accountWrites(member.id, correspondent(application).email, tools)),
    welcome(application, member, category, tools),
  ];
  return ok({
    record: { ...keptWith(application, kept), party: member.id, memberNumber: member.number },
    writes,
  });
}

/** Where the period that was paid begins with the payment, it is the first term. */
function withDues(member: Member, { conditions }: ApplicationIn<'admitted'>, paidFor: Day | null): Member {
  if (conditions.firstDues !== 'met') return member;
  return { ...member, duesPaidUntil: paidFor ?? member.termEndsOn };
}

/** Who comes back keeps its number; numbers follow one another, in four figures at least. */
async function numberFor(party: Member | undefined, { store }: Tools) {
  if (party && party.number !== '') return { number: party.number, writes: [] };
  const { first, write } = await claimNumbers(store, 'membership', memberNumbers, 1);
  return { number: String(first).padStart(4, '0'), writes: [write] };
}

/** Where membership is continuous, one term without end for each category. */
function firstTerm(
  { id: memberId, joinedOn }: Member,
  { id: category }: Category,
  { term, invoiceId }: { readonly term: TermDates | null; readonly invoiceId: InvoiceId | null },
  { newId, now }: Tools,
): Term {
  const from = joinedOn ?? dayIn(now);
  const dates = term ?? { anchorOn: from, startsOn: from, endsOn: null };
  return { id: newId<TermId>(), memberId, category, ...dates, state: 'open', invoiceId };
}

function welcome(
  application: ApplicationIn<'member'>,
  member: Member,
  category: Category,
  tools: Tools,
): AnyWrite {
  const { name, email: to, language } = correspondent(application);
  const { termEndsOn } = member;
  const variables = {
    recipient: { name },
    member: { name: displayName(member), number: member.number },
    category: category.name[language],
    startsOn: application.joinedOn,
    link: pageFor(language, '/space'),
    ...(termEndsOn === null ? {} : { endsOn: termEndsOn }),
  };
  return outgoing(tools, {
    to,
    name,
    language,
    template: 'membership-active',
    variables,
    memberId: member.id,
  });
}
