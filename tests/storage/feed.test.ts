import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReaderClass } from '../../shared/contracts/sheets/sheet.ts';
import { shardOf } from '../../shared/kernel/hash.ts';
import type { Kind } from '../../functions/platform/storage/kind.ts';
import { feed } from '../../functions/platform/storage/question.ts';
import { create, remove, replace } from '../../functions/platform/storage/writes.ts';
import { coop, coops, kept, wordOf, type Coop } from './kinds.ts';
import { stores, treasurer, type Opened } from './stores.ts';

describe.each(stores)('the feed $name', ({ open }) => {
  let opened: Opened;
  beforeAll(async () => (opened = await open()));
  afterAll(() => opened.close());

  const rowsSince = async (from: string, reader: ReaderClass = 'full') => {
    const { rows } = await opened.store.list(feed(coops, 0, reader, from, 100));
    return rows.map((row) => JSON.parse(row) as Record<string, unknown>);
  };

  it('packs a row for each class of readers, with its version', async () => {
    opened.clock.set('2026-01-01T00:00:00.000Z');
    await opened.store.commit(treasurer, [create(coops, coop('a', { name: 'Alpha', revenue: 5 }))]);
    expect(await rowsSince('2026-01-01')).toEqual([{ id: 'a', name: 'Alpha', revenue: 5, version: 1 }]);
    expect(await rowsSince('2026-01-01', 'plain')).toEqual([{ id: 'a', name: 'Alpha', version: 1 }]);
  });

  it('keeps a row in characters of one byte, and what it says as it was', async () => {
    const name = 'Cœur d’érable – « Été » 🍁';
    opened.clock.set('2026-01-02T00:00:00.000Z');
    await opened.store.commit(treasurer, [create(coops, coop('wide', { name, revenue: 5 }))]);
    const { rows } = await opened.store.list(feed(coops, 0, 'full', '2026-01-02', 100));
    expect(
      rows
        .join('')
        .split('')
        .filter((character) => character > 'ÿ'),
    ).toEqual([]);
    expect(await rowsSince('2026-01-02')).toEqual([{ id: 'wide', name, revenue: 5, version: 1 }]);
  });

  it('tells what changed from an instant on, that instant included, oldest first', async () => {
    for (const [id, day] of [
      ['b1', '02'],
      ['b2', '03'],
      ['b3', '04'],
    ] as const) {
      opened.clock.set(`2026-02-${day}T00:00:00.000Z`);
      await opened.store.commit(treasurer, [create(coops, coop(id))]);
    }
    expect((await rowsSince('2026-02-03T00:00:00.000Z')).map(({ id }) => id)).toEqual(['b2', 'b3']);
    expect((await rowsSince('2026-02-03T00:00:00.001Z')).map(({ id }) => id)).toEqual(['b3']);
  });

  it('tells of a row that changed at its new place alone', async () => {
    opened.clock.set('2026-03-01T00:00:00.000Z');
    await opened.store.commit(treasurer, [create(coops, coop('c'))]);
    opened.clock.set('2026-03-02T00:00:00.000Z');
    await opened.store.commit(treasurer, [
      replace(coops, await kept(opened.store, coops, coop('c')), coop('c', { name: 'Changed' })),
    ]);
    expect(await rowsSince('2026-03-01')).toEqual([{ id: 'c', name: 'Changed', revenue: null, version: 2 }]);
  });

  it('tells every class of readers that a row is gone, and nothing else of it', async () => {
    opened.clock.set('2026-04-01T00:00:00.000Z');
    await opened.store.commit(treasurer, [create(coops, coop('d', { name: 'Secret' }))]);
    await opened.store.commit(treasurer, [remove(coops, await kept(opened.store, coops, coop('d')), 'd')]);
    expect(await rowsSince('2026-04-01')).toEqual([{ id: 'd', version: 2, gone: true }]);
    expect(await rowsSince('2026-04-01', 'plain')).toEqual([{ id: 'd', version: 2, gone: true }]);
  });

  it('keeps the news of a removal for 14 days', async () => {
    opened.clock.set('2026-05-01T00:00:00.000Z');
    await opened.store.commit(treasurer, [create(coops, coop('e'))]);
    await opened.store.commit(treasurer, [remove(coops, await kept(opened.store, coops, coop('e')), 'e')]);
    const item = await opened.engine.get('membership', coops.key(coop('e')));
    expect(item?.ttl).toBe(Date.parse('2026-05-15T00:00:01.000Z') / 1000);
  });

  it('tells of a row that came back after what it told of its removal', async () => {
    opened.clock.set('2026-06-01T00:00:00.000Z');
    await opened.store.commit(treasurer, [create(coops, coop('f'))]);
    await opened.store.commit(treasurer, [remove(coops, await kept(opened.store, coops, coop('f')), 'f')]);
    expect(wordOf(await opened.store.commit(treasurer, [create(coops, coop('f'))]))).toBe('done');
    expect(await rowsSince('2026-06-01')).toEqual([{ id: 'f', name: 'Coop f', revenue: null, version: 3 }]);
  });

  it('spreads rows over its shards, each row always in the same', async () => {
    const spread: Kind<Coop> = {
      ...coops,
      name: 'spread',
      feed: { shards: 4, rows: ({ id }) => ({ full: { id } }) },
    };
    opened.clock.set('2026-07-01T00:00:00.000Z');
    const ids = Array.from({ length: 24 }, (_, at) => `g${at}`);
    await opened.store.commitEach(
      treasurer,
      ids.map((id) => [create(spread, coop(id))]),
    );
    for (const shard of [0, 1, 2, 3]) {
      const { rows } = await opened.store.list(feed(spread, shard, 'full', '', 100));
      const mine = ids.filter((id) => shardOf(`coop#${id}coop`, 4) === shard);
      expect(rows.map((row) => (JSON.parse(row) as { id: string }).id).toSorted()).toEqual(mine.toSorted());
      expect(mine.length).toBeGreaterThan(0);
    }
  });

  it('carries what rows are made of, and nothing else', async () => {
    const { read: _, number: __, ...asked } = feed(coops, 0, 'plain', '', 1);
    const { items } = await opened.engine.query(asked);
    expect(items.map((item) => Object.keys(item).toSorted())).toEqual([['packed']]);
  });

  it('turns its pages', async () => {
    const all = await opened.store.listAll(feed(coops, 0, 'plain', '2026-02-01', 2));
    expect(all.map((row) => (JSON.parse(row) as { id: string }).id)).toEqual([
      'b1',
      'b2',
      'b3',
      'c',
      'd',
      'e',
      'f',
    ]);
  });

  it('would rather fail than pack a private field', async () => {
    const leaking: Kind<Coop> = { ...coops, feed: { shards: 1, rows: (record) => ({ full: record }) } };
    await expect(
      opened.store.commit(treasurer, [create(leaking, coop('leak', { notes: 'between us' }))]),
    ).rejects.toThrow('private field notes');
  });
});
