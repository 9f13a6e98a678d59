import {
  createContext,
  use,
  type HTMLAttributes,
  type InputHTMLAttributes,
  type ReactNode,
  type SyntheticEvent,
} from 'react';
import { common } from '../../../shared/words/common.ts';
import type { Word } from '../../../shared/words/word.ts';
import { useSay } from '../language.tsx';

/** Is told when a field is left, and while it is typed in. */
export const LookContext = createContext<(event: SyntheticEvent, when: 'left' | 'typing') => void>(
  () => undefined,
);

/** The id of a field's control; the page's list of mistakes leads to it. */
export function idOf(name: string): string {
  return `field-${name.replace('.', '-')}`;
}

export type FieldProps = {
  readonly name: string;
  readonly label: Word;
  readonly mistake: string | undefined;
  readonly hint?: Word;
  readonly optional?: boolean;
};

type Described = Pick<
  HTMLAttributes<HTMLElement>,
  'id' | 'aria-describedby' | 'aria-invalid' | 'onBlur' | 'onInput'
>;

/** A label, its control, what helps to fill it, and what is wrong with it, tied together for screen readers. */
function Labelled({
  name,
  label,
  mistake,
  hint,
  optional,
  children,
}: FieldProps & { readonly children: (described: Described) => ReactNode }) {
  const say = useSay();
  const look = use(LookContext);
  const id = idOf(name);
  const notes = [hint ? `${id}-hint` : '', mistake === undefined ? '' : `${id}-mistake`].filter(
    (note) => note !== '',
  );
  const described: Described = {
    id,
    'aria-invalid': mistake !== undefined,
    onBlur: (event) => look(event, 'left'),
    onInput: (event) => look(event, 'typing'),
    ...(notes.length > 0 ? { 'aria-describedby': notes.join(' ') } : {}),
  };
  return (
    <div className={mistake === undefined ? 'field' : 'field wrong'}>
      <label htmlFor={id}>
        {say(label)} {optional && <span className="optional">({say(common.optional)})</span>}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {say(hint)}
        </p>
      )}
      {children(described)}
      {mistake !== undefined && (
        <p className="mistake" id={`${id}-mistake`}>
          {mistake}
        </p>
      )}
    </div>
  );
}

type Kept = Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'autoComplete' | 'inputMode' | 'maxLength'>;

export function TextField({
  type = 'text',
  autoComplete,
  inputMode,
  initial = '',
  ...field
}: FieldProps & Kept & { readonly initial?: string }) {
  return (
    <Labelled {...field}>
      {(described) => (
        <input
          {...described}
          name={field.name}
          type={type}
          autoComplete={autoComplete ?? 'off'}
          inputMode={inputMode}
          required={field.optional !== true}
          defaultValue={initial}
          maxLength={1_000}
        />
      )}
    </Labelled>
  );
}

export function SelectField({
  children,
  onChange,
  ...field
}: FieldProps & { readonly children: ReactNode; readonly onChange?: (value: string) => void }) {
  return (
    <Labelled {...field}>
      {(described) => (
        <select
          {...described}
          name={field.name}
          required={field.optional !== true}
          defaultValue=""
          onChange={(event) => onChange?.(event.target.value)}
        >
          {children}
        </select>
      )}
    </Labelled>
  );
}
