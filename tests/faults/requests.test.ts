import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { categories, networks, calendars, schedules, taxes } from '../../functions/platform/settings.ts';
import {
  queueVariable,
  tableVariable,
  variable,
  type TableName,
} from '../../functions/platform/environment.ts';
import { staff } from '../../functions/platform/people.ts';
import { dynamoEngine } from '../../functions/platform/storage/dynamo-engine.ts';
import type { Store } from '../../functions/platform/storage/store.ts';
import { create } from '../../functions/platform/storage/writes.ts';
import { members } from '../../functions/membership/records.ts';
import * as demo from '../../infra/local/demo/network.ts';
import { staffRoles } from '../../shared/contracts/access.ts';
import { duesRoutes } from '../../shared/contracts/routes/dues.ts';
import { joinRoutes } from '../../shared/contracts/routes/join.ts';
import { memberRows, membershipRoutes } from '../../shared/contracts/routes/membership.ts';
import { mentorshipRoutes } from '../../shared/contracts/routes/mentorship.ts';
import { routeKey, type Route } from '../../shared/contracts/route.ts';
import { day } from '../../shared/kernel/day.ts';
import { id, type CategoryId, type MemberId, type StaffId } from '../../shared/kernel/ids.ts';
import { blankMember } from '../../shared/membership/member.ts';
import { coopForm } from '../api/applicant.ts';
import { clientOf, createTables, startDatabase, type Database } from '../storage/database.ts';
import { openOver, treasurer } from '../storage/stores.ts';
import type { Fault } from './sdk.ts';
import { openWire, type Wire, type WirePlan } from './wire.ts';

type Handler = (event: object, context: object) => Promise<{ statusCode: number; body: string }>;
type Request = { readonly route: Route; readonly path?: object; readonly body?: object };
/** Something that a person does by one request; `prepare` makes what it needs, and says what to send. */
type Flow = { readonly name: string; readonly request: (made: Made) => Promise<Request> | Request };
type Made = {
  readonly member: string;
  readonly number: number;
  readonly call: (request: Request) => Promise<{ status: number; body: Record<string, never> }>;
};

let database: Database;
let wire: Wire;
let store: Store;
let client: DynamoDBClient;
let nameOf: (table: TableName) => string;
const handlers = new Map<string, Handler>();
let count = 0;

const person = {
  id: id<StaffId>('3f0c8f4e-7a39-4d55-9d8e-1df0b2c6a7aa'),
  email: 'ada@reseau.example',
  name: 'Ada',
  language: 'fr',
  roles: [...staffRoles],
  committees: [],
  active: true,
} as const;

beforeAll(async () => {
  // Nobody waits: the waits are drawn at random, and the draw is nought.
  vi.spyOn(Math, 'random').mockReturnValue(0);
  database = await startDatabase();
  wire = await openWire(database.endpoint);
  client = clientOf(database);
  nameOf = await createTables(client);
  const tables = Object.entries(tableVariable).map(([table, name]) => [name, nameOf(table as TableName)]);
  const queues = Object.values(queueVariable).map((name) => [name, `${wire.url}/queue`]);
  const others = Object.values(variable).map((name) => [name, 'http://here.example']);
  const aws = {
    AWS_REGION: 'ca-central-1',
    AWS_ACCESS_KEY_ID: 'x',
    AWS_SECRET_ACCESS_KEY: 'x',
    AWS_ENDPOINT_URL_DYNAMODB: wire.url,
    AWS_ENDPOINT_URL_SQS: wire.url,
  };
  Object.assign(process.env, aws, Object.fromEntries([...tables, ...queues, ...others]));
  ({ store } = openOver(
    dynamoEngine(client, nameOf, async () => undefined),
    async () => undefined,
    async () => undefined,
  ));
  const settings = [
    create(networks, demo.network),
    create(calendars, demo.calendar),
    create(taxes, demo.taxes),
    create(staff, person),
  ];
  const lists = [
    ...demo.categories.map((one) => create(categories, one)),
    ...demo.schedules.map((one) => create(schedules, one)),
  ];
  await store.commit(treasurer, [...settings, ...lists]);
  for (const area of ['membership', 'dues', 'join', 'mentorship']) {
    const { handler } = (await import(`../../functions/${area}/index.ts`)) as { handler: Handler };
    handlers.set(area, handler);
  }
}, 120_000);
afterAll(async () => {
  vi.restoreAllMocks();
  client.destroy();
  await wire.stop();
  await database.stop();
});

async function call({ route, path = {}, body }: Request) {
  const claims = { sub: person.id, token_use: 'access', scope: 'courtepointe/staff' };
  const requestContext = { authorizer: { jwt: { claims } }, http: { sourceIp: '192.0.2.1' } };
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': `key-${count}-${routeKey(route).length}`,
  };
  const event = {
    routeKey: routeKey(route),
    headers,
    pathParameters: path,
    requestContext,
    ...(body ? { body: JSON.stringify(body) } : {}),
  };
  const answer = await handlers.get(route.serves)?.(event, {});
  return { status: answer?.statusCode ?? 0, body: JSON.parse(answer?.body ?? '{}') as Record<string, never> };
}

/** A support member of the roll whom nothing else is about. */
async function made(): Promise<Made> {
  count += 1;
  const member = `member-${count}`;
  const record = {
    ...blankMember(id<MemberId>(member), 'organisation'),
    number: String(count),
    legalName: `Atelier ${count}`,
    category: id<CategoryId>('support'),
    municipality: 'La Tuque',
    email: `atelier-${count}@books.example`,
    joinedOn: day('2020-04-01'),
    anchorOn: day('2020-04-01'),
    termStartsOn: day('2020-04-01'),
    termEndsOn: day('2027-03-31'),
  };
  const done = await store.commit(treasurer, [create(members, record)]);
  if (!done.ok) throw new Error(done.refusal.code);
  return { member, number: count, call };
}

