import type { Permissions } from './access/permissions.ts';
import type { Clock } from './clock.ts';
import { timetable, type Timetable } from './cron.ts';
import type { Fleet } from './functions/fleet.ts';
import type { Queues, Rules } from './queues.ts';
import type { Source } from './sources.ts';
import { home } from './template/home.ts';
import { kinds, type PartOf } from './template/kinds.ts';
import type { Plan } from './template/plan.ts';

export type Schedule = {
  readonly name: string;
  readonly expression: string;
  readonly often: boolean;
  readonly next: Timetable['next'];
};

/** A fired schedule waits on a queue of its own until its function has done it, so that a kill -9 does not lose it. */
export const queueOf = (schedule: string): string => `schedule ${schedule}`;
const minute = 60_000;
const hour = 60 * minute;

export function queuesOfSchedules(plan: Plan): readonly (readonly [string, Rules])[] {
  return plan.parts(kinds.schedule).map(({ name, Target }) => {
    const { Timeout } = plan.part(kinds.function, Target.Arn.split(':').at(-1) ?? '');
    return [queueOf(name), { delay: 0, visibility: Timeout * 1000 + minute, retention: 24 * hour }];
  });
}

export type Schedules = {
  readonly all: readonly Schedule[];
  readonly fire: (name: string) => void;
  readonly sources: (fleet: Fleet) => readonly Source[];
};

export function openSchedules(plan: Plan, queues: Queues, permissions: Permissions): Schedules {
  const parts = plan.parts(kinds.schedule).filter(({ State }) => State === 'ENABLED');
  const onFailure = plan.parts(kinds.onFailure);

  // As Lambda, which asks before it accepts such a destination.
  for (const { FunctionName, DestinationConfig } of onFailure) {
    const resource = `arn:aws:sqs:${home.region}:${home.account}:${DestinationConfig.OnFailure.Destination}`;
    if (permissions.refused(FunctionName, [{ action: 'sqs:SendMessage', resource }]))
      throw new Error(`${FunctionName} may not send to ${resource}`);
  }

  const source = (part: PartOf<'schedule'>, fleet: Fleet): Source => {
    const functionName = part.Target.Arn.split(':').at(-1) ?? '';
    const failure = onFailure.find(({ FunctionName }) => FunctionName === functionName);
    return {
      queue: queueOf(part.name),
      batch: 1,
      atOnce: 1,
      // Lambda's own rule for events that nobody waits for: two more tries, after one and two minutes, then the dead letters.
      work: async ([message]) => {
        if (!message) return [];
        const outcome = await fleet.invoke(functionName, JSON.parse(message.body));
        if (outcome.ok) return [message];
        if (message.receives <= (failure?.MaximumRetryAttempts ?? 2)) {
          queues.reveal(message.receipt ?? '', message.receives * minute);
          return [];
        }
        const dead = failure?.DestinationConfig.OnFailure.Destination;
        if (dead === undefined) return [message];
        const requestPayload: unknown = JSON.parse(message.body);
        const requestContext = { condition: 'RetriesExhausted', functionArn: part.Target.Arn };
        queues.send(dead, JSON.stringify({ requestContext, requestPayload, responsePayload: outcome }));
        return [message];
      },
    };
  };
  return {
    all: parts.map(({ name, ScheduleExpression, ScheduleExpressionTimezone }) => ({
      name,
      expression: ScheduleExpression,
      ...timetable(ScheduleExpression, ScheduleExpressionTimezone),
    })),
    fire: (name) => {
      const { Target } = plan.part(kinds.schedule, name);
      const act = { action: 'lambda:InvokeFunction', resource: Target.Arn };
      if (permissions.refused(Target.RoleArn, [act]))
        throw new Error(`The role of the schedule ${name} may not invoke ${Target.Arn}`);
      queues.send(queueOf(name), Target.Input);
    },
    sources: (fleet) => parts.map((part) => source(part, fleet)),
  };
}

export type Calendar = { readonly travel: (to: number) => Promise<void>; readonly stop: () => void };

/**
 * Fires what falls due as time goes by, and moves the clock: every schedule that is passed fires at its moment, in order,
 * and the queues are empty before the next. Over more than two hours, the schedules that fire more than hourly fire only
 * after each of the others, and in the last half hour: 90 days of one every five minutes would be 25 920 of the same.
 */
export function openCalendar(schedules: Schedules, clock: Clock, drained: () => Promise<void>): Calendar {
  let timer: NodeJS.Timeout | undefined;
  let seen = clock.now();

  const due = (from: number, to: number, among: readonly Schedule[]) =>
    among
      .map(({ name, next }) => ({ name, at: next(from) }))
      .filter(({ at }) => at <= to)
      .sort((a, b) => a.at - b.at)[0];
  const tick = () => {
    const now = clock.now();
    for (const { name, next } of schedules.all) if (next(seen) <= now) schedules.fire(name);
    seen = now;
    clearTimeout(timer);
    const next = Math.min(...schedules.all.map((schedule) => schedule.next(now)));
    timer = setTimeout(tick, Math.min(hour, Math.max(1, next - now))).unref();
  };
  const fire = async (names: readonly string[]) => {
    for (const name of names) schedules.fire(name);
    await drained();
  };
  let moving = Promise.resolve();
  const journey = async (to: number, left: readonly Schedule[]) => {
    const names = left.map(({ name }) => name);
    const among = schedules.all.filter((schedule) => !left.includes(schedule));
    let at = clock.now();
    for (let next = due(at, to, among); next; next = due(at, to, among)) {
      at = next.at;
      clock.set(at);
      await fire(among.filter((schedule) => schedule.next(at - 1) === at).map(({ name }) => name));
      await fire(names);
    }
    clock.set(to);
    await drained();
    await fire(names);
  };
  const travel = async (to: number) => {
    clearTimeout(timer);
    if (to - clock.now() > 2 * hour)
      await journey(
        to - hour / 2,
        schedules.all.filter(({ often }) => often),
      );
    await journey(to, []);
    seen = clock.now();
    tick();
  };
  tick();
  return {
    // One journey at a time: the second begins where the first ends.
    travel: (to) => (moving = moving.then(() => travel(to))),
    stop: () => clearTimeout(timer),
  };
}
