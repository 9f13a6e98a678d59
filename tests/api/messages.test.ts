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

it('a message is read again by those whom it concerns, and one that carries a code by nobody', async () => {
  const to = { to: 'lu@relu.example', name: 'Lu', language: 'fr' } as const;
  const ids: string[] = [];
  const newId = <Id extends string>() => {
    ids.push(crypto.randomUUID());
    return ids.at(-1) as Id;
  };
  const tools = { now: now(), newId };
  const pairing = {
    recipient: { name: 'Lu' },
    programme: 'Mentorat',
    coordinator: 'Ada',
    link: 'https://x.example',
  };
  await network.store.commit(by, [
    outgoing(tools, {
      ...to,
      template: 'verify-email',
      variables: { link: 'https://x.example/#s', validHours: 24 },
    }),
    outgoing(tools, {
      ...to,
      template: 'refused',
      variables: { recipient: { name: 'Lu' }, applicant: 'Lu', decidedOn: dayIn(now()), reason: 'Trop tôt' },
    }),
    outgoing(tools, { ...to, template: 'pairing-closed', variables: { ...pairing, other: { name: 'Zoé' } } }),
  ]);
  const read = async (as: 'admin' | 'membership' | 'treasurer' | 'programmes' | 'reader', n: number) =>
    network.call(messagesRoutes.readMessage, { as, path: { messageId: ids[n] ?? '' } });
  const statuses = async (n: number) => [
    (await read('admin', n)).status,
    (await read('membership', n)).status,
    (await read('treasurer', n)).status,
    (await read('programmes', n)).status,
    (await read('reader', n)).status,
  ];
  expect(await statuses(0)).toEqual([403, 403, 403, 403, 403]);
  expect(await statuses(1)).toEqual([200, 200, 403, 403, 403]);
  expect(await statuses(2)).toEqual([200, 403, 403, 200, 403]);
  expect((await read('membership', 1)).body.text).toContain('Trop tôt');
  const closed = (await read('programmes', 2)).body;
  expect(closed).toMatchObject({ subject: 'Votre jumelage avec Zoé est terminé', attachments: [] });
  expect(closed.text).not.toContain('message=');
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
