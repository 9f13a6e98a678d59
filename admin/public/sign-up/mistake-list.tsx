import { useEffect, useRef } from 'react';
import type { Language } from '../../../shared/kernel/language.ts';
import { mistakeIn } from '../../../shared/words/invalid.ts';
import { mistakes as mistakesWord, signUp } from '../../../shared/words/sign-up.ts';
import type { Word } from '../../../shared/words/word.ts';
import { useLanguage } from '../language.tsx';
import type { Told } from './check.ts';
import { idOf } from './field.tsx';

type MistakeListProps = {
  readonly mistakes: Told;
  /** Why the form did not leave, when no field is at fault. */
  readonly failure: string;
  /** Grows each time that the form was sent and came back: the list then takes the focus. */
  readonly attempt: number;
};

const labels: Readonly<Record<string, Word>> = signUp.fields;

/** What a field is called; a question, or what the page does not know, is told by its mistake alone. */
function labelOf(name: string): Word | undefined {
  return labels[name.replace('contact.', '')];
}

function lineOf(name: string, text: string, language: Language): string {
  const field = labelOf(name);
  return field === undefined ? text : mistakeIn[language]({ field: field[language], text });
}

/** What stands between the person and the answer, each line leading to its field. */
export function MistakeList({ mistakes, failure, attempt }: MistakeListProps) {
  const { language } = useLanguage();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) list.current?.focus();
  }, [attempt]);
  const lines = Object.entries(mistakes);
  if (attempt === 0 || (lines.length === 0 && failure === '')) return null;
  return (
    <div className="mistakes" role="alert" tabIndex={-1} ref={list}>
      {failure === '' ? <h2>{mistakesWord[language]({ count: lines.length })}</h2> : <p>{failure}</p>}
      <ul>
        {lines.map(([name, text]) => (
          <li key={name}>
            <a href={`#${idOf(name)}`} onClick={(event) => follow(event, name)}>
              {lineOf(name, text, language)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** To the field itself, without writing its name into the address of the page. */
function follow(event: React.MouseEvent, name: string): void {
  event.preventDefault();
  document.getElementById(idOf(name))?.focus();
}
