import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { alone } from '../../../infra/local/alone.ts';

const folder = mkdtempSync(join(tmpdir(), 'courtepointe-'));
const lock = join(folder, 'within/pages.lock');
afterAll(() => rmSync(folder, { recursive: true }));

describe('a work that one process may do at a time', () => {
  it('is done one after the other, and the lock is let go of even where it fails', async () => {
    const told: string[] = [];
    const worked = (name: string) => async () => {
      told.push(`${name} begins`);
      await new Promise((done) => setTimeout(done, 20));
      told.push(`${name} ends`);
      if (name === 'first') throw new Error('The pages do not build');
    };
    const both = await Promise.allSettled([alone(lock, worked('first')), alone(lock, worked('second'))]);

    expect(told).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(existsSync(lock)).toBe(false);
  });

  it('waits for nobody who is no more', async () => {
    const { pid } = spawnSync('true');
    writeFileSync(lock, String(pid));
    expect(await alone(lock, async () => 'done')).toBe('done');
  });
});
