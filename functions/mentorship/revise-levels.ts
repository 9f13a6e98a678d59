import type { mentorshipRoutes } from '../../shared/contracts/routes/mentorship.ts';
import type { Language } from '../../shared/kernel/language.ts';
import { refuse } from '../../shared/kernel/result.ts';
import { reviseLevels as revised, type LevelRefusal } from '../../shared/mentorship/levels.ts';
import { levelInUse, levelWords, speakersOf } from '../../shared/words/levels.ts';
import { say } from '../../shared/words/word.ts';
import type { UseCase } from '../platform/http.ts';
import { replace } from '../platform/storage/writes.ts';
import { levelUses } from './level-uses.ts';
import { programmeKey, programmes } from './records.ts';
import type { Roll } from './roll.ts';

/**
 * The levels of a programme as they are written anew, on the version that the person saw. Who is placed at a level in
 * the instant in which it goes keeps its key: added again under its English name, it is that level.
 */
export function reviseLevels(roll: Roll): UseCase<typeof mentorshipRoutes.reviseLevels> {
  return async ({ path, body: { version, levels: written } }, tools) => {
    const { store, commit, language } = tools;
    const seen = await store.get(programmes, programmeKey(path.programmeId));
    if (!seen) return refuse('platform/not-found');
    if (seen.version !== version) return refuse('platform/changed-meanwhile');
    const levels = revised(seen.record, written, await levelUses(path.programmeId, roll, tools));
    if (!levels.ok) return { ok: false, refusal: inWords(levels.refusal, language) };
    const programme = { ...seen.record, levels: levels.value };
    return commit([replace(programmes, seen, programme)], { ...programme, version: version + 1 });
  };
}

/** What stands in the way, in a sentence, or at the field that is wrong. */
function inWords(refusal: LevelRefusal, language: Language): LevelRefusal {
  if (refusal.code === 'mentorship/level-in-use') {
    const speakers = speakersOf(refusal, language);
    const detail = say(levelInUse, language, { name: refusal.level[language], speakers });
    return { ...refusal, detail };
  }
  if (refusal.code !== 'mentorship/level-named-twice') return refusal;
  const field = `levels.${refusal.level}.name.${refusal.language}`;
  return { ...refusal, errors: { [field]: say(levelWords.namedTwice, language) } };
}
