import * as z from 'zod';
import { sealDays } from '../../dues/seal.ts';
import { pairings } from '../../mentorship/pairing-records.ts';
import { members } from '../../membership/records.ts';
import { replanOn } from '../../membership/replan.ts';
import { replans } from '../../membership/replan-records.ts';
import type { Work } from '../../platform/job.ts';
import { errorFields, log, metric } from '../../platform/log.ts';
import type { Enqueue } from '../../platform/queue.ts';
import { dueNow } from '../../platform/storage/agenda.ts';
import type { Key } from '../../platform/storage/engine.ts';
import type { Kind } from '../../platform/storage/kind.ts';
import type { Tools } from '../../platform/tools.ts';
import { advanceMember } from './advance-member.ts';
import { advancePairing } from './advance-pairing.ts';

const together = 25;

function agendaOf<T>(kind: Kind<T>, count: string, advance: (key: Key, tools: Tools) => Promise<void>) {
  return { due: ({ store, now }: Tools) => dueNow(store, kind, now), count, advance };
}

/** What has a day on which something must happen to it, and how it is moved on. */
const agendas = {
  members: agendaOf(members, 'MembersDue', advanceMember),
  pairings: agendaOf(pairings, 'PairingsDue', advancePairing),
} as const;
type Agenda = keyof typeof agendas;
const names = ['members', 'pairings'] as const satisfies readonly Agenda[];

const place = z.strictObject({ pk: z.string(), sk: z.string() });
const keys = z.array(place);
const batchSchema = z.union([z.strictObject({ members: keys }), z.strictObject({ pairings: keys }), place]);

/**
 * Every morning: whatever has something due, in batches through the queue. What a run did not do is still due at the
 * next, so nothing is lost when it is stopped, and what two runs both see is done by one of them.
 */
export function morning({ enqueue }: { readonly enqueue: Enqueue }): Required<Work> {
  return {
    onSchedule: async (tools) => {
      for (const name of names) await fanOut(name, enqueue, tools);
      for await (const due of dueNow(tools.store, replans, tools.now))
        await enqueue(
          'due',
          due.map(({ key }) => key),
        );
      await sealDays(tools);
    },
    onMessage: async (message, tools) => {
      const batch = batchSchema.parse(message);
      if ('members' in batch) await moveOn('members', batch.members, tools);
      else if ('pairings' in batch) await moveOn('pairings', batch.pairings, tools);
      else await replanOn(batch, tools);
    },
  };
}

async function fanOut(name: Agenda, enqueue: Enqueue, tools: Tools): Promise<void> {
  const { due, count } = agendas[name];
  let found = 0;
  for await (const page of due(tools)) {
    found += page.length;
    const batches = Array.from({ length: Math.ceil(page.length / together) }, (_, at) =>
      page.slice(at * together, (at + 1) * together),
    );
    await enqueue(
      'due',
      batches.map((batch) => ({ [name]: batch.map(({ key }) => key) })),
    );
  }
  metric(count, found);
}

/** One that cannot be moved on stands in nobody's way. */
async function moveOn(name: Agenda, batch: readonly Key[], tools: Tools): Promise<void> {
  let failed = 0;
  for (const key of batch) {
    try {
      await agendas[name].advance(key, tools);
    } catch (error) {
      failed += 1;
      log('error', 'agenda/not-advanced', { key: key.pk, ...errorFields(error) });
    }
  }
  if (failed > 0) throw new Error(`${failed} of the ${name} could not be moved on`);
}
