declare const calendarDay: unique symbol;
/** A day of the calendar, `YYYY-MM-DD`, without hour nor zone. Days compare as strings. */
export type Day = string & { readonly [calendarDay]: true };
/** A day of every year, `MM-DD`; the 29th of February is the 28th in other years. */
export type MonthDay = string & { readonly [calendarDay]: 'of any year' };

const dayPattern = /^[12]\d{3}-\d{2}-\d{2}$/;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** @example daysInMonth(2024, 2) // => 29 */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

/** The year, month (1–12) and day of the month. @example partsOf(day('2026-03-14')) // => { year: 2026, month: 3, date: 14 } */
export function partsOf(on: Day): { year: number; month: number; date: number } {
  return { year: Number(on.slice(0, 4)), month: Number(on.slice(5, 7)), date: Number(on.slice(8, 10)) };
}

function two(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}

/**
 * A day from its parts; a day past the end of the month is the month's last.
 *
 * @example dayOf(2026, 2, 31) // => '2026-02-28'
 */
export function dayOf(year: number, month: number, date: number): Day {
  return `${year}-${two(month)}-${two(Math.min(date, daysInMonth(year, month)))}` as Day;
}

/** @example isDay('2026-02-29') // => false */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !dayPattern.test(text)) return false;
  const { year, month, date } = partsOf(text as Day);
  return date >= 1 && date <= daysInMonth(year, month);
}

/**
 * @example day('2026-01-31') // => '2026-01-31'
 * @throws RangeError when it is not a day of the calendar
 */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`Not a day: ${text}`);
  return text;
}

/** @example isMonthDay('02-29') // => true */
export function isMonthDay(text: unknown): text is MonthDay {
  return typeof text === 'string' && /^\d{2}-\d{2}$/.test(text) && isDay(`2024-${text}`);
}

/**
 * @example monthDay('09-01') // => '09-01'
 * @throws RangeError when no year has such a day
 */
export function monthDay(text: string): MonthDay {
  if (!isMonthDay(text)) throw new RangeError(`Not a day of the year: ${text}`);
  return text;
}

/** That day of a year. @example inYear(monthDay('02-29'), 2027) // => '2027-02-28' */
export function inYear(of: MonthDay, year: number): Day {
  return dayOf(year, Number(of.slice(0, 2)), Number(of.slice(3, 5)));
}

/** The days since 1970-01-01. @example dayNumber(day('1970-01-31')) // => 30 */
export function dayNumber(on: Day): number {
  const { year, month, date } = partsOf(on);
  return Date.UTC(year, month - 1, date) / 86_400_000;
}

/** @example dayFromNumber(30) // => '1970-01-31' */
export function dayFromNumber(count: number): Day {
  return new Date(count * 86_400_000).toISOString().slice(0, 10) as Day;
}

/** @example addDays(day('2024-02-28'), 2) // => '2024-03-01' */
export function addDays(on: Day, days: number): Day {
  return days === 0 ? on : dayFromNumber(dayNumber(on) + days);
}

/** The days from one to the other; both on the same day is 0. @example daysBetween(day('2026-01-01'), day('2026-01-31')) // => 30 */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** Clamped to the month's last day. @example addMonths(day('2026-01-31'), 1) // => '2026-02-28' */
export function addMonths(on: Day, months: number): Day {
  if (months === 0) return on;
  const { year, month, date } = partsOf(on);
  const count = year * 12 + (month - 1) + months;
  return dayOf(Math.floor(count / 12), (((count % 12) + 12) % 12) + 1, date);
}

/**
 * The first day that may be written down now of something that happened: a payment, a resolution, a meeting. Books are kept
 * for seven years; what is older was typed by mistake.
 *
 * @example earliestRecorded(day('2026-11-16')) // => '2016-11-16'
 */
export function earliestRecorded(today: Day): Day {
  return addMonths(today, -120);
}

/** Between which days that may be, as a field of a form is told. */
export function recordedRange(today: Day): { readonly min: Day; readonly max: Day } {
  return { min: earliestRecorded(today), max: today };
}

/** 1 is Monday, 7 is Sunday. @example weekday(day('2026-11-01')) // => 7 */
export function weekday(on: Day): number {
  return ((((dayNumber(on) + 3) % 7) + 7) % 7) + 1;
}

/** @example earlier(day('2026-01-01'), day('2025-12-31')) // => '2025-12-31' */
export function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

/** @example later(day('2026-01-01'), day('2025-12-31')) // => '2026-01-01' */
export function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
