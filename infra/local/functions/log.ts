import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Line } from './containers.ts';

/** Keeps what the functions write: the last lines at hand, and all of them in `logs/` of the folder. */
export function openLog(folder: string | undefined): {
  readonly lines: readonly string[];
  readonly log: Line;
} {
  const lines: string[] = [];
  if (folder !== undefined) mkdirSync(join(folder, 'logs'), { recursive: true });
  const log: Line = (caller, text) => {
    lines.push(`${caller} ${text}`);
    if (lines.length > 50_000) lines.splice(0, 10_000);
    if (folder !== undefined) appendFileSync(join(folder, 'logs', `${caller}.log`), `${text}\n`);
  };
  return { lines, log };
}
