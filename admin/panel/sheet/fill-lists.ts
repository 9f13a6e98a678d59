import type { Language } from '../../../shared/kernel/language.ts';

/** Full names first: `mai` and `May` are also their own abbreviations. */
const french = [
  'janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre',
  'janv.,févr.,mars,avr.,mai,juin,juill.,août,sept.,oct.,nov.,déc.',
  'janv,févr,mars,avr,mai,juin,juil,août,sept,oct,nov,déc',
  'lundi,mardi,mercredi,jeudi,vendredi,samedi,dimanche',
  'lun.,mar.,mer.,jeu.,ven.,sam.,dim.',
  'lun,mar,mer,jeu,ven,sam,dim',
];
const english = [
  'January,February,March,April,May,June,July,August,September,October,November,December',
  'Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec',
  'Jan.,Feb.,Mar.,Apr.,May,Jun.,Jul.,Aug.,Sept.,Oct.,Nov.,Dec.',
  'Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday',
  'Mon,Tue,Wed,Thu,Fri,Sat,Sun',
];

const lists = (texts: readonly string[]) => texts.map((text) => text.split(','));
const byLanguage = {
  fr: [...lists(french), ...lists(english)],
  en: [...lists(english), ...lists(french)],
} as const;

/** Months and days of the week, in full and shortened, in both languages; the reader's own come first (`mar` is a Tuesday in French). */
export function namedLists(language: Language): readonly (readonly string[])[] {
  return byLanguage[language];
}
