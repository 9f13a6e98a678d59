import type { Cell, Column } from '../../../shared/contracts/sheets/sheet.ts';
import type { Tone } from '../../theme/palette.ts';
import type { SheetEngine } from './engine.ts';
import { isDraft } from './drafts.ts';
import type { Place } from './selection.ts';
import { isFigure, shown } from './values.ts';

/** What a cell looks like, whatever paints it. */
export type Painted = {
  readonly text: string;
  readonly look:
    | { readonly as: 'text'; readonly right: boolean }
    | { readonly as: 'check'; readonly on: boolean }
    | { readonly as: 'pill'; readonly tone: Tone }
    | { readonly as: 'pills'; readonly texts: readonly string[] };
  readonly mark?: 'saving' | 'refused' | 'conflict' | 'draft';
  readonly editable: boolean;
};

export type Tones = Readonly<Record<string, Readonly<Record<string, Tone>>>>;

function lookOf(column: Column, value: Cell, text: string, tones: Tones): Painted['look'] {
  if (typeof value === 'boolean') return { as: 'check', on: value };
  const tone = typeof value === 'string' ? tones[column.key]?.[value] : undefined;
  if (tone !== undefined) return { as: 'pill', tone };
  if (typeof value === 'object' && value !== null && value.length > 0)
    return { as: 'pills', texts: text.split(', ') };
  return { as: 'text', right: isFigure(column) };
}

/** Reads a cell for the painter; `undefined` where there is none (the sheet changed under it). */
export function paintedAt(
  { rows, controller, reader, editable }: SheetEngine,
  place: Place,
  tones: Tones,
): Painted | undefined {
  const [row, column] = [rows.rowAt(place.row), rows.columns[place.column]];
  if (row === undefined || column === undefined) return undefined;
  const value = controller.valueAt(place);
  const text = shown(column, value, reader());
  const mark = controller.markAt(place)?.state ?? (isDraft(row.id) ? 'draft' : undefined);
  return {
    text,
    look: lookOf(column, value, text, tones),
    editable: editable(column),
    ...(mark === undefined ? {} : { mark }),
  };
}
