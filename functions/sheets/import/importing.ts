import type { Sheet } from '../../../shared/contracts/sheets/sheet.ts';
import type { Tools } from '../../platform/tools.ts';
import { effective } from '../effective.ts';
import type { Keeper } from '../keeper.ts';
import { checkTable, type Checked, type Source } from './check.ts';
import { addPage, takeBackPage, type PageResult } from './pages.ts';
import type { ReadyRow } from './ready-row.ts';

/** What an import does with the rows of a sheet, whatever their records are. */
export type Importing = {
  /** The sheet as it is now, the network's own fields included. */
  readonly sheet: (tools: Tools) => Promise<Sheet>;
  readonly check: (source: Source, tools: Tools) => Promise<Checked>;
  readonly add: (rows: readonly ReadyRow[], tools: Tools) => Promise<PageResult>;
  readonly takeBack: (
    rows: readonly ReadyRow[],
    result: PageResult,
    tools: Tools,
  ) => ReturnType<typeof takeBackPage>;
};

/** The names of the rows of another sheet, folded, with the id that each means; `null` where several rows have it. */
export type Names = ReadonlyMap<string, string | null>;

/** The sheets that files can become rows of, by name, and the names by which cells refer to other sheets. */
export type Keepers = {
  readonly sheets: Readonly<Record<string, Importing>>;
  readonly names: Readonly<Record<string, (tools: Tools) => Promise<Names>>>;
};

export function importing<T extends object>(keeper: Keeper<T>): Importing {
  return {
    sheet: async (tools) => (await effective(keeper, tools)).sheet,
    check: async (source, tools) => checkTable(await effective(keeper, tools), source, tools),
    add: async (rows, tools) => addPage(await effective(keeper, tools), rows, tools),
    takeBack: async (rows, result, tools) =>
      takeBackPage(await effective(keeper, tools), rows, result, tools),
  };
}
