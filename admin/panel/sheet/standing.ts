import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import type { Arrangement } from './arrangement.ts';
import type { LaidOver } from './laid-over.ts';
import type { Lines } from './lines.ts';
import type { Slots } from './slots.ts';

export type StandingPorts = {
  readonly lines: Lines;
  readonly slots: Slots;
  readonly arrangement: Arrangement;
  readonly rowOf: LaidOver['rowOf'];
};

/** Which row stands on which line. Lines are rows, and the groups between them. */
export function openStanding({ lines, slots, arrangement, rowOf }: StandingPorts) {
  function idAt(line: number): string | undefined {
    const slot = lines.slotAt(line);
    return slot === undefined ? undefined : slots.idIn(slot);
  }

  return {
    count: lines.count,
    idAt,
    rowAt(line: number): Row | undefined {
      const id = idAt(line);
      return id === undefined ? undefined : rowOf(id);
    },
    placeOf(id: string): number | undefined {
      const slot = slots.known(id);
      return slot === undefined ? undefined : lines.placeOf(slot);
    },
    groupAt: lines.groupAt,
    /** Told when rows stand on other lines than before: what is known of them by line is to follow. */
    onMove: lines.onMove,
    /** How many rows the view holds, those of folded groups too. */
    shown: (): number =>
      lines.groups().length === 0
        ? lines.count()
        : lines.groups().reduce((sum, { depth, count }) => (depth === 0 ? sum + count : sum), 0),
    /** The rows that the view holds, those of folded groups too, in no order that one may count on. */
    *held(): Generator<Row> {
      for (const held of [lines.all(), arrangement.unseen()]) {
        for (const slot of held) {
          const row = slot < 0 ? undefined : rowOf(slots.idIn(slot) ?? '');
          if (row !== undefined) yield row;
        }
      }
    },
  };
}
