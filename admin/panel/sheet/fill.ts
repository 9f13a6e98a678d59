import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  isDay,
  partsOf,
  type Day,
} from '../../../shared/kernel/day.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { fold } from '../../../shared/kernel/text.ts';
import type { Cell } from '../../../shared/contracts/sheets/sheet.ts';
import { namedLists } from './fill-lists.ts';

/**
 * What the fill handle puts in the cells beyond a source, as Excel does it: Microsoft's KB Q89228 “AutoFill Rules for
 * Creating a Series”, and the table of series in its help on filling cells (`Jan, Apr` goes on with `Jul`,
 * `Product 1, On backorder` with `Product 2, On backorder`). LibreOffice does the same with its sort lists, but begins
 * a series at a single number, which Excel copies; Excel's habit is the one kept here.
 */
export type Filling = {
  readonly source: readonly Cell[];
  readonly count: number;
  /** Upwards or to the left: the series goes back from the first cell, which comes first in `source`. */
  readonly back: boolean;
  /** Ctrl is held: a copy instead of a series, and for a single number a series instead of a copy. */
  readonly toggled: boolean;
  /** By how much a single number goes on: 1, or 100 for an amount in cents. */
  readonly unit: number;
  readonly language: Language;
};

/** A cell of the source as part of a series: the cells of a run have the same `key`. */
type Part =
  | { readonly key: 'number'; readonly number: number }
  | { readonly key: 'day'; readonly day: Day }
  | { readonly key: string; readonly name: number; readonly list: readonly string[]; readonly like: string }
  | { readonly key: string; readonly numbered: number; readonly write: (number: number) => string }
  | { readonly key: 'other'; readonly cell: Cell };

const quarters = /^(qtr|quarter|q|trim|trimestre)([ .]*)([1-4])$/i;

function partOf(cell: Cell, language: Language): Part {
  if (typeof cell === 'number') return { key: 'number', number: cell };
  if (typeof cell !== 'string' || cell === '') return { key: 'other', cell };
  if (isDay(cell)) return { key: 'day', day: cell };
  return named(cell, language) ?? quarter(cell) ?? trailing(cell) ?? leading(cell) ?? { key: 'other', cell };
}

function named(text: string, language: Language): Part | undefined {
  const word = fold(text);
  for (const list of namedLists(language)) {
    const name = list.findIndex((one) => fold(one) === word);
    if (name !== -1) return { key: `list ${list[0]}`, name, list, like: text };
  }
  return undefined;
}

function quarter(text: string): Part | undefined {
  const [, word = '', gap = '', number] = quarters.exec(text) ?? [];
  if (number === undefined) return undefined;
  return {
    key: `quarter ${word}${gap}`,
    numbered: Number(number),
    write: (next) => `${word}${gap}${((((next - 1) % 4) + 4) % 4) + 1}`,
  };
}

/** A text that ends with a number keeps its leading zeros: `Lot 009` goes on with `Lot 010`. */
function trailing(text: string): Part | undefined {
  const [, before = '', digits] = /^(.*?)(\d{1,15})$/s.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const width = digits.startsWith('0') ? digits.length : 0;
  return {
    key: `ends ${before}`,
    numbered: Number(digits),
    write: (next) => before + String(Math.abs(next)).padStart(width, '0'),
  };
}

const english = ['th', 'st', 'nd', 'rd'] as const;

function ordinal(number: number, ending: string): string {
  if (/^(?:er|re|e)$/.test(ending)) return number === 1 ? (ending === 're' ? '1re' : '1er') : `${number}e`;
  const teen = Math.floor(number / 10) % 10 === 1;
  return `${number}${teen ? 'th' : (english[number % 10] ?? 'th')}`;
}

/** `1st Period`, `2e étape`: an ordinal that begins the text. */
function leading(text: string): Part | undefined {
  const [, digits, ending = '', after = ''] = /^(\d{1,6})(st|nd|rd|th|er|re|e)(\s.*)?$/s.exec(text) ?? [];
  if (digits === undefined) return undefined;
  return {
    key: `begins ${after}`,
    numbered: Number(digits),
    write: (next) => ordinal(Math.abs(next), ending) + after,
  };
}

/** The step of a regular series; nothing when it is irregular, `alone` when there is only one cell. */
function stepOf(numbers: readonly number[], alone: number): number | undefined {
  const [first = 0, second] = numbers;
  if (second === undefined) return alone;
  const step = second - first;
  return numbers.every((number, at) => at === 0 || number - (numbers[at - 1] ?? 0) === step)
    ? step
    : undefined;
}

/** The straight line that passes nearest, at a place counted from the first number: Excel's trend of an irregular series. */
function trendOf(numbers: readonly number[]): (at: number) => number {
  const count = numbers.length;
  const [meanX, meanY] = [(count - 1) / 2, numbers.reduce((sum, one) => sum + one, 0) / count];
  let [over, under] = [0, 0];
  for (const [x, y] of numbers.entries()) {
    over += (x - meanX) * (y - meanY);
    under += (x - meanX) ** 2;
  }
  return (at) => Math.round(meanY + (over / under) * (at - meanX));
}

