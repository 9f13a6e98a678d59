import { strFromU8, unzipSync, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';

/** What a workbook may hold, unpacked: one of 20 MB with ten times as much in it is a bomb, or no list of members. */
const most = { files: 1_000, bytes: 200_000_000, cells: 3_000_000, rows: 200_000, columns: 500 } as const;

export type Workbook = {
  readonly tables: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/**
 * Reads one sheet of an XLSX, the first unless it is named: every cell as the text that a person would type for it.
 *
 * @throws Error when it is no workbook, or one that does not fit a sheet
 */
export async function readXlsx(bytes: Uint8Array, table: string | null): Promise<Workbook> {
  // Packed again without compression, the reader has nothing to inflate, and starts no threads for it.
  const safe = zipSync(unpacked(bytes), { level: 0 });
  const sheets = await readWorkbook(safe.slice().buffer);
  const chosen = sheets.find(({ sheet }) => sheet === table) ?? sheets[0];
  return {
    tables: sheets.map(({ sheet }) => sheet),
    rows: (chosen?.data ?? []).map((row) => row.map((cell) => textOf(cell))),
  };
}

/** Its XML, within bounds that the directory of the archive must announce: no more than that is ever inflated. */
function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  let [files, size] = [0, 0];
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      files += 1;
      size += originalSize;
      if (files > most.files || size > most.bytes) throw new Error('The workbook is too large');
      return /\.(?:xml|rels)$/.test(name);
    },
  });
  for (const [name, part] of Object.entries(parts)) sound(name, part);
  return parts;
}

/** No document types, and so no entities; no cell so far out that the rows before it would fill the memory. */
function sound(name: string, part: Uint8Array): void {
  const text = strFromU8(part);
  if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY') || text.includes('\u0000'))
    throw new Error(`${name} declares more than a sheet`);
  if (!name.includes('worksheets/')) return;
  let cells = 0;
  for (const [, letters = '', row = ''] of text.matchAll(/ r="([A-Z]{1,3})?(\d{1,7})"/g)) {
    cells += letters === '' ? 0 : 1;
    if (cells > most.cells || Number(row) > most.rows || columnNumber(letters) > most.columns)
      throw new Error(`${name} has too many cells`);
  }
}

const columnNumber = (letters: string) =>
  Array.from(letters).reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.valueOf()) ? '' : cell.toISOString().slice(0, 10);
  // A sum of a spreadsheet is a float: 0.1 + 0.2 is three tenths.
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)));
  if (typeof cell === 'boolean') return cell ? 'true' : 'false';
  return typeof cell === 'string' ? cell : '';
}
