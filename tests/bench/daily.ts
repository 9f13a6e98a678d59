import { BatchWriteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { invoices } from '../../functions/dues/records.ts';
import { entriesOf } from '../../functions/dues/ledger.ts';
import { morning } from '../../functions/jobs/daily/morning.ts';
import { members } from '../../functions/membership/records.ts';
import { messages } from '../../functions/messages/records.ts';
import { now } from '../../functions/platform/clock.ts';
import { newId } from '../../functions/platform/new-id.ts';
import * as settings from '../../functions/platform/settings.ts';
import { toAttributes } from '../../functions/platform/storage/attributes.ts';
import { dueNow } from '../../functions/platform/storage/agenda.ts';
import { dynamoEngine } from '../../functions/platform/storage/dynamo-engine.ts';
import { encode } from '../../functions/platform/storage/kind.ts';
import { feed } from '../../functions/platform/storage/question.ts';
import { jittered } from '../../functions/platform/storage/retry.ts';
import { storeOver, type Store } from '../../functions/platform/storage/store.ts';
import { create } from '../../functions/platform/storage/writes.ts';
import { toolsFor } from '../../functions/platform/tools.ts';
import { queues } from '../../infra/catalog.ts';
import * as demo from '../../infra/local/demo/network.ts';
import { addDays, day, type Day } from '../../shared/kernel/day.ts';
import { id, type CategoryId, type MemberId } from '../../shared/kernel/ids.ts';
import { dayIn, startOfDay } from '../../shared/kernel/instant.ts';
import { money } from '../../shared/kernel/money.ts';
import type { MemberAction } from '../../shared/membership/agenda.ts';
import { blankMember, type Member } from '../../shared/membership/member.ts';
import { clientOf, createTables, startDatabase } from '../storage/database.ts';
import { metered, type Meter } from '../storage/meter.ts';

const sizes = [1_000, 10_000, 100_000];
/** Due on the morning: the terms to renew, the periods to bill, the ends to remind of. */
const due = { renew: 40, bill: 40, remind: 20 } as const;
const today = dayIn(now());
const by = { actor: { type: 'job', id: 'bench', name: '' }, action: 'bench' } as const;

type House = {
  readonly store: Store;
  readonly client: DynamoDBClient;
  readonly meter: Meter;
  readonly table: string;
};

/**
 * The daily job with 100 due, at 1 000, 10 000 and 100 000 members: how long, and how many units of capacity. It is the
 * product's own code over the embedded database, its queue emptied by as many workers as the catalog says.
 */
export async function run(): Promise<object> {
  process.env['SITE_ORIGIN'] ??= 'https://bench.example';
  const database = await startDatabase();
  const client = clientOf(database);
  const nameOf = await createTables(client);
  const pause = jittered(Math.random);
  const engine = dynamoEngine(client, nameOf, pause);
  const store = storeOver({ engine, now, newId, pause, rouse: async () => undefined });
  const house: House = { store, client, meter: metered(client), table: nameOf('membership') };
  try {
    await settle(house);
    await oneMorning(house, 0); // The first one of all reads the settings, and warms the machine.
    const mornings = [];
    let known = 0;
    for (const size of sizes) {
      await enrol(house, size - known);
      known = size;
      mornings.push(await middleMorning(house, size));
    }
    const [first, last] = [mornings[0], mornings.at(-1)];
    const units = ({ read, write }: { read: number; write: number }) => read + write;
    const ratio = first && last ? Number((units(last) / units(first)).toFixed(3)) : 0;
    return { due: 100, mornings, unitsRatio: ratio, counted: await counted(store) };
  } finally {
    client.destroy();
    await database.stop();
  }
}

async function settle({ store }: House): Promise<void> {
  const done = await store.commit(by, [
    create(settings.networks, demo.network),
    create(settings.calendars, demo.calendar),
    create(settings.taxes, demo.taxes),
    ...demo.categories.map((category) => create(settings.categories, category)),
    ...demo.schedules.map((schedule) => create(settings.schedules, schedule)),
    ...demo.rules.map((rule) => create(settings.rules, rule)),
  ]);
  if (!done.ok) throw new Error(`The network was refused: ${done.refusal.code}`);
}

let count = 0;
function memberWith(over: Partial<Member>): Member {
  count += 1;
  return {
    ...blankMember(id<MemberId>(newId()), 'organisation'),
    number: String(count),
    legalName: `Coopérative ${count}`,
    municipality: 'Trois-Rivières',
    region: 'qc-04',
    postalCode: 'G9A 1A1',
    email: `coop-${count}@bench.example`,
    revenue: money(30_000_000),
    joinedOn: day('2020-04-01'),
    category: id<CategoryId>('coop'),
    ...over,
  };
}

const next = (action: MemberAction) => ({ next: action, nextAt: startOfDay(action.on) });
const byTerm = (endsOn: Day): Partial<Member> => ({
  category: id<CategoryId>('developer'),
  anchorOn: day('2020-04-01'),
  termStartsOn: day('2020-04-01'),
  termEndsOn: endsOn,
});
const bill = (on: Day) => next({ kind: 'bill', on, startsOn: day('2027-04-01') });
const dueToday: Record<keyof typeof due, () => Member> = {
  renew: () => {
    const startsOn = addDays(today, 45);
    return memberWith({ ...byTerm(addDays(startsOn, -1)), ...next({ kind: 'renew', on: today, startsOn }) });
  },
  bill: () => memberWith(bill(today)),
  remind: () =>
    memberWith({ ...byTerm(addDays(today, 30)), ...next({ kind: 'remind', on: today, offset: -30 }) }),
};

/** Members of whom nothing is asked for months, put there past the product. */
async function enrol({ client, table }: House, many: number): Promise<void> {
  const batches = Array.from({ length: Math.ceil(many / 25) }, (_, at) =>
    Math.min(25, many - at * 25),
  ).values();
  const worker = async () => {
    for (const size of batches) {
      const puts = Array.from({ length: size }, () => memberWith(bill(addDays(today, 60 + (count % 200)))));
      const items = puts.map((record) => encode(members, record, { version: 1, at: now(), tx: 'bench' }));
      const requests = items.map((item) => ({ PutRequest: { Item: toAttributes(item) } }));
      await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: requests } }));
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

