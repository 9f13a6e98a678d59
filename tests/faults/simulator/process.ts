import type { Chance } from '../../../infra/local/demo/chance.ts';
import type { Timeline } from './timeline.ts';

export type Odds = {
  /** A process is killed while it waits for an answer. */
  readonly crash: number;
  /** A schedule fires, or a queue delivers, once more. */
  readonly again: number;
  readonly throttle: number;
  readonly lostAnswer: number;
  readonly lostEvents: number;
};

export const someOdds: Odds = {
  crash: 0.01,
  again: 0.05,
  throttle: 0.05,
  lostAnswer: 0.005,
  lostEvents: 0.001,
};
export const noOdds: Odds = { crash: 0, again: 0, throttle: 0, lostAnswer: 0, lostEvents: 0 };

/** Each its own: what waits for one that all share would be kept for ever. */
const never = () => new Promise<never>(() => {});

/** One run of a function. Killed, it simply does not go on: nothing of it is caught or cleaned up. */
export class Process {
  #isDead = false;
  #kill: () => void = () => {};
  readonly #killed = new Promise<'killed'>((resolve) => (this.#kill = () => resolve('killed')));
  readonly #timeline: Timeline;
  readonly #chance: Chance;
  readonly #crash: () => number;

  constructor(timeline: Timeline, chance: Chance, crash: () => number) {
    this.#timeline = timeline;
    this.#chance = chance;
    this.#crash = crash;
  }

  /** How it ended. */
  run(work: () => Promise<void>): Promise<'done' | 'failed' | 'killed'> {
    const ended = work().then(
      () => 'done' as const,
      () => 'failed' as const,
    );
    return Promise.race([ended, this.#killed]);
  }

  /** Something asked of another machine: it takes time, and one in so many times the process dies before or after. */
  async asks<Answer>(answer: () => Answer | Promise<Answer>): Promise<Answer> {
    if (this.#dies()) return never();
    await this.#timeline.wait(this.#chance.between(2, 40));
    if (this.#isDead) return never();
    const told = await answer();
    return this.#dies() ? never() : told;
  }

  #dies(): boolean {
    if (this.#isDead) return true;
    if (!this.#chance.hit(this.#crash() / 2)) return false;
    this.#isDead = true;
    this.#kill();
    return true;
  }
}
