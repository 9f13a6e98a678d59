import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'courtepointe-'));
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

// What the console and the fixture answer, as loose as it is.
type Said = any; // oxlint-disable-line typescript/no-explicit-any

async function start(...options: string[]) {
  const child = spawn(process.execPath, [
    fileURLToPath(new URL('./run-fixture.ts', import.meta.url)),
    folder,
    ...options,
  ]);
  children.push(child);
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  await expect.poll(() => said).toContain('READY');
  const [, url = '', database = ''] = /READY (\S+) (\S+)/.exec(said) ?? [];
  const read = async (answer: Promise<Response>) => (await (await answer).json()) as Said;
  const get = (path: string) => read(fetch(url + path));
  const post = (path: string, body = {}) =>
    read(fetch(url + path, { method: 'POST', body: JSON.stringify(body) }));
  return { child, database, get, post };
}

it('killed in the middle of its work, the stack finds everything again, and finishes it', async () => {
  const first = await start('2027-01-15');
  await first.get('/api/open/1?act=put&id=kept');
  await first.get('/api/open/1?act=mail&to=zoe@example.org');
  const { subject } = await first.post('/_local/token', { role: 'member', email: 'zoe@example.org' });
  for (const body of ['slow', 'a', 'b']) await first.get(`/api/open/1?act=send&body=${body}`);
  await expect
    .poll(
      async () =>
        (await first.get('/_local/queues')).find(({ name }: { name: string }) => name === 'Work').hidden,
    )
    .toBeGreaterThan(0);
  first.child.kill('SIGKILL');
  // Its database ends with it: nobody is left holding the file.
  await expect
    .poll(() =>
      fetch(first.database).then(
        () => 'there',
        () => 'gone',
      ),
    )
    .toBe('gone');

  const second = await start();
  expect(await second.get('/api/open/1?act=get&id=kept')).toMatchObject({ pk: { S: 'kept' } });
  expect(await second.get('/_local/mailbox')).toMatchObject([{ to: ['zoe@example.org'] }]);
  expect((await second.get('/_local/clock')).now).toMatch(/^2027-01-15T17:0/);
  expect((await second.get('/_local/accounts')).map(({ sub }: { sub: string }) => sub)).toContain(subject);
  await expect.poll(async () => (await second.get('/_local/tables'))['Things']).toBe(4);
  // A batch leaves the queue as a whole, a moment after its last message is done.
  await expect
    .poll(async () =>
      (await second.get('/_local/queues')).find(({ name }: { name: string }) => name === 'Work'),
    )
    .toMatchObject({ waiting: 0, hidden: 0 });
}, 60_000);
