import type { RowOutcome } from '../../../shared/contracts/bulk.ts';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';

/** How far an action on many rows is, and what was left. */
export type Run = {
  readonly total: number;
  readonly seen: number;
  readonly done: number;
  readonly left: readonly { readonly id: string; readonly why: string }[];
  readonly state: 'working' | 'stopped' | 'interrupted' | 'ended';
};

/**
 * Does something with a page of rows. `key` is the same when the page is tried again, so that the server knows it;
 * `report` tells how many rows of the page are through, where that is known before all are.
 */
export type Act = (
  rows: readonly Row[],
  key: string,
  report: (seen: number) => void,
) => Promise<readonly RowOutcome[]>;

export type RunPorts = {
  readonly rows: readonly Row[];
  readonly pageSize: number;
  readonly act: Act;
  readonly newKey: () => string;
  readonly changed: (run: Run) => void;
};

/** An action on many rows, page by page. It stops where nobody answers, and goes on from there, under the same keys. */
export function openRun({ rows, pageSize, act, newKey, changed }: RunPorts) {
  const keys: string[] = [];
  let run: Run = { total: rows.length, seen: 0, done: 0, left: [], state: 'working' };
  let interrupted = false;

  function become(next: Partial<Run>): void {
    run = { ...run, ...next };
    changed(run);
  }

  async function page(at: number): Promise<void> {
    const key = (keys[at] ??= newKey());
    const from = at * pageSize;
    const asked = rows.slice(from, from + pageSize);
    const outcomes = await act(asked, key, (seen) => become({ seen: from + seen }));
    const left = outcomes.flatMap(({ id, done, why }) => (done ? [] : [{ id, why: why ?? '' }]));
    become({
      seen: from + asked.length,
      done: run.done + outcomes.length - left.length,
      left: [...run.left, ...left],
    });
  }

  async function go(): Promise<void> {
    become({ state: 'working' });
    try {
      for (let at = Math.floor(run.seen / pageSize); at * pageSize < rows.length; at += 1) {
        if (interrupted) return become({ state: 'interrupted' });
        await page(at);
      }
      become({ state: 'ended' });
    } catch {
      become({ state: 'stopped', seen: Math.floor(run.seen / pageSize) * pageSize });
    }
  }

  return {
    go,
    interrupt(): void {
      interrupted = true;
    },
  };
}
