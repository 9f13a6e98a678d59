import { DynamoDBClient, ScanCommand, type ScanCommandOutput } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tableVariable } from '../../../functions/platform/environment.ts';
import { demoStaff } from '../../../infra/local/identity/people.ts';
import { spaceRoutes } from '../../../shared/contracts/routes/space.ts';
import { openNetwork, type Network } from '../network.ts';
import { openTraining } from './people.ts';
import { talk } from './talk.ts';

let network: Network;
beforeAll(async () => {
  network = await openNetwork({ clock: '2026-11-16' });
  await openTraining(network);
});
afterAll(() => network.close());

const { accepted, my, note } = talk(() => network);

describe('notes', () => {
  it('private ones are read by their author alone, shared ones and goals by the pair, cell by cell', async () => {
    const [two, others] = [await accepted(), await accepted()];
    const texts = { mentor: 'Note de la mentore', mentee: 'Note to self', shared: 'Pour nous deux' };
    await note(two.mentor.token, two.pairing, 'private', texts.mentor);
    await note(two.mentee.token, two.pairing, 'private', texts.mentee);
    await note(two.mentor.token, two.pairing, 'shared', texts.shared);
    await my(two.mentee.token, 'setGoals', two.pairing, { body: { text: 'Tenir un budget', version: null } });
    const read = async (token: string) => {
      const { status, body } = await my(token, 'notes', two.pairing);
      return status === 200
        ? [body.goals.text, ...body.notes.map(({ text }: { text: string }) => text)]
        : status;
    };
    expect(await read(two.mentor.token)).toEqual(['Tenir un budget', texts.shared, texts.mentor]);
    expect(await read(two.mentee.token)).toEqual(['Tenir un budget', texts.shared, texts.mentee]);
    expect(await read(others.mentor.token)).toBe(404);
    expect(await read(others.mentee.token)).toBe(404);
  });

  it('another pair’s routes are not there, whatever is asked of them', async () => {
    const [two, others] = [await accepted(), await accepted()];
    const written = await note(two.mentor.token, two.pairing, 'shared', 'Pour nous deux');
    const noteId = written.body.id as string;
    const bodies: Record<string, object> = {
      pairing: {},
      answerOffer: { body: { yes: true } },
      logMeeting: { body: { on: '2026-11-10', minutes: 30, mode: 'phone' } },
      notes: {},
      writeNote: { body: { kind: 'private', text: 'x' } },
      changeNote: { body: { kind: 'shared', text: 'x', version: 1 } },
      removeNote: { query: { kind: 'shared', version: '1' } },
      setGoals: { body: { text: 'x', version: null } },
    };
    for (const [name, sent] of Object.entries(bodies)) {
      const { status } = await network.call(spaceRoutes[name as keyof typeof spaceRoutes], {
        token: others.mentor.token,
        path: { pairingId: two.pairing, noteId },
        ...sent,
      });
      expect([name, status]).toEqual([name, 404]);
    }
    // The other of the pair reads a shared note, and does not change it.
    const change = { kind: 'shared', text: 'x', version: 1 };
    const path = { pairingId: two.pairing, noteId };
    const token = two.mentee.token;
    expect((await network.call(spaceRoutes.changeNote, { token, path, body: change })).status).toBe(404);
    const query = { kind: 'shared', version: '1' };
    expect((await network.call(spaceRoutes.removeNote, { token, path, query })).status).toBe(404);
  });

  it('have no route for the staff: there is none to ask, and the space is not theirs', async () => {
    const two = await accepted();
    await note(two.mentor.token, two.pairing, 'private', 'x');
    for (const as of ['admin', 'programmes', 'reader', 'volunteer'] as const) {
      const { token } = await network.stack.token(
        'staff',
        demoStaff.find(({ role }) => role === as)?.email ?? '',
      );
      const ask = async (url: string) =>
        (await fetch(`${network.stack.url}${url}`, { headers: { authorization: `Bearer ${token}` } })).status;
      expect(await ask(`/api/mentorship/pairings/${two.pairing}/notes`)).toBe(404);
      expect(await ask(`/api/space/pairings/${two.pairing}/notes`)).toBe(401);
    }
  });

  it('are changed and taken away by their author, on the version that was read', async () => {
    const two = await accepted();
    const { body: first } = await note(two.mentor.token, two.pairing, 'private', 'Avant');
    const path = { pairingId: two.pairing, noteId: first.id };
    const token = two.mentor.token;
    const body = { kind: 'private', text: 'Après', version: 1 };
    expect((await network.call(spaceRoutes.changeNote, { token, path, body })).body).toMatchObject({
      text: 'Après',
      version: 2,
    });
    expect((await network.call(spaceRoutes.changeNote, { token, path, body })).status).toBe(409);
    const query = { kind: 'private', version: '2' };
    expect((await network.call(spaceRoutes.removeNote, { token, path, query })).status).toBe(200);
    expect((await my(token, 'notes', two.pairing)).body.notes).toEqual([]);
  });

  it('stand in one record each, and nowhere else: no history, feed, outbox, kept answer, log or letter', async () => {
    const two = await accepted();
    const canary = `canari-${two.pairing}`;
    const send = () =>
      network.call(spaceRoutes.writeNote, {
        token: two.mentor.token,
        path: { pairingId: two.pairing },
        body: { kind: 'private', text: canary },
        key: `note-${two.pairing}`,
      });
    const first = await send();
    expect(first.body.text).toBe(canary);
    expect([
      (await send()).status,
      (await my(two.mentor.token, 'notes', two.pairing)).body.notes,
    ]).toMatchObject([200, [{ text: canary }]]);
    await network.stack.drained();
    const found = await everything(network, canary);
    expect(found.map((item) => item.split(' ')[0])).toEqual(['mentorship']);
    expect(found[0]).toContain(`notes#${two.pairing}#`);
    expect(network.stack.logs().filter((line) => line.includes(canary))).toEqual([]);
    expect(JSON.stringify(network.stack.mail.mailbox())).not.toContain(canary);
  });
});

/** Every stored item in which a text stands: its table and what it is. */
async function everything({ stack }: Network, text: string): Promise<string[]> {
  const client = new DynamoDBClient({
    endpoint: stack.endpoints.database,
    region: 'ca-central-1',
    credentials: { accessKeyId: 'tests', secretAccessKey: 'tests' },
  });
  const found: string[] = [];
  for (const [table, variable] of Object.entries(tableVariable)) {
    let ExclusiveStartKey: ScanCommandOutput['LastEvaluatedKey'];
    do {
      const TableName = stack.environment[variable] ?? '';
      const page: ScanCommandOutput = await client.send(
        new ScanCommand({ TableName, ...(ExclusiveStartKey ? { ExclusiveStartKey } : {}) }),
      );
      found.push(...(page.Items ?? []).map((item) => `${table} ${JSON.stringify(item)}`));
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey);
  }
  client.destroy();
  return found.filter((item) => item.includes(text));
}
