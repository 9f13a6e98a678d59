import { accounts, contacts } from '../../../functions/membership/party-records.ts';
import { programmes } from '../../../functions/mentorship/records.ts';
import { signInGuard } from '../../../functions/platform/people.ts';
import { claim } from '../../../functions/platform/storage/guards.ts';
import { create } from '../../../functions/platform/storage/writes.ts';
import { by } from '../../../infra/local/demo/index.ts';
import { memberRows } from '../../../shared/contracts/routes/membership.ts';
import { menteeRows, mentorRows, mentorshipRoutes } from '../../../shared/contracts/routes/mentorship.ts';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { id, type ContactId, type MemberId, type ProgrammeId } from '../../../shared/kernel/ids.ts';
import { instantAt } from '../../../shared/kernel/instant.ts';
import { trainingProgramme } from '../../../shared/mentorship/training.ts';
import type { Network } from '../network.ts';

type Cells = Readonly<Record<string, unknown>>;

/** The programme that the demo volunteer follows. */
export async function openTraining({ store }: Network): Promise<void> {
  await store.commit(by, [create(programmes, trainingProgramme(id<ProgrammeId>('training')))]);
}

async function made(answer: Promise<{ readonly body: { outcomes: { row?: Row }[] } }>): Promise<Row[]> {
  const { body } = await answer;
  return body.outcomes.map(({ row }) => {
    if (!row) throw new Error(JSON.stringify(body));
    return row;
  });
}

/** People on the roll, without membership. @returns their ids */
export async function people({ call }: Network, ...rows: readonly Cells[]): Promise<string[]> {
  const body = { rows: rows.map((row) => ({ kind: 'person', language: 'fr', region: 'qc-04', ...row })) };
  return (await made(call(memberRows.create, { as: 'membership', body }))).map((row) => row.id);
}

export function person(givenName: string, familyName: string, over: Cells = {}): Cells {
  const email = `${givenName}.${familyName}@reseau.example`.toLowerCase().replace(/[^a-z0-9.@-]/g, '');
  return { givenName, familyName, email, ...over };
}

export async function mentors({ call }: Network, ...rows: readonly Cells[]): Promise<Row[]> {
  const trained = { programmeId: 'training', trainedOn: '2025-05-01', capacity: 1 };
  const body = { rows: rows.map((row) => ({ ...trained, ...row })) };
  return made(call(mentorRows.create, { as: 'programmes', body }));
}

export async function mentees({ call }: Network, ...rows: readonly Cells[]): Promise<Row[]> {
  const body = { rows: rows.map((row) => ({ programmeId: 'training', state: 'accepted', ...row })) };
  return made(call(menteeRows.create, { as: 'programmes', body }));
}

/** A member's sign-in. @returns their token */
export async function signIn({ stack, store }: Network, memberId: string, email: string): Promise<string> {
  const { token, subject } = await stack.token('member', email);
  const owner = id<MemberId>(memberId);
  const account = {
    memberId: owner,
    email,
    state: 'made',
    subject,
    madeAt: instantAt(stack.clock.now()),
  } as const;
  await store.commit(by, [
    create(accounts, account),
    claim('membership', signInGuard(subject), owner),
    claim('membership', `account#${email}`, owner),
  ]);
  return token;
}

/** Two people who are offered a pairing, with the tokens of their sign-ins. */
export async function offered(network: Network, mentorName: string, menteeName: string) {
  const [one, other] = [person(mentorName, 'Roy'), person(menteeName, 'Cyr', { language: 'en' })];
  const [mentorId = '', menteeId = ''] = await people(network, one, other);
  const [mentor] = await mentors(network, { memberId: mentorId, languages: ['fr', 'en'] });
  const [mentee] = await mentees(network, { memberId: menteeId });
  const body = { mentor: mentor?.id, mentee: mentee?.id };
  const { body: pairing } = await network.call(mentorshipRoutes.offerPairing, { as: 'programmes', body });
  const [mentorToken, menteeToken] = await Promise.all([
    signIn(network, mentorId, String(one['email'])),
    signIn(network, menteeId, String(other['email'])),
  ]);
  return {
    pairing: String(pairing.id),
    mentor: { participation: mentor?.id ?? '', email: String(one['email']), token: mentorToken },
    mentee: { participation: mentee?.id ?? '', email: String(other['email']), token: menteeToken },
  };
}

/** A co-op on the roll, with Rose Lavoie as its one contact. @returns the co-op's id */
export async function coopOf(network: Network, { contact, email }: { contact: string; email: string }) {
  const [coop = ''] = await people(network, { kind: 'organisation', legalName: 'Coop Lune', email });
  const rose = {
    id: id<ContactId>(contact),
    memberId: id<MemberId>(coop),
    givenName: 'Rose',
    familyName: 'Lavoie',
    jobTitle: 'Directrice',
    email,
    phone: '',
    language: 'fr',
    roles: ['primary'],
    shownInDirectory: false,
  } as const;
  await network.store.commit(by, [create(contacts, rose)]);
  return coop;
}
