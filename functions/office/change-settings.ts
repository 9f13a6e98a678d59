import type { SettingsFile } from '../../shared/contracts/records/settings-file.ts';
import { ok } from '../../shared/kernel/result.ts';
import { replanWrites } from '../membership/writes.ts';
import {
  calendars,
  categories,
  fields,
  limits,
  networks,
  readSettings,
  rules,
  schedules,
  taxes,
  wholeSettings,
} from '../platform/settings.ts';
import type { Kept, Kind } from '../platform/storage/kind.ts';
import { create, replace, type AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';

/** One value that the file changes: `category coop standing.toleranceDays`. */
export type SettingChange = { readonly setting: string; readonly from: unknown; readonly to: unknown };

/** The settings as a file; `undefined` while the network is not set up. */
export async function settingsAsFile(tools: Pick<Tools, 'store'>): Promise<SettingsFile | undefined> {
  if ((await tools.store.listAll(wholeSettings)).length === 0) return undefined;
  const { categories: all, schedules: priced, ...rest } = await readSettings(tools.store);
  return {
    ...rest,
    categories: [...all.values()],
    schedules: [...priced.values()],
    rules: [...rest.rules],
    fields: [...rest.fields],
  };
}

/**
 * Makes the network's settings those of a file, in one transaction, each on the version that was read. What the file
 * does not name stays: members, invoices and messages may be of it, and it is made inactive rather than taken away.
 */
export async function changeSettings(file: SettingsFile, tools: Tools) {
  const planned = await Promise.all([
    change('network', networks, file.network, tools),
    change('calendar', calendars, file.calendar, tools),
    change('taxes', taxes, file.taxes, tools),
    change('limits', limits, file.limits, tools),
    ...file.categories.map((one) => change(`category ${one.id}`, categories, one, tools)),
    ...file.schedules.map((one) => change(`schedule ${one.id}`, schedules, one, tools)),
    ...file.rules.map((one) => change(`rule ${one.id}`, rules, one, tools)),
    ...file.fields.map((one) => change(`field ${one.id}`, fields, one, tools)),
  ]);
  const changes = planned.flatMap((one) => one.changes);
  if (changes.length === 0) return ok(changes);
  // What is next for every member may be another day now.
  return tools.commit([...planned.flatMap(({ writes }) => writes), ...replanWrites(tools)], changes);
}

async function change<T extends object>(
  name: string,
  kind: Kind<T>,
  record: T,
  { store }: Tools,
): Promise<{ readonly changes: readonly SettingChange[]; readonly writes: readonly AnyWrite[] }> {
  const seen: Kept<T> | undefined = await store.get(kind, kind.key(record));
  const changes = differences(seen?.record, record, [name]);
  if (changes.length === 0) return { changes, writes: [] };
  return { changes, writes: [seen ? replace(kind, seen, record) : create(kind, record)] };
}

const isParts = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Value by value, down to what has no parts; lists are told whole. */
function differences(from: unknown, to: unknown, path: readonly string[]): SettingChange[] {
  if (isParts(from) && isParts(to)) {
    const names = [...new Set([...Object.keys(from), ...Object.keys(to)])];
    return names.flatMap((name) => differences(from[name], to[name], [...path, name]));
  }
  if (JSON.stringify(from) === JSON.stringify(to)) return [];
  const [record = '', ...rest] = path;
  return [{ setting: [record, rest.join('.')].join(' ').trim(), from, to }];
}
