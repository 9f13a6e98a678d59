import type { Cell, Column } from '../../../shared/contracts/sheets/sheet.ts';
import { isDay } from '../../../shared/kernel/day.ts';
import { dayIn, isInstant } from '../../../shared/kernel/instant.ts';
import { isMoney } from '../../../shared/kernel/money.ts';
import { common } from '../../../shared/words/common.ts';
import {
  formatMoney,
  formatNumber,
  formatPhone,
  formatPostalCode,
  formatShortDay,
  formatTime,
} from '../../../shared/words/format.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { say } from '../../../shared/words/word.ts';
import { isEmpty } from './filters.ts';

/** Who reads: their language, and what the rows of other sheets are called. */
export type Reader = {
  readonly language: Language;
  readonly nameOf: (sheet: string, id: string) => string;
};

const clock = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/Toronto',
  hour: 'numeric',
  minute: 'numeric',
  hourCycle: 'h23',
});

/** The day and the hour in the network’s zone. */
export function instantText(at: string, language: Language): string {
  if (!isInstant(at)) return at;
  const [hour = 0, minute = 0] = clock.format(new Date(at)).split(':').map(Number);
  return `${formatShortDay(dayIn(at), language)}, ${formatTime(hour, minute, language)}`;
}

function labelOf(column: Column, value: string, reader: Reader): string {
  const { editor } = column;
  if (editor.type === 'reference') return reader.nameOf(editor.sheet, value);
  if (editor.type !== 'choice' && editor.type !== 'choices') return value;
  const choice = editor.choices.find((one) => one.value === value);
  return choice === undefined ? value : say(choice.label, reader.language);
}

function textShown(column: Column, text: string, reader: Reader): string {
  switch (column.editor.type) {
    case 'day':
      return isDay(text) ? formatShortDay(text, reader.language) : text;
    case 'instant':
      return instantText(text, reader.language);
    case 'phone':
      return formatPhone(text, reader.language);
    case 'postalCode':
      return formatPostalCode(text);
    case 'website':
      return text.replace(/^https?:\/\//, '').replace(/\/$/, '');
    default:
      return labelOf(column, text, reader);
  }
}

/** What a cell shows. */
export function shown(column: Column, cell: Cell | undefined, reader: Reader): string {
  if (cell === undefined || cell === null || isEmpty(cell)) return '';
  if (typeof cell === 'boolean') return say(cell ? common.yes : common.no, reader.language);
  if (typeof cell === 'object') return cell.map((value) => labelOf(column, value, reader)).join(', ');
  if (typeof cell === 'string') return textShown(column, cell, reader);
  if (column.editor.type === 'money' && isMoney(cell)) return formatMoney(cell, reader.language);
  return column.editor.type === 'year' ? String(cell) : formatNumber(cell, reader.language);
}

function plainNumber(column: Column, number: number, language: Language): string {
  const text = column.editor.type === 'money' ? (number / 100).toFixed(2) : String(number);
  return language === 'fr' ? text.replace('.', ',') : text;
}

/** What the editor of a cell begins with: what was shown, without what is only there for the eye. */
export function typed(column: Column, cell: Cell | undefined, reader: Reader): string {
  if (typeof cell === 'number') return plainNumber(column, cell, reader.language);
  if (typeof cell === 'string' && ['day', 'website', 'phone', 'postalCode'].includes(column.editor.type))
    return cell;
  return shown(column, cell, reader);
}

const truth = { fr: { yes: 'VRAI', no: 'FAUX' }, en: { yes: 'TRUE', no: 'FALSE' } } as const;

/** What a copy carries: text that a spreadsheet in that language takes for a number, a day or a truth. */
export function copied(column: Column, cell: Cell | undefined, reader: Reader): string {
  if (typeof cell === 'boolean') return truth[reader.language][cell ? 'yes' : 'no'];
  return typed(column, cell, reader);
}

/** Columns of figures are set to the right, so that their digits stand below each other. */
export function isFigure(column: Column): boolean {
  return ['integer', 'number', 'money'].includes(column.editor.type);
}
