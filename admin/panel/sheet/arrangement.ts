import type { Cell, Column, Row } from '../../../shared/contracts/sheets/sheet.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { sameCell } from './cells.ts';
import { grouped } from './groups.ts';
import type { Lines } from './lines.ts';
import type { Slots } from './slots.ts';
import { laidOut, openArranger, wholeSheet, type View } from './view.ts';

export type ArrangementPorts = {
  readonly columns: readonly Column[];
  readonly slots: Slots;
  readonly lines: Lines;
  readonly language: () => Language;
  readonly cellOf: (row: Row, column: Column) => Cell;
  readonly textOf: (row: Row, column: Column) => string;
  /** Rows that stand last whatever the view says: those that the person has begun. */
  readonly begun: () => readonly number[];
};

const whichRows = ['search', 'filters', 'sort', 'groups'] as const;

/** How the person looks at the sheet, and which line each row has for that. */
export function openArrangement(ports: ArrangementPorts) {
  const { columns: all, slots, lines, language, cellOf, textOf, begun } = ports;
  const { rowIn } = slots;
  const open = () =>
    openArranger({ language: language(), columns: all, cellOf, textOf, rowIn, slots: slots.count });
  let arranger = open();
  let view = wholeSheet;
  let columns: readonly Column[] = all;
  let folded: ReadonlySet<string> = new Set();
  /** The slots that the view holds, those of folded groups too. */
  let held: Uint32Array = new Uint32Array();

  function arrange(): void {
    held = arranger.arrange(view);
    const by = view.groups.flatMap((key) => all.find((column) => column.key === key) ?? []);
    const told =
      by.length === 0
        ? { lines: Int32Array.from(held), groups: [] }
        : grouped(held, by, all, folded, { cellOf, textOf, rowIn });
    const last = begun();
    lines.lay(last.length === 0 ? told.lines : [...told.lines, ...last], told.groups);
  }

  return {
    arrange,
    view: () => view,
    columns: () => columns,
    /** @returns whether rows are to be arranged for it: only the columns may be others */
    look(next: View): boolean {
      const before = view;
      view = next;
      columns = laidOut(all, next.layout);
      return whichRows.some((part) => before[part] !== next[part]);
    },
    /** Folds the group of a line, or unfolds it. @returns whether there is one */
    foldAt(line: number): boolean {
      const key = lines.groupAt(line)?.key;
      if (key === undefined) return false;
      folded = folded.has(key)
        ? new Set([...folded].filter((one) => one !== key))
        : new Set([...folded, key]);
      return true;
    },
    /** Rows of the view, by slot, that have no line: their group is folded. */
    unseen: (): Iterable<number> =>
      folded.size === 0 ? [] : held.filter((slot) => lines.placeOf(slot) === undefined),
    /** Whether the view would put a row elsewhere, or leave it out, now that it has changed. */
    moves(before: Row, after: Row): boolean {
      const keys = new Set(arranger.dependsOn(view));
      return all.some(
        (column) => keys.has(column.key) && !sameCell(cellOf(before, column), cellOf(after, column)),
      );
    },
    /** Whether the view shows a row: of a slot, or any. */
    keeper: () => arranger.keeper(view),
    wants: () => arranger.wants(view),
    changed: (slot: number): void => arranger.changed(slot),
    prepare: () => arranger.prepare(),
    /** Texts are other texts. */
    forget(): void {
      arranger = open();
    },
  };
}

export type Arrangement = ReturnType<typeof openArrangement>;