function line(numbers: readonly number[], alone: number): (at: number) => number {
  const step = stepOf(numbers, alone);
  const [first = 0] = numbers;
  return step === undefined ? trendOf(numbers) : (at) => first + step * at;
}

function isMonthEnd(on: Day): boolean {
  const { year, month, date } = partsOf(on);
  return date === daysInMonth(year, month);
}

function monthEnd(on: Day): Day {
  const { year, month, date } = partsOf(on);
  return addDays(on, daysInMonth(year, month) - date);
}

/** Days on the same date of the month, or all on its last, go on by months. */
function days(all: readonly Day[], alone: number): (at: number) => Cell {
  const [first] = all;
  if (first === undefined) return () => null;
  const months = all.map((on) => partsOf(on).year * 12 + partsOf(on).month);
  const step = all.length > 1 ? stepOf(months, alone) : undefined;
  const ends = all.every(isMonthEnd);
  const sameDate = all.every((on) => partsOf(on).date === partsOf(first).date);
  if (step !== undefined && step !== 0 && (ends || sameDate))
    return (at) => (ends ? monthEnd(addMonths(first, step * at)) : addMonths(first, step * at));
  const dates = line(
    all.map((on) => daysBetween(first, on)),
    alone,
  );
  return (at) => addDays(first, dates(at));
}

/** The name as the source writes it: lower case, Capital, or CAPITALS. */
function written(name: string, like: string): string {
  if (like === like.toUpperCase() && like !== like.toLowerCase()) return name.toUpperCase();
  const small = name.toLowerCase();
  return /^\p{Lu}/u.test(like) ? small.charAt(0).toUpperCase() + small.slice(1) : small;
}

/** What a run of like cells is at a place counted from its first, before or after it. */
function seriesOf(run: readonly Part[], alone: number, isOnly: boolean): (at: number) => Cell {
  const [first] = run;
  const again = (at: number) => cellOf(run[((at % run.length) + run.length) % run.length]);
  if (first === undefined || 'cell' in first) return again;
  if ('day' in first)
    return days(
      run.flatMap((part) => ('day' in part ? [part.day] : [])),
      Math.sign(alone),
    );
  if ('number' in first) {
    // A single number by itself is copied (rule 1); beside a text it counts (rule 2).
    if (isOnly) return again;
    return line(
      run.flatMap((part) => ('number' in part ? [part.number] : [])),
      alone,
    );
  }
  if ('name' in first) {
    const { list, like } = first;
    const step = stepOf(
      run.flatMap((part) => ('name' in part ? [part.name] : [])),
      Math.sign(alone),
    );
    if (step === undefined) return again;
    const { length } = list;
    return (at) => written(list[(((first.name + step * at) % length) + length) % length] ?? '', like);
  }
  const numbers = line(
    run.flatMap((part) => ('numbered' in part ? [part.numbered] : [])),
    Math.sign(alone),
  );
  return (at) => first.write(numbers(at));
}

function cellOf(part: Part | undefined): Cell {
  if (part === undefined) return null;
  if ('cell' in part) return part.cell;
  if ('number' in part) return part.number;
  if ('day' in part) return part.day;
  if ('name' in part) return part.like;
  return part.write(part.numbered);
}

/** Neighbours of the same kind belong to one series. */
function runsOf(parts: readonly Part[]): { readonly from: number; readonly parts: Part[] }[] {
  const runs: { from: number; parts: Part[] }[] = [];
  for (const [at, part] of parts.entries()) {
    const run = runs.at(-1);
    if (run?.parts[0]?.key === part.key) run.parts.push(part);
    else runs.push({ from: at, parts: [part] });
  }
  return runs;
}

function copies(source: readonly Cell[], count: number): Cell[] {
  return Array.from({ length: count }, (_, at) => source[at % source.length] ?? null);
}

/**
 * The cells beyond the source, nearest first.
 *
 * @example filled({ source: ['Lot 9'], count: 2, back: false, toggled: false, unit: 1, language: 'fr' }) // => ['Lot 10', 'Lot 11']
 */
export function filled({ source, count, back, toggled, unit, language }: Filling): readonly Cell[] {
  const cells = back ? source.toReversed() : source;
  const lone = cells.length === 1 && typeof cells[0] === 'number';
  if (toggled && !lone) return copies(cells, count);
  const parts = cells.map((cell) => partOf(cell, language));
  const alone = back ? -unit : unit;
  const series = runsOf(parts).flatMap(({ from, parts: run }) => {
    const at = seriesOf(run, alone, lone && !toggled);
    return run.map((_, index) => ({ at, index, length: run.length, from }));
  });
  return Array.from({ length: count }, (_, index) => {
    const one = series[index % cells.length];
    const turn = Math.floor(index / cells.length) + 1;
    return one === undefined ? null : one.at(one.index + turn * one.length);
  });
}
