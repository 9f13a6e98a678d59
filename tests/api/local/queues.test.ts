import { describe, expect, it } from 'vitest';
import { openClock } from '../../../infra/local/clock.ts';
import { timetable } from '../../../infra/local/cron.ts';
import { openQueues, type Rules } from '../../../infra/local/queues.ts';
import { sqs } from '../../../infra/local/services/sqs.ts';
import { openState } from '../../../infra/local/state.ts';

const second = 1000;

function open() {
  const state = openState(undefined);
  const clock = openClock(state);
  const rules = { delay: 0, visibility: 30 * second, retention: 3600 * second };
  const queues = openQueues(
    state,
    clock,
    new Map<string, Rules>([
      ['work', { ...rules, dead: { queue: 'dead', after: 2 } }],
      ['dead', rules],
    ]),
  );
  const bodies = (queue = 'work') => queues.receive(queue, 10).map(({ body }) => body);
  return { clock, queues, bodies, later: (seconds: number) => clock.set(clock.now() + seconds * second) };
}

describe('a queue', () => {
  it('hides a message while it is worked on, and shows it again when its time is over', () => {
    const { queues, bodies, later } = open();
    queues.send('work', 'a');
    expect(bodies()).toEqual(['a']);
    expect(bodies()).toEqual([]);
    later(31);
    expect(bodies()).toEqual(['a']);
  });

  it('forgets a message once it is removed', () => {
    const { queues, bodies, later } = open();
    queues.send('work', 'a');
    for (const { receipt } of queues.receive('work', 1)) queues.remove(receipt ?? '');
    later(31);
    expect(bodies()).toEqual([]);
  });

  it('moves a message to the dead letters when it was received too often, and puts it back on demand', () => {
    const { queues, bodies, later } = open();
    queues.send('work', 'a');
    expect(bodies()).toEqual(['a']);
    later(31);
    expect(bodies()).toEqual(['a']);
    later(31);
    expect(bodies()).toEqual([]);
    expect(queues.counts('dead').waiting).toBe(1);
    expect(queues.redrive('dead')).toBe(1);
    expect(bodies()).toEqual(['a']);
  });

  it('keeps a delayed message back until its time, and drops one that nobody took within its retention', () => {
    const { queues, bodies, later } = open();
    queues.send('work', 'late', { delay: 60 * second });
    expect(bodies()).toEqual([]);
    expect(queues.counts('work')).toEqual({ waiting: 0, hidden: 0, delayed: 1 });
    later(61);
    expect(bodies()).toEqual(['late']);
    later(3600);
    expect(bodies()).toEqual([]);
  });

  it('answers a batch of more than ten, or with the same id twice, as SQS does', () => {
    const { queues } = open();
    const batch =
      (...ids: string[]) =>
      () =>
        sqs(queues, 'SendMessageBatch', {
          QueueUrl: 'http://here/work',
          Entries: ids.map((Id) => ({ Id, MessageBody: 'a' })),
        });
    expect(batch(...Array.from({ length: 11 }, (_, index) => `id${index}`))).toThrow(
      /Maximum number of entries/,
    );
    expect(batch('a', 'a')).toThrow(/same Id/);
    expect(batch('a', 'b')()).toMatchObject({
      Successful: [{ Id: 'a', MD5OfMessageBody: '0cc175b9c0f1b6a831c399e269772661' }, { Id: 'b' }],
    });
    expect(() => sqs(queues, 'SendMessage', { QueueUrl: 'http://here/nobody', MessageBody: 'a' })).toThrow(
      /does not exist/,
    );
  });
});

describe('the timetable of a schedule', () => {
  const fires = (expression: string, after: string, times: number) => {
    const { next } = timetable(expression, 'America/Toronto');
    const found = [Date.parse(after)];
    for (let n = 0; n < times; n += 1) found.push(next(found[n] ?? 0));
    return found.slice(1).map((at) => new Date(at).toISOString());
  };

  it('keeps a job of 06:10 at 06:10 by the clock of Toronto when the hour changes', () => {
    expect(fires('cron(10 6 * * ? *)', '2027-03-13T00:00:00Z', 2)).toEqual([
      '2027-03-13T11:10:00.000Z',
      '2027-03-14T10:10:00.000Z',
    ]);
    expect(fires('cron(10 6 * * ? *)', '2026-10-31T00:00:00Z', 2)).toEqual([
      '2026-10-31T10:10:00.000Z',
      '2026-11-01T11:10:00.000Z',
    ]);
  });

  it('skips a time that the night of spring does not have, and fires once in the hour that autumn has twice', () => {
    expect(fires('cron(30 2 * * ? *)', '2027-03-14T00:00:00Z', 1)).toEqual(['2027-03-15T06:30:00.000Z']);
    expect(fires('cron(30 1 * * ? *)', '2026-11-01T00:00:00Z', 2)).toEqual([
      '2026-11-01T05:30:00.000Z',
      '2026-11-02T06:30:00.000Z',
    ]);
  });

  it('reads steps, weekdays and rates', () => {
    expect(fires('cron(0/30 8 ? * MON-TUE *)', '2026-11-22T00:00:00Z', 3)).toEqual([
      '2026-11-23T13:00:00.000Z',
      '2026-11-23T13:30:00.000Z',
      '2026-11-24T13:00:00.000Z',
    ]);
    expect(fires('rate(5 minutes)', '2026-11-22T00:01:00Z', 2)).toEqual([
      '2026-11-22T00:05:00.000Z',
      '2026-11-22T00:10:00.000Z',
    ]);
  });

  it('throws on an expression that it does not know', () => {
    expect(() => timetable('at(2027-01-01)', 'UTC')).toThrow(/does not know/);
    expect(() => timetable('cron(0 0 L * ? *)', 'UTC')).toThrow(/does not know/);
  });
});
