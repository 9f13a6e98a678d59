import { useId, useState } from 'react';
import type { Problem } from './client.ts';
import { Mistake } from './mistake.tsx';

type Props = {
  readonly label: string;
  readonly button: string;
  readonly text?: string;
  readonly cancel?: { readonly label: string; readonly onCancel: () => void };
  readonly onSave: (text: string) => Promise<Problem | undefined>;
};

/** A text being written. It stays in its field until the server has it. */
export function NoteText({ label, button, text: before = '', cancel, onSave }: Props) {
  const id = useId();
  const [text, setText] = useState(before);
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  async function save(): Promise<void> {
    if (text.trim() === '' || busy) return;
    setBusy(true);
    const why = await onSave(text);
    setBusy(false);
    setProblem(why);
    if (why === undefined) setText('');
  }
  return (
    <form
      className="note-text"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={10_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Mistake problem={problem} />
      <div className="actions">
        <button type="submit" className="second-action" aria-disabled={text.trim() === '' || busy}>
          {button}
        </button>
        {cancel !== undefined && (
          <button type="button" className="quiet" onClick={cancel.onCancel}>
            {cancel.label}
          </button>
        )}
      </div>
    </form>
  );
}
