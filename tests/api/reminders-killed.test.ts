import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'courtepointe-'));
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

type Mailed = { readonly to: readonly string[]; readonly subject: string };

/** The product in a process of its own, until it is killed. */
async function start(...options: string[]) {
  const file = fileURLToPath(new URL('./run-network.ts', import.meta.url));
  const child = spawn(process.execPath, [file, folder, ...options]);
  children.push(child);
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  await expect.poll(() => said, { timeout: 60_000 }).toContain('READY');
  const [, url = '', database = ''] = /READY (\S+) (\S+)/.exec(said) ?? [];
  const post = async (path: string, body = {}): Promise<void> =>
    void (await fetch(url + path, { method: 'POST', body: JSON.stringify(body) }));
  const mailbox = async () => (await (await fetch(`${url}/_local/mailbox`)).json()) as readonly Mailed[];
  const clock = async () => ((await (await fetch(`${url}/_local/clock`)).json()) as { now: string }).now;
  const isGone = () =>
    fetch(database).then(
      () => false,
      () => true,
    );
  const kill = async () => {
    child.kill('SIGKILL');
    await expect.poll(isGone, { timeout: 10_000 }).toBe(true);
  };
  /** Kills it once so many messages have left. */
  const killAt = async (count: number) => {
    for (const until = Date.now() + 40_000; (await mailbox()).length < count; await wait(5)) {
      if (Date.now() > until) throw new Error(`Only ${(await mailbox()).length} of ${count} messages left`);
    }
    await kill();
  };
  return { post, mailbox, clock, kill, killAt };
}

/** What the killed process would have answered does not matter. */
const ask = (answer: Promise<void>) => void answer.catch(() => undefined);

it('killed twice in the middle of a morning, the stack sends each of 100 reminders once', async () => {
  const morning = await start('100', '2026-11-22T11:05:00Z');
  ask(morning.post('/_local/clock', { to: '2026-11-22T11:10:30Z' }));
  await morning.killAt(1);

  const second = await start();
  await second.killAt(40);

  const last = await start();
  const before = (await last.mailbox()).length;
  await last.post('/_local/clock', { to: '2026-11-22T16:00:00Z' });
  await last.post('/_local/clock', { to: '2026-11-24T12:00:00Z' });
  const letters = await last.mailbox();
  const copies = new Map<string, number>();
  for (const { to } of letters) copies.set(to[0] ?? '', (copies.get(to[0] ?? '') ?? 0) + 1);
  expect(before).toBeLessThan(100);
  expect(copies.size).toBe(100);
  expect([...copies.values()].filter((count) => count !== 1)).toEqual([]);
  await last.kill();
}, 240_000);
