import { timetable } from '../../../infra/local/cron.ts';
import { schedules, timeZone } from '../../../infra/catalog.ts';
import { morning } from '../../../functions/jobs/daily/morning.ts';
import { sending } from '../../../functions/jobs/send/sending.ts';
import { hear } from '../../../functions/messages/hear.ts';
import type { Item } from '../../../functions/platform/storage/engine.ts';
import { agendaOf } from '../../../functions/platform/storage/kind.ts';
import type { Tools } from '../../../functions/platform/tools.ts';
import { addDays, day } from '../../../shared/kernel/day.ts';
import type { MemberId } from '../../../shared/kernel/ids.ts';
import { dayIn, instant, instantAt } from '../../../shared/kernel/instant.ts';
import { Cloud } from './cloud.ts';
import { openNetwork, spoil } from './network.ts';
import { expectedOf } from './oracle.ts';
import { People } from './people.ts';
import { Provider } from './provider.ts';
import { watchedEngine } from './watch.ts';

const minute = 60_000;
const hour = 60 * minute;
const oneDay = 24 * hour;
const start = instant('2026-01-05T12:00:00Z');

/** Two years of a network's reminders, in which much goes wrong. */
export class World {
  readonly cloud: Cloud;
  readonly #provider: Provider;
  readonly #people: People;
  readonly #ids: Promise<readonly MemberId[]>;
  readonly #mornings: number[] = [];
  readonly #silent = new Map<string, { readonly clock: number; readonly time: number }>();
  readonly #claims = new Map<string, number[]>();
  readonly #sweeps = new Set<number>();
  readonly #cron = timetable(schedules.daily.at, timeZone);
  #calendar = 0;
  #isCalm = false;

  constructor(seed: string, count: number) {
    this.cloud = new Cloud(
      seed,
      start,
      watchedEngine({
        onCommit: (operations) => operations.forEach((one) => one.type === 'put' && this.#see(one.item)),
        onRead: ({ pk }) => this.#meddle(pk),
      }),
    );
    this.#provider = new Provider(this.cloud);
    this.#people = new People(this.cloud);
    const portsOf = (tools: Tools) => this.#portsOf(tools);
    Object.assign(this.cloud.workers, {
      due: (body: object, tools: Tools) => morning(portsOf(tools)).onMessage(body, tools),
      send: (body: object, tools: Tools) => sending(portsOf(tools)).onMessage(body, tools),
      mailEvents: (body: object, tools: Tools) => hear(body, tools),
    });
    this.#ids = openNetwork(this.cloud, count);
  }

  async run(days: number): Promise<void> {
    const { timeline } = this.cloud;
    const ids = await this.#ids;
    await spoil(this.cloud);
    for (const id of ids) await this.#people.follow(id);
    this.#nextMorning();
    this.#nextTrouble();
    await timeline.runUntil(timeline.time + days * oneDay);
    // Nothing goes wrong any more: what still waits must come to its end.
    this.cloud.calm();
    this.#provider.pausedUntil = 0;
    this.#isCalm = true;
    await timeline.runUntil(timeline.time + 4 * oneDay);
  }

  #portsOf(tools: Tools) {
    const process = this.cloud.processOf.get(tools);
    if (!process) throw new Error('These tools are of no process');
    return {
      enqueue: this.cloud.enqueueOf(() => process),
      readFile: async () => undefined,
      draw: async () => undefined,
      post: async (mail: Parameters<Provider['post']>[0]) => {
        const posted = await this.#provider.post(mail, process);
        if (posted.how === 'accepted') this.#people.reads(mail);
        return posted;
      },
    };
  }

