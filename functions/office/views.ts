import type { KeptView } from '../../shared/contracts/records/view.ts';
import type { viewRoutes } from '../../shared/contracts/routes/views.ts';
import { ok, refuse, type Result } from '../../shared/kernel/result.ts';
import type { Staff } from '../../shared/contracts/records/staff.ts';
import type { UseCase } from '../platform/http.ts';
import type { Kept } from '../platform/storage/kind.ts';
import { create, remove, replace } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { viewKey, views, viewsOf } from './view-records.ts';

/** More views than this of one sheet nobody finds their way in. */
const mostViews = 300;

type Refused<Code extends string> = { readonly code: Code };

/** Who asks, when they may read the sheet; a sheet that one may not read is as good as none. */
async function readerOf(
  sheet: string,
  { caller }: Tools,
): Promise<Result<Staff, Refused<'platform/not-found'>>> {
  // The declarations of all sheets are only needed here.
  const { readersOfSheets } = await import('../../shared/contracts/sheets/readers.ts');
  const readers = readersOfSheets.get(sheet);
  if (caller.door !== 'staff' || !caller.person.roles.some((role) => readers?.[role] !== undefined))
    return refuse('platform/not-found');
  return ok(caller.person);
}

const sees = (person: Staff, { owner, shared }: KeptView) => shared || owner === person.id;
const keeps = (person: Staff, { owner, shared }: KeptView) =>
  owner === person.id || (shared && person.roles.includes('admin'));

/** The views of a sheet that the person may open, by name. */
export const listViews: UseCase<typeof viewRoutes.list> = async ({ path }, tools) => {
  const reader = await readerOf(path.sheet, tools);
  if (!reader.ok) return reader;
  const all = await tools.store.listAll(viewsOf(path.sheet));
  const seen = all.filter(({ record }) => sees(reader.value, record));
  return ok({
    views: seen
      .map(({ version, record }) => ({ version, record }))
      .toSorted((a, b) => a.record.name.localeCompare(b.record.name, 'fr')),
  });
};

export const addView: UseCase<typeof viewRoutes.add> = async ({ path, body }, tools) => {
  const reader = await readerOf(path.sheet, tools);
  if (!reader.ok) return reader;
  if ((await tools.store.listAll(viewsOf(path.sheet))).length >= mostViews)
    return refuse('office/too-many-views');
  const { id: owner, name: ownerName } = reader.value;
  const record: KeptView = { id: tools.newId<string>(), sheet: path.sheet, owner, ownerName, ...body };
  return tools.commit([create(views, record)], { version: 1, record });
};

type Path = { readonly sheet: string; readonly viewId: string };

/** A view that the person may change, as it was seen. */
async function mine(
  { sheet, viewId }: Path,
  version: number,
  tools: Tools,
): Promise<
  Result<
    Kept<KeptView>,
    Refused<'platform/not-found' | 'office/not-your-view' | 'platform/changed-meanwhile'>
  >
> {
  const reader = await readerOf(sheet, tools);
  if (!reader.ok) return reader;
  const seen = await tools.store.get(views, viewKey(sheet, viewId));
  if (!seen || !sees(reader.value, seen.record)) return refuse('platform/not-found');
  if (!keeps(reader.value, seen.record)) return refuse('office/not-your-view');
  return seen.version === version ? ok(seen) : refuse('platform/changed-meanwhile');
}

/** A view saved over, renamed, shared, or kept to oneself again. */
export const changeView: UseCase<typeof viewRoutes.change> = async ({ path, body }, tools) => {
  const { version, ...fields } = body;
  const seen = await mine(path, version, tools);
  if (!seen.ok) return seen;
  const record = { ...seen.value.record, ...fields };
  return tools.commit([replace(views, seen.value, record)], { version: version + 1, record });
};

export const removeView: UseCase<typeof viewRoutes.remove> = async ({ path, query }, tools) => {
  const seen = await mine(path, query.version, tools);
  if (!seen.ok) return seen;
  return tools.commit([remove(views, seen.value, path.viewId)], { id: path.viewId });
};
