import type { Bilingual } from '../../../shared/kernel/language.ts';
import { settingsWords } from '../../../shared/words/office.ts';
import { TextLine } from './text-line.tsx';

type Props = { readonly name: Bilingual; readonly onChange: (name: Bilingual) => void };

/** A name in both languages: neither is a translation of the other, and neither may be missing. */
export function NameLines({ name, onChange }: Props) {
  return (
    <>
      <TextLine
        label={settingsWords.nameFr}
        value={name.fr}
        onChange={(fr) => onChange({ ...name, fr })}
        required
      />
      <TextLine
        label={settingsWords.nameEn}
        value={name.en}
        onChange={(en) => onChange({ ...name, en })}
        required
      />
    </>
  );
}
