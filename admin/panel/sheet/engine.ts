import type { Edit, Outcome } from '../../../shared/contracts/sheets/routes.ts';
import type { Cell, Column, Row } from '../../../shared/contracts/sheets/sheet.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { sheetWords } from '../../../shared/words/sheet.ts';
import { say } from '../../../shared/words/word.ts';
import { HttpError } from 'react-admin';
import type { Panel } from '../panel-context.ts';
import { columnsFor, mayCall, mayEdit } from '../providers/access.ts';
import { isPassing } from '../providers/api.ts';
import { pause, wait } from '../providers/pause.ts';
import type { SheetScreen } from '../resource.ts';
import { openController } from './controller.ts';
import { openCreator } from './creator.ts';
import { openDrafts } from './drafts.ts';
import { openEditQueue } from './edit-queue.ts';
import { openFinding } from './finding.ts';
import { openHistory } from './history.ts';
import { openRowWork } from './row-work.ts';
import { openRows } from './rows.ts';
import { openUndoing } from './undoing.ts';
import type { Reader } from './values.ts';
import { openWriter } from './writer.ts';

/** The cells of a row, without what is about the row. */
function shownCells(row: Row): Readonly<Record<string, Cell>> {
  return Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'id' && key !== 'version'));
}

/** One sheet of one person: its rows, what is being written, and the hands in it. Made by `sheetOf`. */
function openSheet(panel: Panel, screen: SheetScreen) {
  const { me, api, clock, references } = panel;
  const { sheet, routes } = screen;
  const feed = panel.feedOf(screen);
  const columns = columnsFor(sheet, me.roles);
  let language: Language = me.language;
  const computed = Object.entries(screen.computed?.(panel) ?? {}).map(
    ([key, compute]) => [key, (row: Row) => compute(row, clock.today())] as const,
  );
  let failed: (problem: unknown) => void = () => undefined;
  let changed: (ids: readonly string[]) => void = () => undefined;

  const editable = (column: Column) => mayEdit(me.roles, column);
  const reader = (): Reader => ({ language, nameOf: (of, id) => references.nameOf(of, id, language) });
  const surroundings = () => ({ language, today: clock.today(), find: references.find });

  async function send(edits: readonly Edit[], key: string) {
    try {
      const { outcomes } = await api.call(routes.edit, { body: { edits: [...edits] }, key });
      return { ok: true, outcomes } as const;
    } catch (problem) {
      if (problem instanceof HttpError && !isPassing(problem))
        return { ok: false, reason: problem.message } as const;
      throw problem;
    }
  }

  async function create(
    values: readonly Readonly<Record<string, Edit['value']>>[],
    key: string,
  ): Promise<readonly Outcome[]> {
    return (await api.call(routes.create, { body: { rows: [...values] }, key })).outcomes;
  }

  const queue = openEditQueue({
    send,
    accepted: feed.put,
    changed: (ids) => changed(ids),
    isAnswer: (problem) => problem instanceof HttpError && !isPassing(problem),
    newKey: () => crypto.randomUUID(),
    wait: pause,
  });
  const drafts = openDrafts(columns, screen.blank ?? {});
  const history = openHistory();
  const rows = openRows({
    columns,
    feed,
    queue,
    drafts,
    reader,
    computed: Object.fromEntries(computed),
  });
  /** What was typed in a row that someone took away meanwhile cannot be kept: it is said, and forgotten. */
  function tellLost(ids: readonly string[]): void {
    const lost = ids.filter((id) => queue.hasMarks(id) && rows.rowOf(id) === undefined);
    if (lost.length === 0 || feed.state() !== 'ready') return;
    for (const id of lost) queue.forget(id);
    failed(new Error(say(sheetWords.takenAway, language, { n: lost.length })));
  }
  changed = (ids) => {
    rows.touch(ids);
    tellLost(ids);
  };
  feed.subscribe((change) => {
    if (change !== 'all') tellLost(change);
  });
  const writer = openWriter({ rows, queue, drafts, history, reader, surroundings, editable });
  const work = openRowWork({
    rows,
    queue,
    drafts,
    columns,
    accepted: feed.put,
    remove: async (gone, key) => (await api.call(routes.remove, { body: { rows: [...gone] }, key })).outcomes,
    restore: async (back, key) => {
      const body = { rows: back.map(shownCells), restore: back.map(({ id }) => id) };
      return (await api.call(routes.create, { body, key })).outcomes;
    },
  });
  const undoing = openUndoing({ rows, queue, history, writer, work });
  const creator = openCreator({
    rows,
    queue,
    drafts,
    history,
    columns,
    language: () => language,
    create,
    accepted: feed.put,
    failed: (problem) => failed(problem),
  });
  const optionSources = () => ({ language, matching: references.matching });
  const mayGrow = mayCall(me.roles, routes.create.access);
  const controller = openController({
    rows,
    queue,
    drafts,
    history,
    writer,
    creator,
    work,
    undoing,
    mayGrow,
    today: () => clock.today(),
    editable,
    reader,
    optionSources,
  });

  const finding = openFinding({
    rows,
    reader,
    surroundings,
    editable,
    valueAt: controller.valueAt,
    wait,
  });

  // Names arrive after the rows that show them; what was prepared with the others is prepared again then, and only then.
  const referred = columns.flatMap(({ editor }) => (editor.type === 'reference' ? [editor.sheet] : []));
  let names = references.mark(referred);
  panel.onNews(() => {
    const now = references.mark(referred);
    if (now === names) return;
    names = now;
    rows.readAgain();
  });
  const unwatch = panel.unsaved.watch(() => ({
    waiting: queue.waiting(),
    typed: queue.attention().length + drafts.typed(),
  }));
  return {
    sheet,
    feed,
    columns,
    rows,
    queue,
    controller,
    finding,
    reader,
    editable,
    writeText: writer.typeIn,
    writeValue: writer.setIn,
    writeCells: writer.setEach,
    surroundings,
    today: () => clock.today(),
    toneOf: screen.toneOf?.(panel),
    mayGrow,
    /** Tells whenever rows, marks or hands change. */
    subscribe(listener: () => void): () => void {
      const stops = [rows.subscribe(listener), controller.subscribe(listener)];
      return () => stops.forEach((stop) => stop());
    },
    setLanguage(next: Language): void {
      if (next === language) return;
      language = next;
      rows.readAgain();
    },
    close(): void {
      rows.close();
      // What is still on its way there is asked for until it is answered.
      void queue.idle().then(unwatch);
    },
    onFailure(tell: (problem: unknown) => void): void {
      failed = tell;
    },
  };
}

export type SheetEngine = ReturnType<typeof openSheet>;

const engines = new Map<string, SheetEngine>();

/**
 * The sheet's engine, the same until the person leaves the panel: edits on their way outlive a change of page. Only other
 * columns (a field that the network added) make another one.
 */
export function sheetOf(panel: Panel, screen: SheetScreen): SheetEngine {
  const known = engines.get(screen.sheet.name);
  if (known?.sheet === screen.sheet) return known;
  known?.close();
  const engine = openSheet(panel, screen);
  engines.set(screen.sheet.name, engine);
  return engine;
}
