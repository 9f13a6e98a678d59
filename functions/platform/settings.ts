import {
  calendarSchema,
  categorySchema,
  networkSchema,
  type Calendar,
  type Network,
} from '../../shared/contracts/records/settings.ts';
import {
  noTaxes,
  scheduleSchema,
  taxesSchema,
  type Taxes,
} from '../../shared/contracts/records/dues-schedule.ts';
import { defaultLimits, limitsSchema, type Limits } from '../../shared/contracts/records/limits.ts';
import { customFieldSchema, type CustomField } from '../../shared/contracts/records/custom-field.ts';
import { ruleSchema } from '../../shared/contracts/records/message.ts';
import type { Category } from '../../shared/membership/category.ts';
import type { DuesSchedule } from '../../shared/dues/schedule.ts';
import type { CategoryId, ScheduleId } from '../../shared/kernel/ids.ts';
import type { Rule } from '../../shared/messages/rule.ts';
import type { Kind } from './storage/kind.ts';
import { together } from './storage/question.ts';
import type { Store } from './storage/store.ts';
import type { Tools } from './tools.ts';

/** What a network decides about itself, each part a record of its own in one partition: read together, at once. */
const partition = 'settings';

export const networks: Kind<Network> = {
  name: 'network',
  table: 'operations',
  schema: networkSchema,
  key: () => ({ pk: partition, sk: 'network' }),
  history: () => 'settings',
};

export const categories: Kind<Category> = {
  name: 'category',
  table: 'operations',
  schema: categorySchema,
  key: ({ id }) => ({ pk: partition, sk: `category#${id}` }),
  history: () => 'settings',
};

export const calendars: Kind<Calendar> = {
  name: 'calendar',
  table: 'operations',
  schema: calendarSchema,
  key: () => ({ pk: partition, sk: 'calendar' }),
  history: () => 'settings',
};

export const rules: Kind<Rule> = {
  name: 'rule',
  table: 'operations',
  schema: ruleSchema,
  key: ({ id }) => ({ pk: partition, sk: `rule#${id}` }),
  history: () => 'settings',
};

export const limits: Kind<Limits> = {
  name: 'limits',
  table: 'operations',
  schema: limitsSchema,
  key: () => ({ pk: partition, sk: 'limits' }),
  history: () => 'settings',
};

export const schedules: Kind<DuesSchedule> = {
  name: 'schedule',
  table: 'operations',
  schema: scheduleSchema,
  key: ({ id }) => ({ pk: partition, sk: `schedule#${id}` }),
  history: () => 'settings',
};

export const taxes: Kind<Taxes> = {
  name: 'taxes',
  table: 'operations',
  schema: taxesSchema,
  key: () => ({ pk: partition, sk: 'taxes' }),
  history: () => 'settings',
};

export const fields: Kind<CustomField> = {
  name: 'field',
  table: 'operations',
  schema: customFieldSchema,
  key: ({ id }) => ({ pk: partition, sk: `field#${id}` }),
  history: () => 'settings',
};

const kinds = {
  network: networks,
  category: categories,
  calendar: calendars,
  rule: rules,
  limits,
  schedule: schedules,
  taxes,
  field: fields,
};

/** O-04 Everything that the network decided about itself. Table key. 100 rows: 14 units. */
export const wholeSettings = together('O-04', kinds, { partition, limit: 500 });

export type Settings = {
  readonly network: Network;
  readonly categories: ReadonlyMap<CategoryId, Category>;
  readonly calendar: Calendar;
  readonly rules: readonly Rule[];
  readonly limits: Limits;
  readonly schedules: ReadonlyMap<ScheduleId, DuesSchedule>;
  readonly taxes: Taxes;
  /** The fields that the network added to its sheets, archived ones included. */
  readonly fields: readonly CustomField[];
};

const believed = 30_000;
const known = new WeakMap<Tools['store'], { readonly until: number; readonly settings: Settings }>();

/** The network's settings, as they were at most half a minute ago. @throws when the network was never set up */
export async function settingsOf({ store, now }: Pick<Tools, 'store' | 'now'>): Promise<Settings> {
  const at = Date.parse(now);
  const before = known.get(store);
  if (before && at < before.until && at >= before.until - believed) return before.settings;
  const settings = await readSettings(store);
  known.set(store, { until: at + believed, settings });
  return settings;
}

/** The settings as they are kept now. @throws when the network was never set up */
export async function readSettings(store: Pick<Store, 'listAll'>): Promise<Settings> {
  const parts = await store.listAll(wholeSettings);
  const network = parts.find((part) => part.kind === 'network')?.record;
  const calendar = parts.find((part) => part.kind === 'calendar')?.record;
  if (!network || !calendar) throw new Error('The network was not set up: its name and calendar are missing');
  return {
    network,
    calendar,
    categories: new Map(
      parts.flatMap((part) => (part.kind === 'category' ? [[part.record.id, part.record] as const] : [])),
    ),
    rules: parts.flatMap((part) => (part.kind === 'rule' ? [part.record] : [])),
    limits: parts.find((part) => part.kind === 'limits')?.record ?? defaultLimits,
    schedules: new Map(
      parts.flatMap((part) => (part.kind === 'schedule' ? [[part.record.id, part.record] as const] : [])),
    ),
    taxes: parts.find((part) => part.kind === 'taxes')?.record ?? noTaxes,
    fields: parts.flatMap((part) => (part.kind === 'field' ? [part.record] : [])),
  };
}
