import type { Instant } from '../kernel/instant.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { completeFile, wrongState } from './admission.ts';
import type { Applicant, ApplicantContact, Application, ApplicationIn, File } from './application.ts';
import type { MembershipRefusal } from './refusals.ts';

/** What a file needs before it can be recommended. */
export const fileFields = [
  'legalName',
  'givenName',
  'familyName',
  'email',
  'region',
  'municipality',
  'postalCode',
  'neq',
  'contact',
  'revenue',
  'jobs',
  'workerMembers',
] as const;
export type FileField = (typeof fileFields)[number];

/** What dues may be counted on; a file needs it before first dues can be billed. */
export type Counted = Extract<FileField, 'revenue' | 'jobs' | 'workerMembers'>;

const ofAll = ['email', 'region', 'municipality'] as const satisfies readonly FileField[];
const ofPerson = ['givenName', 'familyName'] as const satisfies readonly FileField[];

/**
 * What a file still lacks. The form asks for all of it but the enterprise number: somebody who does not have it at
 * hand may apply all the same, and the staff completes the file.
 */
export function missingFrom(
  { applicant, contact }: Pick<File, 'applicant' | 'contact'>,
  counted: readonly Counted[] = [],
): FileField[] {
  const { kind, region } = applicant;
  const empty = (field: Exclude<FileField, 'contact'>) =>
    applicant[field] === '' || applicant[field] === null;
  const here = region === 'abroad' ? ofAll : [...ofAll, 'postalCode' as const];
  if (kind === 'person') return [...ofPerson, ...here].filter(empty);
  const inQuebec = region?.startsWith('qc-') === true;
  const fields = ['legalName' as const, ...here, ...(inQuebec ? (['neq'] as const) : [])].filter(empty);
  const nobody = contact === null || `${contact.givenName}${contact.familyName}` === '';
  return [...fields, ...(nobody ? (['contact'] as const) : []), ...counted.filter(empty)];
}

/** What is corrected in a file; what is not named stays. */
export type Correction = {
  readonly applicant?: Said<Applicant> | undefined;
  readonly contact?: Said<ApplicantContact> | undefined;
};
type Said<T> = { readonly [Field in keyof T]?: T[Field] | undefined };

type Undecided = ApplicationIn<'received' | 'complete' | 'recommended'>;

/** The staff corrects or completes the file, before the decision; one that lacks nothing any more is complete. */
export function correctFile(
  application: Application,
  { applicant, contact }: Correction,
  { at, counted }: { readonly at: Instant; readonly counted: readonly Counted[] },
): Result<Undecided, MembershipRefusal> {
  const { state } = application;
  if (state !== 'received' && state !== 'complete' && state !== 'recommended') return wrongState(application);
  const corrected: Undecided = {
    ...application,
    applicant: merged(application.applicant, applicant),
    contact: application.contact && merged(application.contact, contact),
  };
  const missing = missingFrom(corrected, counted);
  if (state === 'received')
    return missing.length === 0 ? completeFile(corrected, missing, at) : ok(corrected);
  return missing.length === 0 ? ok(corrected) : refuse('membership/file-incomplete', { missing });
}

function merged<T extends object>(before: T, said: Said<T> = {}): T {
  const named = Object.entries(said).filter(([, value]) => value !== undefined);
  return { ...before, ...Object.fromEntries(named) };
}
