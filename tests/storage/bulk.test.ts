import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../functions/platform/storage/engine.ts';
import { storeOver } from '../../functions/platform/storage/store.ts';
import { create, replace, stillSeen, type AnyWrite } from '../../functions/platform/storage/writes.ts';
import { circles, contacts, coop, coops, kept, tickets, wordOf } from './kinds.ts';
import { openOver, start, stores, treasurer, type Opened } from './stores.ts';

const byNumber = (left: number, right: number) => left - right;

/** An engine that notes how many operations each of its transactions had. */
function counted(engine: Engine): { engine: Engine; sizes: number[] } {
  const sizes: number[] = [];
  const transact: Engine['transact'] = (operations, token) => {
    sizes.push(operations.length);
    return engine.transact(operations, token);
  };
  return { engine: { ...engine, transact }, sizes };
}

describe.each(stores)('rows in bulk $name', ({ open }) => {
  let opened: Opened;
  let sizes: number[];
  let store: Opened['store'];
  beforeAll(async () => {
    opened = await open();
    const watched = counted(opened.engine);
    ({ sizes } = watched);
    ({ store } = openOver(watched.engine, opened.pause, opened.close));
  });
  afterAll(() => opened.close());

  const commitEach = async (rows: readonly (readonly AnyWrite[])[]) => {
    sizes.length = 0;
    return (await store.commitEach(treasurer, rows)).map(wordOf);
  };
  const contactRows = (owner: string, count: number) =>
    Array.from({ length: count }, (_, at) => [
      create(contacts, { id: `p${at}`, coop: owner, name: `${at}` }),
    ]);

  it('puts 25 rows in a transaction', async () => {
    expect(await commitEach(contactRows('x', 60))).toEqual(Array(60).fill('done'));
    expect(sizes.toSorted(byNumber)).toEqual([10, 25, 25]);
  });

  it('puts at most 100 operations in a transaction, the lines of history counted', async () => {
    const row = (id: string) => [
      create(coops, coop(id)),
      ...[1, 2, 3, 4, 5].map((at) => create(contacts, { id: `${at}`, coop: id, name: '' })),
    ];
    expect(await commitEach(Array.from({ length: 15 }, (_, at) => row(`w${at}`)))).toEqual(
      Array(15).fill('done'),
    );
    expect(sizes.toSorted(byNumber)).toEqual([7, 98]);
  });

  it('keeps a transaction under four megabytes', async () => {
    const notes = 'n'.repeat(380_000);
    expect(
      await commitEach(
        Array.from({ length: 12 }, (_, at) => [
          create({ ...coops, name: 'coop' }, coop(`heavy${at}`, { notes })),
        ]),
      ),
    ).toEqual(Array(12).fill('done'));
    expect(sizes.length).toBeGreaterThan(1);
  });

  it('answers row by row: a refused one leaves the others done', async () => {
    await store.commit(treasurer, [create(coops, coop('r7', { name: 'There before' }))]);
    const rows = Array.from({ length: 20 }, (_, at) => [
      create(coops, coop(`r${at}`)),
      create(tickets, { id: `r${at}`, until: '2030-01-01T00:00:00.000Z', use: '' }),
    ]);
    const words = await commitEach(rows);
    expect(words.filter((word) => word === 'done')).toHaveLength(19);
    expect(words[7]).toBe('platform/already-there');
    expect(await store.get(tickets, { pk: 'tickets', sk: 'r7' })).toBeUndefined();
    expect(await store.get(tickets, { pk: 'tickets', sk: 'r8' })).toBeDefined();
  });

  it('says of each refused row what is there', async () => {
    await store.commitEach(treasurer, [
      [create(coops, coop('s1', { name: 'One' }))],
      [create(coops, coop('s2', { name: 'Two' }))],
    ]);
    const results = await store.commitEach(
      treasurer,
      ['s0', 's1', 's2'].map((id) => [create(coops, coop(id))]),
    );
    expect(results).toMatchObject([
      { ok: true },
      { refusal: { now: { name: 'One' } } },
      { refusal: { now: { name: 'Two' } } },
    ]);
  });

  it('gives the same record to the first of two rows', async () => {
    const rows = [...contactRows('y', 30), [create(contacts, { id: 'p3', coop: 'y', name: 'second' })]];
    expect(
      (await commitEach(rows)).map((word, at) => `${at} ${word}`).filter((line) => !line.endsWith('done')),
    ).toEqual(['30 platform/already-there']);
    expect((await kept(store, contacts, { id: 'p3', coop: 'y', name: '' })).record.name).toBe('3');
  });

  it('lets rows share what they merely hold to', async () => {
    await store.commit(treasurer, [create(circles, { id: 'rule', places: 1, taken: 0 })]);
    const seen = await kept(store, circles, { id: 'rule', places: 0, taken: 0 });
    const rows = (names: string[]) =>
      names.map((id) => [
        stillSeen(circles, seen),
        create(tickets, { id, until: '2030-01-01T00:00:00.000Z', use: '' }),
      ]);
    expect(await commitEach(rows(['h1', 'h2', 'h3']))).toEqual(['done', 'done', 'done']);
    expect(sizes).toEqual([4]);
    await store.commit(treasurer, [replace(circles, seen, { ...seen.record, places: 2 })]);
    expect(await commitEach([...rows(['h4', 'h5']), ...contactRows('shared', 1)])).toEqual([
      'platform/changed-meanwhile',
      'platform/changed-meanwhile',
      'done',
    ]);
  });

  it('counts a row without writes as done', async () => {
    expect(await commitEach([[], ...contactRows('empty', 1), []])).toEqual(['done', 'done', 'done']);
    expect(await commitEach([])).toEqual([]);
  });

  it('refuses a row that others hold for ever, alone', async () => {
    const held = (operations: Parameters<Engine['transact']>[0]) =>
      operations.flatMap(({ key }, at) => (key.sk === 'contact#p2' ? [at] : []));
    const engine: Engine = {
      ...opened.engine,
      transact: async (operations, token) =>
        held(operations).length > 0
          ? { done: false, busy: true, held: held(operations) }
          : opened.engine.transact(operations, token),
    };
    const patient = storeOver({
      engine,
      now: opened.clock.now,
      newId: () => crypto.randomUUID(),
      pause: () => Promise.resolve(),
      rouse: () => Promise.resolve(),
    });
    const words = (await patient.commitEach(treasurer, contactRows('held', 5))).map(wordOf);
    expect(words).toEqual(['done', 'done', 'platform/busy', 'done', 'done']);
  });

  it('gives all rows of a commit the instant at which it began', async () => {
    opened.clock.set(start);
    const { store: clocked } = openOver(opened.engine, opened.pause, opened.close);
    const results = await clocked.commitEach(treasurer, contactRows('instant', 60));
    expect(new Set(results.map((result) => result.ok && result.value.at))).toEqual(new Set([start]));
  });
});
