import type { Cell, Column, Row } from '../../../shared/contracts/sheets/sheet.ts';
import { isMoney } from '../../../shared/kernel/money.ts';
import { formatMoney, formatNumber } from '../../../shared/words/format.ts';
import { viewWords } from '../../../shared/words/views.ts';
import { say } from '../../../shared/words/word.ts';
import type { Tone } from '../../theme/palette.ts';
import { isDraft } from './drafts.ts';
import type { SheetEngine } from './engine.ts';
import { isEmpty } from './filters.ts';
import type { Group } from './groups.ts';
import type { Place } from './selection.ts';
import { isFigure, shown, type Reader } from './values.ts';

/** What a cell looks like, whatever paints it. */
export type Painted = {
  readonly text: string;
  readonly look:
    | { readonly as: 'text'; readonly right: boolean }
    | { readonly as: 'check'; readonly on: boolean }
    | { readonly as: 'pill'; readonly tone: Tone }
    | { readonly as: 'pills'; readonly texts: readonly string[] }
    /** A line that stands for a group; its first cell says which, over `span` columns, the others their subtotals. */
    | { readonly as: 'group'; readonly depth: number; readonly span: number };
  readonly mark?: 'saving' | 'refused' | 'conflict' | 'draft';
  /** How freshly someone else changed it: from 1, which fades to 0. */
  readonly news?: number;
  /** The tone of its ground: what is late, or lacks something. */
  readonly tone?: Tone;
  readonly editable: boolean;
};

export type Tones = Readonly<Record<string, Readonly<Record<string, Tone>>>>;
/** The tone of a cell for what its row says, beside that of its value. */
export type ToneOf = (row: Row, column: Column) => Tone | undefined;

function lookOf(column: Column, value: Cell, text: string, tones: Tones): Painted['look'] {
  if (typeof value === 'boolean') return { as: 'check', on: value };
  const tone = typeof value === 'string' ? tones[column.key]?.[value] : undefined;
  if (tone !== undefined) return { as: 'pill', tone };
  if (typeof value === 'object' && value !== null && value.length > 0)
    return { as: 'pills', texts: text.split(', ') };
  return { as: 'text', right: isFigure(column) };
}

function sumText(column: Column, sum: number, { language }: Reader): string {
  return column.editor.type === 'money' && isMoney(sum)
    ? formatMoney(sum, language)
    : formatNumber(sum, language);
}

/** What a group is, in words. */
export function groupText({ column, text, count, value }: Group, { language }: Reader): string {
  const name = say(column.label, language);
  return say(viewWords.group, language, { name, text: isEmpty(value) ? '—' : text, n: count });
}

/** The name of a group goes over the columns that stay in place, or the first two; never over the edge between. */
function paintedGroup(
  group: Group,
  place: Place,
  column: Column,
  { rows, reader: read }: SheetEngine,
): Painted {
  const reader = read();
  const { frozen } = rows.view().layout;
  const over = Math.min(frozen === 1 ? 1 : Math.max(frozen, 2), rows.columns.length);
  const look = (span: number) => ({ as: 'group', depth: group.depth, span }) as const;
  if (place.column < over) {
    const text = `${group.folded ? '▸' : '▾'} ${groupText(group, reader)}`;
    return { text, look: look(over), editable: false };
  }
  const sum = group.sums[column.key];
  const text = sum === undefined ? '' : sumText(column, sum, reader);
  return { text, look: look(1), editable: false };
}

/** Reads a cell for the painter; `undefined` where there is none (the sheet changed under it). */
export function paintedAt(
  engine: SheetEngine,
  place: Place,
  tones: Tones,
  toneOf: ToneOf,
): Painted | undefined {
  const { rows, controller, reader, editable } = engine;
  const column = rows.columns[place.column];
  if (column === undefined) return undefined;
  const group = rows.groupAt(place.row);
  if (group !== undefined) return paintedGroup(group, place, column, engine);
  const row = rows.rowAt(place.row);
  if (row === undefined) return undefined;
  const value = controller.valueAt(place);
  const text = shown(column, value, reader());
  const mark = controller.markAt(place)?.state ?? (isDraft(row.id) ? 'draft' : undefined);
  const [news, tone] = [rows.news(row.id, column.key), toneOf(row, column)];
  return {
    text,
    look: lookOf(column, value, text, tones),
    editable: editable(column),
    ...(mark === undefined ? {} : { mark }),
    ...(news === 0 ? {} : { news }),
    ...(tone === undefined ? {} : { tone }),
  };
}
