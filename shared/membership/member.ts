import type { Day } from '../kernel/day.ts';
import type { CategoryId, MemberId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Language } from '../kernel/language.ts';
import type { Money } from '../kernel/money.ts';
import type { MemberAction } from './agenda.ts';
import type { MemberStatus } from './status.ts';

export const partyKinds = ['organisation', 'person'] as const;
export type PartyKind = (typeof partyKinds)[number];

export const legalForms = [
  'worker-coop',
  'solidarity-coop',
  'worker-shareholder-coop',
  'producers-coop',
  'consumers-coop',
  'non-profit',
  'mutual',
  'other',
] as const;
export type LegalForm = (typeof legalForms)[number];

export const directoryFields = [
  'municipality',
  'email',
  'phone',
  'website',
  'expertise',
  'services',
  'languages',
  'contacts',
] as const;
/** What a member shows of itself in the directory; the name is always shown, nothing else is by default. */
export type DirectoryField = (typeof directoryFields)[number];

export const endings = ['resigned', 'excluded', 'deceased', 'dissolved'] as const;
/** How a membership ended; from `on`, that day included. */
export type Ended = { readonly how: (typeof endings)[number]; readonly on: Day; readonly reason: string };

/** A status set by hand, from a day to another, both included, and why. */
export type Override = {
  readonly status: MemberStatus;
  readonly from: Day;
  readonly until: Day;
  readonly reason: string;
};

export type CustomValue = string | number | boolean | null;

/**
 * A party on the roll: one row of the spreadsheet. A cell has one empty value: the empty text for text,
 * and null for everything else. What is computed (status, balance, standing) is not kept here.
 */
export type Member = {
  readonly id: MemberId;
  /** Given once, at admission, and never changed. */
  readonly number: string;
  readonly kind: PartyKind;
  readonly legalName: string;
  readonly usualName: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly category: CategoryId | null;
  readonly legalForm: LegalForm | null;
  /** A code of `words/regions`: `qc-04`, `on`, `abroad`. */
  readonly region: string | null;
  readonly municipality: string;
  readonly address: string;
  readonly postalCode: string;
  readonly sector: string;
  readonly neq: string;
  readonly foundedOn: Day | null;
  readonly revenue: Money | null;
  readonly revenueYear: number | null;
  readonly jobs: number | null;
  readonly jobsYear: number | null;
  /** Head-count of a co-op's worker-members; not the network's own worker members. */
  readonly workerMembers: number | null;
  readonly language: Language;
  readonly email: string;
  readonly phone: string;
  readonly website: string;
  readonly inDirectory: boolean;
  readonly directoryFields: readonly DirectoryField[];
  readonly expertise: readonly string[];
  readonly services: readonly string[];
  readonly languages: readonly string[];
  readonly tags: readonly string[];
  readonly notes: string;
  readonly custom: Readonly<Record<string, CustomValue>>;
  readonly appliedOn: Day | null;
  readonly admittedOn: Day | null;
  readonly joinedOn: Day | null;
  /** From where the terms are counted. */
  readonly anchorOn: Day | null;
  /** The first day of the unbroken run of terms. */
  readonly termStartsOn: Day | null;
  /** The last day of the last term that is open. */
  readonly termEndsOn: Day | null;
  /** The last day of the last dues period that is settled. */
  readonly duesPaidUntil: Day | null;
  /** The last financial year that was declared. */
  readonly declaredYear: number | null;
  readonly sharesSubscribed: number | null;
  readonly sharesPaid: number | null;
  readonly suspendedFrom: Day | null;
  readonly suspendedUntil: Day | null;
  readonly ended: Ended | null;
  readonly override: Override | null;
  /** What must happen next, and when: derived by `nextActionOf`, kept so that the agenda finds it. */
  readonly nextAt: Instant | null;
  readonly next: MemberAction | null;
};

/** What nobody has said of a party: every cell empty, in French, not in the directory. */
export const nothingSaid = {
  legalName: '',
  usualName: '',
  givenName: '',
  familyName: '',
  legalForm: null,
  region: null,
  municipality: '',
  address: '',
  postalCode: '',
  sector: '',
  neq: '',
  foundedOn: null,
  revenue: null,
  revenueYear: null,
  jobs: null,
  jobsYear: null,
  workerMembers: null,
  language: 'fr',
  email: '',
  phone: '',
  website: '',
  inDirectory: false,
  directoryFields: [],
  expertise: [],
  services: [],
  languages: [],
  custom: {},
} as const;

const nothingKnown = {
  ...nothingSaid,
  number: '',
  category: null,
  tags: [],
  notes: '',
  appliedOn: null,
  admittedOn: null,
  joinedOn: null,
  anchorOn: null,
  termStartsOn: null,
  termEndsOn: null,
  duesPaidUntil: null,
  declaredYear: null,
  sharesSubscribed: null,
  sharesPaid: null,
  suspendedFrom: null,
  suspendedUntil: null,
  ended: null,
  override: null,
  nextAt: null,
  next: null,
} as const satisfies Omit<Member, 'id' | 'kind'>;

/** A row of which only the kind is known: every cell empty, in French, not in the directory. */
export function blankMember(id: MemberId, kind: PartyKind): Member {
  return { ...nothingKnown, id, kind };
}

/** The name that people use. @example displayName({ usualName: '', legalName: '', givenName: 'Ana', familyName: 'Roy' }) // => 'Ana Roy' */
export function displayName(
  party: Pick<Member, 'usualName' | 'legalName' | 'givenName' | 'familyName'>,
): string {
  return party.usualName || party.legalName || `${party.givenName} ${party.familyName}`.trim();
}
