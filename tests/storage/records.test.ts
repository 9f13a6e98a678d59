import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { create, remove, replace, stillAbsent, stillSeen } from '../../functions/platform/storage/writes.ts';
import type { Kind } from '../../functions/platform/storage/kind.ts';
import { circles, contacts, coop, coops, kept, tickets, wordOf, type Coop } from './kinds.ts';
import { start, stores, treasurer, type Opened } from './stores.ts';

describe.each(stores)('records $name', ({ open }) => {
  let opened: Opened;
  beforeAll(async () => (opened = await open()));
  afterAll(() => opened.close());

  const commit: Opened['store']['commit'] = (by, writes) => opened.store.commit(by, writes);
  const get = (id: string) => opened.store.get(coops, { pk: `coop#${id}`, sk: 'coop' });

  it('keeps what was created, at version 1', async () => {
    opened.clock.set(start);
    expect(await commit(treasurer, [create(coops, coop('new', { notes: 'to call back' }))])).toMatchObject({
      ok: true,
      value: { at: start },
    });
    expect(await get('new')).toEqual({
      record: coop('new', { notes: 'to call back' }),
      version: 1,
      changedAt: start,
    });
  });

  it('finds nothing where nothing was kept', async () => {
    expect(await get('nobody')).toBeUndefined();
  });

  it('refuses to create twice, and says what is there', async () => {
    await commit(treasurer, [create(coops, coop('twice', { name: 'First' }))]);
    expect(await commit(treasurer, [create(coops, coop('twice', { name: 'Second' }))])).toEqual({
      ok: false,
      refusal: {
        code: 'platform/already-there',
        key: 'coop#twice coop',
        kind: 'coop',
        now: coop('twice', { name: 'First' }),
      },
    });
    expect((await get('twice'))?.record.name).toBe('First');
  });

  it('replaces what was seen, and counts its versions', async () => {
    await commit(treasurer, [create(coops, coop('grown'))]);
    for (const revenue of [10, 20, 30]) {
      const seen = await kept(opened.store, coops, coop('grown'));
      expect(wordOf(await commit(treasurer, [replace(coops, seen, { ...seen.record, revenue })]))).toBe(
        'done',
      );
    }
    expect(await get('grown')).toMatchObject({ version: 4, record: { revenue: 30 } });
  });

  it('refuses to replace what changed meanwhile, and says what is there now', async () => {
    await commit(treasurer, [create(coops, coop('shared'))]);
    const seen = await kept(opened.store, coops, coop('shared'));
    await commit(treasurer, [replace(coops, seen, coop('shared', { name: 'Hers' }))]);
    expect(await commit(treasurer, [replace(coops, seen, coop('shared', { name: 'His' }))])).toEqual({
      ok: false,
      refusal: {
        code: 'platform/changed-meanwhile',
        key: 'coop#shared coop',
        kind: 'coop',
        now: coop('shared', { name: 'Hers' }),
      },
    });
  });

  it('refuses to replace what was removed meanwhile, and shows nothing of it', async () => {
    await commit(treasurer, [create(coops, coop('left'))]);
    const seen = await kept(opened.store, coops, coop('left'));
    await commit(treasurer, [remove(coops, seen, 'left')]);
    expect(await commit(treasurer, [replace(coops, seen, coop('left', { name: 'Back' }))])).toEqual({
      ok: false,
      refusal: { code: 'platform/changed-meanwhile', key: 'coop#left coop' },
    });
  });

  it('removes what was seen, once', async () => {
    await commit(treasurer, [create(contacts, { id: 'c1', coop: 'x', name: 'Zoé' })]);
    const seen = await kept(opened.store, contacts, { id: 'c1', coop: 'x', name: '' });
    expect(wordOf(await commit(treasurer, [remove(contacts, seen, 'c1')]))).toBe('done');
    expect(wordOf(await commit(treasurer, [remove(contacts, seen, 'c1')]))).toBe(
      'platform/changed-meanwhile',
    );
    expect(await opened.store.get(contacts, { pk: 'coop#x', sk: 'contact#c1' })).toBeUndefined();
  });

  it('lets a removed row come back, newer than its removal', async () => {
    await commit(treasurer, [create(coops, coop('undone'))]);
    await commit(treasurer, [remove(coops, await kept(opened.store, coops, coop('undone')), 'undone')]);
    expect(await get('undone')).toBeUndefined();
    expect(wordOf(await commit(treasurer, [create(coops, coop('undone', { name: 'Again' }))]))).toBe('done');
    expect(await get('undone')).toMatchObject({ version: 3, record: { name: 'Again' } });
    expect(wordOf(await commit(treasurer, [create(coops, coop('undone'))]))).toBe('platform/already-there');
  });

  it('treats a record past its time as gone, though it still stands there', async () => {
    opened.clock.set('2026-05-04T12:00:00.000Z');
    const ticket = { id: 'old', until: '2026-05-04T13:00:00.000Z', use: 'first' };
    await commit(treasurer, [create(tickets, ticket)]);
    opened.clock.set('2026-05-04T12:59:59.000Z');
    expect(await opened.store.get(tickets, tickets.key(ticket))).toMatchObject({ record: ticket });
    opened.clock.set('2026-05-04T13:00:00.000Z');
    expect(await opened.store.get(tickets, tickets.key(ticket))).toBeUndefined();
    expect(await opened.store.getMany(tickets, [tickets.key(ticket)])).toEqual([]);
  });

  it('creates over a record past its time', async () => {
    opened.clock.set('2026-05-04T12:00:00.000Z');
    await commit(treasurer, [
      create(tickets, { id: 'again', until: '2026-05-04T13:00:00.000Z', use: 'first' }),
    ]);
    opened.clock.set('2026-05-04T14:00:00.000Z');
    const next = { id: 'again', until: '2026-05-05T13:00:00.000Z', use: 'second' };
    expect(
      wordOf(await commit(treasurer, [stillAbsent(coops, { pk: 'no', sk: 'no' }), create(tickets, next)])),
    ).toBe('done');
    expect(await kept(opened.store, tickets, next)).toMatchObject({ record: next, version: 2 });
  });

  it('writes all or nothing, across tables', async () => {
    await commit(treasurer, [create(circles, { id: 'full', places: 1, taken: 1 })]);
    const writes = [
      create(coops, coop('half')),
      create(tickets, { id: 'half', until: '2030-01-01T00:00:00.000Z', use: '' }),
      create(circles, { id: 'full', places: 9, taken: 0 }),
    ];
    expect(await commit(treasurer, writes)).toMatchObject({
      ok: false,
      refusal: { code: 'platform/already-there', key: 'circle#full circle' },
    });
    expect(await get('half')).toBeUndefined();
    expect(await opened.store.get(tickets, { pk: 'tickets', sk: 'half' })).toBeUndefined();
    expect(await opened.store.list({ ...historyQuestion('half') })).toMatchObject({ rows: [] });
  });

  it('holds a commit to what it merely saw', async () => {
    await commit(treasurer, [create(circles, { id: 'rule', places: 3, taken: 0 })]);
    const seen = await kept(opened.store, circles, { id: 'rule', places: 0, taken: 0 });
    expect(wordOf(await commit(treasurer, [stillSeen(circles, seen), create(coops, coop('held1'))]))).toBe(
      'done',
    );
    await commit(treasurer, [replace(circles, seen, { ...seen.record, places: 4 })]);
    expect(await commit(treasurer, [stillSeen(circles, seen), create(coops, coop('held2'))])).toMatchObject({
      refusal: { code: 'platform/changed-meanwhile', now: { id: 'rule', places: 4, taken: 0 } },
    });
    expect(await get('held2')).toBeUndefined();
  });

  it('holds a commit to the absence of something', async () => {
    const rule = circles.key({ id: 'absent', places: 0, taken: 0 });
    expect(wordOf(await commit(treasurer, [stillAbsent(circles, rule), create(coops, coop('free1'))]))).toBe(
      'done',
    );
    await commit(treasurer, [create(circles, { id: 'absent', places: 1, taken: 0 })]);
    expect(wordOf(await commit(treasurer, [stillAbsent(circles, rule), create(coops, coop('free2'))]))).toBe(
      'platform/already-there',
    );
  });

  it('takes a removed row for absent', async () => {
    await commit(treasurer, [create(coops, coop('ghost'))]);
    await commit(treasurer, [remove(coops, await kept(opened.store, coops, coop('ghost')), 'ghost')]);
    expect(
      wordOf(
        await commit(treasurer, [stillAbsent(coops, coops.key(coop('ghost'))), create(coops, coop('after'))]),
      ),
    ).toBe('done');
  });

  it('has nothing to refuse in a commit of nothing', async () => {
    expect(wordOf(await commit(treasurer, []))).toBe('done');
  });

  it('does not let a record move', async () => {
    await commit(treasurer, [create(coops, coop('here'))]);
    const seen = await kept(opened.store, coops, coop('here'));
    await expect(commit(treasurer, [replace(coops, seen, coop('there'))])).rejects.toThrow('cannot move');
  });

  it('throws at a record that its schema no longer takes, rather than drop it', async () => {
    const loose = { ...coops, schema: { safeParse: () => ({ success: true }) } } as unknown as Kind<Coop>;
    await commit(treasurer, [create(loose, { ...coop('odd'), region: 7 } as unknown as Coop)]);
    await expect(get('odd')).rejects.toThrow('does not fit its schema');
    await expect(opened.store.getMany(coops, [coops.key(coop('odd'))])).rejects.toThrow(
      'does not fit its schema',
    );
  });

  it('throws at a record of another kind', async () => {
    await commit(treasurer, [create(coops, coop('kind'))]);
    await expect(opened.store.get(contacts, { pk: 'coop#kind', sk: 'coop' })).rejects.toThrow(
      'not a whole contact but coop',
    );
  });

  it('takes a check beside a write of the same record for granted', async () => {
    await commit(treasurer, [create(coops, coop('checked'))]);
    const seen = await kept(opened.store, coops, coop('checked'));
    const write = replace(coops, seen, { ...seen.record, revenue: 1 });
    expect(wordOf(await commit(treasurer, [stillSeen(coops, seen), write, stillSeen(coops, seen)]))).toBe(
      'done',
    );
    await expect(commit(treasurer, [write, stillSeen(coops, { ...seen, version: 7 })])).rejects.toThrow(
      'Two writes',
    );
  });

  it('throws at two writes of one record, and at an empty key', async () => {
    await expect(
      commit(treasurer, [create(coops, coop('dup')), create(coops, coop('dup'))]),
    ).rejects.toThrow();
    await expect(
      commit(treasurer, [
        create(coops, coop('void', { region: 'x' })),
        create({ ...contacts, key: () => ({ pk: '', sk: 'x' }) }, { id: '', coop: '', name: '' }),
      ]),
    ).rejects.toThrow();
    expect(await get('void')).toBeUndefined();
  });

  it('refuses a record that is too large for the database, and keeps nothing of it', async () => {
    const result = await commit(treasurer, [create(coops, coop('big', { notes: 'é'.repeat(200_000) }))]);
    expect(wordOf(result)).toBe('platform/too-large');
    expect(await get('big')).toBeUndefined();
  });

  it('gets many in the order asked, one of them twice, leaving out what is not there', async () => {
    const ids = Array.from({ length: 230 }, (_, index) => `m${index}`);
    await opened.store.commitEach(
      treasurer,
      ids.map((id) => [create(coops, coop(id))]),
    );
    const asked = ['m229', 'nobody', 'm0', ...ids.slice(1, 229), 'm0'];
    const found = await opened.store.getMany(
      coops,
      asked.map((id) => coops.key(coop(id))),
    );
    expect(found.map(({ record }) => record.id)).toEqual(asked.filter((id) => id !== 'nobody'));
  });
});

function historyQuestion(id: string) {
  return {
    number: 'T-01',
    table: 'operations',
    partition: `history#coop#${id}`,
    limit: 10,
    read: ({ sk = '' }: { sk?: string }) => sk,
  } as const;
}
