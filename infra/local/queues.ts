import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Clock } from './clock.ts';
import type { State } from './state.ts';
import { kinds } from './template/kinds.ts';
import type { Plan } from './template/plan.ts';

/** How a queue keeps its messages; times in milliseconds. */
export type Rules = {
  readonly delay: number;
  readonly visibility: number;
  readonly retention: number;
  /** Where a message goes once it was received that often without being deleted. */
  readonly dead?: { readonly queue: string; readonly after: number };
};
export type Message = z.infer<typeof message>;
export type Counts = { readonly waiting: number; readonly hidden: number; readonly delayed: number };

/** Queues as SQS keeps them: at least once, hidden while they are worked on, back when their time is over. */
export type Queues = {
  readonly names: () => readonly string[];
  readonly has: (queue: string) => boolean;
  readonly isDeadLetters: (queue: string) => boolean;
  readonly send: (queue: string, body: string, options?: { delay?: number; attributes?: object }) => string;
  /** At most `most` messages, hidden until their visibility time-out; those received too often go to the dead letters. */
  readonly receive: (queue: string, most: number, visibility?: number) => readonly Message[];
  readonly remove: (receipt: string) => void;
  readonly reveal: (receipt: string, after: number) => void;
  readonly counts: (queue: string) => Counts;
  readonly peek: (queue: string) => readonly Message[];
  /** Puts every dead letter back on the queue that it came from. */
  readonly redrive: (deadLetters: string) => number;
  /** When the next hidden or delayed message of the queue shows itself. */
  readonly nextAt: (queue: string) => number | undefined;
  readonly onArrival: (listener: (queue: string) => void) => void;
};

const message = z.object({
  id: z.string(),
  queue: z.string(),
  body: z.string(),
  attributes: z.string().transform((text): unknown => JSON.parse(text)),
  sentAt: z.number(),
  visibleAt: z.number(),
  receives: z.number(),
  receipt: z.string().nullable(),
});
const count = z.object({ n: z.number() });

const seconds = 1000;

/** The queues of the template. */
export function queueRules(plan: Plan): readonly (readonly [string, Rules])[] {
  return plan.parts(kinds.queue).map(({ name, RedrivePolicy: redrive, ...said }) => {
    const dead = redrive && { queue: redrive.deadLetterTargetArn, after: redrive.maxReceiveCount };
    const times = { delay: said.DelaySeconds * seconds, visibility: said.VisibilityTimeout * seconds };
    return [name, { ...times, retention: said.MessageRetentionPeriod * seconds, ...(dead ? { dead } : {}) }];
  });
}

export function openQueues(state: State, clock: Clock, lines: ReadonlyMap<string, Rules>): Queues {
  const listeners: ((queue: string) => void)[] = [];
  const told = (queue: string) => listeners.forEach((listener) => listener(queue));
  const rules = (queue: string): Rules => {
    const line = lines.get(queue);
    if (line) return line;
    throw new Error(`The templates have no queue ${queue}`);
  };
  const read = (sql: string, ...values: (string | number)[]) =>
    state.all(sql, ...values).map((row) => message.parse(row));
  const counted = (sql: string, ...values: (string | number)[]) =>
    count.parse(state.all(`select count(*) as n from message where ${sql}`, ...values)[0]).n;

  // Whoever was working on a message when this machine stopped is gone: it shows itself again at once.
  state.run(
    'update message set visibleAt = ? where receipt is not null and visibleAt > ?',
    clock.now(),
    clock.now(),
  );

  const bury = (dead: string, { id }: Message) => {
    state.run(
      'update message set queue = ?, receives = 0, receipt = null, visibleAt = ? where id = ?',
      dead,
      clock.now(),
      id,
    );
    told(dead);
  };
  return {
    names: () => [...lines.keys()],
    has: (queue) => lines.has(queue),
    isDeadLetters: (queue) => [...lines.values()].some(({ dead }) => dead?.queue === queue),
    send: (queue, body, { delay = rules(queue).delay, attributes = {} } = {}) => {
      const [id, now] = [randomUUID(), clock.now()];
      const values = [id, queue, body, JSON.stringify(attributes), now, now + delay] as const;
      state.run(
        'insert into message (id, queue, body, attributes, sentAt, visibleAt) values (?, ?, ?, ?, ?, ?)',
        ...values,
      );
      told(queue);
      return id;
    },
    receive: (queue, most, visibility = rules(queue).visibility) => {
      const { dead, retention } = rules(queue);
      const now = clock.now();
      return state.together(() => {
        state.run('delete from message where queue = ? and sentAt < ?', queue, now - retention);
        const found = read(
          'select * from message where queue = ? and visibleAt <= ? order by visibleAt, sentAt limit ?',
          queue,
          now,
          most,
        );
        return found.flatMap((one) => {
          if (dead && one.receives >= dead.after) return bury(dead.queue, one) ?? [];
          const receipt = randomUUID();
          const hidden = now + visibility;
          state.run(
            'update message set receives = receives + 1, receipt = ?, visibleAt = ? where id = ?',
            receipt,
            hidden,
            one.id,
          );
          return [{ ...one, receives: one.receives + 1, receipt, visibleAt: hidden }];
        });
      });
    },
    remove: (receipt) => void state.run('delete from message where receipt = ?', receipt),
    reveal: (receipt, after) => {
      state.run('update message set visibleAt = ? where receipt = ?', clock.now() + after, receipt);
      for (const { queue } of read('select * from message where receipt = ?', receipt)) told(queue);
    },
    counts: (queue) => {
      const now = clock.now();
      return {
        waiting: counted('queue = ? and visibleAt <= ?', queue, now),
        hidden: counted('queue = ? and visibleAt > ? and receives > 0', queue, now),
        delayed: counted('queue = ? and visibleAt > ? and receives = 0', queue, now),
      };
    },
    peek: (queue) => read('select * from message where queue = ? order by sentAt limit 100', queue),
    redrive: (deadLetters) => {
      const sources = [...lines].filter(([, { dead }]) => dead?.queue === deadLetters).map(([name]) => name);
      const [source] = sources;
      if (source === undefined) return 0;
      const sql = 'update message set queue = ?, receives = 0, receipt = null, visibleAt = ? where queue = ?';
      const moved = state.run(sql, source, clock.now(), deadLetters);
      told(source);
      return moved;
    },
    nextAt: (queue) =>
      read(
        'select * from message where queue = ? and visibleAt > ? order by visibleAt limit 1',
        queue,
        clock.now(),
      )[0]?.visibleAt,
    onArrival: (listener) => void listeners.push(listener),
  };
}
