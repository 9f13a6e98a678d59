import type { Instant } from '../kernel/instant.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import {
  isOpen,
  type AdmissionDecision,
  type Application,
  type ApplicationIn,
  type ApplicationState,
  type Conditions,
  type Recommendation,
  type Resolution,
} from './application.ts';
import type { AdmissionRule } from './category.ts';
import type { MembershipRefusal } from './refusals.ts';

type Step<State extends ApplicationState> = Result<ApplicationIn<State>, MembershipRefusal>;

/** The refusal of a step that its state does not allow. */
export function wrongState(application: Application) {
  return refuse('membership/wrong-state', { state: application.state });
}

/** The link of the e-mail was opened and confirmed. Confirming twice is confirming once. */
export function verifyEmail(application: Application, at: Instant): Step<'received'> {
  if (application.state === 'received') return ok(application);
  if (application.state !== 'unverified') return wrongState(application);
  if (at > application.linkExpiresAt)
    return refuse('membership/link-expired', { at: application.linkExpiresAt });
  const { linkExpiresAt: _, ...file } = application;
  return ok({ ...file, state: 'received', verifiedAt: at });
}

/** The file has what the category asks; `missing` names the fields that it still lacks. */
export function completeFile(
  application: Application,
  missing: readonly string[],
  at: Instant,
): Step<'complete'> {
  if (application.state !== 'received') return wrongState(application);
  if (missing.length > 0) return refuse('membership/file-incomplete', { missing });
  return ok({ ...application, state: 'complete', completeAt: at });
}

/** The staff's opinion, before the board decides. */
export function recommend(application: Application, recommendation: Recommendation): Step<'recommended'> {
  if (application.state !== 'complete') return wrongState(application);
  const { completeAt: _, ...file } = application;
  return ok({ ...file, state: 'recommended', recommendation });
}

/**
 * The decision to admit: by a resolution that names the applicant, or by the staff where the category allows it.
 * It makes a member only when the category asks nothing more.
 */
export function admit(
  application: Application,
  rule: AdmissionRule,
  decision: AdmissionDecision | { readonly by: 'board'; readonly resolution: Resolution },
): Step<'admitted'> {
  const recommended = application.state === 'recommended';
  if (!recommended && !(application.state === 'complete' && rule.decidedBy === 'staff'))
    return wrongState(application);
  if (decision.by === 'staff' && rule.decidedBy === 'board') return refuse('membership/needs-resolution');
  if ('resolution' in decision && !decision.resolution.applications.includes(application.id)) {
    return refuse('membership/not-in-resolution', { number: decision.resolution.number });
  }
  const { id, category, applicant, appliedAt, party, verifiedAt } = application;
  const file = { id, category, applicant, appliedAt, party, verifiedAt };
  return ok({ ...file, state: 'admitted', decision: decisionOf(decision), conditions: conditionsOf(rule) });
}

function decisionOf(
  decision: AdmissionDecision | { by: 'board'; resolution: Resolution },
): AdmissionDecision {
  if (!('resolution' in decision)) return decision;
  const { id, number, on } = decision.resolution;
  return { by: 'board', resolutionId: id, number, on };
}

function conditionsOf({ conditions }: AdmissionRule): Conditions {
  return {
    firstDues: conditions.firstDues ? 'open' : 'not-asked',
    sharesAsked: conditions.shares,
    sharesSubscribed: 0,
  };
}

/** The decision not to admit. */
export function decline(
  application: Application,
  decision: AdmissionDecision,
  reason: string,
): Step<'refused'> {
  if (application.state !== 'complete' && application.state !== 'recommended') return wrongState(application);
  const { id, category, applicant, appliedAt, party, verifiedAt } = application;
  return ok({ id, category, applicant, appliedAt, party, verifiedAt, state: 'refused', decision, reason });
}

/** What was done about the conditions; a payment that is reversed opens its condition again. */
export function meetConditions(
  application: Application,
  done: { readonly firstDues?: boolean; readonly sharesSubscribed?: number },
): Step<'admitted'> {
  if (application.state !== 'admitted') return wrongState(application);
  const { conditions } = application;
  const paid = done.firstDues ?? conditions.firstDues === 'met';
  const asked = conditions.firstDues !== 'not-asked';
  const firstDues = asked ? (paid ? 'met' : 'open') : 'not-asked';
  const sharesSubscribed = done.sharesSubscribed ?? conditions.sharesSubscribed;
  return ok({ ...application, conditions: { ...conditions, firstDues, sharesSubscribed } });
}

/** @example conditionsMet({ firstDues: 'met', sharesAsked: 2, sharesSubscribed: 1 }) // => false */
export function conditionsMet({ firstDues, sharesAsked, sharesSubscribed }: Conditions): boolean {
  return firstDues !== 'open' && sharesSubscribed >= sharesAsked;
}

/** The applicant gives up, at any time before membership. */
export function withdrawApplication(application: Application, at: Instant): Step<'withdrawn'> {
  if (!isOpen(application)) return wrongState(application);
  const { id, category, applicant, appliedAt, party } = application;
  return ok({ id, category, applicant, appliedAt, party, state: 'withdrawn', withdrawnAt: at });
}

/** Nobody confirmed the e-mail, or the conditions stayed open too long. */
export function expireApplication(application: Application, at: Instant): Step<'expired'> {
  if (application.state !== 'unverified' && application.state !== 'admitted') return wrongState(application);
  const { id, category, applicant, appliedAt, party } = application;
  return ok({ id, category, applicant, appliedAt, party, state: 'expired', expiredAt: at });
}
