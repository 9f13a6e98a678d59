import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ready = /^READY (\S+)/m;

/** From `npm start` on an empty folder to the demo network answering: milliseconds, and what was asked of it. */
export async function run(): Promise<{ readyMs: number; answered: string; members: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'courtepointe-start-'));
  const begun = performance.now();
  const child = spawn(process.execPath, ['infra/local/start.ts', '--port', '0', '--folder', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let text = '';
      child.stdout.on('data', (chunk) => {
        text += String(chunk);
        const [, address] = ready.exec(text) ?? [];
        if (address !== undefined) resolve(address);
      });
      child.on('exit', () => reject(new Error(`npm start ended before it was ready:\n${text}`)));
    });
    const form = await fetch(`${url}/api/join/form`);
    const readyMs = Math.round(performance.now() - begun);
    return { readyMs, answered: `${form.status} /api/join/form`, members: await membersOf(url) };
  } finally {
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('close', resolve));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How many rows the roll of the demo network has, asked as its reader. */
async function membersOf(url: string): Promise<number> {
  const minted: unknown = await (
    await fetch(`${url}/_local/token`, { method: 'POST', body: JSON.stringify({ role: 'reader' }) })
  ).json();
  const token =
    typeof minted === 'object' && minted !== null && 'token' in minted ? String(minted.token) : '';
  const answer: unknown = await (
    await fetch(`${url}/api/sheets/members/rows`, { headers: { authorization: `Bearer ${token}` } })
  ).json();
  return typeof answer === 'object' && answer !== null && 'rows' in answer && Array.isArray(answer.rows)
    ? answer.rows.length
    : 0;
}
