import type { SignUpRequest } from '../../shared/contracts/sign-up.ts';
import type { ApplicationId } from '../../shared/kernel/ids.ts';
import { partsOf } from '../../shared/kernel/day.ts';
import { dayIn, plus, type Instant } from '../../shared/kernel/instant.ts';
import { ok, refuse, type Result } from '../../shared/kernel/result.ts';
import {
  blankApplicant,
  type Applicant,
  type ApplicantContact,
  type ApplicationIn,
  type GivenConsent,
} from '../../shared/membership/application.ts';
import { formConsents } from '../../shared/words/consents.ts';
import type { Settings } from '../platform/settings.ts';
import type { Tools } from '../platform/tools.ts';
import { wordingOf } from './form.ts';

/** How long a link of the form can be used. */
export const linkHours = 48;

type Refused = { readonly code: 'membership/category-closed' | 'join/form-changed' };

/** Whether the form is still the one that was filled in. */
export function fits(
  { category, kind, consents }: SignUpRequest,
  settings: Settings,
): Result<undefined, Refused> {
  const asked = settings.categories.get(category);
  const open = asked?.active === true && asked.onForm && asked.opensTo.includes(kind);
  if (!open) return refuse('membership/category-closed');
  const shown = consents.every(({ purpose, version }) => formConsents[purpose].version === version);
  return shown ? ok(undefined) : refuse('join/form-changed');
}

/** The application that a filled-in form is. */
export function draftOf(
  request: SignUpRequest,
  settings: Settings,
  { now, newId }: Pick<Tools, 'now' | 'newId'>,
): ApplicationIn<'unverified'> {
  return {
    id: newId<ApplicationId>(),
    state: 'unverified',
    category: request.category,
    applicant: applicantOf(request, partsOf(dayIn(now)).year - 1),
    contact: contactOf(request),
    consents: consentsOf(request, settings, now),
    appliedAt: now,
    linkExpiresAt: plus(now, { hours: linkHours }),
    party: null,
  };
}

function applicantOf(request: SignUpRequest, lastYear: number): Applicant {
  const { kind, language, region, municipality, address, postalCode, consents } = request;
  const { email, phone } = request.contact;
  const inDirectory = consents.some(({ purpose }) => purpose === 'directory');
  const said = { language, region, municipality, address, postalCode, email, phone, inDirectory };
  if (request.kind === 'person') {
    const { givenName, familyName } = request.contact;
    return { ...blankApplicant(kind), ...said, givenName, familyName };
  }
  const { legalName, usualName, legalForm, neq, website, revenue, jobs, workerMembers } = request;
  const declared = {
    revenue,
    revenueYear: revenue === null ? null : (request.revenueYear ?? lastYear),
    jobs,
    jobsYear: jobs === null ? null : (request.jobsYear ?? lastYear),
    workerMembers,
  };
  return { ...blankApplicant(kind), ...said, ...declared, legalName, usualName, legalForm, neq, website };
}

function contactOf(request: SignUpRequest): ApplicantContact | null {
  return request.kind === 'organisation' ? request.contact : null;
}

function consentsOf(
  { consents, language }: SignUpRequest,
  settings: Settings,
  givenAt: Instant,
): GivenConsent[] {
  return consents.map(({ purpose, version }) => ({
    purpose,
    version,
    wording: wordingOf(purpose, settings, language),
    language,
    givenAt,
  }));
}
