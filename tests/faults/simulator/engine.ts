import type { Chance } from '../../../infra/local/demo/chance.ts';
import { Unavailable, type Engine } from '../../../functions/platform/storage/engine.ts';
import type { Odds, Process } from './process.ts';

/** The database as one function meets it: slow, sometimes busy, and sometimes its answer is lost on the way. */
export function faultyEngine(
  engine: Engine,
  { chance, odds, process }: { chance: Chance; odds: () => Odds; process: () => Process },
): Engine {
  const answered = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    const answer = await process().asks(ask);
    if (chance.hit(odds().lostAnswer)) throw new Unavailable();
    return answer;
  };
  return {
    get: (table, key) => answered(() => engine.get(table, key)),
    batchGet: (table, keys) => answered(() => engine.batchGet(table, keys)),
    query: (asked) => answered(() => engine.query(asked)),
    transact: (operations, token) =>
      answered(async () =>
        chance.hit(odds().throttle) ? { done: false, busy: true } : engine.transact(operations, token),
      ),
  };
}
