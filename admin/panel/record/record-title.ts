import type { Row, Sheet } from '../../../shared/contracts/sheets/sheet.ts';
import { say, type Word } from '../../../shared/words/word.ts';
import type { Reader } from '../sheet/values.ts';

/** What a cell names in another sheet; nothing where it is empty. */
export function namedIn(sheet: string, row: Row, key: string, { nameOf }: Reader): string {
  const id = row[key];
  return typeof id === 'string' && id !== '' ? nameOf(sheet, id) : '';
}

/** @example joined('Ana Roy', '', 'Mentorat') // => 'Ana Roy – Mentorat' */
export function joined(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' – ');
}

/** What something is, and its number: « Facture 000142 ». */
export function numbered(what: Word, { number }: Row, { language }: Reader): string {
  return typeof number === 'string' ? `${say(what, language)}\u00A0${number}` : say(what, language);
}

type Titled = {
  readonly sheet: Pick<Sheet, 'title'>;
  readonly nameOf: (row: Row) => string;
  readonly titleOf?: (row: Row, reader: Reader) => string;
};

/** What the panel beside a sheet is titled: never nothing, not even for who may not read the name. */
export function recordTitle({ sheet, nameOf, titleOf }: Titled, row: Row, reader: Reader): string {
  return (titleOf?.(row, reader) ?? nameOf(row)) || say(sheet.title, reader.language);
}
