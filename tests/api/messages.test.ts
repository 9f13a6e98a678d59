import { afterAll, beforeAll, expect, it } from 'vitest';
import { messageKey, messages } from '../../functions/messages/records.ts';
import { outgoing } from '../../functions/messages/writes.ts';
import { by, loadDemo } from '../../infra/local/demo/index.ts';
import { messageRows, messagesRoutes } from '../../shared/contracts/routes/messages.ts';
import { addDays, type Day } from '../../shared/kernel/day.ts';
import { dayIn, instantAt, startOfDay } from '../../shared/kernel/instant.ts';
import { openNetwork, type Network } from './network.ts';

type Line = {
  readonly memberId: string;
  readonly member: string;
  readonly rule: { readonly fr: string };
  readonly on: Day;
  readonly send: boolean;
  readonly why?: string;
};

let network: Network;
beforeAll(async () => {
  network = await openNetwork({}, loadDemo);
});
afterAll(() => network.close());

const now = () => instantAt(network.stack.clock.now());
const preview = async (on: Day): Promise<Line[]> => {
  const { status, body } = await network.call(messagesRoutes.preview, { as: 'reader', query: { on } });
  expect([status, body.more]).toEqual([200, false]);
  return body.lines;
};
const rowOf = async (id: string) => {
  const { body } = await network.call(messageRows.rows, { as: 'membership' });
  return body.rows.find((row: { id: string }) => row.id === id);
};

it('a held message leaves once its cause is mended, released by a person; twice is once', async () => {
  const letter = {
    to: 'ana@tenu.example\r\nBcc: vol@ailleurs.example',
    name: 'Ana',
    language: 'fr',
    template: 'refused',
    variables: { recipient: { name: 'Ana' }, applicant: 'Ana', decidedOn: dayIn(now()) },
  } as const;
  let id = '';
  const newId = <Id extends string>() => (id ||= crypto.randomUUID()) as Id;
  await network.store.commit(by, [outgoing({ now: now(), newId }, letter)]);
  await network.stack.fire('send');
  expect(await rowOf(id)).toMatchObject({ state: 'held' });

  const kept = await network.store.get(messages, messageKey(id));
  const path = { messageId: id };
  const release = () => network.call(messagesRoutes.release, { as: 'membership', path });
  expect((await release()).body).toEqual({ id: kept?.record.id, state: 'planned' });
  expect((await release()).body).toMatchObject({
    status: 409,
    type: '/problems/messages/already-settled',
  });
  expect((await network.call(messagesRoutes.release, { as: 'reader', path })).status).toBe(403);
});

it('the preview of a day says who will be reminded, and the morning of that day reminds them and nobody else', async () => {
  const on = addDays(dayIn(now()), 20);
  const told = await preview(on);
  const expected = told.filter(({ send }) => send).map(({ memberId }) => memberId);
  expect(expected.length).toBeGreaterThan(0);

  const before = new Set(await reminders());
  await network.stack.travel(instantAt(Date.parse(startOfDay(on)) + 8 * 3_600_000));
  await network.stack.drained();
  const sent = (await reminders()).filter((id) => !before.has(id));
  const kept = await network.store.getMany(messages, sent.map(messageKey));
  expect(kept).toHaveLength(expected.length);
  expect(new Set(kept.map(({ record }) => record.memberId))).toEqual(new Set<unknown>(expected));
});

async function reminders(): Promise<string[]> {
  const { body } = await network.call(messageRows.rows, { as: 'membership' });
  const rows: { readonly id: string; readonly template: string }[] = body.rows;
  return rows.filter(({ template }) => template === 'renewal-reminder').map(({ id }) => id);
}
