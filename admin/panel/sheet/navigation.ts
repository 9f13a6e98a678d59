import type { Command } from './keys.ts';
import {
  enter,
  inside,
  move,
  rangeOf,
  selectCell,
  selectRange,
  stretched,
  tab,
  toEdge,
  type Place,
  type Range,
  type Selection,
  type Size,
} from './selection.ts';

export type Surface = {
  readonly size: Size;
  readonly isEmpty: (place: Place) => boolean;
  /** Rows that fit the screen: how far Page Down goes. */
  readonly page: number;
};

type Extent = { readonly extend: boolean };

function put(selection: Selection, place: Place, { extend }: Extent): Selection {
  return extend ? stretched(selection, place) : selectCell(place);
}

function corner(selection: Selection, command: Extract<Command, { do: 'corner' }>, size: Size): Selection {
  const from = command.extend ? selection.head : selection.cell;
  const last = { column: size.columns - 1, row: size.rows - 1 };
  const places = {
    rowStart: { ...from, column: 0 },
    rowEnd: { ...from, column: last.column },
    first: { column: 0, row: 0 },
    last,
  };
  return put(selection, inside(places[command.to], size), command);
}

/** Every range grown to whole rows or columns; the cell that is typed in stays where it is. */
function whole(selection: Selection, grown: (range: Range) => Range): Selection {
  const others = selection.others?.map(grown) ?? [];
  const { cell: anchor, head } = selectRange(grown(rangeOf(selection)));
  return { cell: selection.cell, anchor, head, ...(others.length > 0 ? { others } : {}) };
}

/** Where a command of movement or selection leads; `undefined` when it is not one. */
export function navigate(
  selection: Selection,
  command: Command,
  { size, isEmpty, page }: Surface,
): Selection | undefined {
  switch (command.do) {
    case 'move': {
      if (!command.far) return move(selection, command.direction, size, command);
      const from = command.extend ? selection.head : selection.cell;
      return put(selection, toEdge(from, command.direction, size, isEmpty), command);
    }
    case 'page':
      return move(selection, command.direction, size, { extend: command.extend, times: page });
    case 'corner':
      return corner(selection, command, size);
    case 'enter':
      return enter(selection, size, command.back);
    case 'tab':
      return tab(selection, size, command.back);
    case 'selectAll':
      return { cell: { column: 0, row: 0 }, head: inside({ column: size.columns, row: size.rows }, size) };
    case 'selectColumn':
      return whole(selection, (range) => ({ ...range, row: 0, height: size.rows }));
    case 'selectRow':
      return whole(selection, (range) => ({ ...range, column: 0, width: size.columns }));
    default:
      return undefined;
  }
}
