import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import * as z from 'zod';
import type { Caller } from '../../../functions/platform/caller.ts';
import type { Engine } from '../../../functions/platform/storage/engine.ts';
import { historyOf } from '../../../functions/platform/storage/history.ts';
import { memoryEngine } from '../../../functions/platform/storage/memory-engine.ts';
import { storeOver, type Store } from '../../../functions/platform/storage/store.ts';
import { create } from '../../../functions/platform/storage/writes.ts';
import { toolsFor, type Tools } from '../../../functions/platform/tools.ts';
import { editCells } from '../../../functions/sheets/edit.ts';
import type { Keeper } from '../../../functions/sheets/keeper.ts';
import type { Sheet } from '../../../shared/contracts/sheets/sheet.ts';
import { id, type StaffId } from '../../../shared/kernel/ids.ts';
import { instantAt } from '../../../shared/kernel/instant.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { coop, coops, type Coop } from '../../storage/kinds.ts';

const columns = ['name', 'region'] as const;
const rows = ['r1', 'r2'] as const;
type Place = { readonly row: (typeof rows)[number]; readonly column: (typeof columns)[number] };

/** What a person does next: writes some cells of one request, or takes their last write back. */
type Deed = { readonly do: 'write'; readonly cells: readonly Place[] } | { readonly do: 'undo' };
/** What was accepted, as the person was told. */
type Accepted = Place & { readonly person: string; readonly from: string; readonly to: string };

const column = (key: string) =>
  ({
    key,
    label: { fr: key, en: key },
    width: 100,
    edit: ['admin'],
    editor: { type: 'text' },
    schema: z.string(),
  }) as const;
const sheet: Sheet = {
  name: 'coops',
  title: { fr: 'Coops', en: 'Co-ops' },
  serves: 'membership',
  columns: columns.map(column),
  readers: { admin: 'full' },
  grow: [],
  shards: 4,
};
const keeper: Keeper<Coop> = {
  sheet,
  kind: { ...coops, feed: { shards: 1, rows: (row) => ({ full: row, plain: row }) }, private: [] },
  key: (of) => coops.key(coop(of)),
  id: (row) => row.id,
  blank: (of) => coop(of),
  decide: async (_before, record) => ok({ record, writes: [] }),
};

const place = fc.record<Place>({ row: fc.constantFrom(...rows), column: fc.constantFrom(...columns) });
const deed = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .uniqueArray(place, { minLength: 1, maxLength: 3, selector: ({ row, column: of }) => `${row} ${of}` })
      .map((cells): Deed => ({ do: 'write', cells })),
  },
  { weight: 2, arbitrary: fc.constant<Deed>({ do: 'undo' }) },
);
/** What three people do, each one thing after the other, and an order in which the database answers. */
const plan = fc.tuple(
  fc.scheduler(),
  fc.array(fc.array(deed, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 3 }),
);

type Turn = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** Every question and every answer waits for its turn, which the plan draws. */
function inTurns(engine: Engine, turn: Turn): Engine {
  return {
    get: (...asked) => turn(() => engine.get(...asked)),
    batchGet: (...asked) => turn(() => engine.batchGet(...asked)),
    query: (...asked) => engine.query(...asked),
    transact: (...asked) => turn(() => turn(() => engine.transact(...asked))),
  };
}

/** Somebody with the sheet before them: what they saw last, and what they may take back. */
class Person {
  readonly accepted: Accepted[] = [];
  private readonly done: (Place & { from: string; to: string })[][] = [];
  private readonly seen = new Map<string, string>();
  private readonly name: string;
  private readonly tools: Tools;
  private made = 0;

  constructor(name: string, tools: Tools) {
    this.name = name;
    this.tools = tools;
    for (const row of rows) this.see(row, { ...coop(row) });
  }

  private see(row: string, cells: Readonly<Record<string, unknown>>): void {
    for (const of of columns) this.seen.set(`${row} ${of}`, typeof cells[of] === 'string' ? cells[of] : '');
  }

  private async send(cells: readonly (Place & { from: string; to: string })[]): Promise<typeof cells> {
    const edits = cells.map(({ row, column: of, from, to }) => ({
      id: row,
      column: of,
      was: from,
      value: to,
    }));
    const outcomes = await editCells(keeper, edits, this.tools);
    const refused = new Set(
      outcomes.flatMap(({ id: row, refused: not }) => not.map((one) => `${row} ${one.column}`)),
    );
    for (const { id: row, row: now, refused: not } of outcomes) {
      if (now) this.see(row, now);
      for (const { column: of, now: there } of not)
        if (typeof there === 'string') this.seen.set(`${row} ${of}`, there);
    }
    const taken = cells.filter(({ row, column: of }) => !refused.has(`${row} ${of}`));
    this.accepted.push(...taken.map((cell) => ({ ...cell, person: this.name })));
    return taken;
  }

