import { languages, type Bilingual, type Language } from '../kernel/language.ts';
import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts';
import { fold, nameFrom } from '../kernel/text.ts';
import type { Level, Programme } from './programme.ts';

/** A level as its coordinator writes it: one that there is by its key, a new one without. */
export type WrittenLevel = Omit<Level, 'key'> & { readonly key: string | null };

/** How many speak of a level: people who stand at it or wish for it, mentors, and pairings offered at it, over or not. */
export type LevelUse = { readonly participants: number; readonly mentors: number; readonly pairings: number };
/** By the key of the level; none of a level that nobody ever spoke of. */
export type LevelUses = ReadonlyMap<string, LevelUse>;

/** Why levels were not revised: `level` is the place of the one that is wrong, or the name of the one that must stay. */
export type LevelRefusal =
  | Refusal<'mentorship/no-level' | 'mentorship/unknown-level'>
  | (Refusal<'mentorship/level-named-twice'> & NamedTwice)
  | (Refusal<'mentorship/asked-twice'> & { readonly level: number })
  | (Refusal<'mentorship/level-in-use'> & LevelUse & { readonly level: Bilingual });
type NamedTwice = { readonly level: number; readonly language: Language };

/**
 * The levels of a programme as they are written anew, in their order. One that somebody speaks of stays, under the key
 * by which they do; the key of another follows its English name, so that programmes that have a level in common call it
 * the same, and one that is taken away and comes back is the same level.
 */
export function reviseLevels(
  { form, levels }: Pick<Programme, 'form' | 'levels'>,
  written: readonly WrittenLevel[],
  uses: LevelUses,
): Result<readonly Level[], LevelRefusal> {
  if (form === 'training' && written.length === 0) return refuse('mentorship/no-level');
  const before = new Map(levels.map((level) => [level.key, level]));
  const named = written.flatMap(({ key }) => key ?? []);
  if (new Set(named).size < named.length || named.some((key) => !before.has(key)))
    return refuse('mentorship/unknown-level');
  const twice = namedTwice(written.map(({ name }) => name));
  if (twice) return refuse('mentorship/level-named-twice', twice);
  const askedTwice = written.findIndex((level) => asksTwice(level));
  if (askedTwice >= 0) return refuse('mentorship/asked-twice', { level: askedTwice });
  for (const { key, name } of levels) {
    const use = named.includes(key) ? undefined : uses.get(key);
    if (use) return refuse('mentorship/level-in-use', { level: name, ...use });
  }
  return ok(withKeys(before, written, uses));
}

function withKeys(
  before: ReadonlyMap<string, Level>,
  written: readonly WrittenLevel[],
  uses: LevelUses,
): readonly Level[] {
  const isKept = ({ key, name }: WrittenLevel) =>
    key !== null && (uses.has(key) || before.get(key)?.name.en === name.en);
  const taken = written.flatMap((level) => (isKept(level) ? (level.key ?? []) : []));
  return written.map((level) => {
    if (level.key !== null && isKept(level)) return { ...level, key: level.key };
    const key = nameFrom(level.name.en, taken);
    taken.push(key);
    return { ...level, key };
  });
}

/**
 * The first name that a level has in common with one before it, in a language: upper case and accents do not tell two
 * levels apart.
 *
 * @example namedTwice([{ fr: 'Avancé', en: 'Advanced' }, { fr: 'avance', en: 'Expert' }]) // => { level: 1, language: 'fr' }
 */
export function namedTwice(names: readonly Bilingual[]): NamedTwice | undefined {
  for (const [level, name] of names.entries()) {
    const earlier = names.slice(0, level);
    const language = languages.find((one) => earlier.some((other) => fold(other[one]) === fold(name[one])));
    if (language) return { level, language };
  }
  return undefined;
}

function asksTwice({ requirements }: WrittenLevel): boolean {
  return new Set(requirements.map(({ component }) => component)).size < requirements.length;
}
