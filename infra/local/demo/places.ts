import type { Language } from '../../../shared/kernel/language.ts';
import { phone, postalCode } from '../../../shared/kernel/canada.ts';
import type { Chance } from './chance.ts';

/** Where somebody is: the region's code, the start of the postal codes there, and the area code of telephones. */
export type Place = {
  readonly municipality: string;
  readonly region: string;
  readonly sorting: string;
  readonly area: string;
  readonly language: Language;
};

const place = (municipality: string, region: string, sorting: string, area: string): Place => ({
  municipality,
  region,
  sorting,
  area,
  language: 'fr',
});
const english = (...of: Parameters<typeof place>): Place => ({ ...place(...of), language: 'en' });

/** The cities come more than once, as co-operatives do. */
export const quebec: readonly Place[] = [
  place('Montréal', 'qc-06', 'H2T', '514'),
  place('Montréal', 'qc-06', 'H2S', '514'),
  place('Montréal', 'qc-06', 'H1W', '514'),
  place('Montréal', 'qc-06', 'H3K', '438'),
  place('Montréal', 'qc-06', 'H4C', '514'),
  place('Québec', 'qc-03', 'G1K', '418'),
  place('Québec', 'qc-03', 'G1R', '418'),
  place('Québec', 'qc-03', 'G1N', '581'),
  place('Baie-Saint-Paul', 'qc-03', 'G3Z', '418'),
  place('Trois-Rivières', 'qc-04', 'G9A', '819'),
  place('Trois-Rivières', 'qc-04', 'G8Z', '819'),
  place('Shawinigan', 'qc-04', 'G9N', '819'),
  place('La Tuque', 'qc-04', 'G9X', '819'),
  place('Sherbrooke', 'qc-05', 'J1H', '819'),
  place('Sherbrooke', 'qc-05', 'J1L', '873'),
  place('Lac-Mégantic', 'qc-05', 'G6B', '819'),
  place('Rimouski', 'qc-01', 'G5L', '418'),
  place('Rivière-du-Loup', 'qc-01', 'G5R', '418'),
  place('Trois-Pistoles', 'qc-01', 'G0L', '418'),
  place('Saguenay', 'qc-02', 'G7H', '418'),
  place('Alma', 'qc-02', 'G8B', '418'),
  place('Gatineau', 'qc-07', 'J8X', '819'),
  place('Rouyn-Noranda', 'qc-08', 'J9X', '819'),
  place('Val-d’Or', 'qc-08', 'J9P', '819'),
  place('Sept-Îles', 'qc-09', 'G4R', '418'),
  place('Chibougamau', 'qc-10', 'G8P', '418'),
  place('Gaspé', 'qc-11', 'G4X', '418'),
  place('Les Îles-de-la-Madeleine', 'qc-11', 'G4T', '418'),
  place('Lévis', 'qc-12', 'G6V', '418'),
  place('Montmagny', 'qc-12', 'G5V', '418'),
  place('Laval', 'qc-13', 'H7N', '450'),
  place('Joliette', 'qc-14', 'J6E', '450'),
  place('Saint-Jérôme', 'qc-15', 'J7Z', '450'),
  place('Mont-Laurier', 'qc-15', 'J9L', '819'),
  place('Longueuil', 'qc-16', 'J4K', '450'),
  place('Saint-Hyacinthe', 'qc-16', 'J2S', '450'),
  place('Drummondville', 'qc-17', 'J2C', '819'),
  place('Victoriaville', 'qc-17', 'G6P', '819'),
];

export const elsewhere: readonly Place[] = [
  english('Montréal', 'qc-06', 'H3J', '514'),
  english('Sutton', 'qc-16', 'J0E', '450'),
  english('Ottawa', 'on', 'K1N', '613'),
  english('Toronto', 'on', 'M6K', '416'),
  english('Guelph', 'on', 'N1H', '519'),
  place('Hearst', 'on', 'P0L', '705'),
  place('Caraquet', 'nb', 'E1W', '506'),
  english('Moncton', 'nb', 'E1C', '506'),
  english('Halifax', 'ns', 'B3K', '902'),
  english('Winnipeg', 'mb', 'R3B', '204'),
  english('Vancouver', 'bc', 'V5L', '604'),
];

const letters = 'ABCEGHJKLMNPRSTVWXYZ'.split('');
const streets = {
  fr: [
    'rue Principale',
    'rue des Érables',
    'chemin du Moulin',
    'rue Saint-Joseph',
    'avenue du Marché',
    'rang 4',
  ],
  en: ['Mill Street', 'Church Street', 'Maple Avenue', 'Station Road', 'Dock Street', 'King Street'],
} as const;

/** A postal code, a street and a telephone (of the numbers kept for stories) there. */
export function addressAt({ sorting, area, language }: Place, chance: Chance) {
  const digit = () => chance.between(1, 9);
  const number = chance.between(2, 2_400);
  const street = chance.of(streets[language]);
  return {
    postalCode: postalCode(`${sorting} ${digit()}${chance.of(letters)}${digit()}`) ?? '',
    address: language === 'fr' ? `${number}, ${street}` : `${number} ${street}`,
    phone: phoneIn(area, chance),
  };
}

function phoneIn(area: string, chance: Chance): string {
  return phone(`${area} 555-01${String(chance.between(0, 99)).padStart(2, '0')}`) ?? '';
}
