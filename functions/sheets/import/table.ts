import { decoded } from '../../../shared/contracts/import/decoded.ts';
import { unguarded } from '../../../shared/contracts/sheets/guarded.ts';
import { isWorkbook } from '../../../shared/contracts/routes/imports.ts';

/** A file as a table: its headers, and its rows with the number that a person sees beside them in a spreadsheet. */
export type Table = {
  readonly headers: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
};

/** CSV with commas, semicolons or tabs; the guard that keeps a text from being a formula is taken away again. */
async function readCsv(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const { default: papaparse } = await import('papaparse');
  const { data } = papaparse.parse<string[]>(decoded(bytes), { skipEmptyLines: 'greedy' });
  return data.map((row) => row.map(unguarded));
}

/** A file by its name: a workbook, and which of its sheets; or CSV. Nothing when it cannot be read. */
export async function readFileAs(
  fileName: string,
  bytes: Uint8Array,
  table: string | null,
): Promise<{ readonly tables: readonly string[]; readonly table: Table } | undefined> {
  const { tables, rows } = await rowsOf(fileName, bytes, table);
  const [headers = [], ...rest] = rows;
  if (rest.length === 0) return undefined;
  const numbered = rest.map((cells, index) => ({ row: index + 2, cells }));
  return {
    tables,
    table: { headers, rows: numbered.filter(({ cells }) => cells.some((cell) => cell !== '')) },
  };
}

async function rowsOf(fileName: string, bytes: Uint8Array, table: string | null) {
  // Each is loaded where it is used: the function starts for every request, and few of them read a file.
  if (!isWorkbook(fileName)) return { tables: [], rows: await readCsv(bytes) };
  try {
    const { readXlsx } = await import('./workbook.ts');
    return await readXlsx(bytes, table);
  } catch {
    return { tables: [], rows: [] };
  }
}
