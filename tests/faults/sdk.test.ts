import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ok, refuse, type Result } from '../../shared/kernel/result.ts';
import { claimNumbers } from '../../functions/platform/storage/counters.ts';
import { claim } from '../../functions/platform/storage/guards.ts';
import { historyOf } from '../../functions/platform/storage/history.ts';
import { records } from '../../functions/platform/storage/question.ts';
import { decideAgain } from '../../functions/platform/storage/retry.ts';
import type { Store } from '../../functions/platform/storage/store.ts';
import { create, replace } from '../../functions/platform/storage/writes.ts';
import { repeated, toolsFor, type Repeatable } from '../../functions/platform/tools.ts';
import { clientOf, createTables, startDatabase, type Database } from '../storage/database.ts';
import { circles, contacts, coop, coops, kept } from '../storage/kinds.ts';
import { treasurer } from '../storage/stores.ts';
import { faultAt, runUnder, type Flow, type Place } from './flows.ts';
import type { Fault } from './sdk.ts';

const contactsOf = (id: string) =>
  records('T-01', contacts, { partition: `coop#${id}`, sort: { prefix: 'contact#' }, limit: 7 });
const historyCount = async (store: Store, id: string) =>
  (await store.listAll(historyOf(`coop#${id}`))).length;
const amount = (parts: readonly boolean[]) => {
  if (parts.every(Boolean)) return 'all';
  return parts.some(Boolean) ? 'half' : 'nothing';
};

const signUp: Flow = {
  name: 'a co-op signs up',
  run: (store, id) =>
    store.commit(treasurer, [
      create(coops, coop(id)),
      create(contacts, { id: 'c', coop: id, name: '' }),
      claim('membership', `neq#${id}`, id),
    ]),
  state: async (store, id) => {
    const found = await store.get(coops, coops.key(coop(id)));
    const people = await store.listAll(contactsOf(id));
    return amount([found?.version === 1, people.length === 1, (await historyCount(store, id)) === 1]);
  },
};

const editCell: Flow = {
  name: 'a cell is edited',
  prepare: (store, id) => store.commit(treasurer, [create(coops, coop(id))]),
  run: (store, id) =>
    decideAgain(
      () => Promise.resolve(),
      async () => {
        const seen = await kept(store, coops, coop(id));
        return store.commit(treasurer, [replace(coops, seen, { ...seen.record, revenue: 5 })]);
      },
    ),
  state: async (store, id) => {
    const { record, version } = await kept(store, coops, coop(id));
    return amount([record.revenue === 5, version === 2, (await historyCount(store, id)) === 2]);
  },
};

const rows = Array.from({ length: 30 }, (_, at) => `p${at}`);

/** What each paste was answered, row by row. */
const answersTo = new Map<string, readonly Result<unknown>[]>();

const paste: Flow = {
  name: 'thirty rows are pasted',
  run: async (store, id) => {
    const results = await store.commitEach(
      treasurer,
      rows.map((row) => [create(contacts, { id: row, coop: id, name: row })]),
    );
    answersTo.set(id, results);
    return results.find((result) => !result.ok) ?? ok(results.length);
  },
  // Each row is a whole of its own: what was answered as done is there, what was refused is not.
  state: async (store, id) => {
    const there = new Set((await store.listAll(contactsOf(id))).map(({ record }) => record.id));
    const told = (answersTo.get(id) ?? []).map((result, at) => {
      const isThere = there.has(rows[at] ?? '');
      return (!result.ok && result.refusal.code === 'platform/unavailable') || result.ok === isThere;
    });
    if (!told.every(Boolean)) return 'half';
    return there.size === 30 ? 'all' : 'nothing';
  },
};

const readMany: Flow = {
  name: 'a page is read',
  prepare: (store, id) =>
    store.commitEach(
      treasurer,
      rows.map((row) => [create(contacts, { id: row, coop: id, name: row })]),
    ),
  run: async (store, id) => {
    const listed = await store.listAll(contactsOf(id));
    const found = await store.getMany(
      contacts,
      rows.map((row) => contacts.key({ id: row, coop: id, name: '' })),
    );
    // A short page would be taken for the whole.
    return listed.length === 30 && found.length === 30 ? ok(30) : refuse('test/rows-missing');
  },
  state: async () => 'all',
};

