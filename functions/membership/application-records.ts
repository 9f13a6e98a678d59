import { createHash } from 'node:crypto';
import {
  applicationSchema,
  resolutionSchema,
  signUpSchema,
  traceSchema,
  type KeptApplication,
  type SignUp,
  type Trace,
} from '../../shared/contracts/records/application.ts';
import { applicationsSheet } from '../../shared/contracts/sheets/applications.ts';
import { nameKey } from '../../shared/kernel/canada.ts';
import { normalEmail } from '../../shared/kernel/text.ts';
import {
  correspondent,
  type Application,
  type File,
  type Resolution,
} from '../../shared/membership/application.ts';
import { displayName } from '../../shared/membership/member.ts';
import type { Key } from '../platform/storage/engine.ts';
import type { Kind } from '../platform/storage/kind.ts';
import { records } from '../platform/storage/question.ts';
import { packer } from '../sheets/pack.ts';
import { applicationRow } from './application-row.ts';

/** Who applies, and from which address: the same however it is typed. It tells nothing to who reads the table's keys. */
export function openKeyOf({ applicant, contact }: Pick<File, 'applicant' | 'contact'>): string {
  const { email } = correspondent({ applicant, contact });
  const who = nameKey(applicant.legalName || displayName(applicant));
  return createHash('sha256')
    .update(`${normalEmail(email)}\n${applicant.kind}\n${who}`)
    .digest('base64url');
}

export function signUpKey(id: string): Key {
  return { pk: `sign-up#${id}`, sk: 'sign-up' };
}

/** Forms whose e-mail nobody has confirmed: the staff does not see them, and they go by themselves. */
export const signUps: Kind<SignUp> = {
  name: 'sign-up',
  table: 'membership',
  schema: signUpSchema,
  key: ({ id }) => signUpKey(id),
  gsi1: ({ id, application }) => ({ partition: `sign-up-at#${correspondent(application).email}`, sort: id }),
  expires: ({ goneAt }) => goneAt,
};

/** M-03 Sign-ups that wait at an address, found by keys and read each. Index gsi1. 100 rows: 103 units. */
export function signUpsAt(email: string) {
  return records('M-03', signUps, { index: 'gsi1', partition: `sign-up-at#${email}`, limit: 10 });
}

export function applicationKey(id: string): Key {
  return { pk: `application#${id}`, sk: 'application' };
}

const packed = packer<ReturnType<typeof applicationRow>>(applicationsSheet, [
  'sharesAsked',
  'sharesSubscribed',
]);

export const applications: Kind<KeptApplication> = {
  name: 'application',
  table: 'membership',
  schema: applicationSchema,
  key: ({ id }) => applicationKey(id),
  /** F-application The dossiers. Index feed. 100 rows: 6 units. */
  feed: { shards: applicationsSheet.shards, rows: (record) => packed(applicationRow(record)) },
  history: ({ id }) => `application#${id}`,
  derived: ['suspicions', 'missing'],
};

/** What the dossier holds beside the application, whatever becomes of that. */
export function keptWith<State extends Application>(
  application: State,
  { openKey, suspicions, missing, invoiceId, memberNumber }: KeptApplication,
) {
  return { ...application, openKey, suspicions, missing, invoiceId, memberNumber };
}

/** The guard of an open application: one at a time for each applicant and address. */
export function openGuard(openKey: string): string {
  return `application#${openKey}`;
}

export const traces: Kind<Trace> = {
  name: 'trace',
  table: 'membership',
  schema: traceSchema,
  key: ({ key, applicationId }) => ({ pk: `trace#${key}`, sk: applicationId }),
};

/** M-04 Applications that share a duplicate's key. Table key. 100 rows: 8 units. */
export function tracesOf(key: string) {
  return records('M-04', traces, { partition: `trace#${key}`, limit: 20 });
}

export function resolutionKey(number: string): Key {
  return { pk: `resolution#${number}`, sk: 'resolution' };
}

/** Resolutions of the board on applicants; a number is that of one resolution. */
export const resolutions: Kind<Resolution> = {
  name: 'resolution',
  table: 'membership',
  schema: resolutionSchema,
  key: ({ number }) => resolutionKey(number),
  history: ({ id }) => `resolution#${id}`,
};
