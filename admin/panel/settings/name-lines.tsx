import type { Bilingual, Language } from '../../../shared/kernel/language.ts';
import { settingsWords } from '../../../shared/words/office.ts';
import { TextLine } from './text-line.tsx';

type Props = {
  readonly name: Bilingual;
  readonly onChange: (name: Bilingual) => void;
  readonly mistakes?: Partial<Readonly<Record<Language, string>>>;
};

/** A name in both languages: neither is a translation of the other, and neither may be missing. */
export function NameLines({ name, onChange, mistakes = {} }: Props) {
  return (
    <>
      <TextLine
        label={settingsWords.nameFr}
        value={name.fr}
        onChange={(fr) => onChange({ ...name, fr })}
        mistake={mistakes.fr}
        required
      />
      <TextLine
        label={settingsWords.nameEn}
        value={name.en}
        onChange={(en) => onChange({ ...name, en })}
        mistake={mistakes.en}
        required
      />
    </>
  );
}
