import type { ContactId, MemberId } from '../../shared/kernel/ids.ts';
import type { Language } from '../../shared/kernel/language.ts';
import type { AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';

/** Somebody of the roll, as far as mentorship needs to know them. */
export type Party = {
  readonly id: MemberId;
  readonly kind: 'person' | 'organisation';
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly region: string | null;
};

/** A person who acts for an organisation. */
export type Acting = { readonly contactId: ContactId; readonly name: string; readonly jobTitle: string };

/** What mentorship asks of the roll; membership answers, where the functions are composed. */
export type Roll = {
  readonly party: (memberId: MemberId, tools: Tools) => Promise<Party | undefined>;
  /** Everyone on the roll who has an address. */
  readonly at: (email: string, tools: Tools) => Promise<readonly MemberId[]>;
  readonly people: (organisation: MemberId, tools: Tools) => Promise<readonly Acting[]>;
  /** A person of an organisation as somebody of the roll, with what makes them that where they are not yet. */
  readonly asPerson: (
    organisation: MemberId,
    contactId: ContactId,
    tools: Tools,
  ) => Promise<{ readonly party: Party; readonly writes: readonly AnyWrite[] } | undefined>;
};
