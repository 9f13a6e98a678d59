import type { Day } from '../kernel/day.ts';
import type { Language } from '../kernel/language.ts';
import type { Length } from '../kernel/period.ts';
import type { AdmissionRule, Regime, StandingRule, TermAnchor } from '../membership/category.ts';
import type { Rule } from '../messages/rule.ts';
import { formatCount, formatDay, formatMonthDay } from '../words/format.ts';
import { say, type Word } from '../words/word.ts';

/** What a network decided, in sentences: lengths of time, terms, conditions, reminders. */
const units = {
  days: { fr: { one: 'jour', other: 'jours' }, en: { one: 'day', other: 'days' } },
  months: { fr: { one: 'mois', other: 'mois' }, en: { one: 'month', other: 'months' } },
  years: { fr: { one: 'an', other: 'ans' }, en: { one: 'year', other: 'years' } },
  shares: {
    fr: { one: 'part de qualification', other: 'parts de qualification' },
    en: { one: 'qualifying share', other: 'qualifying shares' },
  },
} as const;

function counted(what: keyof typeof units, count: number, language: Language): string {
  return formatCount(count, language, units[what][language]);
}

/**
 * A length of time; nothing where it is none.
 *
 * @example lengthSaid({ years: 1 }, 'fr') // => '1\u00A0an'
 * @example lengthSaid({ months: 0 }, 'en') // => ''
 */
export function lengthSaid(length: Length, language: Language): string {
  if ('days' in length) return counted('days', length.days, language);
  if ('years' in length) return counted('years', length.years, language);
  return length.months === 0 ? '' : counted('months', length.months, language);
}

const whole = {
  continuous: { fr: 'Sans fin, jusqu’au départ', en: 'Without end, until they leave' },
  life: { fr: 'À vie', en: 'For life' },
} as const satisfies Record<string, Word>;

/**
 * How long a membership is, and from when it is counted.
 *
 * @example regimeSaid({ kind: 'continuous' }, 'en') // => 'Without end, until they leave'
 */
export function regimeSaid(regime: Regime, language: Language): string {
  if (regime.kind === 'continuous') return say(whole.continuous, language);
  if (regime.length === null) return say(whole.life, language);
  const length = lengthSaid(regime.length, language);
  const from = anchorSaid(regime.anchor, language);
  return language === 'fr' ? `Périodes de ${length}, ${from}` : `Terms of ${length}, ${from}`;
}

function anchorSaid(anchor: TermAnchor, language: Language): string {
  const fr = language === 'fr';
  if (anchor.kind === 'rolling') return fr ? 'à partir du jour d’adhésion' : 'from the joining day';
  if (anchor.kind === 'month') {
    const from = fr ? 'à partir du premier du mois' : 'from the first of the month';
    if (anchor.rolloverDate === null) return from;
    return `${from}, ${fr ? `du mois suivant à compter du ${anchor.rolloverDate}` : `the next month’s when joining on the ${anchor.rolloverDate} or later`}`;
  }
  const from = `${fr ? 'à partir du' : 'from'} ${formatMonthDay(anchor.startsOn, language)}`;
  if (anchor.rolloverOn === null) return from;
  const rollover = formatMonthDay(anchor.rolloverOn, language);
  return `${from}${fr ? `; dès le ${rollover}, jusqu’à la fin de la suivante` : `; as of ${rollover}, until the end of the next`}`;
}

const firstDues: Word = { fr: 'première cotisation payée', en: 'first dues paid' };

/** What is asked between the decision and membership. */
export function conditionsSaid(
  { conditions }: Pick<AdmissionRule, 'conditions'>,
  language: Language,
): readonly string[] {
  return [
    ...(conditions.firstDues ? [say(firstDues, language)] : []),
    ...(conditions.shares > 0 ? [counted('shares', conditions.shares, language)] : []),
  ];
}

const asked = {
  dues: { fr: 'cotisations', en: 'dues' },
  declaration: { fr: 'déclaration annuelle', en: 'annual declaration' },
  shares: { fr: 'parts de qualification', en: 'qualifying shares' },
} as const satisfies Record<string, Word>;

/** What good standing asks for, each with its limit. */
export function standingSaid(standing: StandingRule, language: Language): readonly string[] {
  return standing.requires.map((obligation) => {
    const said = say(asked[obligation], language);
    const limit = limitSaid(obligation, standing, language);
    return limit === '' ? said : `${said} (${limit})`;
  });
}

function limitSaid(
  obligation: StandingRule['requires'][number],
  { toleranceDays, declarationDueOn }: StandingRule,
  language: Language,
): string {
  const fr = language === 'fr';
  if (obligation === 'dues' && toleranceDays > 0) {
    const late = counted('days', toleranceDays, language);
    return fr ? `${late} de tolérance` : `${late} of tolerance`;
  }
  if (obligation !== 'declaration' || declarationDueOn === null) return '';
  const due = formatMonthDay(declarationDueOn, language);
  return fr ? `au plus tard le ${due}` : `by ${due}`;
}

/**
 * When a reminder leaves.
 *
 * @example whenSaid({ offset: -30 }, 'fr') // => '30\u00A0jours avant la fin de la période'
 * @example whenSaid({ offset: 0 }, 'en') // => 'on the last day of the term'
 */
export function whenSaid({ offset, repeat }: Pick<Rule, 'offset' | 'repeat'>, language: Language): string {
  const fr = language === 'fr';
  const first = offsetSaid(offset, language);
  if (repeat === undefined) return first;
  const every = counted('days', repeat.every, language);
  return fr ? `${first}, puis tous les ${every}` : `${first}, then every ${every}`;
}

function offsetSaid(offset: number, language: Language): string {
  const fr = language === 'fr';
  if (offset === 0) return fr ? 'le dernier jour de la période' : 'on the last day of the term';
  const days = counted('days', Math.abs(offset), language);
  if (offset < 0) return fr ? `${days} avant la fin de la période` : `${days} before the term ends`;
  return fr ? `${days} après la fin de la période` : `${days} after the term ends`;
}

/** @example invoicesSaid(45, 'en') // => 'Issued 45\u00A0days before the period' */
export function invoicesSaid(daysBefore: number, language: Language): string {
  const days = counted('days', daysBefore, language);
  return language === 'fr' ? `Émises ${days} avant l’exercice` : `Issued ${days} before the period`;
}

/** From when continuous members are billed, and for how long at a time. */
export function duesPeriodSaid(
  { anchorOn, length }: { readonly anchorOn: Day; readonly length: Length },
  language: Language,
): string {
  const from = formatDay(anchorOn, language);
  const long = lengthSaid(length, language);
  return language === 'fr' ? `${long}, à partir du ${from}` : `${long}, from ${from}`;
}
