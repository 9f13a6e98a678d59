import { HttpError, type DataProvider, type RaRecord } from 'react-admin';
import type { Outcome } from '../../../shared/contracts/sheets/routes.ts';
import type { Cell, Row } from '../../../shared/contracts/sheets/sheet.ts';
import { fold } from '../../../shared/kernel/text.ts';
import { screenOf, type PanelResource, type SheetScreen } from '../resource.ts';
import { isRow } from '../sheet/cells.ts';
import type { Api } from './api.ts';
import type { Feed } from './feed.ts';
import { fieldsOf } from './fields.ts';

export type DataPorts = {
  readonly api: Api;
  readonly resources: readonly PanelResource[];
  readonly feedOf: (screen: SheetScreen) => Feed;
};

/** react-admin lets its caller name the type of a record; rows are what they are. */
function isRecord<Named>(row: unknown): row is Named {
  return typeof row === 'object' && row !== null;
}
function asRecords<Named extends RaRecord>(rows: readonly Row[]): Named[] {
  return rows.filter((row): row is Row & Named => isRecord<Named>(row));
}
function asRecord<Named extends RaRecord>(row: Row | undefined): Named {
  if (isRecord<Named>(row)) return row;
  throw new HttpError('Not found', 404);
}

function rowOf(outcome: Outcome | undefined): Row {
  const errors = Object.fromEntries((outcome?.refused ?? []).map(({ column, message }) => [column, message]));
  if (Object.keys(errors).length > 0) throw new HttpError(Object.values(errors)[0] ?? '', 409, { errors });
  if (isRow(outcome?.row)) return outcome.row;
  throw new HttpError('The sheet did not say what became of the row', 500);
}

type ListParams = {
  readonly filter?: Readonly<Record<string, unknown>>;
  readonly sort?: { readonly field: string; readonly order: string };
  readonly pagination?: { readonly page: number; readonly perPage: number };
};

function compare(a: Cell | undefined, b: Cell | undefined): number {
  const key = (cell: Cell | undefined) => (typeof cell === 'string' ? fold(cell) : cell) ?? '';
  const [left, right] = [key(a), key(b)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Filters are equality, and `q` looks in the row's name. */
function listed(rows: Iterable<Row>, screen: SheetScreen, { filter, sort, pagination }: ListParams) {
  const { q, ...equal } = filter ?? {};
  const wanted = fold(typeof q === 'string' ? q : '');
  const kept = [...rows].filter(
    (row) =>
      Object.entries(equal).every(([key, value]) => row[key] === value) &&
      fold(screen.nameOf(row)).includes(wanted),
  );
  const sign = sort?.order === 'DESC' ? -1 : 1;
  if (sort !== undefined) kept.sort((a, b) => sign * compare(a[sort.field], b[sort.field]));
  const { page, perPage } = pagination ?? { page: 1, perPage: kept.length };
  return { page: kept.slice((page - 1) * perPage, page * perPage), total: kept.length };
}

/**
 * Sheets as react-admin asks for them: lists from memory, writes over HTTP. The spreadsheet itself writes through
 * its own queue, since `updateMany` gives every row the same values.
 */
export function dataFor({ api, resources, feedOf }: DataPorts): DataProvider {
  function screen(name: string): SheetScreen {
    const resource = resources.find((one) => one.name === name);
    const found = resource && screenOf(resource);
    if (found === undefined) throw new Error(`${name} is not a sheet: call its routes`);
    return found;
  }
  const rowsOf = (name: string) => feedOf(screen(name)).rows();

  async function edited(name: string, id: string, values: Readonly<Record<string, Cell>>): Promise<Row> {
    const { sheet, routes } = screen(name);
    const now = rowsOf(name).get(id);
    const edits = sheet.columns
      .filter(({ key }) => values[key] !== undefined && values[key] !== now?.[key])
      .map(({ key }) => ({ id, column: key, was: now?.[key] ?? null, value: values[key] ?? null }));
    if (edits.length === 0) return asRecord<Row>(now);
    const { outcomes } = await api.call(routes.edit, { body: { edits } });
    return accepted(name, rowOf(outcomes[0]));
  }

  function accepted(name: string, row: Row): Row {
    feedOf(screen(name)).put([row]);
    return row;
  }

  return {
    getList: async (name, params) => {
      const { page, total } = listed(rowsOf(name).values(), screen(name), params);
      return { data: asRecords(page), total };
    },
    getOne: async (name, { id }) => ({ data: asRecord(rowsOf(name).get(String(id))) }),
    getMany: async (name, { ids }) => {
      const rows = rowsOf(name);
      return { data: asRecords(ids.flatMap((id) => rows.get(String(id)) ?? [])) };
    },
    getManyReference: async (name, { target, id, ...params }) => {
      const filter = { ...fieldsOf(params.filter), [target]: id };
      const { page, total } = listed(rowsOf(name).values(), screen(name), { ...params, filter });
      return { data: asRecords(page), total };
    },
    update: async (name, { id, data }) => ({ data: asRecord(await edited(name, String(id), data)) }),
    updateMany: async (name, { ids, data }) => {
      await Promise.all(ids.map((id) => edited(name, String(id), data)));
      return { data: ids };
    },
    create: async (name, { data }) => {
      const { outcomes } = await api.call(screen(name).routes.create, { body: { rows: [data] } });
      return { data: asRecord(accepted(name, rowOf(outcomes[0]))) };
    },
    delete: async (name, { id }) => {
      const row = rowsOf(name).get(String(id));
      await removed(name, row === undefined ? [] : [row]);
      return { data: asRecord(row) };
    },
    deleteMany: async (name, { ids }) => {
      await removed(
        name,
        ids.flatMap((id) => rowsOf(name).get(String(id)) ?? []),
      );
      return { data: ids };
    },
  };

  async function removed(name: string, rows: readonly Row[]): Promise<void> {
    const body = { rows: rows.map(({ id, version }) => ({ id, version })) };
    const { outcomes } = await api.call(screen(name).routes.remove, { body });
    const refused = outcomes.flatMap((outcome) => outcome.refused)[0];
    if (refused !== undefined) throw new HttpError(refused.message, 409);
    feedOf(screen(name)).put(rows.map(({ id, version }) => ({ id, version: version + 1, gone: true })));
  }
}
