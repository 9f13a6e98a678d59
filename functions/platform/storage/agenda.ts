import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Kind } from './kind.ts';
import { due, type Due } from './question.ts';
import type { Store } from './store.ts';

/** Everything of a kind that is due, a page at a time, shard by shard: the cost is what is due, not what there is. */
export async function* dueNow<T>(
  store: Pick<Store, 'list'>,
  kind: Kind<T>,
  until: Instant,
): AsyncGenerator<readonly Due[]> {
  const shards = Array.from({ length: kind.agenda?.shards ?? 0 }, (_, shard) => shard);
  const first = await Promise.all(shards.map((shard) => store.list(due(kind, shard, until))));
  for (const [shard, page] of first.entries()) {
    let { rows, next } = page;
    for (;;) {
      if (rows.length > 0) yield rows;
      if (next === undefined) break;
      ({ rows, next } = await store.list(due(kind, shard, until), { after: next }));
    }
  }
}
