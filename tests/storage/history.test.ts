import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changes, historyOf } from '../../functions/platform/storage/history.ts';
import { create, remove, replace, stillSeen } from '../../functions/platform/storage/writes.ts';
import { contacts, coop, coops, kept } from './kinds.ts';
import { stores, treasurer, type Opened } from './stores.ts';

describe.each(stores)('history $name', ({ open }) => {
  let opened: Opened;
  beforeAll(async () => (opened = await open()));
  afterAll(() => opened.close());

  const linesOf = async (id: string) =>
    (await opened.store.listAll(historyOf(`coop#${id}`))).map(({ record }) => record);

  it('says who changed what, when and how, latest first', async () => {
    opened.clock.set('2026-05-04T12:00:00.000Z');
    await opened.store.commit(treasurer, [create(coops, coop('a', { name: 'Alpha', region: 'Estrie' }))]);
    opened.clock.set('2026-05-05T12:00:00.000Z');
    const seen = await kept(opened.store, coops, coop('a'));
    await opened.store.commit({ actor: { type: 'member', id: 'm1', name: '' }, action: 'editOwn' }, [
      replace(coops, seen, { ...seen.record, name: 'Beta', revenue: 7 }),
    ]);
    expect(await linesOf('a')).toMatchObject([
      {
        subject: 'coop#a',
        kind: 'coop',
        key: 'coop#a coop',
        at: '2026-05-05T12:00:00.001Z',
        actor: { type: 'member', id: 'm1', name: '' },
        action: 'editOwn',
        changes: [
          { field: 'name', from: 'Alpha', to: 'Beta' },
          { field: 'revenue', from: null, to: 7 },
        ],
      },
      {
        at: '2026-05-04T12:00:00.000Z',
        actor: { type: 'staff', id: 's1', name: 'Ada' },
        action: 'editMembers',
        changes: [
          { field: 'id', from: null, to: 'a' },
          { field: 'name', from: null, to: 'Alpha' },
          { field: 'region', from: null, to: 'Estrie' },
        ],
      },
    ]);
  });

  it('remembers what was removed', async () => {
    await opened.store.commit(treasurer, [create(coops, coop('b', { revenue: 3 }))]);
    await opened.store.commit(treasurer, [remove(coops, await kept(opened.store, coops, coop('b')), 'b')]);
    const [last] = await linesOf('b');
    expect(last?.changes).toContainEqual({ field: 'revenue', from: 3, to: null });
  });

  it('never holds a private field, nor a line for a change of nothing else', async () => {
    await opened.store.commit(treasurer, [create(coops, coop('c', { notes: 'canary-1' }))]);
    const seen = await kept(opened.store, coops, coop('c'));
    await opened.store.commit(treasurer, [replace(coops, seen, { ...seen.record, notes: 'canary-2' })]);
    const lines = await linesOf('c');
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toContain('canary');
    expect((await kept(opened.store, coops, coop('c'))).record.notes).toBe('canary-2');
  });

  it('leaves out what is computed from the rest', async () => {
    const derived = { ...coops, derived: ['revenue'] as const };
    await opened.store.commit(treasurer, [create(derived, coop('computed', { revenue: 12 }))]);
    expect((await linesOf('computed'))[0]?.changes.map(({ field }) => field)).toEqual([
      'id',
      'name',
      'region',
    ]);
  });

  it('says nothing of kinds that keep none, of checks, and of what was refused', async () => {
    await opened.store.commit(treasurer, [
      create(contacts, { id: 'x', coop: 'd', name: '' }),
      create(coops, coop('d')),
    ]);
    const seen = await kept(opened.store, coops, coop('d'));
    await opened.store.commit(treasurer, [
      stillSeen(coops, seen),
      create(contacts, { id: 'y', coop: 'd', name: '' }),
    ]);
    await opened.store.commit(treasurer, [
      replace(coops, { ...seen, version: 9 }, { ...seen.record, name: 'No' }),
    ]);
    expect(await linesOf('d')).toHaveLength(1);
  });
});

describe('what counts as a change', () => {
  it('does not mind in which way a field is empty, nor the order of what it holds', () => {
    expect(changes({ a: '', b: null, c: [] }, { a: null, c: '', d: undefined })).toEqual([]);
    expect(changes({ a: { x: 1, y: [1, 2] } }, { a: { y: [1, 2], x: 1 } })).toEqual([]);
    expect(changes({ a: [1, 2] }, { a: [2, 1] })).toEqual([{ field: 'a', from: [1, 2], to: [2, 1] }]);
  });

  it('takes zero and false for values', () => {
    expect(changes({ a: null, b: true }, { a: 0, b: false })).toEqual([
      { field: 'a', from: null, to: 0 },
      { field: 'b', from: true, to: false },
    ]);
  });
});
