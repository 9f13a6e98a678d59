import type { Refusal, Result } from '../../../shared/kernel/result.ts';
import type { Outcome } from './engine.ts';

/** Waits before another try; the wait grows with the attempt and is drawn at random, so that rivals part. */
export type Pause = (attempt: number) => Promise<void>;

const attempts = 9;

/** Tries again while others hold the same records; what stays busy is answered as it is. */
export async function retryBusy(run: () => Promise<Outcome>, pause: Pause): Promise<Outcome> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await run();
    if (outcome.done || !('busy' in outcome) || attempt === attempts) return outcome;
    await pause(attempt);
  }
}

/** Full jitter: between nothing and 20 ms doubled at each attempt, at most 1 s. */
export function jittered(random: () => number): Pause {
  return (attempt) => new Promise((resolve) => setTimeout(resolve, random() * Math.min(1_000, 20 * 2 ** attempt)));
}

const passing = new Set(['platform/changed-meanwhile', 'platform/already-there', 'platform/busy']);

/**
 * Loads, decides and commits again while someone else was faster: for what the caller did not name a version of
 * (the next number, the last place). What stays refused is answered as it is.
 */
export async function decideAgain<Value, Why extends Refusal>(pause: Pause, decide: () => Promise<Result<Value, Why>>): Promise<Result<Value, Why>> {
  for (let attempt = 1; ; attempt += 1) {
    const result = await decide();
    if (result.ok || !passing.has(result.refusal.code) || attempt === 4 * attempts) return result;
    await pause(Math.min(attempt, 5));
  }
}
