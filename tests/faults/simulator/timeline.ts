import { instantAt, type Instant } from '../../../shared/kernel/instant.ts';

type Event = { readonly at: number; readonly order: number; readonly run: () => void | Promise<void> };

/**
 * Time that passes only when something happens: events in their order, each with all that follows from it at once. A
 * clock on the wall shows it, and may be set back.
 */
export class Timeline {
  #time: number;
  #order = 0;
  #offset = 0;
  readonly #heap: Event[] = [];

  constructor(start: Instant) {
    this.#time = Date.parse(start);
  }

  /** Milliseconds that really passed, since 1970. */
  get time(): number {
    return this.#time;
  }

  /** What the clock on the wall shows. */
  readonly now = (): Instant => instantAt(this.clock);

  get clock(): number {
    return this.#time + this.#offset;
  }

  setClock(by: number): void {
    this.#offset += by;
  }

  /** When it will be that time on the clock, if nobody sets it. */
  whenClock(shows: number): number {
    return shows - this.#offset;
  }

  at(time: number, run: () => void | Promise<void>): void {
    const event = { at: Math.max(time, this.#time), order: (this.#order += 1), run };
    this.#heap.push(event);
    for (let index = this.#heap.length - 1; index > 0;) {
      const parent = (index - 1) >> 1;
      if (!this.#swapIfBefore(index, parent)) break;
      index = parent;
    }
  }

  wait(lapse: number): Promise<void> {
    return new Promise((resolve) => this.at(this.#time + lapse, resolve));
  }

  /** Lets everything happen until a time; what is to happen later stays. */
  async runUntil(time: number): Promise<void> {
    for (let next = this.#heap[0]; next && next.at <= time; next = this.#heap[0]) {
      this.#takeFirst();
      this.#time = next.at;
      void next.run();
      await new Promise(setImmediate);
    }
    this.#time = Math.max(time, this.#time);
  }

  #takeFirst(): void {
    const last = this.#heap.pop();
    if (!last || this.#heap.length === 0) return;
    this.#heap[0] = last;
    for (let index = 0; ;) {
      const [left, right] = [2 * index + 1, 2 * index + 2];
      const child = this.#isBefore(right, left) ? right : left;
      if (!this.#swapIfBefore(child, index)) return;
      index = child;
    }
  }

  #isBefore(one: number, other: number): boolean {
    const [a, b] = [this.#heap[one], this.#heap[other]];
    return a !== undefined && (b === undefined || a.at < b.at || (a.at === b.at && a.order < b.order));
  }

  #swapIfBefore(child: number, parent: number): boolean {
    const [a, b] = [this.#heap[child], this.#heap[parent]];
    if (!a || !b || !this.#isBefore(child, parent)) return false;
    [this.#heap[child], this.#heap[parent]] = [b, a];
    return true;
  }
}
