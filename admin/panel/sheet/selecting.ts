import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import type { CellReader } from './cell-reader.ts';
import type { Creator } from './creator.ts';
import type { Drafts } from './drafts.ts';
import type { Rows } from './rows.ts';
import { followed, followedAcross } from './followed.ts';
import { inside, rangesOf, rowsIn, selectCell, type Range, type Selection } from './selection.ts';

export type SelectingPorts = {
  readonly rows: Rows;
  readonly drafts: Drafts;
  readonly creator: Creator;
  readonly cells: CellReader;
  readonly announce: (text: string) => void;
  readonly emit: () => void;
};

/** More rows than this are never new at once: the selection of a whole roll is not walked for them. */
const mostDrafts = 5_000;

/** What is selected: places of the sheet, which follow their rows and columns. A draft that is not among them any more is done. */
export function openSelecting({ rows, drafts, creator, cells, announce, emit }: SelectingPorts) {
  let selection: Selection | undefined;

  rows.onMove((moved) => {
    selection = selection && followed(selection, moved, rows.count());
  });
  rows.onColumns((across) => {
    selection = selection && followedAcross(selection, across);
  });

  /** The drafts that the person leaves: none of the ranges touches their rows any more. */
  function leaveDrafts(next: Selection | undefined): void {
    const stays = new Set(next === undefined ? [] : rowsIn(rangesOf(next)).slice(0, mostDrafts));
    const left = [...drafts.rows().keys()].filter((id) => {
      const place = rows.placeOf(id);
      return place === undefined || !stays.has(place);
    });
    if (left.length > 0) void creator.leave(left);
  }

  /** As far as it is still there: columns are hidden under it. The grid never stops asking for one that is not. */
  function now(): Selection | undefined {
    const size = { columns: rows.columns.length, rows: rows.count() };
    const isOut = (range: Range) =>
      range.row + range.height > size.rows || range.column + range.width > size.columns;
    if (selection === undefined || !rangesOf(selection).some(isOut)) return selection;
    selection = size.rows === 0 ? undefined : selectCell(inside(selection.cell, size));
    return selection;
  }

  return {
    now,
    leaveDrafts,
    select(next: Selection | undefined): void {
      leaveDrafts(next);
      selection = next;
      if (next !== undefined) announce(cells.describe(next.head));
      emit();
    },
    /** Another range, where it grew with what was put there. */
    hold(next: Selection): void {
      selection = next;
    },
    /** The rows of the ranges, for actions on a selection. */
    rows(): readonly Row[] {
      const selected = now();
      if (selected === undefined) return [];
      return rowsIn(rangesOf(selected))
        .map(rows.rowAt)
        .filter((one) => one !== undefined);
    },
  };
}

export type Selecting = ReturnType<typeof openSelecting>;
