import { formatCount } from './format.ts';
import type { Word } from './word.ts';

/** What an import notices. */
export const imports = {
  meansNothing: { fr: 'Compris comme vide', en: 'Understood as empty' },
  calmed: { fr: 'Majuscules adoucies', en: 'Capitals softened' },
  province: {
    fr: 'Province retirée du nom de la municipalité',
    en: 'Province taken out of the municipality',
  },
  rewritten: { fr: 'Écrit comme il se doit', en: 'Written the usual way' },
  unreadable: { fr: 'Cette valeur ne peut pas être lue', en: 'That value cannot be read' },
  severalRows: {
    fr: 'Plusieurs lignes du chiffrier ont cette clé',
    en: 'Several rows of the sheet have this key',
  },
  noKey: { fr: 'La clé manque', en: 'The key is missing' },
  noSuchRow: { fr: 'Aucune ligne du chiffrier n’a cette clé', en: 'No row of the sheet has this key' },
  noSuchNumber: {
    fr: 'Aucune ligne du chiffrier n’a ce numéro ; sans autre repère, la ligne est nouvelle',
    en: 'No row of the sheet has this number; without another mark, the row is new',
  },
  twoRows: {
    fr: 'Le numéro désigne une ligne du chiffrier, et le reste de la ligne une autre',
    en: 'The number is that of one row of the sheet, and the rest of the row that of another',
  },
  anotherOne: {
    fr: 'Ce numéro est celui de quelqu’un d’autre',
    en: 'This number is somebody else’s',
  },
  becomes: { fr: 'Valeur remplacée', en: 'Value replaced' },
  changedSince: { fr: 'Modifiée depuis par quelqu’un', en: 'Changed since by someone' },
  alreadyThere: { fr: 'Déjà dans le chiffrier', en: 'Already on the sheet' },
} as const satisfies Record<string, Word>;

export const repeatsRow: Word<{ row: number }> = {
  fr: ({ row }) => `Répète la ligne ${row} du fichier`,
  en: ({ row }) => `Repeats row ${row} of the file`,
};

