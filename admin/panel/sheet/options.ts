import type { Choice, Column } from '../../../shared/contracts/sheets/sheet.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { fold } from '../../../shared/kernel/text.ts';
import { say } from '../../../shared/words/word.ts';

/** One line of the list under an editor. */
export type Option = { readonly value: string; readonly label: string };

export type OptionSources = {
  readonly language: Language;
  /** Rows of another sheet whose name holds the text. */
  readonly matching: (sheet: string, text: string, most: number) => readonly Choice[];
};

const most = 100;

/** What is over is not offered; its name is still read where it is typed, so that the rules can say why not. */
export function isOffered({ past = false }: Choice): boolean {
  return !past;
}

function labelled(choices: readonly Choice[], language: Language): readonly Option[] {
  return choices.map(({ value, label }) => ({ value, label: say(label, language) }));
}

/** What a column offers for a text; `''` offers all. Columns without a list offer nothing. */
export function optionsFor(
  { editor }: Column,
  text: string,
  { language, matching }: OptionSources,
): readonly Option[] {
  if (editor.type === 'reference')
    return labelled(matching(editor.sheet, text, most).filter(isOffered), language);
  if (editor.type !== 'choice' && editor.type !== 'choices') return [];
  const wanted = fold(text);
  const all = labelled(editor.choices, language);
  const starting = all.filter(({ label }) => fold(label).startsWith(wanted));
  const holding = all.filter(
    ({ label }) => !starting.some((one) => one.label === label) && fold(label).includes(wanted),
  );
  return [...starting, ...holding].slice(0, most);
}

/** Of several choices typed with commas, the one being typed. @example lastPart('Gestion, fin') // => 'fin' */
export function lastPart(text: string): string {
  return text.slice(Math.max(text.lastIndexOf(','), text.lastIndexOf(';')) + 1).trim();
}

/** The text once an option was taken, or put back. @example withOption('Gestion, fin', 'Finance') // => 'Gestion, Finance' */
export function withOption(text: string, label: string): string {
  const parts = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.some((part) => fold(part) === fold(label)))
    return parts.filter((part) => fold(part) !== fold(label)).join(', ');
  const unfinished = parts.at(-1);
  const kept =
    unfinished !== undefined && fold(label).startsWith(fold(unfinished)) ? parts.slice(0, -1) : parts;
  return [...kept, label].join(', ');
}
