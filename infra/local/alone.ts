import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const pause = 100;

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Takes the lock, or frees it where who held it is no more. */
function taken(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    // Let go of meanwhile, or not yet written in: asked again.
    const holder = readHolder(lock);
    if (holder !== undefined && !lives(holder)) rmSync(lock, { force: true });
    return false;
  }
}

function readHolder(lock: string): number | undefined {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    return holder > 0 ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** Does a work that only one process of this machine may do at a time; the others wait for their turn. */
export async function alone<V>(lock: string, work: () => Promise<V>): Promise<V> {
  mkdirSync(dirname(lock), { recursive: true });
  while (!taken(lock)) await wait(pause);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}
