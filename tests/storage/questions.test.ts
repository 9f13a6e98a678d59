import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BadCursor } from '../../functions/platform/storage/cursor.ts';
import { records, together } from '../../functions/platform/storage/question.ts';
import type { Range } from '../../functions/platform/storage/engine.ts';
import { create, remove } from '../../functions/platform/storage/writes.ts';
import { contacts, coop, coops, kept, tickets } from './kinds.ts';
import { start, stores, treasurer, type Opened } from './stores.ts';

const contactsOf = (id: string, limit = 100, sort: Range = { prefix: 'contact#' }) =>
  records('T-01', contacts, { partition: `coop#${id}`, sort, limit });
const byRegion = (region: string, order: 'ascending' | 'descending' = 'ascending', limit = 100) =>
  records('T-02', coops, { index: 'gsi1', partition: `coops#${region}`, order, limit });
const byName = (sort?: Range) =>
  records('T-03', coops, { index: 'gsi2', partition: 'names', ...(sort ? { sort } : {}) });
const everyTicket = () => records('T-04', tickets, { partition: 'tickets', limit: 10 });

describe.each(stores)('questions $name', ({ open }) => {
  let opened: Opened;
  const letters = ['a', 'b', 'c', 'd', 'e'];

  beforeAll(async () => {
    opened = await open();
    opened.clock.set(start);
    const people = letters.map((id) => create(contacts, { id, coop: 'one', name: `Person ${id}` }));
    await opened.store.commit(treasurer, [create(coops, coop('one', { name: 'Alpha' })), ...people]);
    const inRegion = (id: string, name: string) => [create(coops, coop(id, { name, region: 'Mauricie' }))];
    await opened.store.commitEach(treasurer, [
      inRegion('m3', 'Bois'),
      inRegion('m1', 'Abeille'),
      inRegion('m2', 'Bois'),
      inRegion('m4', 'Érable'),
    ]);
  });
  afterAll(() => opened.close());

  const ids = async (sort: Range) =>
    (await opened.store.list(contactsOf('one', 100, sort))).rows.map(({ record }) => record.id);

  it('reads the kinds that share a partition together, each by its name', async () => {
    const question = together('T-05', { coop: coops, person: contacts }, { partition: 'coop#one' });
    const { rows } = await opened.store.list(question);
    expect(rows.map(({ kind, record }) => `${kind} ${record.name}`)).toEqual([
      'person Person a',
      'person Person b',
      'person Person c',
      'person Person d',
      'person Person e',
      'coop Alpha',
    ]);
  });

  it('throws at a kind that it was not told of', async () => {
    await expect(
      opened.store.list(together('T-06', { person: contacts }, { partition: 'coop#one' })),
    ).rejects.toThrow('T-06 met a coop');
  });

  it('finds by prefix, from, to, between, both ends included', async () => {
    expect(await ids({ prefix: 'contact#' })).toEqual(letters);
    expect(await ids({ prefix: 'contact#c' })).toEqual(['c']);
    expect(await ids({ from: 'contact#b', to: 'contact#d' })).toEqual(['b', 'c', 'd']);
    expect(await ids({ from: 'contact#d', to: 'contact#z' })).toEqual(['d', 'e']);
    expect(await ids({ to: 'contact#b' })).toEqual(['a', 'b']);
    expect(await ids({ from: 'contact#f', to: 'contact#g' })).toEqual([]);
  });

  it('answers in both orders', async () => {
    const names = async (order: 'ascending' | 'descending') =>
      (await opened.store.list(byRegion('Mauricie', order))).rows.map(({ record }) => record.id);
    expect(await names('ascending')).toEqual(['m1', 'm2', 'm3', 'm4']);
    expect(await names('descending')).toEqual(['m4', 'm3', 'm2', 'm1']);
  });

  it('leaves out of an index what has no key for it', async () => {
    await opened.store.commit(treasurer, [create(coops, coop('nameless', { name: '', region: 'Nord' }))]);
    expect(
      (await opened.store.list(byName({ from: 'A', to: 'Z' }))).rows.map(({ record }) => record.name),
    ).toEqual(['Abeille', 'Alpha', 'Bois', 'Bois']);
    expect((await opened.store.list(byRegion('Nord'))).rows).toHaveLength(1);
  });

  it('turns pages of any size over every row once', async () => {
    for (const [order, all] of [
      ['ascending', ['m1', 'm2', 'm3', 'm4']],
      ['descending', ['m4', 'm3', 'm2', 'm1']],
    ] as const) {
      for (const limit of [1, 2, 3]) {
        const read = await opened.store.listAll(byRegion('Mauricie', order, limit));
        expect(read.map(({ record }) => record.id)).toEqual(all);
      }
    }
    expect((await opened.store.listAll(contactsOf('one', 2))).map(({ record }) => record.id)).toEqual(
      letters,
    );
  });

  it('ends with a page that has no next', async () => {
    const first = await opened.store.list(contactsOf('one', 3));
    const second = await opened.store.list(
      contactsOf('one', 3),
      first.next === undefined ? {} : { after: first.next },
    );
    expect([first.rows.length, second.rows.length]).toEqual([3, 2]);
    expect(second.next).toBeUndefined();
    expect((await opened.store.list(contactsOf('one'), { limit: 2 })).rows).toHaveLength(2);
  });

  it('goes on where it was, also when what the cursor points at was removed', async () => {
    const people = ['a', 'b', 'c'].map((id) => ({ id, coop: 'two', name: id }));
    await opened.store.commit(
      treasurer,
      people.map((person) => create(contacts, person)),
    );
    const { next } = await opened.store.list(contactsOf('two', 2));
    await opened.store.commit(treasurer, [
      remove(contacts, await kept(opened.store, contacts, { id: 'b', coop: 'two', name: '' }), 'b'),
    ]);
    const rest = await opened.store.list(contactsOf('two', 2), { after: next ?? '' });
    expect(rest.rows.map(({ record }) => record.id)).toEqual(['c']);
  });

  it('refuses a cursor that was altered, or that comes from another list', async () => {
    const { next = '' } = await opened.store.list(contactsOf('one', 2));
    const { next: foreign = '' } = await opened.store.list(byRegion('Mauricie', 'ascending', 2));
    const [, pk, sk, sum] = JSON.parse(Buffer.from(next, 'base64url').toString()) as string[];
    const moved = Buffer.from(JSON.stringify(['contact#d', pk, sk, sum])).toString('base64url');
    for (const after of [
      moved,
      foreign,
      '',
      'x',
      '{}',
      next.slice(2),
      Buffer.from('[1,2,3,4]').toString('base64url'),
      `${next}AA`,
    ]) {
      await expect(opened.store.list(contactsOf('one', 2), { after })).rejects.toThrow(BadCursor);
    }
    await expect(opened.store.list(contactsOf('two', 2), { after: next })).rejects.toThrow(BadCursor);
    await expect(
      opened.store.list(contactsOf('one', 2, { from: 'contact#c', to: 'z' }), { after: next }),
    ).rejects.toThrow(BadCursor);
  });

  it('leaves out what is past its time', async () => {
    const ticket = (id: string, until: string) => create(tickets, { id, until, use: '' });
    await opened.store.commit(treasurer, [
      ticket('t1', '2026-05-04T13:00:00.000Z'),
      ticket('t2', '2026-05-06T13:00:00.000Z'),
    ]);
    opened.clock.set('2026-05-05T00:00:00.000Z');
    expect((await opened.store.list(everyTicket())).rows.map(({ record }) => record.id)).toEqual(['t2']);
  });

  it('leaves out what was removed from a sheet', async () => {
    await opened.store.commit(treasurer, [create(coops, coop('gone', { region: 'Gaspésie' }))]);
    await opened.store.commit(treasurer, [
      remove(coops, await kept(opened.store, coops, coop('gone')), 'gone'),
    ]);
    expect((await opened.store.list(byRegion('Gaspésie'))).rows).toEqual([]);
    expect((await opened.store.list(records('T-07', coops, { partition: 'coop#gone' }))).rows).toEqual([]);
  });

  it('sorts keys by their bytes, whatever the script', async () => {
    const names = ['𝒜', '\uFF21', 'Z', 'é', '😀', 'z', 'Ω'];
    await opened.store.commitEach(
      treasurer,
      names.map((name, at) => [create(coops, coop(`script${at}`, { region: 'Scripts', name }))]),
    );
    const { rows } = await opened.store.list(byRegion('Scripts'));
    expect(rows.map(({ record }) => record.name)).toEqual(['Z', 'z', 'é', 'Ω', '\uFF21', '𝒜', '😀']);
  });

  it('keeps partitions apart whose names begin alike', async () => {
    await opened.store.commit(treasurer, [
      create(contacts, { id: '1', coop: 'p', name: '' }),
      create(contacts, { id: '2', coop: 'p#q', name: '' }),
    ]);
    expect((await opened.store.list(contactsOf('p'))).rows.map(({ record }) => record.id)).toEqual(['1']);
  });
});
