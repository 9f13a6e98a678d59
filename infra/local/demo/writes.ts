import {
  admissions,
  consents as consentKind,
  contacts as contactKind,
  terms as termKind,
} from '../../../functions/membership/party-records.ts';
import {
  applications,
  openGuard,
  resolutions,
  signUps,
  traces,
} from '../../../functions/membership/application-records.ts';
import { members, neqGuard } from '../../../functions/membership/records.ts';
import { entries, sourceGuard } from '../../../functions/dues/ledger.ts';
import { billedGuard, invoices, payments, referenceGuard } from '../../../functions/dues/records.ts';
import {
  goals as goalsKind,
  notes as noteKind,
  pairings as pairingKind,
  seats,
  sessions as sessionKind,
} from '../../../functions/mentorship/pairing-records.ts';
import {
  aparts as apartKind,
  enrolmentGuard,
  mentees as menteeKind,
  mentors as mentorKind,
  programmes as programmeKind,
} from '../../../functions/mentorship/records.ts';
import { claim } from '../../../functions/platform/storage/guards.ts';
import { create, type AnyWrite } from '../../../functions/platform/storage/writes.ts';
import type { KeptApplication } from '../../../shared/contracts/records/application.ts';
import { isOpen } from '../../../shared/membership/application.ts';
import { duplicateKeys } from '../../../shared/membership/duplicates.ts';
import { displayName } from '../../../shared/membership/member.ts';
import type { Applications } from './applications.ts';
import type { Books } from './books.ts';
import type { Mentorship } from './mentorship.ts';
import type { OnRoll } from './members.ts';

/** A row of the roll with what stands in its partition. */
export function rowOf({ member, contacts, terms, consents }: OnRoll): AnyWrite[] {
  return [
    create(members, member),
    ...consents.map((consent) => create(consentKind, consent)),
    ...(member.neq === '' ? [] : [claim('membership', neqGuard(member.neq), member.id)]),
    ...contacts.map((contact) => create(contactKind, contact)),
    ...terms.map((term) => create(termKind, term)),
  ];
}

/** The books, an invoice, a payment or an entry at a time, each with the guards of what it does once. */
export function rowsOfBooks({ invoices: issued, payments: received, entries: journal }: Books): AnyWrite[][] {
  return [
    ...[...issued.values()].map((invoice) => {
      const { id, memberId, scheduleId, period, reference, state } = invoice;
      const isBilled = scheduleId !== null && period !== null && state !== 'void';
      return [
        create(invoices, invoice),
        claim('dues', referenceGuard(reference), id),
        ...(isBilled ? [claim('dues', billedGuard(memberId, scheduleId, period.startsOn), id)] : []),
      ];
    }),
    ...[...received.values()].map((payment) => [create(payments, payment)]),
    ...[...journal.values()].map((entry) => [
      create(entries, entry),
      claim('ledger', sourceGuard(entry), entry.id),
    ]),
  ];
}

/** The dossiers, with what lets others find them, and who waits for its conditions. */
export function rowsOfApplications(all: Applications, { invoices: issued }: Books): AnyWrite[][] {
  return [
    ...all.told.map(({ application }) => [
      create(applications, application),
      ...(isOpen(application) ? [claim('membership', openGuard(application.openKey), application.id)] : []),
      ...duplicateKeys(application.applicant).map((key) =>
        create(traces, { ...key, applicationId: application.id, name: displayName(application.applicant) }),
      ),
      ...(application.state === 'admitted' ? [waiting(application, issued)] : []),
    ]),
    ...all.resolutions.map((resolution) => [create(resolutions, resolution)]),
    ...all.signUps.map((signUp) => [create(signUps, signUp)]),
  ];
}

function waiting(
  { id: applicationId, party, invoiceId }: KeptApplication,
  issued: Books['invoices'],
): AnyWrite {
  if (party === null) throw new Error(`${applicationId} was admitted and has no row`);
  const invoice = invoiceId === null ? undefined : issued.get(invoiceId);
  const duesUntil = invoice?.period?.endsOn ?? null;
  return create(admissions, { memberId: party, applicationId, invoiceId, duesUntil });
}

/** The programmes, their people, and each pair with its meetings. */
export function rowsOfMentorship(all: Mentorship): AnyWrite[][] {
  const enrolled = (one: Parameters<typeof enrolmentGuard>[0] & { readonly id: string }) =>
    claim('mentorship', enrolmentGuard(one), one.id);
  return [
    [...all.programmes.values()].map((programme) => create(programmeKind, programme)),
    ...[...all.mentors.values()].map((mentor) => [create(mentorKind, mentor), enrolled(mentor)]),
    ...[...all.mentees.values()].map((mentee) => [create(menteeKind, mentee), enrolled(mentee)]),
    ...all.aparts.map((apart) => [create(apartKind, apart)]),
    ...[...all.pairings.values()].map((pairing) => [
      create(pairingKind, pairing),
      create(seats, { memberId: pairing.mentor, accompanimentId: pairing.id }),
      create(seats, { memberId: pairing.mentee, accompanimentId: pairing.id }),
    ]),
    ...all.sessions.map((session) => [create(sessionKind, session)]),
    [...all.notes.map((note) => create(noteKind, note)), ...all.goals.map((one) => create(goalsKind, one))],
  ];
}
