import { formatCount, formatNumber } from './format.ts';
import type { Language } from '../kernel/language.ts';
import type { Word } from './word.ts';

const counts = {
  columns: { fr: { one: 'colonne', other: 'colonnes' }, en: { one: 'column', other: 'columns' } },
  rows: { fr: { one: 'ligne', other: 'lignes' }, en: { one: 'row', other: 'rows' } },
  cells: { fr: { one: 'cellule', other: 'cellules' }, en: { one: 'cell', other: 'cells' } },
} as const;

function counted(what: keyof typeof counts, count: number, language: Language): string {
  return formatCount(count, language, counts[what][language]);
}

function withCount(
  what: keyof typeof counts,
  fr: (text: string) => string,
  en: (text: string) => string,
): Word<{ n: number }> {
  return { fr: ({ n }) => fr(counted(what, n, 'fr')), en: ({ n }) => en(counted(what, n, 'en')) };
}

/** What cannot be done to some rows, and why. */
function becauseOf(
  fr: (text: string) => string,
  en: (text: string) => string,
): Word<{ n: number; reason: string }> {
  return {
    fr: ({ n, reason }) => `${fr(counted('rows', n, 'fr'))} : ${reason}`,
    en: ({ n, reason }) => `${en(counted('rows', n, 'en'))}: ${reason}`,
  };
}

const some: Word<{ n: number; of: number }> = {
  fr: ({ n, of }) => `${formatNumber(n, 'fr')} sur ${counted('rows', of, 'fr')}`,
  en: ({ n, of }) => `${formatNumber(n, 'en')} of ${counted('rows', of, 'en')}`,
};

const place: Word<{ column: string; row: number; text: string }> = {
  fr: ({ column, row, text }) => `${column}, ligne ${formatNumber(row, 'fr')} : ${text}`,
  en: ({ column, row, text }) => `${column}, row ${formatNumber(row, 'en')}: ${text}`,
};

/** Which of the matches is selected; `at` is 0 when none is. */
const findPlace: Word<{ at: number; n: number }> = {
  fr: ({ at, n }) =>
    at === 0 ? counted('cells', n, 'fr') : `${formatNumber(at, 'fr')} sur ${formatNumber(n, 'fr')}`,
  en: ({ at, n }) =>
    at === 0 ? counted('cells', n, 'en') : `${formatNumber(at, 'en')} of ${formatNumber(n, 'en')}`,
};

const named: (fr: string, en: string) => Word<{ name: string }> = (fr, en) => ({
  fr: ({ name }) => fr.replace('{}', name),
  en: ({ name }) => en.replace('{}', name),
});

