import type { Engine, Key, Operation } from '../../../functions/platform/storage/engine.ts';
import { memoryEngine } from '../../../functions/platform/storage/memory-engine.ts';

export type Watch = {
  /** Told of the operations of each transaction, once they are done. */
  readonly onCommit: (operations: readonly Operation[]) => void;
  /** Told as a function reads one record by its key: the moment to change something behind its back. */
  readonly onRead?: (key: Key) => void;
};

/** A database in memory that tells of what is read and written. */
export function watchedEngine({ onCommit, onRead }: Watch): ReturnType<typeof memoryEngine> {
  const engine = memoryEngine();
  const transact: Engine['transact'] = async (operations, token) => {
    const outcome = await engine.transact(operations, token);
    if (outcome.done) onCommit(operations);
    return outcome;
  };
  const get: Engine['get'] = (table, key) => {
    onRead?.(key);
    return engine.get(table, key);
  };
  return { ...engine, get, transact };
}
