import type * as z from 'zod';
import type { KeptView, lookSchema } from '../../../shared/contracts/records/view.ts';
import type { Filter } from './filters.ts';
import type { View } from './view.ts';

export type Look = z.infer<typeof lookSchema>;
/** A view as the server keeps it, with the version to name in changing it. */
export type NamedView = { readonly version: number; readonly record: KeptView };

function filterOf(kept: Look['filters'][string]): Filter {
  if (kept.kind !== 'between') return kept;
  const { kind, from, to } = kept;
  return { kind, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** What was kept of a view, as the sheet takes it. */
export function viewOf({ filters, ...look }: Look): View {
  return {
    ...look,
    filters: Object.fromEntries(Object.entries(filters).map(([key, filter]) => [key, filterOf(filter)])),
  };
}

function inOrderOfKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrderOfKeys);
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, inOrderOfKeys(part)]));
}

/** Whether two views show the same, whatever order their parts are written in. */
export function sameView(a: View, b: View): boolean {
  return a === b || JSON.stringify(inOrderOfKeys(a)) === JSON.stringify(inOrderOfKeys(b));
}
