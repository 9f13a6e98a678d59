import { calendarSchema, categorySchema, networkSchema, type Calendar, type Network } from '../../shared/contracts/records/settings.ts';
import type { Category } from '../../shared/membership/category.ts';
import type { CategoryId } from '../../shared/kernel/ids.ts';
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

const kinds = { network: networks, category: categories, calendar: calendars };

/** O-04 Everything that the network decided about itself. Table key. */
const wholeSettings = together('O-04', kinds, { partition, limit: 500 });

export type Settings = {
  readonly network: Network;
  readonly categories: ReadonlyMap<CategoryId, Category>;
  readonly calendar: Calendar;
};

const believed = 30_000;
let known: { readonly until: number; readonly settings: Settings } | undefined;

/** The network's settings, as they were at most half a minute ago. @throws when the network was never set up */
export async function settingsOf({ store, now }: Pick<Tools, 'store' | 'now'>): Promise<Settings> {
  const at = Date.parse(now);
  if (known && at < known.until && at >= known.until - believed) return known.settings;
  const settings = await readSettings(store);
  known = { until: at + believed, settings };
  return settings;
}

async function readSettings(store: Pick<Store, 'listAll'>): Promise<Settings> {
  const parts = await store.listAll(wholeSettings);
  const network = parts.flatMap((part) => (part.kind === 'network' ? [part.record] : [])).at(0);
  const calendar = parts.flatMap((part) => (part.kind === 'calendar' ? [part.record] : [])).at(0);
  if (!network || !calendar) throw new Error('The network was not set up: its name and calendar are missing');
  const list = parts.flatMap((part) => (part.kind === 'category' ? [part.record] : []));
  return { network, calendar, categories: new Map(list.map((category) => [category.id, category])) };
}
