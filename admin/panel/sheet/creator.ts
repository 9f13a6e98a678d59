import type { Outcome } from '../../../shared/contracts/sheets/routes.ts';
import type { Cell, Column, Row } from '../../../shared/contracts/sheets/sheet.ts';
import { checkCell } from './check.ts';
import type { Drafts } from './drafts.ts';
import { isRow } from './cells.ts';
import type { EditQueue } from './edit-queue.ts';
import { isEmpty } from './filters.ts';
import type { Rows } from './rows.ts';
import type { Language } from '../../../shared/kernel/language.ts';

export type CreatorPorts = {
  readonly rows: Rows;
  readonly queue: EditQueue;
  readonly drafts: Drafts;
  readonly columns: readonly Column[];
  readonly language: () => Language;
  readonly create: (values: Readonly<Record<string, Cell>>) => Promise<Outcome>;
  readonly accepted: (rows: readonly Row[]) => void;
  /** The whole was refused, or nobody answered: in words. */
  readonly failed: (problem: unknown) => void;
};

/** New rows: begun in the sheet, sent when the person leaves them, kept with their reasons when refused. */
export function openCreator({
  rows,
  queue,
  drafts,
  columns,
  language,
  create,
  accepted,
  failed,
}: CreatorPorts) {
  const sending = new Set<string>();

  function lacks(id: string): boolean {
    const row = drafts.rows().get(id);
    const missing = columns.filter(({ key, required }) => required === true && isEmpty(row?.[key]));
    for (const column of missing) {
      const told = checkCell(column, null, language());
      const reason = told.ok ? '' : told.refusal.message;
      queue.refuse(id, column.key, row?.[column.key] ?? null, reason);
    }
    return missing.length > 0;
  }

  function conclude(id: string, outcome: Outcome): void {
    if (isRow(outcome.row)) {
      drafts.drop(id);
      queue.forget(id);
      rows.rename(id, outcome.row.id);
      accepted([outcome.row]);
    }
    for (const { column: named, message } of outcome.refused) {
      // The row itself is refused: its first cell says why.
      const column = named === '' ? (columns[0]?.key ?? named) : named;
      const value = drafts.rows().get(id)?.[column] ?? null;
      queue.refuse(id, column, value, message);
    }
    rows.touch([id]);
  }

  return {
    begin(): string {
      const id = drafts.begin();
      rows.touch([id]);
      return id;
    },
    /** The person went on to another row: what they began is sent, or thrown away when nothing was typed. */
    async leave(id: string): Promise<void> {
      if (!drafts.rows().has(id) || sending.has(id)) return;
      if (!drafts.touched(id)) {
        drafts.drop(id);
        queue.forget(id);
        rows.touch([id]);
        return;
      }
      if (lacks(id)) return;
      sending.add(id);
      try {
        conclude(id, await create(drafts.values(id)));
      } catch (problem) {
        failed(problem);
      } finally {
        sending.delete(id);
      }
    },
  };
}

export type Creator = ReturnType<typeof openCreator>;
