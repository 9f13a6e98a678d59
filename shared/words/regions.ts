import type { Word } from './word.ts';

/** One name for both languages: Québec's official names are French (Commission de toponymie). */
function same<const Name extends string>(name: Name): { readonly fr: Name; readonly en: Name } {
  return { fr: name, en: name };
}

/** The 17 administrative regions of Québec, by their official number. */
export const quebecRegions = {
  'qc-01': same('Bas-Saint-Laurent'),
  'qc-02': same('Saguenay–Lac-Saint-Jean'),
  'qc-03': same('Capitale-Nationale'),
  'qc-04': same('Mauricie'),
  'qc-05': same('Estrie'),
  'qc-06': same('Montréal'),
  'qc-07': same('Outaouais'),
  'qc-08': same('Abitibi-Témiscamingue'),
  'qc-09': same('Côte-Nord'),
  'qc-10': same('Nord-du-Québec'),
  'qc-11': same('Gaspésie–Îles-de-la-Madeleine'),
  'qc-12': same('Chaudière-Appalaches'),
  'qc-13': same('Laval'),
  'qc-14': same('Lanaudière'),
  'qc-15': same('Laurentides'),
  'qc-16': same('Montérégie'),
  'qc-17': same('Centre-du-Québec'),
} as const satisfies Record<string, Word>;

/** The other provinces and the territories of Canada, by their postal abbreviation. */
const otherProvinces = {
  ab: same('Alberta'),
  bc: { fr: 'Colombie-Britannique', en: 'British Columbia' },
  pe: { fr: 'Île-du-Prince-Édouard', en: 'Prince Edward Island' },
  mb: same('Manitoba'),
  nb: { fr: 'Nouveau-Brunswick', en: 'New Brunswick' },
  ns: { fr: 'Nouvelle-Écosse', en: 'Nova Scotia' },
  nu: same('Nunavut'),
  on: same('Ontario'),
  sk: same('Saskatchewan'),
  nl: { fr: 'Terre-Neuve-et-Labrador', en: 'Newfoundland and Labrador' },
  nt: { fr: 'Territoires du Nord-Ouest', en: 'Northwest Territories' },
  yt: same('Yukon'),
} as const satisfies Record<string, Word>;

/** Where a member is: a region of Québec, another province or territory, or abroad. */
export const regions = {
  ...quebecRegions,
  ...otherProvinces,
  abroad: { fr: 'Hors du Canada', en: 'Outside Canada' },
} as const satisfies Record<string, Word>;
