import { Temporal } from 'temporal-polyfill';
import type { State } from './state.ts';

export const zone = 'America/Toronto';

/** Real time plus an offset, kept through a restart; every thread that was handed `shared` follows it at once. */
export type Clock = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Sets what time it is now; schedules that are passed do not fire by this alone (see `travel.ts`). */
  readonly set: (to: number) => void;
  readonly onSet: (listener: () => void) => void;
  readonly shared: SharedArrayBuffer;
};

export function openClock(state: State): Clock {
  const shared = new SharedArrayBuffer(8);
  const offset = new Float64Array(shared);
  const listeners: (() => void)[] = [];
  offset[0] = Number(state.read('clock offset') ?? 0);
  return {
    shared,
    now: () => Date.now() + (offset[0] ?? 0),
    onSet: (listener) => void listeners.push(listener),
    set: (to) => {
      offset[0] = to - Date.now();
      state.write('clock offset', String(offset[0]));
      for (const listener of listeners) listener();
    },
  };
}

/**
 * A moment as a person writes it: an instant, or a day, which means its noon in Toronto.
 *
 * @throws RangeError on anything else
 */
export function momentOf(text: string): number {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return Temporal.PlainDate.from(text).toZonedDateTime({ timeZone: zone, plainTime: '12:00' })
      .epochMilliseconds;
  }
  return Temporal.Instant.from(text).epochMilliseconds;
}