  async act(deed_: Deed): Promise<void> {
    if (deed_.do === 'write') {
      this.made += 1;
      const to = `${this.name}.${this.made}`;
      const taken = await this.send(
        deed_.cells.map((cell) => ({ ...cell, from: this.seen.get(`${cell.row} ${cell.column}`) ?? '', to })),
      );
      if (taken.length > 0) this.done.push([...taken]);
      return;
    }
    const last = this.done.pop() ?? [];
    await this.send(last.map((cell) => ({ ...cell, from: cell.to, to: cell.from })));
  }
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const lineText = ({ person, row, column: of, from, to }: Accepted) =>
  `${person}: ${row}.${of} ${from} → ${to}`;

/** The changes that the history tells, and what each cell holds in the end. */
async function told(
  store: Store,
): Promise<{ readonly lines: Accepted[]; readonly now: Map<string, string> }> {
  const lines: Accepted[] = [];
  const now = new Map<string, string>();
  for (const row of rows) {
    const kept = await store.get(keeper.kind, keeper.key(row));
    const history = (await store.listAll(historyOf(`coop#${row}`))).map(({ record }) => record).toReversed();
    const edits = history.filter(({ action }) => action === 'coops.edit');
    if (kept?.version !== 1 + edits.length) throw new Error(`${row} stands at version ${kept?.version}`);
    for (const of of columns) now.set(`${row} ${of}`, kept.record[of]);
    for (const { actor, changes } of edits)
      for (const { field, from, to } of changes)
        lines.push({
          person: actor.name,
          row,
          column: field as Place['column'],
          from: textOf(from),
          to: textOf(to),
        });
  }
  return { lines, now };
}

/** From what a cell began with, through every change told of it, one gets to what it holds. */
function leads(lines: readonly Accepted[], begin: string, end: string): boolean {
  const balance = new Map<string, number>();
  const add = (value: string, by: number) => balance.set(value, (balance.get(value) ?? 0) + by);
  for (const { from, to } of lines) {
    add(from, -1);
    add(to, 1);
  }
  add(begin, 1);
  add(end, -1);
  return [...balance.values()].every((one) => one === 0);
}

function caller(name: string): Caller {
  const person = {
    id: id<StaffId>(name),
    name,
    email: `${name}@coop.example`,
    language: 'fr',
    roles: ['admin'],
    committees: [],
    active: true,
  } as never;
  return { door: 'staff', person, reach: 'all' };
}

/** Three people in one sheet, as a plan has it. @throws Error when an accepted edit is not told, or a told one was not accepted */
async function play(scheduler: fc.Scheduler, deeds: readonly (readonly Deed[])[]): Promise<number> {
  const turn: Turn = (work) => scheduler.schedule(Promise.resolve()).then(work);
  const pause = () => turn(() => Promise.resolve());
  let moment = Date.parse('2026-05-04T12:00:00.000Z');
  const parts = {
    now: () => instantAt(moment++),
    newId: () => randomUUID(),
    pause,
    rouse: async () => undefined,
  };
  const engine = memoryEngine();
  const plain = storeOver({ ...parts, engine });
  const by = { actor: { type: 'job', id: 'start', name: 'start' }, action: 'start' } as const;
  await plain.commit(
    by,
    rows.map((row) => create(keeper.kind, coop(row))),
  );
  const store = storeOver({ ...parts, engine: inTurns(engine, turn) });
  const people = deeds.map((list, at) => {
    const name = `p${at + 1}`;
    const tools = { ...toolsFor(caller(name), 'coops.edit', 'fr', undefined, store), pause };
    return { person: new Person(name, tools), list };
  });
  const all = Promise.all(
    people.map(async ({ person, list }) => {
      for (const one of list) await person.act(one);
    }),
  );
  await scheduler.waitFor(all);
  const { lines, now } = await told(plain);
  const accepted = people.flatMap(({ person }) => person.accepted);
  const [said, kept] = [accepted.map(lineText).toSorted(), lines.map(lineText).toSorted()];
  if (said.join('\n') !== kept.join('\n'))
    throw new Error(`Accepted:\n${said.join('\n')}\nTold by the history:\n${kept.join('\n')}`);
  for (const row of rows)
    for (const of of columns) {
      const own = lines.filter((line) => line.row === row && line.column === of);
      if (!leads(own, coop(row)[of], now.get(`${row} ${of}`) ?? ''))
        throw new Error(`${row}.${of} holds ${now.get(`${row} ${of}`)}, to which its history does not lead`);
    }
  return accepted.length;
}

/** So many plans, each played once. @returns how many edits were accepted, all of them told by the history */
export async function playEdits(seed: number, plans: number): Promise<{ plans: number; accepted: number }> {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(plan, async ([scheduler, deeds]) => {
      accepted += await play(scheduler, deeds);
    }),
    { seed, numRuns: plans, endOnFailure: true },
  );
  return { plans, accepted };
}
