import { customCells } from '../../shared/contracts/sheets/custom.ts';
import type { Cell, ReaderClass, Row, Sheet } from '../../shared/contracts/sheets/sheet.ts';
import type { RefusalCode } from '../../shared/contracts/problems.ts';
import type { Refusal, Result } from '../../shared/kernel/result.ts';
import type { Caller } from '../platform/caller.ts';
import type { Key } from '../platform/storage/engine.ts';
import type { Kind } from '../platform/storage/kind.ts';
import type { AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';

/** Why a row or one of its cells was not accepted. */
export type CellRefusal = Refusal<RefusalCode> & { readonly column?: string };

/**
 * What an area tells the engine about one of its sheets: where the rows are kept, and what its rules say of a row that
 * was typed. The engine does the rest, the same for every sheet.
 */
export type Keeper<T extends object> = {
  readonly sheet: Sheet;
  readonly kind: Kind<T>;
  readonly key: (id: string) => Key;
  readonly id: (record: T) => string;
  /** A row as it begins: a new one is this, with what was typed. */
  readonly blank: (id: string) => T;
  /** The rules across cells: the record to keep, and what else is written with it (guards of what only one may have). */
  readonly decide: (
    before: T | undefined,
    after: T,
    tools: Tools,
  ) => Promise<Result<Decided<T>, CellRefusal>>;
  /** What is written when a row is taken away, beside its removal; or why it must stay. */
  readonly letGo?: (record: T, tools: Tools) => Promise<Result<readonly AnyWrite[], CellRefusal>>;
  /** By what a row of a file is known as one that came before it, in the file or on the sheet. */
  readonly identity?: (record: T) => string | undefined;
  /** Of a sheet with a `known` column: what a row is called, and whether what it becomes cannot be the same any more. */
  readonly known?: {
    readonly called: (record: T) => string;
    readonly unlike: (before: T, after: T) => boolean;
  };
  /** For each record, whether the sheet has it already. */
  readonly present?: (records: readonly T[], tools: Tools) => Promise<readonly boolean[]>;
  /** Which rows are not for this reader, whatever their role: they are not there. Asked once a request. */
  readonly withheld?: (tools: Tools) => Promise<Withheld | undefined>;
  /** Which cell is at fault when a guard belongs to someone else. */
  readonly taken?: (guard: string) => CellRefusal | undefined;
};

/** Whether a row is not for this reader. */
export type Withheld = (id: string) => boolean;

export type Decided<T> = { readonly record: T; readonly writes: readonly AnyWrite[] };

/** The class of readers a caller belongs to; the route has already admitted them. */
export function readerOf(sheet: Sheet, caller: Caller): ReaderClass {
  if (caller.door !== 'staff') return 'plain';
  return caller.person.roles.some((role) => sheet.readers[role] === 'full') ? 'full' : 'plain';
}

/** A record as the caller may read it. */
export function rowOf<T extends object>(
  keeper: Keeper<T>,
  record: T,
  version: number,
  reader: ReaderClass,
): Row {
  return { ...cellsOf(keeper.kind.feed?.rows(record)?.[reader] ?? {}), id: keeper.id(record), version };
}

/** A record's fields as cells: the same names in both, and the network's own fields each on its own. */
export function cellsOf(record: object): Readonly<Record<string, Cell>> {
  return { ...record, ...customCells(record) };
}

/** A cell has one empty value, and a packed row leaves it out. */
export function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
