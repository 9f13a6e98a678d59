import { describe, expect, it } from 'vitest';
import { id, type ProgrammeId } from '../../../shared/kernel/ids.ts';
import { reviseLevels, type LevelUse, type WrittenLevel } from '../../../shared/mentorship/levels.ts';
import { takesNew } from '../../../shared/mentorship/programme.ts';
import { mentoringProgramme, trainingProgramme } from '../../../shared/mentorship/training.ts';
import { value } from './made.ts';

const training = trainingProgramme(id<ProgrammeId>('training'));
const [novice, intermediate, advanced] = training.levels.map((level): WrittenLevel => level);
if (!novice || !intermediate || !advanced) throw new Error('no levels');

const nobody = new Map<string, LevelUse>();
const three = { participants: 2, mentors: 0, pairings: 1 };
const atNovice = new Map([['novice', three]]);
const named = (fr: string, en: string): WrittenLevel => ({ key: null, name: { fr, en }, requirements: [] });
const written = (levels: readonly WrittenLevel[], uses = nobody) => reviseLevels(training, levels, uses);
const keys = (levels: readonly WrittenLevel[], uses = nobody) =>
  value(written(levels, uses)).map(({ key }) => key);

describe('the levels of a programme', () => {
  it('stand in the order in which they are written, and a new one takes the key of its English name', () => {
    expect(keys([advanced, novice, named('Maître', 'Master'), intermediate])).toEqual([
      'advanced',
      'novice',
      'master',
      'intermediate',
    ]);
  });

  it('one that somebody speaks of keeps its key under another name; of another, the key follows the name', () => {
    const renamed = { ...novice, name: { fr: 'Apprenti', en: 'Apprentice' } };
    expect(keys([renamed, intermediate], atNovice)).toEqual(['novice', 'intermediate']);
    expect(keys([renamed, intermediate])).toEqual(['apprentice', 'intermediate']);
  });

  it('a name that an older key has already is told apart', () => {
    const renamed = { ...novice, name: { fr: 'Apprenti', en: 'Apprentice' } };
    expect(keys([renamed, named('Débutant', 'Novice')], atNovice)).toEqual(['novice', 'novice-2']);
  });

  it('one that was taken away and comes back under its name is the same level', () => {
    expect(keys([novice, named('Avancé', 'Advanced')])).toEqual(['novice', 'advanced']);
  });

  it('one that somebody speaks of is not taken away: who, and how many', () => {
    expect(written([intermediate, advanced], atNovice)).toEqual({
      ok: false,
      refusal: {
        code: 'mentorship/level-in-use',
        level: { fr: 'Débutant', en: 'Novice' },
        participants: 2,
        mentors: 0,
        pairings: 1,
      },
    });
    expect(keys([novice], atNovice)).toEqual(['novice']);
  });

  it('a training programme keeps one at least; mentoring may have none', () => {
    expect(written([])).toMatchObject({ refusal: { code: 'mentorship/no-level' } });
    const mentoring = mentoringProgramme(id<ProgrammeId>('mentoring'));
    expect(reviseLevels(mentoring, [], nobody)).toEqual({ ok: true, value: [] });
  });

  it('two have no name in common, in either language, whatever the case and the accents', () => {
    expect(written([novice, named('DEBUTANT', 'Beginner')])).toMatchObject({
      refusal: { code: 'mentorship/level-named-twice', level: 1, language: 'fr' },
    });
    expect(written([novice, intermediate, named('Expert', 'novice')])).toMatchObject({
      refusal: { code: 'mentorship/level-named-twice', level: 2, language: 'en' },
    });
  });

  it('are those of the programme, each once, and ask for each thing once', () => {
    expect(written([{ ...novice, key: 'expert' }])).toMatchObject({
      refusal: { code: 'mentorship/unknown-level' },
    });
    expect(written([novice, { ...advanced, key: 'novice' }])).toMatchObject({
      refusal: { code: 'mentorship/unknown-level' },
    });
    const [workshops] = novice.requirements;
    if (!workshops) throw new Error('nothing asked');
    expect(written([{ ...novice, requirements: [workshops, workshops] }])).toMatchObject({
      refusal: { code: 'mentorship/asked-twice', level: 0 },
    });
  });
});

describe('a programme that was closed', () => {
  it('takes nobody new', () => {
    expect(takesNew({ active: true })).toEqual({ ok: true, value: 'open' });
    expect(takesNew({ active: false })).toEqual({
      ok: false,
      refusal: { code: 'mentorship/programme-closed' },
    });
  });
});
