import type { Engine, Item } from '../../../functions/platform/storage/engine.ts';
import { memoryEngine } from '../../../functions/platform/storage/memory-engine.ts';

/** A database in memory that tells of every record as it is written. */
export function watchedEngine(told: (item: Item) => void): ReturnType<typeof memoryEngine> {
  const engine = memoryEngine();
  const transact: Engine['transact'] = async (operations, token) => {
    const outcome = await engine.transact(operations, token);
    if (outcome.done) for (const one of operations) if (one.type === 'put') told(one.item);
    return outcome;
  };
  return { ...engine, transact };
}
