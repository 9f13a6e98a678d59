import type { Day, MonthDay } from '../kernel/day.ts';
import type { CategoryId, ScheduleId } from '../kernel/ids.ts';
import type { Bilingual } from '../kernel/language.ts';
import type { Length } from '../kernel/period.ts';
import type { PartyKind } from './member.ts';

/**
 * From where terms are counted. `rolling`: the joining day. `fixed`: the day on which the network's year begins; joining on
 * or after the rollover makes one term to the end of the next year. `month`: as fixed, by calendar months, with a
 * rollover date of the month.
 */
export type TermAnchor =
  | { readonly kind: 'rolling' }
  | { readonly kind: 'fixed'; readonly startsOn: MonthDay; readonly rolloverOn: MonthDay | null }
  | { readonly kind: 'month'; readonly rolloverDate: number | null };

/** Membership by term. Without length, it is for life. */
export type TermRegime = {
  readonly kind: 'term';
  readonly anchor: TermAnchor;
  readonly length: Length | null;
  readonly grace: Length;
};

/** `continuous`: from the admission until it is ended; dues never end it. */
export type Regime = { readonly kind: 'continuous' } | TermRegime;

/** Who decides on an application, and what must be done before the applicant is a member. */
export type AdmissionRule = {
  readonly decidedBy: 'board' | 'staff';
  readonly conditions: { readonly firstDues: boolean; readonly shares: number };
};

export const obligations = ['dues', 'declaration', 'shares'] as const;
export type Obligation = (typeof obligations)[number];
export type Privilege = 'vote' | 'member-price' | 'directory';

/** What good standing asks for, how many days late dues may be, when the declaration is due, and what is taken away. */
export type StandingRule = {
  readonly requires: readonly Obligation[];
  readonly toleranceDays: number;
  readonly declarationDueOn: MonthDay | null;
  readonly takesAway: readonly Privilege[];
};

/** A kind of membership: data that the network defines, not code. */
export type Category = {
  readonly id: CategoryId;
  readonly name: Bilingual;
  readonly opensTo: readonly PartyKind[];
  /** An inactive category keeps its members; nothing happens by itself to them. */
  readonly active: boolean;
  /** Whether the public form offers it. */
  readonly onForm: boolean;
  readonly regime: Regime;
  readonly admission: AdmissionRule;
  readonly vote: boolean;
  readonly standing: StandingRule;
  readonly duesSchedule: ScheduleId | null;
  readonly startedOn: Day | null;
};

/** @example isForLife({ kind: 'continuous' }) // => false */
export function isForLife(regime: Regime): boolean {
  return regime.kind === 'term' && regime.length === null;
}
