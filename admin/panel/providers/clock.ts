import type { Day } from '../../../shared/kernel/day.ts';
import { dayIn, instantAt } from '../../../shared/kernel/instant.ts';

/** The time of the server, whatever the clock of this machine says: it decides which day a status is told for. */
export function openClock(now: () => number) {
  let ahead = 0;
  let told: { readonly minute: number; readonly day: Day } | undefined;
  return {
    /** Takes the `Date` header of an answer; precise to the second, which is enough for days. */
    set(header: string | null): void {
      const time = Date.parse(header ?? '');
      if (!Number.isNaN(time)) ahead = time - now();
    },
    /** A sheet asks for every cell that it paints, and no day begins within a minute. */
    today(): Day {
      const time = now() + ahead;
      const minute = Math.floor(time / 60_000);
      if (told?.minute !== minute) told = { minute, day: dayIn(instantAt(time)) };
      return told.day;
    },
  };
}

export type Clock = ReturnType<typeof openClock>;
