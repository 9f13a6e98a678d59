import type { AnswerOf } from '../../../shared/contracts/route.ts';
import type { mentorshipRoutes } from '../../../shared/contracts/routes/mentorship.ts';
import type { Bilingual } from '../../../shared/kernel/language.ts';
import type { WrittenLevel } from '../../../shared/mentorship/levels.ts';
import {
  components,
  type Component,
  type Level,
  type Requirement,
} from '../../../shared/mentorship/programme.ts';
import { usual } from '../../../shared/mentorship/training.ts';
import { askedField, levelWords } from '../../../shared/words/levels.ts';
import { settingsWords } from '../../../shared/words/office.ts';
import { say, type Word } from '../../../shared/words/word.ts';

export type KeptProgramme = AnswerOf<typeof mentorshipRoutes.programmes>['programmes'][number];

/** What a level asks for of one kind, as it is typed. */
export type AskedDraft = {
  readonly name: Bilingual;
  readonly count: string;
  readonly hours: string;
  readonly confirmedBy: Requirement['confirmedBy'];
};
export type LevelDraft = {
  readonly key: string | null;
  readonly name: Bilingual;
  readonly asked: Readonly<Record<Component, AskedDraft>>;
};

function askedOf(requirements: readonly Requirement[], component: Component): AskedDraft {
  const { name, confirmedBy, count, hours } = {
    ...usual[component],
    count: 0,
    hours: 0,
    ...requirements.find((one) => one.component === component),
  };
  return { name, confirmedBy, count: String(count), hours: String(hours) };
}

function draftOf(key: string | null, name: Bilingual, requirements: readonly Requirement[]): LevelDraft {
  const of = (component: Component) => askedOf(requirements, component);
  return { key, name, asked: { A: of('A'), B: of('B'), C: of('C'), D: of('D'), E: of('E') } };
}

export function draftOfLevel({ key, name, requirements }: Level): LevelDraft {
  return draftOf(key, name, requirements);
}

/** A level more asks for what the last one does, until it is said otherwise. */
export function newLevel(levels: readonly Level[]): LevelDraft {
  return draftOf(null, { fr: '', en: '' }, levels.at(-1)?.requirements ?? []);
}

/** What has neither a number nor hours is not asked for. */
export function writtenOf({ key, name, asked }: LevelDraft): WrittenLevel {
  const requirements = components.flatMap((component) => {
    const { count, hours, ...rest } = asked[component];
    const amount = { count: Number(count), hours: Number(hours) };
    return amount.count === 0 && amount.hours === 0 ? [] : [{ component, ...rest, ...amount }];
  });
  return { key, name, requirements };
}

/** What the fields of a level are called, by their names in the contract. */
export function labelsOf(at: number, { requirements }: WrittenLevel): Readonly<Record<string, Word>> {
  const labels: Record<string, Word> = {
    [`levels.${at}.name.fr`]: settingsWords.nameFr,
    [`levels.${at}.name.en`]: settingsWords.nameEn,
  };
  for (const [n, { component }] of requirements.entries()) {
    const field = `levels.${at}.requirements.${n}`;
    labels[`${field}.name.fr`] = askedLabel(component, settingsWords.nameFr);
    labels[`${field}.name.en`] = askedLabel(component, settingsWords.nameEn);
    labels[`${field}.count`] = askedLabel(component, levelWords.count);
    labels[`${field}.hours`] = askedLabel(component, levelWords.hours);
  }
  return labels;
}

/** One field among those of five groups, told apart from its likes by the letter of its group. */
export function askedLabel(component: Component, word: Word): Word {
  const of = (language: 'fr' | 'en') => say(askedField, language, { component, field: say(word, language) });
  return { fr: of('fr'), en: of('en') };
}