/** The page of imports. */
export const importPage = {
  title: { fr: 'Importations', en: 'Imports' },
  into: { fr: 'Dans quel chiffrier', en: 'Into which sheet' },
  table: { fr: 'Feuille du classeur', en: 'Sheet of the workbook' },
  mode: { fr: 'Ce que le fichier fait', en: 'What the file does' },
  modeLabel: { fr: 'Lignes', en: 'Rows' },
  key: { fr: 'Une ligne est reconnue par', en: 'A row is known by' },
  ownKey: { fr: '(ce que le chiffrier connaît d’elle)', en: '(what the sheet knows it by)' },
  keyOnly: { fr: 'clé seulement', en: 'key only' },
  clearBlanks: {
    fr: 'Une cellule vide du fichier vide celle du chiffrier',
    en: 'An empty cell of the file empties that of the sheet',
  },
  begin: { fr: 'Importer un fichier', en: 'Import a file' },
  drop: {
    fr: 'Déposez ici un fichier Excel (.xlsx) ou CSV, ou choisissez-le.',
    en: 'Drop an Excel (.xlsx) or CSV file here, or choose one.',
  },
  choose: { fr: 'Choisir un fichier', en: 'Choose a file' },
  unreadable: {
    fr: 'Ce fichier n’a pas de lignes que l’on puisse lire. Enregistrez-le en .xlsx ou en CSV et réessayez.',
    en: 'This file has no rows that can be read. Save it as .xlsx or CSV and try again.',
  },
  match: { fr: 'Associer les colonnes', en: 'Match the columns' },
  matchHelp: {
    fr: 'Chaque colonne du fichier va dans une colonne du chiffrier. Vérifiez celles que nous avons devinées.',
    en: 'Each column of the file goes to a column of the sheet. Check those that we guessed.',
  },
  inFile: { fr: 'Dans le fichier', en: 'In the file' },
  examples: { fr: 'Exemples', en: 'Examples' },
  onSheet: { fr: 'Dans le chiffrier', en: 'On the sheet' },
  leaveOut: { fr: '(ne pas importer)', en: '(do not import)' },
  meanings: { fr: 'Ce que veulent dire les mots du fichier', en: 'What the file’s words mean' },
  emptyMeaning: { fr: '(vide)', en: '(empty)' },
  defaults: { fr: 'Pour toutes les lignes', en: 'For every row' },
  calm: {
    fr: 'Adoucir les noms en majuscules (COOP LA FEUILLE devient Coop la Feuille)',
    en: 'Soften names in capitals (COOP LA FEUILLE becomes Coop la Feuille)',
  },
  leaveOutRow: {
    fr: 'Laisser de côté les lignes dont une cellule ne se lit pas (sinon la cellule reste vide)',
    en: 'Leave out rows with a cell that cannot be read (otherwise that cell stays empty)',
  },
  check: { fr: 'Vérifier le fichier', en: 'Check the file' },
  toRun: { fr: 'Vérifiée, à importer', en: 'Checked, to import' },
  checking: { fr: 'Vérification du fichier…', en: 'Checking the file…' },
  sending: { fr: 'Envoi du fichier…', en: 'Sending the file…' },
  checked: { fr: 'Voici ce qui va se passer', en: 'Here is what will happen' },
  ready: { fr: 'à ajouter', en: 'to add' },
  changes: { fr: 'à modifier', en: 'to change' },
  unchanged: { fr: 'inchangées', en: 'unchanged' },
  updated: { fr: 'modifiées', en: 'changed' },
  restored: { fr: 'remises comme avant', en: 'put back as before' },
  there: { fr: 'déjà présentes', en: 'already there' },
  refused: { fr: 'refusées', en: 'refused' },
  rows: { fr: 'lignes lues', en: 'rows read' },
  added: { fr: 'ajoutées', en: 'added' },
  removed: { fr: 'retirées', en: 'taken back' },
  kept: { fr: 'gardées, car modifiées depuis', en: 'kept, as they changed since' },
  noFindings: { fr: 'Rien à signaler : tout se lit.', en: 'Nothing to report: everything reads well.' },
  whole: { fr: 'Ligne entière', en: 'Whole row' },
  row: { fr: 'Ligne', en: 'Row' },
  run: { fr: 'Importer ces lignes', en: 'Import these rows' },
  running: { fr: 'Importation en cours…', en: 'Importing…' },
  keepsGoing: {
    fr: 'Vous pouvez quitter cette page : le travail continue.',
    en: 'You may leave this page: the work goes on.',
  },
  done: { fr: 'Importation terminée', en: 'Import finished' },
  toSheet: { fr: 'Voir le chiffrier', en: 'See the sheet' },
  undo: { fr: 'Annuler l’importation', en: 'Undo the import' },
  undoHelp: {
    fr: 'Les lignes ajoutées sont retirées et les cellules modifiées redeviennent comme avant, sauf celles que quelqu’un a modifiées depuis.',
    en: 'Added rows are taken back and changed cells are put back as before, except those that someone changed since.',
  },
  undoing: { fr: 'Annulation en cours…', en: 'Undoing…' },
  undone: { fr: 'Importation annulée', en: 'Import undone' },
  resume: { fr: 'Reprendre', en: 'Resume' },
  again: { fr: 'Changer les choix', en: 'Change the choices' },
  earlier: { fr: 'Importations précédentes', en: 'Earlier imports' },
  none: { fr: 'Aucune importation pour le moment.', en: 'No import yet.' },
  uploading: { fr: 'Fichier attendu', en: 'Waiting for the file' },
} as const satisfies Record<string, Word>;

function rows(fr: readonly [string, string], en: string): Word<{ n: number }> {
  return {
    fr: ({ n }) => formatCount(n, 'fr', { one: `ligne ${fr[0]}`, other: `lignes ${fr[1]}` }),
    en: ({ n }) => formatCount(n, 'en', { one: `row ${en}`, other: `rows ${en}` }),
  };
}

/** What became of rows, in the list of imports. */
export const importedRows = {
  added: rows(['ajoutée', 'ajoutées'], 'added'),
  updated: rows(['modifiée', 'modifiées'], 'changed'),
  removed: rows(['retirée', 'retirées'], 'taken back'),
  restored: rows(['remise comme avant', 'remises comme avant'], 'put back'),
} as const;

export const importModes = {
  create: { fr: 'Ajouter les nouvelles', en: 'Add the new ones' },
  update: { fr: 'Modifier celles qui y sont', en: 'Change those that are there' },
  both: { fr: 'Ajouter et modifier', en: 'Add and change' },
} as const satisfies Record<string, Word>;

/** What becomes of what was noticed. */
export const findingKinds = {
  refused: { fr: 'La ligne reste de côté', en: 'The row is left out' },
  emptied: { fr: 'La cellule n’est pas reprise', en: 'The cell is not taken' },
  changed: { fr: 'La cellule change', en: 'The cell changes' },
  failed: { fr: 'La ligne n’a pas pu entrer', en: 'The row could not go in' },
  kept: { fr: 'Gardée à l’annulation', en: 'Kept by the undo' },
  there: { fr: 'La ligne est déjà là', en: 'The row is already there' },
  corrected: { fr: 'La valeur est corrigée', en: 'The value is corrected' },
} as const satisfies Record<string, Word>;
