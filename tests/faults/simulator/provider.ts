import type { Mail, Posted } from '../../../functions/platform/mail.ts';
import type { Cloud } from './cloud.ts';
import type { Process } from './process.ts';

export type Letter = {
  readonly mail: Mail;
  readonly time: number;
  readonly clock: number;
  /** Whether the network will hear that it left. */
  readonly isHeard: boolean;
};

const fates = ['Delivery', 'Delivery', 'Bounce', 'Complaint'] as const;
const minute = 60_000;

/** The provider of mail: it throttles, its answers get lost, and what it tells comes late, twice, in any order, or never. */
export class Provider {
  readonly letters = new Map<string, Letter[]>();
  /** Until when it takes nothing. */
  pausedUntil = 0;
  readonly #cloud: Cloud;

  constructor(cloud: Cloud) {
    this.#cloud = cloud;
  }

  post(mail: Mail, process: Process): Promise<Posted> {
    const { chance, odds, timeline } = this.#cloud;
    return process.asks(async (): Promise<Posted> => {
      if (timeline.time < this.pausedUntil || chance.hit(odds.throttle)) return { how: 'later' };
      if (chance.hit(odds.lostAnswer / 2)) return { how: 'unknown' };
      const providerId = this.#send(mail);
      return chance.hit(odds.lostAnswer) ? { how: 'unknown' } : { how: 'accepted', providerId };
    });
  }

  #send(mail: Mail): string {
    const { chance, odds, timeline, newId } = this.#cloud;
    const [messageId, isHeard] = [newId(), !chance.hit(odds.lostEvents)];
    const sent = this.letters.get(mail.id) ?? [];
    const letter = { mail, time: timeline.time, clock: timeline.clock, isHeard };
    this.letters.set(mail.id, [...sent, letter]);
    if (!isHeard) return messageId;
    const fate = this.#fate();
    for (const eventType of fate === 'Delivery' ? ['Send', fate] : ['Send', 'Delivery', fate, fate]) {
      const bounce = { bounceType: chance.hit(0.3) ? 'Transient' : 'Permanent' };
      const detail = { eventType, mail: { messageId, tags: { message: [mail.id] } }, bounce };
      const event = { time: timeline.now(), detail };
      timeline.at(
        timeline.time + chance.between(0, 10 * minute),
        () => void this.#cloud.put('mailEvents', [event]),
      );
    }
    return messageId;
  }

  #fate(): (typeof fates)[number] {
    if (!this.#cloud.chance.hit(0.012)) return 'Delivery';
    return this.#cloud.chance.hit(0.1) ? 'Complaint' : 'Bounce';
  }
}
