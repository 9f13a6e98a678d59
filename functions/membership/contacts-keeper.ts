import { contactsSheet } from '../../shared/contracts/sheets/contacts.ts';
import { id, type ContactId, type MemberId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { fold } from '../../shared/kernel/text.ts';
import type { Contact } from '../../shared/membership/contact.ts';
import type { Keeper } from '../sheets/keeper.ts';
import { contactKey, contacts } from './party-records.ts';
import { memberKey, members } from './records.ts';

function blankContact(text: string): Contact {
  return {
    id: id<ContactId>(text),
    memberId: id<MemberId>(''),
    givenName: '',
    familyName: '',
    jobTitle: '',
    email: '',
    phone: '',
    language: 'fr',
    roles: [],
    shownInDirectory: false,
  };
}

/** What is asked of a contact: a name, and an organisation of the roll, for which it stays. */
export const contactsKeeper: Keeper<Contact> = {
  sheet: contactsSheet,
  kind: contacts,
  key: contactKey,
  id: (contact) => contact.id,
  blank: blankContact,
  decide: async (before, after, { store }) => {
    if (after.givenName === '' && after.familyName === '')
      return refuse('membership/contact-nameless', { column: 'familyName' });
    if (before?.memberId === after.memberId) return ok({ record: after, writes: [] });
    // Its history and what it answered for are the organisation's.
    if (before) return refuse('membership/contact-elsewhere', { column: 'memberId' });
    const of = await store.get(members, memberKey(after.memberId));
    if (of?.record.kind !== 'organisation')
      return refuse('membership/unknown-organisation', { column: 'memberId' });
    return ok({ record: after, writes: [] });
  },
  letGo: async () => ok([]),
  identity: ({ memberId, givenName, familyName, email }) =>
    memberId === '' ? undefined : `${memberId}#${fold(givenName)}#${fold(familyName)}#${email}`,
};
