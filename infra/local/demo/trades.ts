import type { Bilingual } from '../../../shared/kernel/language.ts';
import type { LegalForm } from '../../../shared/membership/member.ts';

/** What a co-operative does: what it is called, how many it employs, what each brings in by year, in thousands of dollars. */
export type Trade = {
  readonly name: Bilingual;
  readonly sector: Bilingual;
  readonly form: LegalForm;
  readonly jobs: readonly [least: number, most: number];
  readonly perJob: number;
  readonly expertise: readonly Bilingual[];
};

const expertise = {
  governance: { fr: 'gouvernance', en: 'governance' },
  finance: { fr: 'finances', en: 'finance' },
  people: { fr: 'ressources humaines', en: 'human resources' },
  export: { fr: 'exportation', en: 'export' },
  transfer: { fr: 'reprise collective', en: 'business transfer' },
  digital: { fr: 'numérique', en: 'digital tools' },
  communication: { fr: 'communications', en: 'communications' },
  environment: { fr: 'écoconception', en: 'ecodesign' },
  safety: { fr: 'santé et sécurité', en: 'health and safety' },
  training: { fr: 'formation', en: 'training' },
} as const satisfies Record<string, Bilingual>;

type Knows = keyof typeof expertise;

type Size = readonly [least: number, most: number, perJob: number];

function does(
  [fr, en]: readonly [string, string],
  [sectorFr, sectorEn]: readonly [string, string],
  [form, ...[least, most, perJob]]: readonly [LegalForm, ...Size],
  ...known: readonly Knows[]
): Trade {
  return {
    name: { fr, en },
    sector: { fr: sectorFr, en: sectorEn },
    form,
    jobs: [least, most],
    perJob,
    expertise: known.map((one) => expertise[one]),
  };
}

export const trades: readonly Trade[] = [
  does(['Boulangerie', 'Bakery'], ['Boulangerie', 'Bakery'], ['worker-coop', 4, 14, 68], 'people'),
  does(['Brasserie', 'Brewery'], ['Brasserie', 'Brewing'], ['worker-coop', 6, 22, 118], 'export'),
  does(['Café', 'Café'], ['Restauration', 'Food service'], ['solidarity-coop', 4, 14, 54], 'communication'),
  does(['Ateliers', 'Woodworks'], ['Ébénisterie', 'Cabinetmaking'], ['worker-coop', 5, 18, 96], 'safety'),
  does(
    ['Constructions', 'Builders'],
    ['Construction', 'Construction'],
    ['worker-coop', 7, 26, 132],
    'safety',
  ),
  does(
    ['Forêts', 'Forestry'],
    ['Foresterie', 'Forestry'],
    ['worker-coop', 14, 48, 92],
    'environment',
    'safety',
  ),
  does(
    ['Logiciels', 'Software'],
    ['Informatique', 'Software'],
    ['worker-coop', 3, 15, 104],
    'digital',
    'training',
  ),
  does(
    ['Studio', 'Design'],
    ['Design graphique', 'Graphic design'],
    ['worker-coop', 3, 9, 80],
    'communication',
  ),
  does(
    ['Traductions', 'Translation'],
    ['Traduction', 'Translation'],
    ['worker-coop', 3, 11, 76],
    'communication',
  ),
  does(
    ['Soins', 'Home Care'],
    ['Aide à domicile', 'Home care'],
    ['solidarity-coop', 12, 44, 46],
    'people',
    'training',
  ),
  does(['Jardins', 'Gardens'], ['Maraîchage', 'Market gardening'], ['worker-coop', 3, 11, 58], 'environment'),
  does(
    ['Épicerie', 'Grocery'],
    ['Alimentation', 'Food retail'],
    ['consumers-coop', 5, 20, 168],
    'governance',
  ),
  does(['Vélos', 'Cycles'], ['Vélo', 'Bicycles'], ['worker-coop', 3, 9, 72], 'training'),
  does(
    ['Architecture', 'Architecture'],
    ['Architecture', 'Architecture'],
    ['worker-coop', 4, 14, 108],
    'environment',
  ),
  does(
    ['Conseil', 'Advisory'],
    ['Services-conseils', 'Consulting'],
    ['worker-coop', 3, 10, 98],
    'finance',
    'governance',
  ),
  does(
    ['Images', 'Pictures'],
    ['Production vidéo', 'Video production'],
    ['worker-coop', 3, 10, 82],
    'communication',
  ),
  does(['Imprimerie', 'Press'], ['Imprimerie', 'Printing'], ['worker-coop', 6, 18, 92], 'finance'),
  does(
    ['Usinage', 'Machining'],
    ['Usinage', 'Machining'],
    ['worker-shareholder-coop', 14, 42, 128],
    'transfer',
    'safety',
  ),
  does(['Transport', 'Haulage'], ['Transport', 'Transport'], ['worker-coop', 6, 22, 104], 'finance'),
  does(
    ['Énergies', 'Energy'],
    ['Énergie solaire', 'Solar energy'],
    ['worker-coop', 4, 16, 142],
    'environment',
    'export',
  ),
  does(['Entretien', 'Cleaning'], ['Entretien ménager', 'Cleaning'], ['worker-coop', 8, 26, 44], 'people'),
  does(
    ['Scène', 'Theatre'],
    ['Arts de la scène', 'Performing arts'],
    ['solidarity-coop', 3, 9, 56],
    'communication',
  ),
  does(['Clinique', 'Clinic'], ['Santé', 'Health'], ['solidarity-coop', 6, 16, 74], 'governance'),
  does(
    ['Textiles', 'Textiles'],
    ['Textile', 'Textiles'],
    ['worker-coop', 5, 16, 66],
    'environment',
    'export',
  ),
  does(
    ['Formation', 'Learning'],
    ['Formation', 'Training'],
    ['worker-coop', 3, 10, 72],
    'training',
    'people',
  ),
  does(['Ressourcerie', 'Reuse'], ['Réemploi', 'Reuse'], ['solidarity-coop', 6, 20, 42], 'environment'),
  does(
    ['Saveurs', 'Foods'],
    ['Transformation alimentaire', 'Food processing'],
    ['producers-coop', 5, 20, 116],
    'export',
  ),
  does(
    ['Paysages', 'Landscapes'],
    ['Aménagement paysager', 'Landscaping'],
    ['worker-coop', 5, 16, 76],
    'environment',
  ),
];

const suffixes: Readonly<Partial<Record<LegalForm, Bilingual>>> = {
  'worker-coop': { fr: 'coopérative de travail', en: 'Workers’ Co-operative' },
  'solidarity-coop': { fr: 'coopérative de solidarité', en: 'Solidarity Co-operative' },
  'worker-shareholder-coop': {
    fr: 'coopérative de travailleurs actionnaire',
    en: 'Worker-Shareholder Co-operative',
  },
  'producers-coop': { fr: 'coopérative de producteurs', en: 'Producers’ Co-operative' },
  'consumers-coop': { fr: 'coopérative de consommateurs', en: 'Consumers’ Co-operative' },
};

/** The names of the n-th co-operative: as people say it, and as the register has it. */
export function namesOf(trade: Trade, called: Bilingual, language: 'fr' | 'en') {
  const usualName = language === 'fr' ? `${trade.name.fr} ${called.fr}` : `${called.en} ${trade.name.en}`;
  const suffix = suffixes[trade.form]?.[language] ?? '';
  return { usualName, legalName: language === 'fr' ? `${usualName}, ${suffix}` : `${usualName} ${suffix}` };
}
