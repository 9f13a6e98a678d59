import { suppressions } from '../../../functions/messages/records.ts';
import { stopMessages } from '../../../functions/messages/stop.ts';
import { create } from '../../../functions/platform/storage/writes.ts';
import { memberKey, members } from '../../../functions/membership/records.ts';
import { memberWrites } from '../../../functions/membership/party-writes.ts';
import { decideAgain } from '../../../functions/platform/storage/retry.ts';
import type { Conflict, Store } from '../../../functions/platform/storage/store.ts';
import type { Mail } from '../../../functions/platform/mail.ts';
import { addDays, addMonths, type Day } from '../../../shared/kernel/day.ts';
import type { MemberId } from '../../../shared/kernel/ids.ts';
import { milliseconds, startOfDay } from '../../../shared/kernel/instant.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { Member } from '../../../shared/membership/member.ts';
import type { Cloud } from './cloud.ts';
import { individual, offsets } from './network.ts';

const second = 1000;
const day = 86_400 * second;

/** From a moment (by the clock, and really) on, in which nothing changed for a member: the same last term, on the roll or not. */
export type Stretch = {
  readonly from: number;
  readonly since: number;
  readonly termEndsOn: Day | null;
  readonly left: boolean;
};

/** What members do by themselves: pay, early, late, or as their reminder is about to leave; resign; ask that it stop. */
export class People {
  readonly #cloud: Cloud;
  readonly #store: Store;
  readonly stretches = new Map<MemberId, Stretch[]>();

  constructor(cloud: Cloud) {
    this.#cloud = cloud;
    this.#store = cloud.calmStore();
  }

  async follow(memberId: MemberId): Promise<void> {
    const kept = await this.#store.get(members, memberKey(memberId));
    if (kept) this.#live(kept.record);
  }

  /** Told of a member as it now is, decides what it does next. */
  #live(member: Member): void {
    const { chance, timeline } = this.#cloud;
    const { id, termEndsOn } = member;
    const stretch = { from: timeline.clock, since: timeline.time, termEndsOn, left: member.ended !== null };
    this.stretches.set(id, [...(this.stretches.get(id) ?? []), stretch]);
    if (termEndsOn === null || member.ended) return;
    if (chance.hit(0.03)) this.#at(termEndsOn, chance.between(-70, 30) * day, () => this.#resign(id));
    this.#at(termEndsOn, this.#payday(), () => this.#pay(id));
  }

  /** After the term's last midnight, in milliseconds. */
  #payday(): number {
    const { chance } = this.#cloud;
    if (!chance.hit(0.1)) return chance.between(-75 * day, 60 * day);
    // As a reminder is about to leave: a second before, or in the seconds in which it does.
    return chance.of(offsets) * day + (6 * 60 + 10) * 60 * second + chance.between(-second, 30 * second);
  }

  #at(on: Day, after: number, act: () => Promise<void>): void {
    const { timeline } = this.#cloud;
    timeline.at(timeline.whenClock(milliseconds(startOfDay(on)) + after), () => void act());
  }

  async #change(id: MemberId, change: (member: Member) => Member): Promise<void> {
    const tools = this.#cloud.toolsOver(this.#store);
    const done = await decideAgain<Member | undefined, Conflict>(tools.pause, async () => {
      const seen = await tools.store.get(members, memberKey(id));
      if (!seen || seen.record.ended) return ok(undefined);
      const after = change(seen.record);
      return tools.commit(await memberWrites(seen, after, individual, tools), after);
    });
    if (!done.ok) throw new Error(`${id} could not change: ${done.refusal.code}`);
    if (done.value) this.#live(done.value);
  }

  #pay(id: MemberId): Promise<void> {
    return this.#change(id, (member) => ({
      ...member,
      termEndsOn: member.termEndsOn && addDays(addMonths(addDays(member.termEndsOn, 1), 12), -1),
    }));
  }

  /** Pays what is, or soon will be, asked for. */
  async payNow(id: MemberId): Promise<void> {
    const { termEndsOn } = this.stretches.get(id)?.at(-1) ?? {};
    const { clock } = this.#cloud.timeline;
    if (termEndsOn && milliseconds(startOfDay(termEndsOn)) < clock + 75 * day) await this.#pay(id);
  }

  async stopNow(email: string): Promise<void> {
    const tools = this.#cloud.toolsOver(this.#store);
    await tools.commitEach([
      [create(suppressions, { email, purpose: 'reminders', why: 'asked', at: tools.now })],
    ]);
  }

  #resign(id: MemberId): Promise<void> {
    const { clock } = this.#cloud.timeline;
    const on = new Date(clock).toISOString().slice(0, 10) as Day;
    return this.#change(id, (member) => ({ ...member, ended: { how: 'resigned', on, reason: '' } }));
  }

  /** One in two hundred who get a letter click on the way out, some twice. */
  reads(mail: Mail): void {
    const { chance, timeline } = this.#cloud;
    if (!chance.hit(0.005)) return;
    const link = mail.headers.find(({ name }) => name === 'List-Unsubscribe')?.value ?? '';
    const asked = new URL(link.slice(1, -1)).searchParams;
    timeline.at(timeline.time + chance.between(second, 3 * day), async () => {
      const tools = this.#cloud.toolsOver(this.#store);
      await stopMessages({ message: asked.get('message') ?? '', key: asked.get('key') ?? '' }, tools);
    });
  }
}
