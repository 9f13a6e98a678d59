import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Instant } from '../../shared/kernel/instant.ts';
import { due } from '../../functions/platform/storage/question.ts';
import { create, remove, replace } from '../../functions/platform/storage/writes.ts';
import { kept, tasks } from './kinds.ts';
import { stores, treasurer, type Opened } from './stores.ts';

const task = (id: string, dueAt: string | null, what = 'remind') => ({ id, dueAt, what });

describe.each(stores)('the agenda $name', ({ open }) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open();
    const all = [
      task('late', '2026-03-01T05:00:00.000Z', 'lapse'),
      task('noon', '2026-03-02T17:00:00.000Z'),
      task('after', '2026-03-02T17:00:00.001Z'),
      task('never', null),
    ];
    await opened.store.commitEach(
      treasurer,
      all.map((one) => [create(tasks, one)]),
    );
  });
  afterAll(() => opened.close());

  const dueUntil = async (until: string) => {
    const found = await opened.store.listAll(due(tasks, 0, until as Instant, 2));
    return found.map(({ key, nextAt, next }) => `${key.pk} ${nextAt} ${next}`);
  };

  it('lists what is due until an instant, that instant included, earliest first', async () => {
    expect(await dueUntil('2026-03-02T17:00:00.000Z')).toEqual([
      'task#late 2026-03-01T05:00:00.000Z lapse',
      'task#noon 2026-03-02T17:00:00.000Z remind',
    ]);
    expect(await dueUntil('2026-03-02T16:59:59.999Z')).toEqual(['task#late 2026-03-01T05:00:00.000Z lapse']);
  });

  it('keeps what is late until it is done, however late', async () => {
    expect((await dueUntil('2031-01-01T00:00:00.000Z')).length).toBe(3);
  });

  it('moves with its record, and ends with it', async () => {
    await opened.store.commit(treasurer, [create(tasks, task('moving', '2026-04-01T00:00:00.000Z'))]);
    const seen = await kept(opened.store, tasks, task('moving', null));
    await opened.store.commit(treasurer, [
      replace(tasks, seen, task('moving', '2026-06-01T00:00:00.000Z', 'lapse')),
    ]);
    const found = await dueUntil('2027-01-01T00:00:00.000Z');
    expect(found.filter((line) => line.includes('moving'))).toEqual([
      'task#moving 2026-06-01T00:00:00.000Z lapse',
    ]);
    await opened.store.commit(treasurer, [
      replace(tasks, await kept(opened.store, tasks, task('moving', null)), task('moving', null)),
    ]);
    expect((await dueUntil('2027-01-01T00:00:00.000Z')).some((line) => line.includes('moving'))).toBe(false);
  });

  it('forgets what was removed', async () => {
    await opened.store.commit(treasurer, [create(tasks, task('dropped', '2026-02-01T00:00:00.000Z'))]);
    await opened.store.commit(treasurer, [
      remove(tasks, await kept(opened.store, tasks, task('dropped', null)), 'dropped'),
    ]);
    expect((await dueUntil('2027-01-01T00:00:00.000Z')).some((line) => line.includes('dropped'))).toBe(false);
  });

  it('tells a queue of what waits there, once it is kept', async () => {
    opened.roused.length = 0;
    await opened.store.commit(treasurer, [
      create(tasks, task('soon', '2026-05-01T00:00:00.000Z', 'now')),
      create(tasks, task('later', null)),
    ]);
    expect(opened.roused).toEqual(['due task#soon']);
    await opened.store.commit(treasurer, [create(tasks, task('soon', null, 'now'))]);
    expect(opened.roused).toEqual(['due task#soon']);
  });
});