/** Of three mornings the one in the middle: the machine has other things to do. */
async function middleMorning(house: House, size: number) {
  const three = [await oneMorning(house, size), await oneMorning(house, size), await oneMorning(house, size)];
  const [, middle = three[0]] = three.toSorted((a, b) => a.seconds - b.seconds);
  return middle;
}

async function oneMorning({ store, meter }: House, size: number) {
  const rows = Object.entries(due).flatMap(([kind, many]) =>
    Array.from({ length: many }, () => [create(members, dueToday[kind as keyof typeof due]())]),
  );
  const enrolled = await store.commitEach(by, rows);
  if (enrolled.some(({ ok }) => !ok)) throw new Error('Who is due could not be put on the roll');
  const before = { ...meter };
  const began = performance.now();
  await work(store);
  const seconds = Number(((performance.now() - began) / 1000).toFixed(2));
  for await (const left of dueNow(store, members, now())) throw new Error(`${left.length} are still due`);
  return {
    members: size,
    seconds,
    read: Math.round(meter.read - before.read),
    write: Math.round(meter.write - before.write),
  };
}

/** The calendar starts the job, and its queue is emptied a few messages at a time. */
async function work(store: Store): Promise<void> {
  const queue: object[] = [];
  const job = morning({ enqueue: async (_, bodies) => void queue.push(...bodies) });
  const tools = () => toolsFor({ door: 'job', job: 'daily' }, 'daily', 'fr', undefined, store);
  await job.onSchedule(tools());
  const messagesLeft = queue.values();
  const worker = async () => {
    for (const message of messagesLeft) await job.onMessage(message, tools());
  };
  await Promise.all(Array.from({ length: queues.due.atOnce }, worker));
}

/** What the mornings left in the store. */
async function counted(store: Store) {
  const shards = Array.from({ length: 4 }, (_, shard) => shard);
  const rows = await Promise.all(
    shards.map((shard) => store.listAll(feed(invoices, shard, 'full', '', 1_000))),
  );
  const entries = await store.listAll(entriesOf(today));
  let letters = 0;
  for await (const waiting of dueNow(store, messages, now())) letters += waiting.length;
  return { invoices: rows.flat().length, entries: entries.length, letters };
}
