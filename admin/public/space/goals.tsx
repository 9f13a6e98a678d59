import { useState } from 'react';
import { pairSpace } from '../../../shared/words/space.ts';
import { useSay } from '../language.tsx';
import { NoteText } from './note-text.tsx';
import { useSpace } from './space-context.ts';

type Props = {
  readonly pairingId: string;
  readonly goals: { readonly text: string; readonly version: number } | null;
  readonly onChanged: () => void;
};

/** What the two want to reach: one text, that either changes on what they read. */
export function Goals({ pairingId, goals, onChanged }: Props) {
  const say = useSay();
  const { client } = useSpace();
  const [writing, setWriting] = useState(false);
  return (
    <section className="patch" aria-labelledby="goals">
      <h2 id="goals">{say(pairSpace.goals)}</h2>
      <p className="hint">{say(pairSpace.goalsHint)}</p>
      {writing ? (
        <NoteText
          label={say(pairSpace.goals)}
          button={say(pairSpace.save)}
          text={goals?.text ?? ''}
          cancel={{ label: say(pairSpace.cancel), onCancel: () => setWriting(false) }}
          onSave={async (text) => {
            const said = await client.call('setGoals', {
              path: { pairingId },
              body: { text, version: goals?.version ?? null },
            });
            if (!said.ok) return said.problem;
            setWriting(false);
            onChanged();
            return undefined;
          }}
        />
      ) : (
        <>
          <p className="written">{goals?.text ?? say(pairSpace.noGoals)}</p>
          <button type="button" className="quiet" onClick={() => setWriting(true)}>
            {say(goals === null ? pairSpace.write : pairSpace.change)}
            <span className="unseen">{` – ${say(pairSpace.goals)}`}</span>
          </button>
        </>
      )}
    </section>
  );
}
