import type { Command } from './keys.ts';
import {
  enter,
  inside,
  move,
  selectCell,
  tab,
  toEdge,
  type Place,
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
  return extend ? { ...selection, head: place } : selectCell(place);
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
      return {
        cell: { ...selection.cell, row: 0 },
        head: inside({ ...selection.head, row: size.rows }, size),
      };
    case 'selectRow':
      return {
        cell: { ...selection.cell, column: 0 },
        head: inside({ ...selection.head, column: size.columns }, size),
      };
    default:
      return undefined;
  }
}
