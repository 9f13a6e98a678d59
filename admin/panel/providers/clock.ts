import type { Day } from '../../../shared/kernel/day.ts';
import { dayIn, instantAt } from '../../../shared/kernel/instant.ts';

/** The time of the server, whatever the clock of this machine says: it decides which day a status is told for. */
export function openClock(now: () => number) {
  let ahead = 0;
  return {
    /** Takes the `Date` header of an answer; precise to the second, which is enough for days. */
    set(header: string | null): void {
      const time = Date.parse(header ?? '');
      if (!Number.isNaN(time)) ahead = time - now();
    },
    today: (): Day => dayIn(instantAt(now() + ahead)),
  };
}

export type Clock = ReturnType<typeof openClock>;
