import type { sheetRoutes } from '../../shared/contracts/sheets/routes.ts';
import type { Sheet } from '../../shared/contracts/sheets/sheet.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { UseCases } from '../platform/http.ts';
import { editCells } from './edit.ts';
import { effective, effectiveNow } from './effective.ts';
import { rowsSince } from './feed.ts';
import { addRows, removeRows } from './grow.ts';
import { rowHistory } from './history.ts';
import type { Keeper } from './keeper.ts';

/** The use cases behind a sheet's five routes, for an area to mount. */
export function sheet<T extends object>(keeper: Keeper<T>): UseCases<ReturnType<typeof sheetRoutes<Sheet>>> {
  return {
    rows: ({ query }, tools) => rowsSince(keeper, query, tools),
    edit: async ({ body }, tools) => {
      const now = await effective(
        keeper,
        tools,
        body.edits.map(({ column }) => column),
      );
      return ok({ outcomes: await editCells(now, body.edits, tools) });
    },
    create: async ({ body }, tools) => {
      const now = await effective(keeper, tools, body.rows.flatMap(Object.keys));
      return ok({ outcomes: await addRows(now, body.rows, tools, body.restore) });
    },
    remove: async ({ body }, tools) => ok({ outcomes: await removeRows(keeper, body.rows, tools) }),
    history: async ({ path, query }, tools) =>
      rowHistory(await effectiveNow(keeper, tools), path.rowId, query.next, tools),
  };
}