/** What the spreadsheet says around its cells. */
export const sheetWords = {
  rows: withCount(
    'rows',
    (text) => text,
    (text) => text,
  ),
  some,
  place,
  empty: { fr: 'vide', en: 'empty' },
  sheetOf: named('Chiffrier : {}', 'Spreadsheet: {}'),
  help: {
    fr: 'Flèches pour se déplacer, F2 ou la frappe pour modifier, Ctrl et Entrée pour ouvrir la fiche, Échap puis Tab pour sortir du chiffrier.',
    en: 'Arrow keys to move, F2 or typing to edit, Ctrl and Enter to open the record, Escape then Tab to leave the spreadsheet.',
  },
  loading: withCount(
    'rows',
    (text) => `Chargement… ${text}`,
    (text) => `Loading… ${text}`,
  ),
  stale: { fr: 'Hors ligne : la liste peut avoir changé', en: 'Offline: the list may have changed' },
  noRows: { fr: 'Aucune ligne pour l’instant.', en: 'No rows yet.' },
  noMatch: { fr: 'Aucune ligne ne correspond à ces filtres.', en: 'No row matches these filters.' },
  refusedFeed: {
    fr: 'Votre rôle ne permet pas de lire cette liste.',
    en: 'Your role does not allow you to read this list.',
  },
  saved: { fr: 'Tout est enregistré', en: 'All saved' },
  saving: withCount(
    'cells',
    (text) => `Enregistrement de ${text}…`,
    (text) => `Saving ${text}…`,
  ),
  offline: withCount(
    'cells',
    (text) => `Hors ligne : ${text} en attente d’envoi`,
    (text) => `Offline: ${text} waiting to be sent`,
  ),
  attention: withCount(
    'cells',
    (text) => `${text} à revoir`,
    (text) => `${text} to review`,
  ),
  onGroups: withCount(
    'cells',
    (text) => `${text} sur la ligne d’un groupe : rien n’y est écrit`,
    (text) => `${text} on the line of a group: nothing is written there`,
  ),
  notSaved: withCount(
    'cells',
    (text) => `${text} : valeur refusée, la raison est marquée`,
    (text) => `${text} refused; the reason is marked`,
  ),
  changedSince: withCount(
    'cells',
    (text) => `${text} : modification par quelqu’un d’autre entre-temps, laissée telle quelle`,
    (text) => `${text} changed by someone else in the meantime, left as is`,
  ),
  beyond: withCount(
    'rows',
    (text) => `Sans place sous la dernière : ${text}`,
    (text) => `${text} fell below the last one and were not pasted`,
  ),
  beyondColumns: withCount(
    'columns',
    (text) => `Sans place à droite de la dernière : ${text}`,
    (text) => `${text} beyond the last one, not pasted`,
  ),
  copyApart: {
    fr: 'Des plages qui ne partagent ni leurs lignes ni leurs colonnes ne se copient pas ensemble.',
    en: 'Ranges that share neither their rows nor their columns cannot be copied together.',
  },
  takenAway: withCount(
    'rows',
    (text) => `Quelqu’un d’autre a retiré ${text} pendant que vous y écriviez`,
    (text) => `Someone else removed ${text} while you were typing there`,
  ),
  notUndone: becauseOf(
    (text) => `Impossible d’annuler pour ${text}`,
    (text) => `Cannot undo for ${text}`,
  ),
  find: { fr: 'Rechercher dans les cellules', en: 'Find in the cells' },
  findShort: { fr: 'Rechercher', en: 'Find' },
  replaceBy: { fr: 'Remplacer par', en: 'Replace with' },
  replaceOne: { fr: 'Remplacer', en: 'Replace' },
  replaceAll: { fr: 'Tout remplacer…', en: 'Replace all…' },
  findNext: { fr: 'Suivant', en: 'Next' },
  findPrevious: { fr: 'Précédent', en: 'Previous' },
  findExact: { fr: 'Casse et accents', en: 'Case and accents' },
  findWhole: { fr: 'Cellule entière', en: 'Whole cell' },
  findWithin: { fr: 'Dans la sélection', en: 'In the selection' },
  findNone: { fr: 'Aucune cellule', en: 'No cell' },
  findPlace,
  findNotEditable: { fr: 'Cette cellule ne se modifie pas.', en: 'This cell cannot be edited.' },
  replaceTitle: withCount(
    'cells',
    (text) => `Remplacer dans ${text}`,
    (text) => `Replace in ${text}`,
  ),
  replaceRefused: withCount(
    'cells',
    (text) => `${text} : la valeur ne conviendrait pas, rien n’y change`,
    (text) => `${text} would not take the value and stay as they are`,
  ),
  replaceMore: withCount(
    'cells',
    (text) => `et ${text} de plus`,
    (text) => `and ${text} more`,
  ),
  before: { fr: 'Avant', en: 'Before' },
  after: { fr: 'Après', en: 'After' },
  cellHead: { fr: 'Cellule', en: 'Cell' },
  removed: withCount(
    'rows',
    (text) => `Retrait de ${text}. Ctrl+Z pour annuler.`,
    (text) => `Removed ${text}. Ctrl+Z to undo.`,
  ),
  notRemoved: becauseOf(
    (text) => `Impossible de retirer ${text}`,
    (text) => `Cannot remove ${text}`,
  ),
  removeRows: { fr: 'Retirer les lignes choisies', en: 'Remove the selected rows' },
  removeAsked: withCount(
    'rows',
    (text) => `Retirer ${text} ?`,
    (text) => `Remove ${text}?`,
  ),
  removeTold: {
    fr: 'Le retrait vaut pour tout le monde. Annuler (Ctrl+Z) remet tout comme avant.',
    en: 'This is for everyone. Undo (Ctrl+Z) puts everything back as it was.',
  },
  remove: { fr: 'Retirer', en: 'Remove' },
  growAsked: withCount(
    'rows',
    (text) => `Créer ${text} ?`,
    (text) => `Create ${text}?`,
  ),
  growTold: {
    fr: 'Ce que vous collez dépasse la dernière ligne. Le reste peut devenir de nouvelles lignes.',
    en: 'What you paste goes past the last row. The rest can become new rows.',
  },
  grow: { fr: 'Créer', en: 'Create' },
  leave: { fr: 'Ne pas créer', en: 'Do not create' },
  copied: withCount(
    'cells',
    (text) => `Copie de ${text}`,
    (text) => `Copied ${text}`,
  ),
  readOnly: { fr: 'Cette colonne ne se modifie pas ici.', en: 'This column cannot be edited here.' },
  addRow: { fr: 'Ajouter une ligne', en: 'Add a row' },
  openRecord: { fr: 'Ouvrir la fiche', en: 'Open the record' },
  clearFilters: { fr: 'Retirer les filtres', en: 'Clear the filters' },
  filtered: named('Filtre : {}', 'Filter: {}'),
  sortAndFilter: { fr: 'Trier et filtrer la colonne', en: 'Sort and filter the column' },
  sortAndFilterBy: { fr: 'Trier et filtrer par…', en: 'Sort and filter by…' },
  sortUp: { fr: 'Trier en ordre croissant', en: 'Sort ascending' },
  sortDown: { fr: 'Trier en ordre décroissant', en: 'Sort descending' },
  unsort: { fr: 'Ne plus trier', en: 'Remove the sort' },
  columnMenu: named('Colonne : {}', 'Column: {}'),
  contains: { fr: 'Contient', en: 'Contains' },
  from: { fr: 'De', en: 'From' },
  to: { fr: 'À', en: 'To' },
  blank: { fr: '(vide)', en: '(blank)' },
  onlyEmpty: { fr: 'Seulement les vides', en: 'Only blanks' },
  onlyFilled: { fr: 'Seulement les remplies', en: 'Only filled' },
  apply: { fr: 'Appliquer', en: 'Apply' },
  conflict: {
    fr: 'Quelqu’un d’autre a modifié cette cellule en même temps que vous.',
    en: 'Someone else changed this cell at the same time as you.',
  },
  mine: { fr: 'Votre valeur', en: 'Your value' },
  theirs: { fr: 'Leur valeur', en: 'Their value' },
  keepMine: { fr: 'Garder la mienne', en: 'Keep mine' },
  keepTheirs: { fr: 'Garder la leur', en: 'Keep theirs' },
  forget: { fr: 'Revenir à la valeur enregistrée', en: 'Go back to the saved value' },
  forgetAll: {
    fr: 'Revenir partout aux valeurs enregistrées',
    en: 'Go back to the saved values everywhere',
  },
  calendar: named('Calendrier : {}', 'Calendar: {}'),
  monthBefore: { fr: 'Mois précédent', en: 'Previous month' },
  monthAfter: { fr: 'Mois suivant', en: 'Next month' },
  yearBefore: { fr: 'Année précédente', en: 'Previous year' },
  yearAfter: { fr: 'Année suivante', en: 'Next year' },
  today: { fr: 'Aujourd’hui', en: 'Today' },
  emptied: { fr: 'Vider', en: 'Clear' },
  weekdays: { fr: 'di lu ma me je ve sa', en: 'Su Mo Tu We Th Fr Sa' },
  options: named('Choix : {}', 'Choices: {}'),
} as const;

/** In which order a sheet is, for who hears it. */
export const sortedSaid: Word<{ name: string; order: 'up' | 'down' }> = {
  fr: ({ name, order }) => `Tri : ${name}, ${order === 'down' ? 'ordre décroissant' : 'ordre croissant'}`,
  en: ({ name, order }) => `Sorted by ${name}, ${order === 'down' ? 'descending' : 'ascending'}`,
};
