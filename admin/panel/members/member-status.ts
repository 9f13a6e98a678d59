import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { isDay, type Day } from '../../../shared/kernel/day.ts';
import type { Category } from '../../../shared/membership/category.ts';
import {
  defaultStatusRules,
  statusOn,
  type MemberStatus,
  type StatusFacts,
} from '../../../shared/membership/status.ts';
import type { Panel } from '../panel-context.ts';
import type { PanelSettings } from '../providers/settings.ts';
import type { ComputeCell } from '../resource.ts';

function dayIn(row: object, key: string): Day | null {
  const value: unknown = Reflect.get(row, key);
  return isDay(value) ? value : null;
}

/** The feed carries the facts of a status beside the columns, as the server keeps them. */
function isKept<Key extends 'ended' | 'override'>(value: unknown): value is NonNullable<StatusFacts[Key]> {
  return typeof value === 'object' && value !== null;
}

export function factsOf(row: Row, category: Category | null): StatusFacts {
  const ended: unknown = Reflect.get(row, 'ended');
  const override: unknown = Reflect.get(row, 'override');
  return {
    category: category?.id ?? null,
    appliedOn: dayIn(row, 'appliedOn'),
    admittedOn: dayIn(row, 'admittedOn'),
    joinedOn: dayIn(row, 'joinedOn'),
    termStartsOn: dayIn(row, 'termStartsOn'),
    termEndsOn: dayIn(row, 'termEndsOn'),
    suspendedFrom: dayIn(row, 'suspendedFrom'),
    suspendedUntil: dayIn(row, 'suspendedUntil'),
    ended: isKept<'ended'>(ended) ? ended : null,
    override: isKept<'override'>(override) ? override : null,
  };
}

/** A member's status on a day, by the same rules as the server's: computed, never kept. */
export function memberStatusOn(settings: PanelSettings | undefined, on: Day): (row: Row) => MemberStatus {
  const byId = new Map<unknown, Category>(settings?.categories.map((category) => [category.id, category]));
  return (row) => {
    const category = byId.get(row['category']) ?? null;
    return statusOn(factsOf(row, category), category, defaultStatusRules, on);
  };
}

type Known = {
  readonly settings: PanelSettings | undefined;
  readonly on: Day;
  readonly statusOf: (row: Row) => MemberStatus;
  /** A row is never altered: another version of it is another one. */
  readonly told: WeakMap<Row, MemberStatus>;
};

/** The column of statuses; its rules are prepared once for a day and for what the settings are, and asked once per row. */
export function memberStatus({ settings }: Panel): ComputeCell {
  let known: Known | undefined;
  return (row: Row, on: Day) => {
    const now = settings.now();
    if (known?.settings !== now || known?.on !== on)
      known = { settings: now, on, statusOf: memberStatusOn(now, on), told: new WeakMap() };
    const told = known.told.get(row);
    if (told !== undefined) return told;
    const status = known.statusOf(row);
    known.told.set(row, status);
    return status;
  };
}
