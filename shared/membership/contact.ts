import type { Day } from '../kernel/day.ts';
import type { ContactId, MemberId, PlaceId } from '../kernel/ids.ts';
import type { Language } from '../kernel/language.ts';
import { within } from '../kernel/period.ts';

export const contactRoles = ['primary', 'billing', 'delegate'] as const;
/** What a person does for an organisation: first to be called, receives invoices, votes. */
export type ContactRole = (typeof contactRoles)[number];

/** A person acting for an organisation. Several may share an e-mail: real co-ops do. */
export type Contact = {
  readonly id: ContactId;
  readonly memberId: MemberId;
  readonly givenName: string;
  readonly familyName: string;
  readonly jobTitle: string;
  readonly email: string;
  readonly phone: string;
  readonly language: Language;
  readonly roles: readonly ContactRole[];
  readonly shownInDirectory: boolean;
};

/** Who receives what concerns a role: the contacts who have it, else the primary ones. */
export function contactsFor(role: ContactRole, contacts: readonly Contact[]): readonly Contact[] {
  const named = contacts.filter((contact) => contact.roles.includes(role));
  return named.length > 0 ? named : contacts.filter((contact) => contact.roles.includes('primary'));
}

/**
 * A person or a local of an organisation. It points to the organisation's membership and copies nothing of it, so
 * that it has its status on every day.
 */
export type Place = {
  readonly id: PlaceId;
  readonly memberId: MemberId;
  readonly holder: MemberId;
  readonly from: Day;
  readonly until: Day | null;
};

/** Through which organisations somebody has a place on a day. */
export function organisationsOf(holder: MemberId, places: readonly Place[], on: Day): MemberId[] {
  return places
    .filter(
      (place) => place.holder === holder && within({ startsOn: place.from, endsOn: place.until ?? on }, on),
    )
    .map((place) => place.memberId);
}