const invoice = ({ member }: Made): Request => ({
  route: duesRoutes.issueInvoice,
  body: {
    kind: 'other',
    memberId: member,
    lines: [{ item: 'training', description: 'Formation', amount: 10_000 }],
  },
});
const payment = ({ member }: Made): Request => ({
  route: duesRoutes.recordPayment,
  body: { memberId: member, amount: 11_498, method: 'cheque', reference: '42', receivedOn: '2026-01-05' },
});

const flows: readonly Flow[] = [
  {
    name: 'a member is read',
    request: ({ member }) => ({ route: membershipRoutes.getMember, path: { memberId: member } }),
  },
  { name: 'the roll is read', request: () => ({ route: memberRows.rows }) },
  {
    name: 'a cell is edited',
    request: ({ member }) => ({
      route: memberRows.edit,
      body: { edits: [{ id: member, column: 'municipality', was: 'La Tuque', value: 'Shawinigan' }] },
    }),
  },
  {
    name: 'a row is added',
    request: ({ number }) => ({
      route: memberRows.create,
      body: { rows: [{ kind: 'organisation', legalName: `Coop ${number}` }] },
    }),
  },
  { name: 'an invoice is issued', request: invoice },
  {
    name: 'a payment is recorded',
    request: async (of) => {
      await of.call(invoice(of));
      return payment(of);
    },
  },
  {
    name: 'a payment is reversed',
    request: async (of) => {
      await of.call(invoice(of));
      const { body } = await of.call(payment(of));
      const { id: paymentId } = body['payment'] as unknown as { id: string };
      return {
        route: duesRoutes.reversePayment,
        path: { paymentId },
        body: { reason: 'Sans provision' },
      };
    },
  },
  {
    name: 'a co-op signs up',
    request: ({ number }) => ({
      route: joinRoutes.apply,
      body: coopForm({ legalName: `Coop ${number}`, neq: '' }, { email: `ana-${number}@boreale.example` }),
    }),
  },
  {
    name: 'a programme begins',
    request: () => ({ route: mentorshipRoutes.createProgramme, body: { template: 'training' } }),
  },
];

/** What only limits or serves later requests may be kept whatever comes of this one. */
const aside = new Set(['budget', 'secret', 'answer']);

/** Runs a flow under a plan: how it was answered, what it wrote by kinds, and the calls it made. */
async function run(flow: Flow, plan: WirePlan) {
  const request = await flow.request(await made());
  wire.plan(plan);
  const { status, body } = await call(request);
  const calls = [...wire.calls];
  const wrote = wire.written().filter((record) => !aside.has(record.split(' ')[1] ?? ''));
  wire.plan(() => undefined);
  return { status: statusOf(status, JSON.stringify(body)), wrote: wrote.join(', '), calls };
}

/** A sheet answers row by row, with 200: what its row would have been answered alone. */
function statusOf(status: number, body: string): number {
  if (!body.includes('"refused":[{')) return status;
  return body.includes('platform/unavailable') ? 503 : 409;
}

const reached = (number: number, operation: string, tries: number): ((fault: Fault) => WirePlan) => {
  let left = tries;
  return (fault) => (passing) => {
    if (passing.number < number || passing.operation !== operation || left === 0) return undefined;
    left -= 1;
    return fault;
  };
};

const faults: readonly { fault: Fault; on: RegExp }[] = [
  { fault: 'failsBefore', on: /./ },
  { fault: 'answerLost', on: /./ },
  { fault: 'throttled', on: /./ },
  { fault: 'conflicts', on: /^TransactWriteItems$/ },
  { fault: 'allUnprocessed', on: /^BatchGetItem$/ },
];

const calms = new Map<Flow, Awaited<ReturnType<typeof run>>>();

async function each(flow: Flow, { fault, on }: (typeof faults)[number], tries: number): Promise<string[]> {
  const ends = [];
  for (const [number, operation] of calms.get(flow)?.calls.entries() ?? []) {
    if (!on.test(operation)) continue;
    const { status, wrote } = await run(flow, reached(number, operation, tries)(fault));
    ends.push(`${status} ${wrote}`);
  }
  return ends;
}

const cases = flows.flatMap((flow) => faults.map((fault) => ({ flow, name: flow.name, fault })));

// The client has only so many retries in store, and gets them back with each that succeeds: what lasts comes last.
describe('each call to the database in turn', () => {
  beforeAll(async () => {
    for (const flow of flows) {
      await run(flow, () => undefined);
      calms.set(flow, await run(flow, () => undefined));
    }
    expect([...calms.values()].map(({ status }) => status)).toEqual(flows.map(() => 200));
  });

  it.each(cases)('$fault.fault once while $name, and it is done once', async ({ flow, fault }) => {
    const done = `200 ${calms.get(flow)?.wrote}`;
    expect((await each(flow, fault, 1)).filter((end) => end !== done)).toEqual([]);
  });

  it.each(cases)(
    '$fault.fault for ever while $name: all of it is kept or nothing, and the answer is clean',
    async ({ flow, fault }) => {
      const wrote = calms.get(flow)?.wrote;
      const clean = [`200 ${wrote}`, `503 ${wrote}`, '409 ', '503 '];
      expect((await each(flow, fault, Infinity)).filter((end) => !clean.includes(end))).toEqual([]);
    },
  );
});
