import { nameKey } from '../../shared/kernel/canada.ts';
import type { ContactId, MemberId } from '../../shared/kernel/ids.ts';
import { normalEmail } from '../../shared/kernel/text.ts';
import type { Contact } from '../../shared/membership/contact.ts';
import { blankMember, displayName, type Member } from '../../shared/membership/member.ts';
import { claim, guardKey, guardsOf } from '../platform/storage/guards.ts';
import { create, type AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { contactKey, contacts, contactsOf } from './party-records.ts';
import { accountWrites } from './party-writes.ts';
import { memberKey, members, membersByEmail } from './records.ts';

/** The guard by which a contact who takes part in something is one person of the roll. */
const personGuard = (contactId: ContactId) => `person-of#${contactId}`;

function partyOf(member: Member) {
  const { id, kind, email, language, region } = member;
  return { id, kind, name: displayName(member), email, language, region };
}

function nameOf({ givenName, familyName }: Pick<Contact, 'givenName' | 'familyName'>): string {
  return `${givenName} ${familyName}`.trim();
}

async function party(memberId: MemberId, { store }: Pick<Tools, 'store'>) {
  const kept = await store.get(members, memberKey(memberId));
  return kept && partyOf(kept.record);
}

/** The person of the roll that a contact is already: as it was put there, or by address and name. */
async function personAlready(contact: Contact, tools: Tools): Promise<Member | undefined> {
  const made = await tools.store.get(guardsOf('membership'), guardKey(personGuard(contact.id)));
  if (made) return (await tools.store.get(members, memberKey(made.record.owner)))?.record;
  if (contact.email === '') return undefined;
  const { rows } = await tools.store.list(membersByEmail(normalEmail(contact.email)));
  const name = nameKey(nameOf(contact));
  return rows
    .map(({ record }) => record)
    .find((one) => one.kind === 'person' && nameKey(displayName(one)) === name);
}

/** A contact as somebody of the roll, without membership, who signs in with their own address. */
async function asPerson(organisation: MemberId, contactId: ContactId, tools: Tools) {
  const kept = await tools.store.get(contacts, contactKey(contactId));
  if (kept?.record.memberId !== organisation) return undefined;
  const contact = kept.record;
  const already = await personAlready(contact, tools);
  if (already) return { party: partyOf(already), writes: [] };
  const { givenName, familyName, email, phone, language } = contact;
  const employer = await tools.store.get(members, memberKey(organisation));
  const person: Member = {
    ...blankMember(tools.newId<MemberId>(), 'person'),
    givenName,
    familyName,
    email,
    phone,
    language,
    region: employer?.record.region ?? null,
  };
  const writes: AnyWrite[] = [
    create(members, person),
    claim('membership', personGuard(contactId), person.id),
    ...(email === '' ? [] : await accountWrites(person.id, email, tools)),
  ];
  return { party: partyOf(person), writes };
}

/** What other areas ask of the roll. */
export const roll = {
  party,
  at: async (email: string, { store }: Pick<Tools, 'store'>) => {
    const { rows } = await store.list(membersByEmail(normalEmail(email)));
    return rows.map(({ record }) => record.id);
  },
  people: async (organisation: MemberId, { store }: Pick<Tools, 'store'>) => {
    const kept = await store.listAll(contactsOf(organisation));
    return kept.map(({ record }) => ({
      contactId: record.id,
      name: nameOf(record),
      jobTitle: record.jobTitle,
    }));
  },
  asPerson,
};
