/** Ids are opaque strings, each with a brand of its own, so that one cannot be passed for another. */
declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type MemberId = Id<'member'>;
export type ContactId = Id<'contact'>;
export type PlaceId = Id<'place'>;
export type ApplicationId = Id<'application'>;
export type ResolutionId = Id<'resolution'>;
export type CategoryId = Id<'category'>;
export type TermId = Id<'term'>;
export type ConsentId = Id<'consent'>;
export type ScheduleId = Id<'schedule'>;
export type InvoiceId = Id<'invoice'>;
export type PaymentId = Id<'payment'>;
export type CreditId = Id<'credit'>;
export type EntryId = Id<'entry'>;
export type MessageId = Id<'message'>;
export type LetterId = Id<'letter'>;
export type RuleId = Id<'rule'>;
export type ProgrammeId = Id<'programme'>;
export type EditionId = Id<'edition'>;
export type ParticipationId = Id<'participation'>;
export type AccompanimentId = Id<'accompaniment'>;
export type SessionId = Id<'session'>;
export type EvidenceId = Id<'evidence'>;
export type DecisionId = Id<'decision'>;
export type StaffId = Id<'staff'>;
export type ImportId = Id<'import'>;

/** The one place where text becomes an id: at the door, once its shape was checked. */
export function id<Kind extends string>(text: string): Kind {
  return text as Kind;
}