const issue: Flow = {
  name: 'an invoice takes its number',
  run: (store, id) =>
    decideAgain(
      () => Promise.resolve(),
      async () => {
        const { first, write } = await claimNumbers(store, 'dues', id, 1);
        const done = await store.commit(treasurer, [
          write,
          create(contacts, { id: `n${first}`, coop: id, name: '' }),
        ]);
        return done.ok ? ok(first) : done;
      },
    ),
  state: async (store, id) => {
    const { first } = await claimNumbers(store, 'dues', id, 1);
    const issued = (await store.listAll(contactsOf(id))).map(({ record }) => record.id);
    if (first === 1 && issued.length === 0) return 'nothing';
    return first === 2 && issued.length === 1 && issued[0] === 'n1' ? 'all' : 'half';
  },
};

const join: Flow = {
  name: 'a place is taken, and asked for again with the same key',
  prepare: (store, id) => store.commit(treasurer, [create(circles, { id, places: 5, taken: 0 })]),
  run: async (store, id) => {
    const request: Repeatable = { id: `member#m#join#${id}`, hash: 'x', private: false };
    const once = async (): Promise<Result<unknown>> => {
      const before = await repeated(store, request);
      if (before) return before;
      const seen = await kept(store, circles, { id, places: 0, taken: 0 });
      const { commit } = toolsFor({ door: 'job', job: 'test' }, 'join', 'fr', request, store);
      return commit([replace(circles, seen, { ...seen.record, taken: seen.record.taken + 1 })], {
        place: seen.record.taken + 1,
      });
    };
    const first = await once();
    return first.ok ? once() : first;
  },
  state: async (store, id) => {
    const { taken } = (await kept(store, circles, { id, places: 0, taken: 0 })).record;
    if (taken === 0) return 'nothing';
    return taken === 1 ? 'all' : 'half';
  },
};

const flows = [signUp, editCell, paste, readMany, issue, join];

/** What must come of a fault that passes after some tries, and of one that never does. */
const faults: readonly { fault: Fault; on: RegExp; passes: readonly number[]; lasts: readonly string[] }[] = [
  { fault: 'failsBefore', on: /./, passes: [1, 3], lasts: ['unavailable nothing'] },
  { fault: 'answerLost', on: /./, passes: [1, 3], lasts: ['unavailable nothing', 'unavailable all'] },
  { fault: 'answerLostTokenForgotten', on: /^TransactWriteItems$/, passes: [2], lasts: ['done all'] },
  { fault: 'throttled', on: /./, passes: [1, 3], lasts: ['unavailable nothing'] },
  { fault: 'conflicts', on: /^TransactWriteItems$/, passes: [1, 3], lasts: ['refused nothing'] },
  { fault: 'someUnprocessed', on: /^BatchGetItem$/, passes: [1, 3], lasts: ['done all'] },
  { fault: 'allUnprocessed', on: /^BatchGetItem$/, passes: [1, 3], lasts: ['unavailable nothing'] },
];

describe.each(flows)('when $name', (flow) => {
  let database: Database;
  let place: Place;
  let calls: readonly string[];

  beforeAll(async () => {
    database = await startDatabase();
    const client = clientOf(database);
    place = { database, nameOf: await createTables(client) };
    client.destroy();
    const calm = await runUnder(flow, place, () => undefined);
    expect(`${calm.ending} ${calm.state}`).toBe('done all');
    calls = calm.calls.map((call) => call.replace('Command', ''));
  });
  afterAll(() => database.stop());

  const each = (on: RegExp, tries: number, fault: Fault) =>
    Promise.all(
      [...calls.entries()]
        .filter(([, command]) => on.test(command))
        .map(async ([number, command]) => {
          const { ending, state } = await runUnder(flow, place, faultAt(fault, number, command, tries));
          return `${ending} ${state}`;
        }),
    );

  it.each(faults.flatMap(({ passes, ...rest }) => passes.map((tries) => ({ ...rest, tries }))))(
    'and a call $fault $tries times, it is done once',
    async ({ fault, on, tries }) => {
      const endings = await each(on, tries, fault);
      expect(endings.filter((ending) => ending !== 'done all')).toEqual([]);
    },
  );

  it.each(faults)('and a call $fault for ever, it ends cleanly: $lasts', async ({ fault, on, lasts }) => {
    const endings = await each(on, Infinity, fault);
    const clean = [...lasts, ...alsoFine(flow)];
    expect(endings.filter((ending) => !clean.includes(ending))).toEqual([]);
  });
});

/** A read has no state to spoil; a request done before its second coming fails is done. */
function alsoFine(flow: Flow): string[] {
  return flow === readMany || flow === join ? ['unavailable all', 'refused all', 'done all'] : [];
}
