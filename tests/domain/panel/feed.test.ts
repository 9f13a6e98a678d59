import { describe, expect, it } from 'vitest';
import { openFeed, shardRanges, type FeedPage } from '../../../admin/panel/providers/feed.ts';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';

const row = (id: string, version: number, name = ''): Row => ({ id, version, name });
const page = (rows: readonly Row[], cursor: string, more = false): FeedPage => ({ rows, cursor, more });

/** A feed whose answers are given in order, by question; it asks again when it is told to. */
function opened(
  answers: Readonly<Record<string, readonly (FeedPage | { status: number })[]>>,
  ranges: readonly string[] = ['0-3'],
) {
  const left = new Map(Object.entries(answers).map(([question, list]) => [question, [...list]]));
  const asked: string[] = [];
  let again: () => void = () => undefined;
  const feed = openFeed(ranges, {
    page: ({ since, shards }) => {
      const question = since ?? shards ?? '';
      asked.push(question);
      const answer = left.get(question)?.shift() ?? page([], question);
      return 'status' in answer
        ? Promise.reject(Object.assign(new Error('Refused'), answer))
        : Promise.resolve(answer);
    },
    wait: () => new Promise((resolve) => (again = resolve)),
    seen: () => Promise.resolve(),
  });
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
  const poll = async () => {
    again();
    await settled();
  };
  return { feed, asked, settled, poll };
}

describe('a sheet in memory', () => {
  it('is read by ranges of shards side by side, page after page, then followed by one question', async () => {
    const { feed, asked, settled, poll } = opened(
      {
        '0-7': [page([row('a', 1)], 'A', true)],
        A: [page([row('b', 1)], 'B')],
        '8-15': [page([row('c', 1)], 'C')],
      },
      shardRanges(16, 2),
    );
    await settled();
    expect([...feed.rows().keys()].toSorted()).toEqual(['a', 'b', 'c']);
    expect(feed.state()).toBe('ready');
    await poll();
    expect(asked).toEqual(['0-7', '8-15', 'A', 'B.C']);
  });

  it('keeps the highest version of a row, in whatever order the answers come', async () => {
    const { feed, settled, poll } = opened({
      '0-3': [page([row('a', 2, 'deux')], 'A')],
      A: [page([row('a', 1, 'un')], 'B')],
    });
    await settled();
    feed.put([row('a', 3, 'trois')]);
    await poll();
    expect(feed.rows().get('a')).toEqual(row('a', 3, 'trois'));
  });

  it('forgets a row that is gone, and an older answer does not bring it back', async () => {
    const { feed, settled, poll } = opened({
      '0-3': [page([row('a', 1), row('b', 1)], 'A')],
      A: [page([{ id: 'a', version: 2, gone: true }], 'B')],
      B: [page([row('a', 1)], 'C')],
    });
    await settled();
    await poll();
    await poll();
    expect([...feed.rows().keys()]).toEqual(['b']);
  });

  it('reads everything anew when its cursor is too old, and shows what it had meanwhile', async () => {
    const { feed, settled, poll } = opened({
      '0-3': [page([row('a', 1), row('b', 1)], 'A'), page([row('b', 4)], 'D')],
      A: [{ status: 410 }],
    });
    await settled();
    await poll();
    expect([...feed.rows().values()]).toEqual([row('b', 4)]);
    expect(feed.state()).toBe('ready');
  });

  it('keeps its rows while nobody answers, and empties itself when access is over', async () => {
    const { feed, settled, poll } = opened({
      '0-3': [page([row('a', 1)], 'A')],
      A: [{ status: 503 }, { status: 403 }],
    });
    await settled();
    await poll();
    expect([feed.state(), feed.rows().size]).toEqual(['offline', 1]);
    await poll();
    expect([feed.state(), feed.rows().size]).toEqual(['refused', 0]);
  });

  it('is not kept whole when it is too large: it asks what is wanted, and keeps that', async () => {
    const rows = ['a', 'b', 'c', 'd'].map((id) => row(id, 1, id === 'c' ? 'cherchée' : ''));
    const asked: string[] = [];
    const feed = openFeed(
      ['0-3'],
      {
        page: ({ since, shards }) => {
          asked.push(since ?? shards ?? '');
          return Promise.resolve(since === undefined ? page(rows, 'A') : page([row('e', 1)], 'B'));
        },
        wait: () => new Promise(() => undefined),
        seen: () => Promise.resolve(),
      },
      3,
    );
    const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
    await settled();
    expect([feed.state(), feed.rows().size]).toEqual(['large', 0]);
    feed.narrow(({ name }) => name === 'cherchée');
    await settled();
    expect([feed.state(), [...feed.rows().keys()]]).toEqual(['ready', ['c']]);
    await feed.refresh();
    expect([...feed.rows().keys()]).toEqual(['c']);
    expect(asked).toEqual(['0-3', '0-3', 'A']);
  });
});
