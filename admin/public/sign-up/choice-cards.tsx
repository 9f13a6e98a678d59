import type { ReactNode } from 'react';
import { idOf } from './field.tsx';

type Card = { readonly value: string; readonly name: string; readonly hint?: string };
type ChoiceCardsProps = {
  readonly name: string;
  readonly legend: ReactNode;
  readonly cards: readonly Card[];
  readonly chosen: string;
  readonly mistake: string | undefined;
  readonly onChoose: (value: string) => void;
};

/** A question with a few answers, each large enough for a thumb. */
export function ChoiceCards({ name, legend, cards, chosen, mistake, onChoose }: ChoiceCardsProps) {
  const id = idOf(name);
  const told = mistake === undefined ? {} : { 'aria-describedby': `${id}-mistake` };
  return (
    <fieldset className={mistake === undefined ? 'cards' : 'cards wrong'} {...told}>
      <legend>{legend}</legend>
      {mistake !== undefined && (
        <p className="mistake" id={`${id}-mistake`}>
          {mistake}
        </p>
      )}
      <div className="card-list">
        {cards.map(({ value, name: called, hint }, index) => (
          <label key={value} className="card">
            <input
              type="radio"
              name={name}
              id={index === 0 ? id : undefined}
              value={value}
              checked={chosen === value}
              onChange={() => onChoose(value)}
            />
            <span>
              <span className="card-name">{called}</span>
              {hint !== undefined && <span className="card-hint">{hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
