import type { Row } from '../../shared/contracts/sheets/sheet.ts';

const names = [
  'Brasserie La Barberie',
  'Café Rencontre',
  'Éco-Habitat Mauricie',
  'Ferme des Érables',
  'Imprimerie Solidaire',
  'Menuiserie du Fleuve',
  'Théâtre À Tour de rôle',
  'Vélo Cité',
  'Zone Verte',
  'Ambulanciers de la Mauricie',
];
const towns = ['Trois-Rivières', 'Shawinigan', 'La Tuque', 'Québec', 'Montréal', 'Sherbrooke'];
const regions = ['mauricie', 'capitale-nationale', 'estrie'];

/** Rows of a roll, the same at every run. */
export function memberRows(count: number): readonly Row[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `m-${at + 1}`,
    version: 1,
    number: `M-${String(at + 1).padStart(4, '0')}`,
    legalName: `${names[at % names.length]}${at < names.length ? '' : ` ${Math.floor(at / names.length) + 1}`}`,
    category: at % 7 === 3 ? 'support' : 'coop',
    kind: 'organisation',
    usualName: '',
    givenName: '',
    familyName: '',
    legalForm: at % 3 === 0 ? 'worker-coop' : 'solidarity-coop',
    region: regions[at % regions.length] ?? '',
    municipality: towns[at % towns.length] ?? '',
    address: `${100 + at}, rue Principale`,
    postalCode: 'G9A 4W5',
    sector: 'Services',
    neq: `11${String(40_000_000 + at)}`,
    foundedOn: `20${String(at % 25).padStart(2, '0')}-0${(at % 9) + 1}-15`,
    revenue: at % 5 === 0 ? null : 12_500_050 + at * 10_000,
    revenueYear: 2025,
    jobs: (at * 7) % 60,
    jobsYear: 2025,
    workerMembers: null,
    language: at % 4 === 0 ? 'en' : 'fr',
    email: `info${at + 1}@exemple.ca`,
    phone: '819 555-1234',
    website: 'https://exemple.ca',
    inDirectory: at % 2 === 0,
    expertise: at % 3 === 0 ? ['gestion', 'vie associative'] : [],
    services: [],
    tags: [],
    notes: '',
    joinedOn: at % 6 === 5 ? null : `201${at % 10}-05-01`,
    termEndsOn: null,
  }));
}
