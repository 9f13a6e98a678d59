import { about } from './about.ts';
import type { Language } from '../kernel/language.ts';
import { formatCount, formatList, noBreakSpace } from './format.ts';
import type { Word } from './word.ts';

/** What a coordinator is asked of the levels of a programme. */
export const levelWords = {
  add: { fr: 'Ajouter un niveau', en: 'Add a level' },
  remove: { fr: 'Retirer', en: 'Remove' },
  asked: { fr: 'Ce que le niveau demande', en: 'What the level asks for' },
  askedHelp: {
    fr: 'Ce qui n’a ni nombre ni heures n’est pas demandé.',
    en: 'What has neither a number nor hours is not asked for.',
  },
  count: { fr: 'Nombre', en: 'Number' },
  hours: { fr: 'Heures', en: 'Hours' },
  confirmedBy: { fr: 'Confirmé par', en: 'Confirmed by' },
  namedTwice: {
    fr: 'Un autre niveau porte déjà ce nom.',
    en: 'Another level has this name already.',
  },
  removeHelp: {
    fr: 'Le niveau et ce qu’il demande quittent le programme. S’il sert encore à quelqu’un, il restera.',
    en: 'The level and what it asks for leave the programme. If it is still in use, it will stay.',
  },
  addTo: about('Ajouter un niveau', 'Add a level'),
  editOf: about('Modifier le niveau', 'Edit level'),
  removeOf: about('Retirer le niveau', 'Remove level'),
  earlier: about('Avancer le niveau', 'Move level earlier'),
  later: about('Reculer le niveau', 'Move level later'),
} as const satisfies Record<string, Word | Word<{ name: string }>>;

export const confirmers = {
  coordinator: { fr: 'la coordination', en: 'the coordinator' },
  client: { fr: 'la coopérative servie', en: 'the co-op served' },
  mentor: { fr: 'le mentor ou la mentore', en: 'the mentor' },
  subcommittee: { fr: 'le sous-comité d’évaluation', en: 'the assessment subcommittee' },
  nobody: { fr: 'personne', en: 'nobody' },
} as const satisfies Record<string, Word>;

const speaking = {
  participants: {
    fr: { one: 'personne accompagnée', other: 'personnes accompagnées' },
    en: { one: 'mentee', other: 'mentees' },
  },
  mentors: {
    fr: { one: 'mentor ou mentore', other: 'mentors ou mentores' },
    en: { one: 'mentor', other: 'mentors' },
  },
  pairings: {
    fr: { one: 'jumelage', other: 'jumelages' },
    en: { one: 'pairing', other: 'pairings' },
  },
} as const;

type Uses = Readonly<Record<keyof typeof speaking, number>>;

/**
 * Who speaks of a level.
 *
 * @example speakersOf({ participants: 3, mentors: 0, pairings: 1 }, 'en') // => '3\u00A0mentees and 1\u00A0pairing'
 */
export function speakersOf(uses: Uses, language: Language): string {
  const all = (['participants', 'mentors', 'pairings'] as const).filter((who) => uses[who] > 0);
  return formatList(
    all.map((who) => formatCount(uses[who], language, speaking[who][language])),
    language,
  );
}

/** Why a level stays. */
export const levelInUse: Word<{ name: string; speakers: string }> = {
  fr: ({ name, speakers }) =>
    `${name}${noBreakSpace}: ${speakers}. Tant qu’il sert, on peut le renommer, mais non le retirer.`,
  en: ({ name, speakers }) => `${name}: ${speakers}. While it is in use, it can be renamed but not removed.`,
};

/** A field of one of the things that a level asks for, by its letter. */
export const askedField: Word<{ component: string; field: string }> = {
  fr: ({ component, field }) => `${component} – ${field}`,
  en: ({ component, field }) => `${component} – ${field}`,
};
