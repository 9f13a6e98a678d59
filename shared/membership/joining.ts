import type { Day } from '../kernel/day.ts';
import type { MemberId } from '../kernel/ids.ts';
import { dayIn } from '../kernel/instant.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { conditionsMet, wrongState } from './admission.ts';
import type { Applicant, Application, ApplicationIn } from './application.ts';
import type { Category } from './category.ts';
import { blankMember, type Member } from './member.ts';
import type { MembershipRefusal } from './refusals.ts';
import { termFor, type TermDates } from './term.ts';

type NewMember = {
  readonly application: ApplicationIn<'member'>;
  readonly member: Member;
  readonly term: TermDates | null;
};
/** `party` is the row that the applicant already has on the roll, if staff has said so. */
type Given = {
  readonly memberId: MemberId;
  readonly number: string;
  readonly on: Day;
  readonly party?: Member;
};

/** The last step: the applicant gets a number, a row that is a member's, and its first term where there are terms. */
export function becomeMember(
  application: Application,
  category: Category,
  given: Given,
): Result<NewMember, MembershipRefusal> {
  if (application.state !== 'admitted') return wrongState(application);
  if (!conditionsMet(application.conditions)) {
    return refuse('membership/conditions-open', { ...application.conditions });
  }
  const term = termFor(category, given.on);
  const party = given.party ?? blankMember(given.memberId, application.applicant.kind);
  const member: Member = {
    ...party,
    ...said(application.applicant),
    ...rowOfMember(application, party, given),
    ...cellsOf(term),
    category: category.id,
  };
  return ok({
    application: { ...application, state: 'member', memberId: member.id, joinedOn: given.on },
    member,
    term,
  });
}

/** The row of somebody who was admitted and has conditions to meet: on the roll, without number. */
export function rowOfAdmitted(application: ApplicationIn<'admitted'>, party: Member): Member {
  return {
    ...party,
    ...said(application.applicant),
    id: party.id,
    category: application.category,
    appliedOn: dayIn(application.appliedAt),
    admittedOn: application.decision.on,
  };
}

/** The cells that the applicant filled; what it left empty takes nothing away from a row that is there already. */
function said(applicant: Applicant): Partial<Applicant> {
  const isEmpty = (cell: unknown) =>
    cell === '' || cell === null || (Array.isArray(cell) && cell.length === 0);
  return Object.fromEntries(Object.entries(applicant).filter(([, cell]) => !isEmpty(cell)));
}

/** Who comes back keeps its number and the day on which it first joined. */
function rowOfMember(
  { appliedAt, decision, conditions }: ApplicationIn<'admitted'>,
  party: Member,
  given: Given,
) {
  return {
    id: party.id,
    number: party.number === '' ? given.number : party.number,
    appliedOn: dayIn(appliedAt),
    admittedOn: decision.on,
    joinedOn: party.joinedOn ?? given.on,
    sharesSubscribed: conditions.sharesSubscribed,
    ended: null,
  };
}

function cellsOf(term: TermDates | null): Pick<Member, 'anchorOn' | 'termStartsOn' | 'termEndsOn'> {
  if (term === null) return { anchorOn: null, termStartsOn: null, termEndsOn: null };
  return { anchorOn: term.anchorOn, termStartsOn: term.startsOn, termEndsOn: term.endsOn };
}
