import type { MyNote, MyPairing } from '../../../shared/contracts/routes/space.ts';
import { pairSpace } from '../../../shared/words/space.ts';
import { useLanguage, useSay } from '../language.tsx';
import { Goals } from './goals.tsx';
import { NoteText } from './note-text.tsx';
import { NoteView } from './note-view.tsx';
import { useLoaded, useSpace } from './space-context.ts';
import { Wait } from './wait.tsx';

/** What the two write: their goals, the notes that both read, and one's own. */
export function Notes({ pairing }: { readonly pairing: MyPairing }) {
  const { language } = useLanguage();
  const say = useSay();
  const { value, problem, again } = useLoaded('notes', pairing.id);
  if (value === undefined) return <Wait problem={problem} again={again} />;
  const of = (kind: MyNote['kind']) => value.notes.filter((note) => note.kind === kind);
  const { id, other: name } = pairing;
  return (
    <div>
      <Goals pairingId={id} goals={value.goals} onChanged={again} />
      <NoteList
        pairing={pairing}
        kind="private"
        notes={of('private')}
        title={say(pairSpace.mine)}
        hint={say(pairSpace.mineHint)}
        onChanged={again}
      />
      <NoteList
        pairing={pairing}
        kind="shared"
        notes={of('shared')}
        title={say(pairSpace.shared)}
        hint={pairSpace.sharedWith[language]({ name })}
        onChanged={again}
      />
    </div>
  );
}

type ListProps = {
  readonly pairing: MyPairing;
  readonly kind: MyNote['kind'];
  readonly notes: readonly MyNote[];
  readonly title: string;
  readonly hint: string;
  readonly onChanged: () => void;
};

function NoteList({ pairing, kind, notes, title, hint, onChanged }: ListProps) {
  const say = useSay();
  const { client } = useSpace();
  const isMine = kind === 'private';
  return (
    <section className={isMine ? 'patch private' : 'patch'} aria-labelledby={kind}>
      <h2 id={kind}>
        {isMine && <span aria-hidden="true">🔒 </span>}
        {title}
      </h2>
      <p className="hint">{hint}</p>
      <ul className="plain rows">
        {notes.map((note) => (
          <li key={note.id}>
            <NoteView note={note} pairing={pairing} onChanged={onChanged} />
          </li>
        ))}
      </ul>
      <NoteText
        label={say(isMine ? pairSpace.newMine : pairSpace.newShared)}
        button={say(pairSpace.write)}
        onSave={async (text) => {
          const said = await client.call('writeNote', {
            path: { pairingId: pairing.id },
            body: { kind, text },
          });
          if (said.ok) onChanged();
          return said.ok ? undefined : said.problem;
        }}
      />
    </section>
  );
}
