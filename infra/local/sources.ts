import type { Clock } from './clock.ts';
import type { Message, Queues } from './queues.ts';

/** Gives the messages of a queue to a worker: `batch` at a time, at most `atOnce` batches in flight. */
export type Source = {
  readonly queue: string;
  readonly batch: number;
  readonly atOnce: number;
  /** Works on the messages; those it does not name come back when their visibility time-out is over. */
  readonly work: (messages: readonly Message[]) => Promise<readonly Message[]>;
};
export type Sources = {
  /** Resolves once nothing is visible on a queue, and nothing in flight. */
  readonly drained: () => Promise<void>;
  readonly stop: () => void;
};

/** A timer of Node's holds 24 days at most. */
const longest = 2 ** 31 - 1;

/** Drives every source: at once when a message arrives, when one shows itself again, and when the clock moves. */
export function driveSources(queues: Queues, clock: Clock, sources: readonly Source[]): Sources {
  const inFlight = new Map(sources.map((source) => [source, 0]));
  const timers = new Map<Source, NodeJS.Timeout>();
  let waiting: (() => void)[] = [];
  let stopped = false;

  const busy = () =>
    sources.some((source) => (inFlight.get(source) ?? 0) > 0 || queues.counts(source.queue).waiting > 0);
  const settle = () => {
    if (waiting.length === 0 || busy()) return;
    for (const resolve of waiting) resolve();
    waiting = [];
  };
  const wake = (source: Source) => {
    clearTimeout(timers.get(source));
    const at = queues.nextAt(source.queue);
    if (at === undefined) return;
    timers.set(
      source,
      setTimeout(() => pump(source), Math.min(longest, Math.max(1, at - clock.now()))).unref(),
    );
  };
  const run = async (source: Source, messages: readonly Message[]) => {
    inFlight.set(source, (inFlight.get(source) ?? 0) + 1);
    const done = await source.work(messages).catch(() => []);
    if (stopped) return;
    for (const { receipt } of done) queues.remove(receipt ?? '');
    inFlight.set(source, (inFlight.get(source) ?? 0) - 1);
    pump(source);
  };
  const pump = (source: Source) => {
    if (stopped) return;
    while ((inFlight.get(source) ?? 0) < source.atOnce) {
      const messages = queues.receive(source.queue, source.batch);
      if (messages.length === 0) break;
      void run(source, messages);
    }
    wake(source);
    settle();
  };
  const all = () => sources.forEach(pump);

  queues.onArrival((queue) =>
    queueMicrotask(() => sources.filter((source) => source.queue === queue).forEach(pump)),
  );
  clock.onSet(all);
  setImmediate(all);
  return {
    drained: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        all();
      }),
    stop: () => {
      stopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
