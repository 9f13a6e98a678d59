import type { Cell, Column } from '../../../shared/contracts/sheets/sheet.ts';
import { decimalOf } from '../../../shared/contracts/sheets/parse.ts';
import { addDays, day } from '../../../shared/kernel/day.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import type { PastedCell } from './paste.ts';

/** The exact value of a copied cell, when it came with it and is still a value of a cell. */
function copiedValue(exact: string | undefined): Cell | undefined {
  if (exact === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(exact);
    if (
      value === null ||
      typeof value === 'string' ||
      typeof value === 'number' ||
      typeof value === 'boolean'
    )
      return value;
    return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The first day of spreadsheets' serial numbers, which is right from 1900-03-01 on. */
const serialStart = day('1899-12-30');
const lastSerial = 2_958_465;

/**
 * What stands behind the shown text of another spreadsheet, where the column can hold it exactly: an amount that is
 * shown rounded, a day that is shown as `03/04/27`. A number shown as a number is not taken for a day.
 */
function numberValue(column: Column, { text, number }: PastedCell, language: Language): Cell | undefined {
  if (number === undefined) return undefined;
  const shownAsNumber = decimalOf(text, language) !== undefined;
  switch (column.editor.type) {
    case 'integer':
    case 'year':
      return Number.isSafeInteger(number) && shownAsNumber ? number : undefined;
    case 'money': {
      const cents = Math.round(number * 100);
      return shownAsNumber && Math.abs(number * 100 - cents) < 1e-6 ? cents : undefined;
    }
    case 'day':
      return !shownAsNumber && number >= 61 && number <= lastSerial
        ? addDays(serialStart, Math.floor(number))
        : undefined;
    default:
      return undefined;
  }
}

/** The value that came beside a pasted text and says more than it. */
export function exactValue(column: Column, cell: PastedCell, language: Language): Cell | undefined {
  return copiedValue(cell.exact) ?? numberValue(column, cell, language);
}
