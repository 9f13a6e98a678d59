import type { Group } from './groups.ts';

/** Lines were laid anew: where what stood on a line stands now, nothing where it is shown no more; and how many there were. */
export type Moved = { readonly to: (line: number) => number | undefined; readonly before: number };

function mostOf(numbers: Iterable<number>): number {
  let most = -1;
  for (const number of numbers) if (number > most) most = number;
  return most;
}

/** The lines of a sheet: each holds a row, known by its slot, or a group, which is −1 less its index among the groups. */
export function openLines() {
  let lines: Int32Array | number[] = [];
  let groups: readonly Group[] = [];
  /** The line of each slot; -1 for none. Made anew when it is asked for after a change. */
  let places: Int32Array | undefined;
  const listeners = new Set<(moved: Moved) => void>();

  function placeOf(slot: number): number | undefined {
    if (places === undefined) {
      places = new Int32Array(mostOf(lines) + 1).fill(-1);
      for (let line = 0; line < lines.length; line += 1) {
        const on = lines[line] ?? -1;
        if (on >= 0) places[on] = line;
      }
    }
    const place = places[slot] ?? -1;
    return place < 0 ? undefined : place;
  }

  function groupAt(line: number): Group | undefined {
    const on = lines[line];
    return on === undefined || on >= 0 ? undefined : groups[-1 - on];
  }

  function slotAt(line: number): number | undefined {
    const on = lines[line];
    return on === undefined || on < 0 ? undefined : on;
  }

  function lay(next: Int32Array | number[], nextGroups: readonly Group[]): void {
    const [before, groupsBefore] = [lines, groups];
    [lines, groups, places] = [next, nextGroups, undefined];
    const to: Moved['to'] = (line) => {
      const on = before[line];
      if (on === undefined || on >= 0) return on === undefined ? undefined : placeOf(on);
      const index = groups.findIndex(({ key }) => key === groupsBefore[-1 - on]?.key);
      const place = index < 0 ? -1 : lines.indexOf(-1 - index);
      return place < 0 ? undefined : place;
    };
    for (const listener of listeners) listener({ to, before: before.length });
  }

  return {
    placeOf,
    groupAt,
    slotAt,
    count: () => lines.length,
    all: (): Int32Array | readonly number[] => lines,
    groups: () => groups,
    /** Other rows and groups, or the same in another order. */
    lay,
    /** Only what is kept of the rows; groups stay. */
    keep(keeps: (slot: number) => boolean): void {
      lay(
        [...lines].filter((on) => on < 0 || keeps(on)),
        groups,
      );
    },
    /** New rows come last: nothing that is shown moves. */
    append(slots: readonly number[]): void {
      const grown = Array.isArray(lines) ? lines : [...lines];
      const most = mostOf(slots) + 1;
      if (places !== undefined && places.length < most) {
        const more = new Int32Array(most * 2).fill(-1);
        more.set(places);
        places = more;
      }
      for (const slot of slots) {
        if (places !== undefined) places[slot] = grown.length;
        grown.push(slot);
      }
      lines = grown;
    },
    /** Told each time that lines are laid anew, before anybody looks at them. */
    onMove(listener: (moved: Moved) => void): void {
      listeners.add(listener);
    },
  };
}

export type Lines = ReturnType<typeof openLines>;
