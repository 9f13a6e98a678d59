import type { Day } from '../kernel/day.ts';
import type { ApplicationId, CategoryId, MemberId, ResolutionId, StaffId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Consent } from './consent.ts';
import type { Contact } from './contact.ts';
import { nothingSaid, type Member, type PartyKind } from './member.ts';

/** What an applicant says of itself: what the member's row is made of. */
export type Applicant = Omit<
  Member,
  | 'id'
  | 'number'
  | 'category'
  | 'tags'
  | 'notes'
  | 'appliedOn'
  | 'admittedOn'
  | 'joinedOn'
  | 'anchorOn'
  | 'termStartsOn'
  | 'termEndsOn'
  | 'duesPaidUntil'
  | 'declaredYear'
  | 'sharesSubscribed'
  | 'sharesPaid'
  | 'suspendedFrom'
  | 'suspendedUntil'
  | 'ended'
  | 'override'
  | 'nextAt'
  | 'next'
>;

/** An applicant of whom only the kind is known. */
export function blankApplicant(kind: PartyKind): Applicant {
  return { ...nothingSaid, kind };
}

/** The person who applies for an organisation, and becomes its first contact. */
export type ApplicantContact = Pick<Contact, 'givenName' | 'familyName' | 'jobTitle' | 'email' | 'phone'>;

/** A box that was ticked on the form, with its wording as it was shown; the member's consent is made of it. */
export type GivenConsent = Pick<Consent, 'purpose' | 'wording' | 'language' | 'givenAt'> & {
  readonly version: string;
};

/** A decision of the board, by the number and date of its resolution, or of the staff where the by-laws allow it. */
export type AdmissionDecision =
  | { readonly by: 'board'; readonly resolutionId: ResolutionId; readonly number: string; readonly on: Day }
  | { readonly by: 'staff'; readonly staffId: StaffId; readonly on: Day };

/** A resolution of the board on a list of applicants. */
export type Resolution = {
  readonly id: ResolutionId;
  readonly number: string;
  readonly on: Day;
  readonly applications: readonly ApplicationId[];
};

/** What is left to do between the decision and membership. */
export type Conditions = {
  readonly firstDues: 'not-asked' | 'open' | 'met';
  readonly sharesAsked: number;
  readonly sharesSubscribed: number;
};

export type File = {
  readonly id: ApplicationId;
  readonly category: CategoryId;
  readonly applicant: Applicant;
  /** Null where the applicant is a person: it is the applicant. */
  readonly contact: ApplicantContact | null;
  readonly consents: readonly GivenConsent[];
  readonly appliedAt: Instant;
  /** The party on the roll that this is, once staff has said so. */
  readonly party: MemberId | null;
};
export type Verified = File & { readonly verifiedAt: Instant };
type Admitted = Verified & { readonly decision: AdmissionDecision; readonly conditions: Conditions };
export type Recommendation = { readonly by: StaffId; readonly at: Instant; readonly opinion: string };

/** A request for membership, from the form to the roll. */
export type Application =
  | (File & { readonly state: 'unverified'; readonly linkExpiresAt: Instant })
  | (Verified & { readonly state: 'received' })
  | (Verified & { readonly state: 'complete'; readonly completeAt: Instant })
  | (Verified & { readonly state: 'recommended'; readonly recommendation: Recommendation })
  | (Admitted & { readonly state: 'admitted' })
  | (Admitted & { readonly state: 'member'; readonly memberId: MemberId; readonly joinedOn: Day })
  | (Verified & { readonly state: 'refused'; readonly decision: AdmissionDecision; readonly reason: string })
  | (File & { readonly state: 'withdrawn'; readonly withdrawnAt: Instant })
  | (File & { readonly state: 'expired'; readonly expiredAt: Instant });

export type ApplicationState = Application['state'];
export type ApplicationIn<State extends ApplicationState> = Extract<Application, { state: State }>;

/** What every application has, whatever its state. */
export function fileOf({ id, category, applicant, contact, consents, appliedAt, party }: File): File {
  return { id, category, applicant, contact, consents, appliedAt, party };
}

/** Who is written to about it. */
export function correspondent({ applicant, contact }: Pick<File, 'applicant' | 'contact'>) {
  const { givenName, familyName, email } = contact ?? applicant;
  return { name: `${givenName} ${familyName}`.trim(), email, language: applicant.language };
}

const closed = new Set<ApplicationState>(['member', 'refused', 'withdrawn', 'expired']);

/** Whether something is still to be decided or done about it. */
export function isOpen(application: Application): boolean {
  return !closed.has(application.state);
}
