import { useState } from 'react';
import type { MyNote, MyPairing } from '../../../shared/contracts/routes/space.ts';
import { dayIn } from '../../../shared/kernel/instant.ts';
import { formatDay } from '../../../shared/words/format.ts';
import { pairSpace } from '../../../shared/words/space.ts';
import { useLanguage, useSay } from '../language.tsx';
import type { Problem } from './client.ts';
import { Mistake } from './mistake.tsx';
import { NoteText } from './note-text.tsx';
import { useSpace } from './space-context.ts';

type Props = {
  readonly note: MyNote;
  readonly pairing: MyPairing;
  readonly onChanged: () => void;
};

/** A note, and for who wrote it what can be done to it. */
export function NoteView({ note, pairing, onChanged }: Props) {
  const { language } = useLanguage();
  const say = useSay();
  const { client } = useSpace();
  const [stage, setStage] = useState<'read' | 'change' | 'sure'>('read');
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const { id: noteId, kind, version, text, mine, writtenAt } = note;
  const path = { pairingId: pairing.id, noteId };

  async function remove(): Promise<void> {
    const said = await client.call('removeNote', { path, query: { kind, version: String(version) } });
    setProblem(said.ok ? undefined : said.problem);
    if (said.ok) onChanged();
  }
  if (stage === 'change')
    return (
      <NoteText
        label={say(pairSpace.text)}
        button={say(pairSpace.save)}
        text={text}
        cancel={{ label: say(pairSpace.cancel), onCancel: () => setStage('read') }}
        onSave={async (next) => {
          const said = await client.call('changeNote', { path, body: { kind, text: next, version } });
          if (!said.ok) return said.problem;
          setStage('read');
          onChanged();
          return undefined;
        }}
      />
    );
  const name = mine ? say(pairSpace.you) : pairing.other;
  return (
    <>
      <p className="written">{text}</p>
      <p className="hint">
        {pairSpace.writtenBy[language]({ name, on: formatDay(dayIn(writtenAt), language) })}
      </p>
      <Mistake problem={problem} />
      {mine && stage === 'read' && (
        <div className="actions">
          <button type="button" className="quiet" onClick={() => setStage('change')}>
            {say(pairSpace.change)}
          </button>
          <button type="button" className="quiet" onClick={() => setStage('sure')}>
            {say(pairSpace.remove)}
          </button>
        </div>
      )}
      {stage === 'sure' && (
        <fieldset>
          <legend>{say(pairSpace.sureRemove)}</legend>
          <div className="actions">
            <button type="button" className="second-action" onClick={() => void remove()}>
              {say(pairSpace.removeYes)}
            </button>
            <button type="button" className="quiet" onClick={() => setStage('read')}>
              {say(pairSpace.keep)}
            </button>
          </div>
        </fieldset>
      )}
    </>
  );
}
