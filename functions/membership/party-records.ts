import * as z from 'zod';
import { accountSchema, type Account } from '../../shared/contracts/records/account.ts';
import { consentSchema, contactSchema } from '../../shared/contracts/records/contact.ts';
import { termSchema } from '../../shared/contracts/records/term.ts';
import { day, idOf } from '../../shared/contracts/cells.ts';
import { contactsSheet } from '../../shared/contracts/sheets/contacts.ts';
import type { ApplicationId, InvoiceId, MemberId } from '../../shared/kernel/ids.ts';
import type { Consent } from '../../shared/membership/consent.ts';
import type { Contact } from '../../shared/membership/contact.ts';
import type { Term } from '../../shared/membership/term.ts';
import type { Key } from '../platform/storage/engine.ts';
import type { Kind } from '../platform/storage/kind.ts';
import { records } from '../platform/storage/question.ts';
import { packer } from '../sheets/pack.ts';
import { memberKey } from './records.ts';

/** What hangs on a member stands in its partition, so that it is read with it. */
const partitionOf = (memberId: string) => memberKey(memberId).pk;
const historyOf = ({ memberId }: { readonly memberId: MemberId }) => `member#${memberId}`;

export function contactKey(id: string): Key {
  return { pk: `contact#${id}`, sk: 'contact' };
}

export const contacts: Kind<Contact> = {
  name: 'contact',
  table: 'membership',
  schema: contactSchema,
  key: ({ id }) => contactKey(id),
  /** F-contact Everybody who acts for an organisation. Index feed. 100 rows: 5.5 units. */
  feed: { shards: contactsSheet.shards, rows: packer<Contact>(contactsSheet) },
  gsi1: ({ memberId, id }) => ({ partition: `contacts-of#${memberId}`, sort: id }),
  history: historyOf,
};

/** M-05 The contacts of a member, found by keys and read each. Index gsi1. 100 rows: 103 units. */
export function contactsOf(memberId: MemberId) {
  return records('M-05', contacts, { index: 'gsi1', partition: `contacts-of#${memberId}` });
}

export const terms: Kind<Term> = {
  name: 'term',
  table: 'membership',
  schema: termSchema,
  key: ({ memberId, startsOn, id }) => ({ pk: partitionOf(memberId), sk: `term#${startsOn}#${id}` }),
  history: historyOf,
};

/** M-06 The terms of a member, first to last. Table key. 100 rows: 11 units. */
export function termsOf(memberId: MemberId) {
  return records('M-06', terms, { partition: partitionOf(memberId), sort: { prefix: 'term#' } });
}

/** Consents, with what was shown and when: proof, so their history is themselves. */
export const consents: Kind<Consent> = {
  name: 'consent',
  table: 'operations',
  schema: consentSchema,
  key: ({ memberId, purpose, givenAt, id }) => ({
    pk: `consents#${memberId}`,
    sk: `${purpose}#${givenAt}#${id}`,
  }),
};

/** O-07 The consents of a member, by purpose. Table key. 100 rows: 15 units. */
export function consentsOf(memberId: MemberId) {
  return records('O-07', consents, { partition: `consents#${memberId}` });
}

const admissionSchema = z.strictObject({
  memberId: idOf<MemberId>(),
  applicationId: idOf<ApplicationId>(),
  invoiceId: idOf<InvoiceId>().nullable(),
  /** The last day of the period that the invoice is for; null where the period begins with the payment. */
  duesUntil: day.nullable(),
});
type Admission = z.infer<typeof admissionSchema>;

/** While conditions are open: which application a row of the roll comes from, and by which invoice its dues are paid. */
export const admissions: Kind<Admission> = {
  name: 'admission',
  table: 'membership',
  schema: admissionSchema,
  key: ({ memberId }) => admissionKey(memberId),
};

export function admissionKey(memberId: MemberId): Key {
  return { pk: partitionOf(memberId), sk: 'admission' };
}

export const accounts: Kind<Account> = {
  name: 'account',
  table: 'membership',
  schema: accountSchema,
  key: ({ memberId }) => accountKey(memberId),
  /** A-account Sign-ins to be made. Index agenda. 100 rows: 2 units. */
  agenda: {
    shards: 4,
    next: (account) => (account.state === 'planned' ? { at: account.nextAt, next: 'make' } : undefined),
  },
  history: historyOf,
  rouse: { queue: 'accounts', when: ({ state }) => state === 'planned' },
};

export function accountKey(memberId: MemberId): Key {
  return { pk: partitionOf(memberId), sk: 'account' };
}

/** The guard of an address that signs a member in: one member for each. */
export function accountGuard(email: string): string {
  return `account#${email}`;
}
