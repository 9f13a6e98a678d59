import type { Outcome } from '../../../shared/contracts/sheets/routes.ts';
import type { Cell, Column, Row } from '../../../shared/contracts/sheets/sheet.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { isRow, sameCell } from './cells.ts';
import { checkCell } from './check.ts';
import type { Drafts } from './drafts.ts';
import type { EditQueue } from './edit-queue.ts';
import { isEmpty } from './filters.ts';
import type { History } from './history.ts';
import type { Rows } from './rows.ts';

type Values = Readonly<Record<string, Cell>>;

export type CreatorPorts = {
  readonly rows: Rows;
  readonly queue: EditQueue;
  readonly drafts: Drafts;
  readonly history: History;
  readonly columns: readonly Column[];
  readonly language: () => Language;
  /** Creates rows; answers in their order. Throws when nobody answered, or the whole was refused. */
  readonly create: (rows: readonly Values[], key: string) => Promise<readonly Outcome[]>;
  readonly accepted: (rows: readonly Row[]) => void;
  /** The whole was refused: in words. */
  readonly failed: (problem: unknown) => void;
};

const largestBatch = 200;

/** New rows: begun in the sheet, sent when the person leaves them, kept with their reasons when refused. */
export function openCreator(ports: CreatorPorts) {
  const { rows, queue, drafts, history, columns, language, create, accepted, failed } = ports;
  const sending = new Set<string>();

  function lacks(id: string): boolean {
    const row = drafts.rows().get(id);
    const missing = columns.filter(({ key, required }) => required === true && isEmpty(row?.[key]));
    const unsaid = missing.filter(({ key }) => queue.markOf(id, key) === undefined);
    queue.refuse(
      unsaid.map((column) => {
        const told = checkCell(column, null, language());
        const reason = told.ok ? '' : told.refusal.message;
        return { id, column: column.key, value: row?.[column.key] ?? null, reason };
      }),
    );
    return missing.length > 0;
  }

  /** What was typed in a draft while it was on its way is an edit of the row that it became. */
  function catchUp(id: string, made: Row, sent: Row | undefined): void {
    const now = drafts.rows().get(id);
    if (now === undefined || sent === undefined || now === sent) return;
    const late = columns.filter(({ key }) => !sameCell(now[key], sent[key]));
    queue.write(
      late.map(({ key }) => ({
        id: made.id,
        column: key,
        was: made[key] ?? sent[key] ?? null,
        value: now[key] ?? null,
      })),
    );
  }

  function refusedIn(id: string, outcome: Outcome): void {
    queue.refuse(
      outcome.refused.map(({ column: named, message: reason }) => {
        // The row itself is refused: its first cell says why.
        const column = named === '' ? (columns[0]?.key ?? named) : named;
        return { id, column, value: drafts.rows().get(id)?.[column] ?? null, reason };
      }),
    );
  }

  function conclude(
    sent: readonly (readonly [string, Row | undefined])[],
    outcomes: readonly Outcome[],
  ): void {
    const made = new Map<string, Row>();
    for (const [at, [id]] of sent.entries()) {
      const outcome = outcomes[at];
      if (outcome === undefined) continue;
      refusedIn(id, outcome);
      if (isRow(outcome.row)) made.set(id, outcome.row);
    }
    rows.rename(new Map([...made].map(([id, row]) => [id, row.id])));
    for (const [id, row] of made) queue.rename(id, row.id);
    accepted([...made.values()]);
    for (const [id, before] of sent) {
      const row = made.get(id);
      if (row === undefined) continue;
      catchUp(id, row, before);
      drafts.drop(id);
    }
    if (made.size > 0) history.became(made);
    rows.touch([...sent.map(([id]) => id), ...[...made.values()].map(({ id }) => id)]);
  }

  async function send(ids: readonly string[]): Promise<void> {
    for (const id of ids) sending.add(id);
    try {
      for (let from = 0; from < ids.length; from += largestBatch) {
        const batch = ids.slice(from, from + largestBatch);
        const sent = batch.map((id) => [id, drafts.rows().get(id)] as const);
        const values = batch.map(drafts.values);
        conclude(sent, await queue.during(batch.length, (key) => create(values, key)));
      }
    } catch (problem) {
      failed(problem);
    } finally {
      for (const id of ids) sending.delete(id);
    }
  }

  return {
    begin(count = 1): readonly string[] {
      const ids = Array.from({ length: count }, drafts.begin);
      rows.touch(ids);
      return ids;
    },
    /** The person went on to other rows: what they began is sent, or thrown away when nothing was typed. */
    async leave(ids: readonly string[]): Promise<void> {
      const open = ids.filter((id) => drafts.rows().has(id) && !sending.has(id));
      const blank = open.filter((id) => !drafts.touched(id) && !queue.hasMarks(id));
      for (const id of blank) drafts.drop(id);
      if (blank.length > 0) rows.touch(blank);
      await send(open.filter((id) => !blank.includes(id) && !lacks(id)));
    },
  };
}

export type Creator = ReturnType<typeof openCreator>;
