import { applicationSchema, signUpSchema } from '../../../shared/contracts/records/application.ts';
import { consentSchema, contactSchema } from '../../../shared/contracts/records/contact.ts';
import { accountSchema } from '../../../shared/contracts/records/account.ts';
import { memberSchema } from '../../../shared/contracts/records/member.ts';
import { termSchema } from '../../../shared/contracts/records/term.ts';
import { id, type ApplicationId, type MemberId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import {
  applications,
  signUps,
  signUpsAt,
  traces,
  tracesOf,
} from '../../../functions/membership/application-records.ts';
import {
  accounts,
  consents,
  consentsOf,
  contacts,
  contactsOf,
  terms,
  termsOf,
} from '../../../functions/membership/party-records.ts';
import { members, membersByEmail, membersByName } from '../../../functions/membership/records.ts';
import { due, feed } from '../../../functions/platform/storage/question.ts';
import { create } from '../../../functions/platform/storage/writes.ts';
import { at, someId, type Samples } from './sample.ts';

const memberId = id<MemberId>(someId());
const email = 'info@boulangerie-levain.example';
const name = 'Boulangerie Le Levain, coopérative de travail';

const party = {
  kind: 'organisation',
  legalName: name,
  usualName: 'Le Levain',
  givenName: '',
  familyName: '',
  legalForm: 'worker-coop',
  region: 'mauricie',
  municipality: 'Trois-Rivières',
  address: '1455, rue Notre-Dame Centre',
  postalCode: 'G9A 4X5',
  sector: 'Boulangerie',
  neq: '1142345678',
  foundedOn: '2009-03-17',
  revenue: 84_250_000,
  revenueYear: 2025,
  jobs: 14,
  jobsYear: 2025,
  workerMembers: 9,
  language: 'fr',
  email,
  phone: '819 555-0142',
  website: 'https://boulangerie-levain.example',
  inDirectory: true,
  directoryFields: [],
  expertise: ['panification'],
  services: ['traiteur'],
  languages: ['fr'],
  custom: {},
} as const;

const member = (n: number) =>
  create(
    members,
    memberSchema.parse({
      ...party,
      id: someId(),
      number: String(n),
      category: 'coop',
      tags: ['alimentation'],
      notes: '',
      appliedOn: '2018-02-01',
      admittedOn: '2018-03-12',
      joinedOn: '2018-03-12',
      anchorOn: '2018-03-12',
      termStartsOn: null,
      termEndsOn: null,
      duesPaidUntil: '2027-03-31',
      declaredYear: 2025,
      sharesSubscribed: 5,
      sharesPaid: 5,
      suspendedFrom: null,
      suspendedUntil: null,
      ended: null,
      override: null,
      nextAt: '2027-02-14T05:00:00.000Z',
      next: { kind: 'bill', on: '2027-02-14', startsOn: '2027-04-01' },
    }),
  );

const person = {
  givenName: 'Marie-Ève',
  familyName: 'Gagnon',
  jobTitle: 'Directrice générale',
  email,
  phone: '819 555-0143',
};

const application = {
  id: someId(),
  category: 'coop',
  applicant: party,
  contact: person,
  consents: [
    {
      purpose: 'bulletin',
      wording: 'J’accepte de recevoir l’infolettre du réseau, et je peux me désabonner à tout moment.',
      version: '2026-01',
      language: 'fr',
      givenAt: at,
    },
  ],
  appliedAt: at,
  party: null,
} as const;

const signUp = () =>
  create(
    signUps,
    signUpSchema.parse({
      id: someId(),
      application: { ...application, state: 'unverified', linkExpiresAt: at },
      sent: 1,
      goneAt: '2099-01-01T00:00:00.000Z',
    }),
  );

const openApplication = () =>
  create(
    applications,
    applicationSchema.parse({
      ...application,
      id: someId(),
      state: 'received',
      openKey: someId(),
      suspicions: [],
      missing: [],
      invoiceId: null,
      memberNumber: '',
      verifiedAt: at,
    }),
  );

const contact = () =>
  create(
    contacts,
    contactSchema.parse({
      ...person,
      id: someId(),
      memberId,
      language: 'fr',
      roles: ['primary'],
      shownInDirectory: false,
    }),
  );

const term = (n: number) =>
  create(
    terms,
    termSchema.parse({
      id: someId(),
      memberId,
      category: 'support',
      anchorOn: '2018-03-12',
      startsOn: `${2018 + (n % 80)}-03-12`,
      endsOn: `${2019 + (n % 80)}-03-11`,
      state: 'open',
      invoiceId: someId(),
    }),
  );

const consent = () =>
  create(
    consents,
    consentSchema.parse({
      id: someId(),
      memberId,
      purpose: 'bulletin',
      basis: 'express',
      wording: 'J’accepte de recevoir l’infolettre du réseau, et je peux me désabonner à tout moment.',
      language: 'fr',
      channel: 'form',
      givenAt: at,
      endsOn: null,
      withdrawnAt: null,
      proof: someId(),
    }),
  );

const trace = () =>
  create(traces, {
    key: 'neq#1142345678',
    reason: 'same-neq',
    applicationId: id<ApplicationId>(someId()),
    name,
  });

const account = () =>
  create(
    accounts,
    accountSchema.parse({ memberId: someId(), email, state: 'planned', nextAt: at, tries: 0 }),
  );

export const samples: Samples = {
  'M-01': { ask: membersByEmail(email), row: member },
  'M-02': { ask: membersByName('Le Levain', 'G9A 4X5'), row: member },
  'M-03': { ask: signUpsAt(email), row: signUp },
  'M-04': { ask: tracesOf('neq#1142345678'), row: trace },
  'M-05': { ask: contactsOf(memberId), row: contact },
  'M-06': { ask: termsOf(memberId), row: term },
  'O-07': { ask: consentsOf(memberId), row: consent },
  'F-member': { ask: feed(members, 3, 'full', '', 100), row: member },
  'F-contact': { ask: feed(contacts, 1, 'full', '', 100), row: contact },
  'F-application': { ask: feed(applications, 1, 'full', '', 100), row: openApplication },
  'A-account': { ask: due(accounts, 1, '2027-01-01T00:00:00.000Z' as Instant), row: account },
  'A-member': { ask: due(members, 3, '2027-03-01T00:00:00.000Z' as Instant), row: member },
};
