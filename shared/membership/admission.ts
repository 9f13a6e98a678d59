import type { Instant } from '../kernel/instant.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import {
  fileOf,
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

type Decision = AdmissionDecision | { readonly by: 'board'; readonly resolution: Resolution };
type Decidable = ApplicationIn<'complete' | 'recommended'>;

/** Whether the one who decides may, as the by-laws have it: the board, by a resolution that names the applicant. */
function decidable(
  application: Application,
  rule: AdmissionRule,
  decision: Decision,
): Result<Decidable, MembershipRefusal> {
  if (application.state !== 'recommended' && application.state !== 'complete') return wrongState(application);
  if (decision.by === 'staff' && rule.decidedBy === 'board') return refuse('membership/needs-resolution');
  if ('resolution' in decision && !decision.resolution.applications.includes(application.id)) {
    return refuse('membership/not-in-resolution', { number: decision.resolution.number });
  }
  return ok(application);
}

/**
 * The decision to admit: by a resolution that names the applicant, or by the staff where the category allows it.
 * It makes a member only when the category asks nothing more.
 */
export function admit(application: Application, rule: AdmissionRule, decision: Decision): Step<'admitted'> {
  if (application.state === 'complete' && rule.decidedBy === 'board') return wrongState(application);
  const open = decidable(application, rule, decision);
  if (!open.ok) return open;
  const file = { ...fileOf(open.value), verifiedAt: open.value.verifiedAt };
  return ok({ ...file, state: 'admitted', decision: decisionOf(decision), conditions: conditionsOf(rule) });
}

/** The decision not to admit, with its reason; the board may refuse what nobody recommended. */
export function decline(
  application: Application,
  rule: AdmissionRule,
  decision: Decision,
  reason: string,
): Step<'refused'> {
  const open = decidable(application, rule, decision);
  if (!open.ok) return open;
  const { verifiedAt } = open.value;
  return ok({
    ...fileOf(open.value),
    verifiedAt,
    state: 'refused',
    decision: decisionOf(decision),
    reason,
  });
}

function decisionOf(decision: Decision): AdmissionDecision {
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
  return ok({ ...fileOf(application), state: 'withdrawn', withdrawnAt: at });
}

/** Nobody confirmed the e-mail, or the conditions stayed open too long. */
export function expireApplication(application: Application, at: Instant): Step<'expired'> {
  if (application.state !== 'unverified' && application.state !== 'admitted') return wrongState(application);
  return ok({ ...fileOf(application), state: 'expired', expiredAt: at });
}
