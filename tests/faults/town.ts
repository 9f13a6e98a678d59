import { morning } from '../../functions/jobs/daily/morning.ts';
import { sending } from '../../functions/jobs/send/sending.ts';
import { hear } from '../../functions/messages/hear.ts';
import { messageKey, messages, suppressionKey, suppressions } from '../../functions/messages/records.ts';
import { memberKey, members } from '../../functions/membership/records.ts';
import { memberWrites } from '../../functions/membership/party-writes.ts';
import type { Mail, Posted } from '../../functions/platform/mail.ts';
import { create, type AnyWrite } from '../../functions/platform/storage/writes.ts';
import { addDays, type Day } from '../../shared/kernel/day.ts';
import { instant } from '../../shared/kernel/instant.ts';
import type { Member } from '../../shared/membership/member.ts';
import { noticeId } from '../../shared/messages/rule.ts';
import { Cloud } from './simulator/cloud.ts';
import { individual, join, memberOf, openNetwork, ruleOf } from './simulator/network.ts';

const minute = 60_000;

/** What the provider does with a letter, and what it answers. */
export type Fate = { readonly isSent: boolean; readonly answer: Posted['how'] };

/**
 * A network whose reminders leave 60, 30 and 7 days before the end of a term, and 15 after, in a cloud where nothing
 * goes wrong but what a test does. Its provider says nothing of what became of a letter until a test does.
 */
export async function openTown(at: string) {
  const cloud = new Cloud('calm', instant(at));
  cloud.calm();
  await openNetwork(cloud, 0);
  const store = cloud.calmStore();
  const tools = () => cloud.toolsOver(store);
  const letters: Mail[] = [];
  let fate: Fate = { isSent: true, answer: 'accepted' };

  const ports = {
    enqueue: cloud.put,
    readFile: async () => undefined,
    draw: async () => undefined,
    post: async (mail: Mail): Promise<Posted> => {
      if (fate.isSent) letters.push(mail);
      return fate.answer === 'accepted'
        ? { how: 'accepted', providerId: `ses-${letters.length}` }
        : { how: fate.answer };
    },
  };
  Object.assign(cloud.workers, {
    due: morning(ports).onMessage,
    send: sending(ports).onMessage,
    mailEvents: hear,
  });
  const pass = async (lapse: { readonly minutes?: number; readonly days?: number }) => {
    const { minutes = 0, days = 0 } = lapse;
    await cloud.timeline.runUntil(cloud.timeline.time + (minutes + days * 1440) * minute);
  };
  const runs = async (part: 'due' | 'send', times = 1) => {
    const work = part === 'due' ? morning(ports) : sending(ports);
    for (let time = 0; time < times; time += 1) void cloud.fire(part, work.onSchedule);
    await pass({ minutes: 1 });
  };
  const change = async (id: string, to: (member: Member) => Member) => {
    const seen = await store.get(members, memberKey(id));
    if (seen) await tools().commitEach([await memberWrites(seen, to(seen.record), individual, tools())]);
  };

  return {
    cloud,
    letters,
    pass,
    /** The job of 06:10; as often at once as it is told. */
    morning: (times = 1) => runs('due', times),
    /** The sweep of every five minutes. */
    sweep: () => runs('send'),
    /** From now on, this is what becomes of letters. */
    provider: (next: Fate) => void (fate = next),
    /** The provider tells what became of the first letter to leave. */
    tell: async (eventType: string, bounceType = 'Permanent', id = letters[0]?.id ?? '') => {
      const mail = { messageId: 'ses-1', tags: { message: [id] } };
      const event = { time: cloud.timeline.now(), detail: { eventType, mail, bounce: { bounceType } } };
      await cloud.put('mailEvents', [event]);
      await pass({ minutes: 1 });
    },
    joins: (n: number, termEndsOn: Day) => join(memberOf(n, termEndsOn), tools()),
    pays: (n: number) =>
      change(`m-${n}`, (member) => ({
        ...member,
        termEndsOn: member.termEndsOn && addDays(member.termEndsOn, 365),
      })),
    writes: (writes: readonly AnyWrite[]) => tools().commitEach([writes]),
    stops: (email: string) =>
      tools().commitEach([
        [create(suppressions, { email, purpose: 'reminders', why: 'asked', at: cloud.timeline.now() })],
      ]),
    message: async (n: number, termEndsOn: Day, offset: number) => {
      const { id } = memberOf(n, termEndsOn);
      const kept = await store.get(
        messages,
        messageKey(noticeId({ memberId: id, termEndsOn }, ruleOf(offset))),
      );
      return kept?.record;
    },
    suppressed: async (n: number) =>
      (await store.get(suppressions, suppressionKey(`membre-${n}@exemple.ca`, 'all')))?.record.why,
  };
}
