import { parse } from 'papaparse';

/** A file as a table: its headers, and its rows with the number that a person sees beside them in a spreadsheet. */
export type Table = {
  readonly headers: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
};

/** UTF-8, or what Excel on Windows writes: a file that is not valid UTF-8 is read as Windows-1252. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Reads CSV with commas, semicolons or tabs. */
export function readTable(bytes: Uint8Array): Table {
  const { data } = parse<string[]>(decoded(bytes), { skipEmptyLines: 'greedy' });
  const [headers = [], ...rest] = data;
  return { headers, rows: rest.map((cells, index) => ({ row: index + 2, cells })) };
}
