import type { Column, Row } from '../../../shared/contracts/sheets/sheet.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import { openBlockHands } from './block-hands.ts';
import { openCellHands } from './cell-hands.ts';
import { openCellReader } from './cell-reader.ts';
import type { Creator } from './creator.ts';
import type { Drafts } from './drafts.ts';
import type { EditQueue } from './edit-queue.ts';
import { isEmpty } from './filters.ts';
import type { History } from './history.ts';
import type { Command } from './keys.ts';
import { navigate } from './navigation.ts';
import type { OptionSources } from './options.ts';
import type { Rows } from './rows.ts';
import { openSelecting } from './selecting.ts';
import { rangesOf, selectCell, type Place, type Selection } from './selection.ts';
import { openSignal } from './signal.ts';
import { openTelling } from './telling.ts';
import type { Reader } from './values.ts';
import type { Writer } from './writer.ts';
import { openRowHands } from './row-hands.ts';
import type { RowWork } from './row-work.ts';
import type { Undoing } from './undoing.ts';

export type ControllerPorts = {
  readonly rows: Rows;
  readonly queue: EditQueue;
  readonly drafts: Drafts;
  readonly history: History;
  readonly writer: Writer;
  readonly creator: Creator;
  readonly work: RowWork;
  readonly undoing: Undoing;
  /** Whether the person may add rows and take them away. */
  readonly mayGrow: boolean;
  readonly today: () => Day;
  readonly editable: (column: Column) => boolean;
  readonly reader: () => Reader;
  readonly optionSources: () => OptionSources;
};

/** What the page does for the sheet. */
export type Surroundings = {
  readonly page: () => number;
  readonly scrollTo: (place: Place) => void;
  readonly open: (row: Row) => void;
  readonly search: () => void;
  /** Opens the bar that finds, or finds and replaces. */
  readonly find: (how: 'find' | 'replace') => void;
  /** Shows in words what a gesture could not do. */
  readonly tell: (text: string) => void;
};

const nowhere = () => undefined;
const elsewhere: Surroundings = {
  page: () => 20,
  scrollTo: nowhere,
  open: nowhere,
  search: nowhere,
  find: nowhere,
  tell: nowhere,
};

/**
 * The hands in the sheet: what is selected, what is being typed, and what each key, click and paste does.
 * It answers at once and in order, whatever the screen is still painting: that is why no key is lost.
 */
export function openController(ports: ControllerPorts) {
  const { rows, queue, history, writer, creator, undoing, reader } = ports;
  const cells = openCellReader(ports);
  const signal = openSignal();
  let around = elsewhere;

  const language = () => reader().language;
  const { emit } = signal;
  const telling = openTelling({ language, emit, show: (text) => around.tell(text) });
  const { announce, tell, tellReplayed } = telling;
  const selecting = openSelecting({ ...ports, cells, announce, emit });
  const scrollTo = (place: Place) => around.scrollTo(place);
  const { tick, typeToday, ...cellHands } = openCellHands({
    ...ports,
    cells,
    selecting,
    telling,
    language,
    scrollTo,
    emit,
  });
  const rowHands = openRowHands({ ...ports, telling, language, emit });
  const { fillFirst, ...blockHands } = openBlockHands({
    ...ports,
    cells,
    telling,
    selection: selecting.now,
    hold: selecting.hold,
    below: rowHands.grow,
  });
  const surface = () => ({
    size: { columns: rows.columns.length, rows: rows.count() },
    isEmpty: (place: Place) => isEmpty(cells.valueAt(place)),
    page: around.page(),
  });

  function goTo(next: Selection): void {
    selecting.select(next);
    scrollTo(next.head);
  }

  const acts: Readonly<Partial<Record<Command['do'], (at: Selection) => boolean | void>>> = {
    edit: () => cellHands.begin('within'),
    choose: cellHands.choose,
    clear: (at) => tell(writer.clear(rangesOf(at))),
    undo: () => undoing.undo(tellReplayed),
    redo: () => undoing.redo(tellReplayed),
    find: () => around.find('find'),
    replace: () => around.find('replace'),
    show: ({ cell }) => scrollTo(cell),
    today: ({ cell }) => typeToday(cell),
    toggle: ({ cell }) => rows.foldAt(cell.row) || tick(cell),
    search: () => around.search(),
    open: ({ cell }) => {
      const row = rows.rowAt(cell.row);
      if (row !== undefined) around.open(row);
    },
  };

  return {
    selection: selecting.now,
    said: telling.said,
    subscribe: signal.subscribe,
    revision: signal.revision,
    canUndo: history.canUndo,
    canRedo: history.canRedo,
    valueAt: cells.valueAt,
    markAt: cells.markAt,
    describe: cells.describe,
    resolve: writer.resolve,
    dismiss: queue.dismiss,
    dismissAll: queue.dismissAll,
    /** A place that something else leads to: it is brought into view. */
    goTo,
    attach(surroundings: Surroundings): void {
      around = surroundings;
    },
    /** A click or a drag of the mouse; what it points at is in view already. */
    select(next: Selection | undefined): void {
      const now = cellHands.editing();
      if (now !== undefined) cellHands.commit(now.text);
      selecting.select(next);
    },
    /** @returns whether the key was for the sheet; otherwise it is text */
    run(command: Command): boolean {
      const at = selecting.now() ?? selectCell({ column: 0, row: 0 });
      const next = rows.count() === 0 ? undefined : navigate(at, command, surface());
      if (next !== undefined) {
        goTo(next);
        // Enter on the last row goes nowhere, but the person is done with it.
        if (command.do === 'enter' && next.cell.row === at.cell.row) selecting.leaveDrafts(undefined);
      } else if (command.do === 'fill') fillFirst(at, command.direction);
      else if (acts[command.do] === undefined || acts[command.do]?.(at) === false) return false;
      return true;
    },
    toggle(place: Place): void {
      selecting.select(selectCell(place));
      tick(place);
    },
    ...cellHands,
    ...blockHands,
    question: rowHands.question,
    answer: rowHands.answer,
    removeRows: () => rowHands.remove(selecting.rows()),
    addRow(): void {
      const [id = ''] = creator.begin();
      const first = rows.columns.findIndex(ports.editable);
      goTo(selectCell({ column: Math.max(first, 0), row: rows.placeOf(id) ?? 0 }));
    },
    selectedRows: selecting.rows,
  };
}

export type Controller = ReturnType<typeof openController>;
