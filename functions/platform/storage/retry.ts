import type { Refusal, Result } from '../../../shared/kernel/result.ts';
import type { Outcome } from './engine.ts';

/** Waits before another try; the wait grows with the attempt and is drawn at random, so that rivals part. */
export type Pause = (attempt: number) => Promise<void>;

export const mostTries = 9;

/** Tries again while others hold the same records; what stays busy is answered as it is. */
export async function retryBusy(
  run: () => Promise<Outcome>,
  pause: Pause,
  tries = mostTries,
): Promise<Outcome> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await run();
    if (outcome.done || !('busy' in outcome) || attempt >= tries) return outcome;
    await pause(attempt);
  }
}

/** Full jitter: between nothing and 20 ms doubled at each attempt, at most 1 s. */
export function jittered(random: () => number): Pause {
  return (attempt) =>
    new Promise((resolve) => setTimeout(resolve, random() * Math.min(1_000, 20 * 2 ** attempt)));
}

const passing = new Set(['platform/changed-meanwhile', 'platform/already-there', 'platform/busy']);
/** Each of them has waited for its nine tries already. */
const mostBusy = 3;

/**
 * Loads, decides and commits again while someone else was faster: for what the caller did not name a version of
 * (the next number, the last place). What stays refused is answered as it is; so is what is refused twice by the same
 * record, since that is no race, and what others hold for seconds.
 */
export async function decideAgain<Value, Why extends Refusal>(
  pause: Pause,
  decide: () => Promise<Result<Value, Why>>,
): Promise<Result<Value, Why>> {
  let [before, busy]: [string | undefined, number] = [undefined, 0];
  for (let attempt = 1; ; attempt += 1) {
    const result = await decide();
    if (result.ok || !passing.has(result.refusal.code) || attempt === 4 * mostTries) return result;
    const { code } = result.refusal;
    busy += code === 'platform/busy' ? 1 : 0;
    const met = code === 'platform/already-there' ? JSON.stringify(result.refusal) : undefined;
    if (busy === mostBusy || (met !== undefined && met === before)) return result;
    before = met;
    await pause(Math.min(attempt, 5));
  }
}

/** One of several things to do, with what it writes and all that it touches. */
export type Turn = {
  readonly written: readonly string[];
  readonly touched: readonly string[];
  readonly run: () => Promise<void>;
};

/**
 * Does them a few at a time, begun in their order; one that touches what an earlier one writes waits for it. When one
 * fails, those that are under way come to their end before that is told.
 */
export async function inTurn(turns: AsyncGenerator<Turn>, atOnce: number): Promise<void> {
  const writers = new Map<string, Promise<void>>();
  const lane = async () => {
    for await (const { written, touched, run } of turns) {
      const before = touched.flatMap((place) => writers.get(place) ?? []);
      const mine = Promise.all(before).then(run);
      for (const place of written) writers.set(place, mine);
      await mine;
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: atOnce }, lane));
  for (const ended of lanes) if (ended.status === 'rejected') throw ended.reason;
}
