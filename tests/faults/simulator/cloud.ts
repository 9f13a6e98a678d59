import { chanceOf, type Chance } from '../../../infra/local/demo/chance.ts';
import type { QueueName } from '../../../functions/platform/environment.ts';
import type { Enqueue } from '../../../functions/platform/queue.ts';
import type { Engine } from '../../../functions/platform/storage/engine.ts';
import { memoryEngine } from '../../../functions/platform/storage/memory-engine.ts';
import { storeOver, type Store } from '../../../functions/platform/storage/store.ts';
import type { Tools } from '../../../functions/platform/tools.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { instant, type Instant } from '../../../shared/kernel/instant.ts';
// Loaded when a function first needs it: on a timeline that would take no time, it must be there already.
import '../../../functions/messages/render.ts';
import { faultyEngine } from './engine.ts';
import { noOdds, Process, someOdds, type Odds } from './process.ts';
import { Timeline } from './timeline.ts';

const second = 1000;
const minute = 60 * second;
const visibility = 12 * minute;
const mostReceives = 5;

/** A warm function: its store remembers the settings until it is killed. */
type Container = { readonly store: Store; process: Process };
export type Run = (tools: Tools, store: Store) => Promise<void>;
/** What may be down by itself: the functions of a queue. Those of the calendar go by the queue that they fill. */
type Part = 'due' | 'send' | 'mailEvents';

/** Functions, queues and schedules that behave as badly as the cloud may. The same seed always does the same. */
export class Cloud {
  readonly chance: Chance;
  readonly timeline: Timeline;
  readonly engine: Engine & { readonly items: ReturnType<typeof memoryEngine>['items'] };
  readonly workers: Partial<Record<QueueName, (body: object, tools: Tools) => Promise<void>>> = {};
  readonly counts = { crashes: 0, failures: 0, deadLetters: 0, again: 0, outages: 0 };
  #odds: Odds = someOdds;
  readonly #upAt = new Map<QueueName, number>();
  #ids = 0;
  #fatal = 0;
  readonly #idle: Container[] = [];

  constructor(seed: string, start: Instant, engine = memoryEngine()) {
    this.chance = chanceOf(seed);
    this.timeline = new Timeline(instant(start));
    this.engine = engine;
  }

  get odds(): Odds {
    return this.#odds;
  }

  /** From now on nothing goes wrong, and everything runs. */
  calm(): void {
    this.#upAt.clear();
    this.#odds = noOdds;
  }

  /** Kills whoever is at the so manieth step from now: before or after each thing asked of another machine. */
  killAt(step: number): void {
    this.#fatal = step;
  }

  readonly #crash = (): number => ((this.#fatal -= 1) === 0 ? 2 : this.#odds.crash);

  /** These functions do not run for a while; what calls them waits. */
  goDown(lapse: number, parts: readonly Part[]): void {
    for (const part of parts) this.#upAt.set(part, this.timeline.time + lapse);
    this.counts.outages += 1;
  }

  isDown(part: QueueName): boolean {
    return this.timeline.time < (this.#upAt.get(part) ?? 0);
  }

  readonly newId = (): string => `id-${(this.#ids += 1)}`;

  /** Puts messages on a queue, each to be delivered at least once, and not long after. */
  readonly put: Enqueue = async (queue, bodies) => {
    for (const body of bodies) {
      this.#deliver(queue, body, this.chance.between(5, 3 * second), 1);
      if (!this.chance.hit(this.#odds.again)) continue;
      this.counts.again += 1;
      this.#deliver(queue, body, this.chance.between(5, 2 * minute), 1);
    }
  };

  /** A function's own hand on a queue. */
  enqueueOf(process: () => Process): Enqueue {
    return async (queue, bodies) => {
      await process().asks(() => this.put(queue, bodies));
      if (this.chance.hit(this.#odds.lostAnswer)) throw new Error('The queue did not answer');
    };
  }

  #deliver(queue: QueueName, body: object, after: number, receives: number): void {
    const work = this.workers[queue];
    if (!work) return;
    this.timeline.at(this.timeline.time + after, async () => {
      if (this.isDown(queue)) return this.#deliver(queue, body, this.#untilUp(queue), receives);
      const ended = await this.start((tools) => work(JSON.parse(JSON.stringify(body)) as object, tools));
      if (ended === 'done') return;
      if (receives === mostReceives) this.counts.deadLetters += 1;
      else this.#deliver(queue, body, visibility, receives + 1);
    });
  }

  #untilUp(part: QueueName): number {
    return (this.#upAt.get(part) ?? 0) - this.timeline.time + this.chance.between(1, 30 * second);
  }

  /** What the calendar starts: tried three times, as Lambda does for events that nobody waits for. */
  async fire(part: Part, run: Run, tries = 3): Promise<void> {
    if (this.isDown(part)) return;
    const ended = await this.start(run);
    if (ended === 'done' || tries === 1) return;
    await this.timeline.wait((4 - tries) * minute);
    await this.fire(part, run, tries - 1);
  }

  /** The process that is at work on these tools, for whoever is asked through them. */
  readonly processOf = new WeakMap<Tools, Process>();

  async start(run: Run): Promise<'done' | 'failed' | 'killed'> {
    const container = this.#idle.pop() ?? this.#container();
    const process = new Process(this.timeline, this.chance, this.#crash);
    container.process = process;
    const tools = this.toolsOver(container.store);
    this.processOf.set(tools, process);
    const ended = await process.run(() => run(tools, container.store));
    if (ended === 'killed') this.counts.crashes += 1;
    else this.#idle.push(container);
    if (ended === 'failed') this.counts.failures += 1;
    return ended;
  }

  #container(): Container {
    const container: { process: Process } = { process: new Process(this.timeline, this.chance, () => 0) };
    const process = () => container.process;
    const engine = faultyEngine(this.engine, { chance: this.chance, odds: () => this.#odds, process });
    const enqueue = this.enqueueOf(process);
    return Object.assign(container, {
      store: this.#storeOver(engine, (queue, keys) => enqueue(queue, keys)),
    });
  }

  /** A store that nothing goes wrong with: for people, whose own troubles are another matter. */
  calmStore(): Store {
    return this.#storeOver(this.engine, this.put);
  }

  #storeOver(engine: Engine, enqueue: Enqueue): Store {
    return storeOver({
      engine,
      now: this.timeline.now,
      newId: this.newId,
      pause: (attempt) => this.timeline.wait(this.chance.between(1, 20 * 2 ** Math.min(attempt, 5))),
      rouse: (queue, keys) => enqueue(queue, keys).catch(() => undefined),
    });
  }

  toolsOver(store: Store): Tools {
    const by = { actor: { type: 'job', id: 'simulator', name: '' }, action: 'simulate' } as const;
    return {
      caller: { door: 'job', job: 'simulator' },
      language: 'fr',
      now: this.timeline.now(),
      newId: <Id extends string>() => this.newId() as Id,
      store,
      commit: async (writes, answer) => {
        const done = writes.length === 0 ? ok(undefined) : await store.commit(by, writes);
        return done.ok ? ok(answer) : done;
      },
      commitEach: (rows) => store.commitEach(by, rows),
      pause: (attempt) => this.timeline.wait(this.chance.between(1, 20 * 2 ** Math.min(attempt, 5))),
    };
  }
}
