import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ok, refuse, type Result } from '../../shared/kernel/result.ts';
import { claimNumbers } from '../../functions/platform/storage/counters.ts';
import { claim, guardKey, guardsOf, release } from '../../functions/platform/storage/guards.ts';
import { decideAgain } from '../../functions/platform/storage/retry.ts';
import { create, replace } from '../../functions/platform/storage/writes.ts';
import { circles, contacts, coop, coops, kept, wordOf } from './kinds.ts';
import { stores, treasurer, type Opened } from './stores.ts';

describe.each(stores)('many at once $name', ({ open }) => {
  let opened: Opened;
  beforeAll(async () => (opened = await open()));
  afterAll(() => opened.close());

  const atOnce = <T>(count: number, run: (at: number) => Promise<T>) =>
    Promise.all(Array.from({ length: count }, (_, at) => run(at)));

  it('gives 50 writers 50 consecutive numbers', async () => {
    const issue = async (at: number) => {
      const { first, write } = await claimNumbers(opened.store, 'dues', 'invoice', 1);
      const done = await opened.store.commit(treasurer, [
        write,
        create(contacts, { id: `n${at}`, coop: 'numbers', name: String(first) }),
      ]);
      return done.ok ? ok(first) : done;
    };
    const numbers = await atOnce(50, (at) => decideAgain(opened.pause, () => issue(at)));
    expect(numbers.map((result) => (result.ok ? result.value : 0)).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 50 }, (_, at) => at + 1),
    );
  });

  it('claims a run of numbers, after which the next begins', async () => {
    const runs = [];
    for (const count of [3, 12, 1]) {
      const { first, write } = await claimNumbers(opened.store, 'dues', 'receipt', count);
      await opened.store.commit(treasurer, [write]);
      runs.push(first);
    }
    expect(runs).toEqual([1, 4, 16]);
  });

  it('gives the last place to one of 200', async () => {
    const circle = { id: 'last', places: 12, taken: 11 };
    await opened.store.commit(treasurer, [create(circles, circle)]);
    const join = async (at: number): Promise<Result<unknown>> => {
      const seen = await kept(opened.store, circles, circle);
      if (seen.record.taken >= seen.record.places) return refuse('circle/full');
      const place = replace(circles, seen, { ...seen.record, taken: seen.record.taken + 1 });
      return opened.store.commit(treasurer, [
        place,
        create(contacts, { id: `w${at}`, coop: 'last', name: '' }),
      ]);
    };
    const words = (await atOnce(200, (at) => decideAgain(opened.pause, () => join(at)))).map(wordOf);
    expect(words.filter((word) => word === 'done')).toHaveLength(1);
    expect(words.filter((word) => word === 'circle/full')).toHaveLength(199);
    expect((await kept(opened.store, circles, circle)).record.taken).toBe(12);
  });

  it('gives what only one may have to one of 50, and says who has it', async () => {
    const results = await atOnce(50, (at) =>
      opened.store.commit(treasurer, [
        claim('membership', 'neq#1142', `o${at}`),
        create(contacts, { id: `g${at}`, coop: 'guard', name: '' }),
      ]),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const owner = (await opened.store.get(guardsOf('membership'), guardKey('neq#1142')))?.record.owner;
    expect(results.findIndex((result) => result.ok)).toBe(Number(owner?.slice(1)));
    expect(results.find((result) => !result.ok)).toMatchObject({
      refusal: { code: 'platform/already-there', key: 'guard#neq#1142 guard', now: { owner } },
    });
  });

  it('frees what only one may have for the next', async () => {
    await opened.store.commit(treasurer, [claim('membership', 'email#a', 'one')]);
    expect(wordOf(await opened.store.commit(treasurer, [release('membership', 'email#a', 'one')]))).toBe(
      'done',
    );
    expect(wordOf(await opened.store.commit(treasurer, [release('membership', 'email#a', 'one')]))).toBe(
      'platform/changed-meanwhile',
    );
    expect(wordOf(await opened.store.commit(treasurer, [claim('membership', 'email#a', 'two')]))).toBe(
      'done',
    );
  });

  it('loses no edit when 40 people change 40 cells of a row', async () => {
    await opened.store.commit(treasurer, [create(coops, coop('cells', { notes: '' }))]);
    const edit = async (at: number) => {
      const seen = await kept(opened.store, coops, coop('cells'));
      return opened.store.commit(treasurer, [
        replace(coops, seen, { ...seen.record, notes: `${seen.record.notes}${at},` }),
      ]);
    };
    const words = (await atOnce(40, (at) => decideAgain(opened.pause, () => edit(at)))).map(wordOf);
    expect(new Set(words)).toEqual(new Set(['done']));
    const { record, version } = await kept(opened.store, coops, coop('cells'));
    expect(
      record.notes
        .split(',')
        .filter((part) => part !== '')
        .map(Number)
        .toSorted((a, b) => a - b),
    ).toEqual(Array.from({ length: 40 }, (_, at) => at));
    expect(version).toBe(41);
  });

  it('does not wait for ever for what others hold', async () => {
    let decided = 0;
    const held = async () => {
      decided += 1;
      return refuse('platform/busy');
    };
    expect(wordOf(await decideAgain(() => Promise.resolve(), held))).toBe('platform/busy');
    expect(decided).toBe(3);
  });

  it('does not decide again about what is there for good', async () => {
    await opened.store.commit(treasurer, [claim('membership', 'neq#taken', 'someone')]);
    let decided = 0;
    const result = await decideAgain(opened.pause, () => {
      decided += 1;
      return opened.store.commit(treasurer, [claim('membership', 'neq#taken', 'me')]);
    });
    expect(wordOf(result)).toBe('platform/already-there');
    expect(decided).toBe(2);
  });
});