  /** At 06:10 by the clock, sometimes twice; a clock that is set makes its own morning. */
  #nextMorning(): void {
    const { timeline, chance, odds } = this.cloud;
    const mine = (this.#calendar += 1);
    const fire = () =>
      void this.cloud.fire('due', (tools) => morning(this.#portsOf(tools)).onSchedule(tools));
    timeline.at(timeline.whenClock(this.#cron.next(timeline.clock)), () => {
      if (mine !== this.#calendar) return;
      if (this.#isAllUp()) this.#mornings.push(timeline.clock);
      fire();
      if (chance.hit(odds.again)) timeline.at(timeline.time + chance.between(0, 2 * minute), fire);
      this.#nextMorning();
    });
  }

  #isAllUp(): boolean {
    const { cloud } = this;
    return !cloud.isDown('due') && !cloud.isDown('send') && cloud.timeline.time >= this.#provider.pausedUntil;
  }

  /** Every few weeks: an outage of up to nine days, or a clock that is set back by an hour or forward by three days. */
  #nextTrouble(): void {
    const { timeline, chance } = this.cloud;
    timeline.at(timeline.time + chance.between(5, 50) * oneDay + chance.between(0, oneDay), () => {
      if (this.#isCalm) return;
      chance.of(this.#troubles)(chance.between(10 * minute, 9 * oneDay));
      this.#nextMorning();
      this.#nextTrouble();
    });
  }

  readonly #troubles = [
    (lapse: number) => this.cloud.goDown(lapse, ['due', 'send', 'mailEvents']),
    (lapse: number) => this.cloud.goDown(lapse, ['send']),
    (lapse: number) => void (this.#provider.pausedUntil = this.cloud.timeline.time + lapse / 4),
    () => this.cloud.timeline.setClock(-60 * minute),
    () => this.cloud.timeline.setClock(3 * oneDay),
  ];

  /** As a function reads of a member whether to write to it, one in a hundred pays or asks that it stop. */
  #meddle(pk: string): void {
    const { chance, timeline } = this.cloud;
    const [kind, of = ''] = pk.split('#');
    if ((kind !== 'member' && kind !== 'suppression') || !chance.hit(0.005)) return;
    timeline.at(timeline.time + chance.between(1, 80), () =>
      kind === 'member' ? this.#people.payNow(of as MemberId) : this.#people.stopNow(of),
    );
  }

  #see(item: Item): void {
    const { clock, time } = this.cloud.timeline;
    if (item.kind === 'suppression') {
      const email = item.pk.slice('suppression#'.length);
      if (!this.#silent.has(email)) this.#silent.set(email, { clock, time });
    }
    if (item.kind !== 'message' || item.nextAt === undefined) return;
    const id = item.pk.slice('message#'.length);
    if (item.next === 'end-lease') this.#claims.set(id, [...(this.#claims.get(id) ?? []), time]);
    this.#sweepAt(Date.parse(item.nextAt.slice(0, 24)));
  }

  /** The sweep of every five minutes; those that would find nothing are left out. */
  #sweepAt(clock: number): void {
    const { timeline, chance, odds } = this.cloud;
    const at = Math.floor(Math.max(clock, timeline.clock) / (5 * minute) + 1) * 5 * minute;
    if (this.#sweeps.has(at)) return;
    this.#sweeps.add(at);
    const fire = () =>
      void this.cloud.fire('send', (tools) => sending(this.#portsOf(tools)).onSchedule(tools));
    timeline.at(timeline.whenClock(at), async () => {
      this.#sweeps.delete(at);
      fire();
      if (chance.hit(odds.again)) timeline.at(timeline.time + chance.between(0, minute), fire);
      const waiting = (await this.#waiting())[0];
      if (waiting !== undefined) this.#sweepAt(Date.parse(waiting));
    });
  }

  /** When each message of the outbox that still waits is due. */
  async #waiting(): Promise<string[]> {
    const shards = Array.from({ length: 16 }, (_, shard) => agendaOf({ name: 'message' }, shard));
    const ask = (partition: string) =>
      this.cloud.engine.query({ table: 'operations', index: 'agenda', partition, limit: 1_000 });
    const found = await Promise.all(shards.map(ask));
    return found.flatMap(({ items }) => items.map(({ nextAt = '' }) => nextAt.slice(0, 24))).toSorted();
  }

  async report() {
    const { letters } = this.#provider;
    const held = new Set<string>();
    let notices = 0;
    for (const [, item] of this.cloud.engine.items()) {
      if (item.kind !== 'message') continue;
      notices += 1;
      if ((JSON.parse(item.body) as { state: string }).state === 'held') held.add(item.pk.slice(8));
    }
    const copies = [...letters.values()];
    const expected = await this.#expected();
    const lost = expected.filter((id) => !letters.has(id) && !held.has(id));
    return {
      members: (await this.#ids).length,
      notices,
      letters: copies.reduce((sum, all) => sum + all.length, 0),
      expected: expected.length,
      lost: lost.length,
      stuck: (await this.#waiting()).length,
      held: held.size,
      duplicates: copies.reduce((sum, all) => sum + all.length - 1, 0),
      duplicatesHeardOf: copies.reduce(
        (sum, all) => sum + all.slice(0, -1).filter(({ isHeard }) => isHeard).length,
        0,
      ),
      unwanted: this.#unwanted().length,
      twoOnADay: this.#twoOnADay(),
      ...this.cloud.counts,
    };
  }

  async #expected(): Promise<string[]> {
    const mornings = this.#mornings.toSorted((a, b) => a - b);
    return (await this.#ids).flatMap((id) => {
      const silentFrom = this.#silent.get(`membre-${id.slice(2)}@exemple.ca`)?.clock ?? Infinity;
      const facts = { mornings, start: dayIn(start), silentFrom };
      return expectedOf(id, this.#people.stretches.get(id) ?? [], facts);
    });
  }

  /** Letters whose message was taken in hand after its member had paid, left, or asked that it stop. */
  #unwanted(): string[] {
    return [...this.#provider.letters].flatMap(([id, all]) => {
      const [, memberId = '', termEndsOn] = id.split('_');
      const changes = this.#people.stretches.get(memberId as MemberId) ?? [];
      return all.flatMap(({ mail, time, clock }) => {
        const claimed = (this.#claims.get(id) ?? []).findLast((at) => at <= time) ?? 0;
        const stretch = changes.findLast(({ since }) => since < claimed);
        const isSilent = (this.#silent.get(mail.to)?.time ?? Infinity) < claimed;
        const isOver = !stretch || stretch.left || stretch.termEndsOn !== termEndsOn;
        return isSilent || isOver || isTooLate(id, clock) ? [id] : [];
      });
    });
  }

  #twoOnADay(): number {
    const days = new Map<string, Set<string>>();
    for (const [id, all] of this.#provider.letters) {
      for (const { mail, clock } of all) {
        const on = `${mail.to} ${new Date(clock).toISOString().slice(0, 10)}`;
        days.set(on, (days.get(on) ?? new Set()).add(id));
      }
    }
    return [...days.values()].filter((ids) => ids.size > 1).length;
  }
}

/** A reminder of what is to come, after it came; or one that is a month late. The message's name says what it is about. */
function isTooLate(id: string, clock: number): boolean {
  const [, , termEndsOn = '', rule = ''] = id.split('_');
  const [end, offset] = [day(termEndsOn), Number(rule.slice('rule'.length))];
  return dayIn(instantAt(clock - hour)) > (offset < 0 ? end : addDays(end, offset + 30));
}
