import { exportWords } from '../../words/export.ts';
import { fold } from '../../kernel/text.ts';
import type { Sheet } from '../sheets/sheet.ts';

/**
 * What other systems call a column, in both languages, as `fold` writes it: the register of enterprises, CiviCRM,
 * Dolibarr, Wild Apricot, and the sheets that people keep by hand.
 */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  legalName: [
    'nom',
    'name',
    'nomentreprise',
    'nom entreprise',
    'raison sociale',
    'organisation',
    'organization',
    'organization name',
    'company',
    'societe',
    'denomination',
  ],
  usualName: ['nom usuel', 'nom commercial', 'trade name', 'nickname', 'autre nom'],
  givenName: ['prenom', 'first name', 'given name', 'firstname'],
  familyName: ['nom de famille', 'last name', 'family name', 'surname', 'lastname'],
  kind: ['type', 'contact type'],
  neq: ["numero d'entreprise", 'no neq', 'numero neq', 'enterprise number', 'business number'],
  address: ['adresse', 'street address', 'rue', 'adresse 1', 'address 1', 'adresse_lign1'],
  municipality: ['municipalite', 'ville', 'city', 'town', 'municipality', 'localite'],
  postalCode: ['codepostal', 'code postal', 'cp', 'postal code', 'zip', 'zip code'],
  region: ['region administrative', 'province', 'state'],
  sector: ['secteur', 'secteuractivite', 'secteur activite', 'industry', 'activite', 'sector'],
  legalForm: ['formejuridique', 'forme', 'legal form', 'forme legale', 'statut juridique'],
  category: [
    'membership type',
    'type de membre',
    'categorie de membre',
    "type d'adhesion",
    'member type',
    'membership level',
  ],
  language: ['langue', 'preferred language', 'langue de correspondance'],
  email: ['courriel', 'e-mail', 'email', 'mail', 'adresse courriel', 'email address'],
  phone: ['telephone', 'tel', 'phone number', 'tel.'],
  website: ['site', 'site internet', 'url', 'web', 'site web', 'website'],
  foundedOn: ['date de fondation', 'fondation', 'date de constitution', 'founded', "date d'immatriculation"],
  revenue: ['ca', 'ventes', 'sales', "chiffre d'affaires annuel", 'revenus', 'annual revenue'],
  jobs: ["nombre d'emplois", 'employes', 'employees', 'nb employes', 'emplois'],
  workerMembers: ['membres travailleurs', 'worker members'],
  tags: ['etiquettes', 'mots-cles', 'keywords', 'groupes'],
  notes: ['note', 'remarques', 'commentaires', 'comments'],
};

const plain = (text: string) =>
  fold(text)
    .replace(/[_.\-:/()]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** For each header, the column that it most likely is; each column at most once, the first header wins. */
export function guessColumns(sheet: Sheet, headers: readonly string[]): readonly (string | null)[] {
  const names = new Map<string, string>();
  for (const { key, label, edit, known } of sheet.columns) {
    if (edit.length === 0 && known !== true) continue;
    for (const name of [key, label.fr, label.en, ...(alsoCalled[key] ?? [])])
      if (!names.has(plain(name))) names.set(plain(name), key);
  }
  for (const name of ['id', exportWords.id.fr, exportWords.id.en])
    if (!names.has(plain(name))) names.set(plain(name), 'id');
  const taken = new Set<string>();
  return headers.map((header) => {
    const key = names.get(plain(header)) ?? names.get(plain(header).replaceAll(' ', ''));
    if (key === undefined || taken.has(key)) return null;
    taken.add(key);
    return key;
  });
}
