import { refuse } from '../../shared/kernel/result.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantAt, plus } from '../../shared/kernel/instant.ts';
import type { Caller } from '../../functions/platform/caller.ts';
import { answerKey, answers } from '../../functions/platform/storage/answers.ts';
import { create, replace } from '../../functions/platform/storage/writes.ts';
import { once, repeated, toolsFor, type Repeatable } from '../../functions/platform/tools.ts';
import { coop, coops, kept, wordOf } from './kinds.ts';
import { stores, type Opened } from './stores.ts';

const visitor: Caller = { door: 'public', source: 'here' };

describe.each(stores)('a request that comes again $name', ({ open }) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open();
    opened.clock.set(instantAt(Date.now()));
  });
  afterAll(() => opened.close());

  const request = (key: string, body = 'a'): Repeatable => ({
    id: `public#public#apply#${key}`,
    hash: body,
    private: false,
  });
  /** A use case as the platform runs it: what was answered is answered again, else it is done. */
  const apply = async (repeatable: Repeatable, id: string, name: string) => {
    const tools = toolsFor(visitor, 'apply', 'fr', repeatable, opened.store);
    return once(opened.store, repeatable, () =>
      tools.commit([create(coops, coop(id, { name }))], { id, name }),
    );
  };

  it('is answered as the first time, and done once', async () => {
    expect(await apply(request('key-1'), 'a', 'First')).toEqual({
      ok: true,
      value: { id: 'a', name: 'First' },
    });
    expect(await apply(request('key-1'), 'b', 'Second')).toEqual({
      ok: true,
      value: { id: 'a', name: 'First' },
    });
    expect(await opened.store.get(coops, coops.key(coop('b')))).toBeUndefined();
  });

  it('that finds done what the first is doing is answered as the first', async () => {
    const late = await once(opened.store, request('key-late'), async () => {
      await apply(request('key-late'), 'l', 'First');
      return refuse('test/done-already');
    });
    expect(late).toEqual({ ok: true, value: { id: 'l', name: 'First' } });
    expect(await once(opened.store, request('key-none'), async () => refuse('test/no'))).toEqual(
      refuse('test/no'),
    );
  });

  it('is answered as the first when twenty come at once', async () => {
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, at) => apply(request('key-2'), `c${at}`, `Coop ${at}`)),
    );
    const first = results[0];
    expect(results).toEqual(Array(20).fill(first));
    const made = await opened.store.getMany(
      coops,
      results.map((_, at) => coops.key(coop(`c${at}`))),
    );
    expect(made).toHaveLength(1);
  });

  it('is answered as the first even where its writes would be refused now', async () => {
    await toolsFor(visitor, 'set', 'fr', undefined, opened.store).commit([create(coops, coop('d'))], null);
    const seen = await kept(opened.store, coops, coop('d'));
    const edit = () =>
      toolsFor(visitor, 'edit', 'fr', request('key-3'), opened.store).commit(
        [replace(coops, seen, coop('d', { name: 'Once' }))],
        'edited',
      );
    expect(await edit()).toEqual({ ok: true, value: 'edited' });
    expect(await edit()).toEqual({ ok: true, value: 'edited' });
    expect((await kept(opened.store, coops, coop('d'))).version).toBe(2);
  });

  it('is refused when its key served for something else', async () => {
    await apply(request('key-4', 'a'), 'e', 'E');
    expect(wordOf(await apply(request('key-4', 'b'), 'f', 'F'))).toBe('platform/key-reused');
  });

  it('leaves nothing behind when it is refused, so that it may come again', async () => {
    await apply(request('key-5'), 'g', 'G');
    expect(wordOf(await apply(request('key-6'), 'g', 'G again'))).toBe('platform/already-there');
    expect(await opened.store.get(answers, answerKey(request('key-6').id))).toBeUndefined();
  });

  it('keeps nothing of a private answer, and an answer of nothing as such', async () => {
    const secret = { ...request('key-7'), private: true };
    await toolsFor(visitor, 'note', 'fr', secret, opened.store).commit([create(coops, coop('h'))], {
      note: 'canary',
    });
    expect(await repeated(opened.store, secret)).toEqual({ ok: true, value: null });
    await toolsFor(visitor, 'nothing', 'fr', request('key-8'), opened.store).commit(
      [create(coops, coop('i'))],
      undefined,
    );
    expect(await repeated(opened.store, request('key-8'))).toMatchObject({ ok: true });
  });

  it('is a new one after seven days', async () => {
    const at = instantAt(Date.now());
    expect(await apply(request('key-9'), 'j', 'J')).toMatchObject({ ok: true });
    opened.clock.set(plus(at, { days: 7, seconds: -5 }));
    expect(await repeated(opened.store, request('key-9'))).toMatchObject({ ok: true });
    opened.clock.set(plus(at, { days: 7, seconds: 5 }));
    expect(await repeated(opened.store, request('key-9'))).toBeUndefined();
    expect(await apply(request('key-9'), 'k', 'K')).toEqual({ ok: true, value: { id: 'k', name: 'K' } });
  });
});
