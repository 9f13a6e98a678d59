import type { Sheet } from '../../../shared/contracts/sheets/sheet.ts';
import type { Tools } from '../../platform/tools.ts';
import { effectiveNow } from '../effective.ts';
import type { Keeper } from '../keeper.ts';
import { checkTable, type Checked, type ReadyRow, type Source } from './check.ts';
import { addPage, removePage, type PageResult } from './pages.ts';

/** What an import does with the rows of a sheet, whatever their records are. */
export type Importing = {
  /** The sheet as it is now, the network's own fields included. */
  readonly sheet: (tools: Tools) => Promise<Sheet>;
  readonly check: (source: Source, tools: Tools) => Promise<Checked>;
  readonly add: (rows: readonly ReadyRow[], tools: Tools) => Promise<PageResult>;
  readonly takeBack: (result: PageResult, tools: Tools) => Promise<{ removed: number; kept: number }>;
};

/** The sheets that files can become rows of, by name. */
export type Keepers = Readonly<Record<string, Importing>>;

export function importing<T extends object>(keeper: Keeper<T>): Importing {
  return {
    sheet: async (tools) => (await effectiveNow(keeper, tools)).sheet,
    check: async (source, tools) => checkTable(await effectiveNow(keeper, tools), source, tools),
    add: (rows, tools) => addPage(keeper, rows, tools),
    takeBack: (result, tools) => removePage(keeper, result, tools),
  };
}
