import type { Row } from '../../../shared/contracts/sheets/sheet.ts';

/**
 * Rows by slot: a small whole number that each id has for as long as the sheet is open. What is remembered of rows is
 * then in plain arrays, which 100 000 rows fill and leave in a moment.
 */
export function openSlots() {
  const slots = new Map<string, number>();
  const ids: string[] = [];
  const rows: (Row | undefined)[] = [];

  function slotOf(id: string): number {
    const known = slots.get(id);
    if (known !== undefined) return known;
    slots.set(id, ids.length);
    ids.push(id);
    rows.push(undefined);
    return ids.length - 1;
  }

  return {
    slotOf,
    known: (id: string): number | undefined => slots.get(id),
    idIn: (slot: number): string | undefined => ids[slot],
    rowIn: (slot: number): Row | undefined => rows[slot],
    count: () => ids.length,
    /** @returns the row that was there */
    put(slot: number, row: Row | undefined): Row | undefined {
      const before = rows[slot];
      rows[slot] = row;
      return before;
    },
    /** A row goes by another id from now on, in the same slot. */
    rename(from: string, to: string): void {
      const slot = slots.get(from);
      if (slot === undefined) return;
      slots.delete(from);
      slots.set(to, slot);
      ids[slot] = to;
    },
  };
}

export type Slots = ReturnType<typeof openSlots>;
