import { formatCount, formatNumber } from './format.ts';
import type { Word } from './word.ts';

const named: (fr: string, en: string) => Word<{ name: string }> = (fr, en) => ({
  fr: ({ name }) => fr.replace('{}', name),
  en: ({ name }) => en.replace('{}', name),
});

/** How a sheet is looked at: its order, its columns, its groups, and the views that are kept of it. */
export const viewWords = {
  refresh: { fr: 'Vue à actualiser', en: 'View out of date: refresh' },
  sort: { fr: 'Trier', en: 'Sort' },
  sortPanel: { fr: 'Ordre des lignes', en: 'Order of the rows' },
  sortedBy: { fr: 'Trier par', en: 'Sort by' },
  thenBy: { fr: 'puis par', en: 'then by' },
  ascending: { fr: 'Croissant', en: 'Ascending' },
  descending: { fr: 'Décroissant', en: 'Descending' },
  addSort: { fr: 'Ajouter une colonne de tri', en: 'Add a column to sort by' },
  dropSort: named('Ne plus trier par : {}', 'Stop sorting by: {}'),
  sortEarlier: named('Trier plus tôt par : {}', 'Sort earlier by: {}'),
  columns: { fr: 'Colonnes', en: 'Columns' },
  columnsPanel: { fr: 'Colonnes de la feuille', en: 'Columns of the sheet' },
  columnsHelp: {
    fr: 'Cochez ce qui se voit. Alt et les flèches déplacent une colonne.',
    en: 'Tick what is shown. Alt and the arrow keys move a column.',
  },
  showColumn: named('Voir : {}', 'Show: {}'),
  moveUp: named('Avancer : {}', 'Move earlier: {}'),
  moveDown: named('Reculer : {}', 'Move later: {}'),
  hide: { fr: 'Masquer la colonne', en: 'Hide the column' },
  freezeHere: { fr: 'Figer jusqu’ici', en: 'Freeze up to here' },
  unfreeze: { fr: 'Libérer les colonnes', en: 'Unfreeze the columns' },
  groupBy: { fr: 'Regrouper par cette colonne', en: 'Group by this column' },
  ungroup: { fr: 'Ne plus regrouper', en: 'Remove the group' },
  alsoSortUp: { fr: 'Ajouter au tri', en: 'Add to the sort' },
  allColumns: { fr: 'Tout montrer', en: 'Show all' },
  asDeclared: { fr: 'Revenir à l’ordre de départ', en: 'Back to the first order' },
  height: { fr: 'Hauteur des lignes', en: 'Row height' },
  compact: { fr: 'Compacte', en: 'Compact' },
  normal: { fr: 'Normale', en: 'Normal' },
  tall: { fr: 'Haute', en: 'Tall' },
  group: {
    fr: ({ name, text, n }) => `${name} : ${text} (${formatNumber(n, 'fr')})`,
    en: ({ name, text, n }) => `${name}: ${text} (${formatNumber(n, 'en')})`,
  } satisfies Word<{ name: string; text: string; n: number }>,
  cells: {
    fr: ({ n }) => formatCount(n, 'fr', { one: 'cellule remplie', other: 'cellules remplies' }),
    en: ({ n }) => formatCount(n, 'en', { one: 'filled cell', other: 'filled cells' }),
  } satisfies Word<{ n: number }>,
  sum: named('Somme : {}', 'Sum: {}'),
  average: named('Moyenne : {}', 'Average: {}'),
  totals: { fr: 'Totaux de la vue', en: 'Totals of the view' },
  total: { fr: 'Au pied de la colonne', en: 'At the foot of the column' },
  views: { fr: 'Vues', en: 'Views' },
  noView: { fr: 'Vue sans nom', en: 'Unnamed view' },
  wholeSheet: { fr: 'Toute la feuille', en: 'The whole sheet' },
  changed: named('{} (modifiée)', '{} (changed)'),
  mine: { fr: 'Mes vues', en: 'My views' },
  shared: { fr: 'Vues partagées', en: 'Shared views' },
  save: { fr: 'Enregistrer la vue', en: 'Save the view' },
  saveAs: { fr: 'Enregistrer sous…', en: 'Save as…' },
  rename: { fr: 'Renommer ou partager…', en: 'Rename or share…' },
  remove: { fr: 'Supprimer la vue', en: 'Delete the view' },
  revert: { fr: 'Revenir à la vue enregistrée', en: 'Back to the saved view' },
  copyLink: { fr: 'Copier le lien', en: 'Copy the link' },
  linkCopied: { fr: 'Lien copié', en: 'Link copied' },
  name: { fr: 'Nom de la vue', en: 'Name of the view' },
  share: {
    fr: 'Partager avec l’équipe : quiconque peut lire la feuille la verra',
    en: 'Share with the staff: whoever may read the sheet will see it',
  },
  saved: { fr: 'Vue enregistrée', en: 'View saved' },
  notFound: {
    fr: 'Cette vue n’existe plus, ou n’est pas partagée',
    en: 'This view no longer exists, or is not shared',
  },
  tooLarge: {
    fr: ({ n }) =>
      `Cette feuille compte plus de ${formatNumber(n, 'fr')} lignes. Choisissez d’abord ce que vous cherchez.`,
    en: ({ n }) =>
      `This sheet has more than ${formatNumber(n, 'en')} rows. First say what you are looking for.`,
  } satisfies Word<{ n: number }>,
} as const;

/** What may stand at the foot of a column: its name, and how it is said there, where there is little room. */
export const totalWords = {
  none: { name: { fr: 'Rien', en: 'Nothing' }, short: { fr: '–', en: '–' } },
  filled: { name: { fr: 'Cellules remplies', en: 'Filled cells' }, short: { fr: 'nb', en: 'count' } },
  sum: { name: { fr: 'Somme', en: 'Sum' }, short: { fr: 'Σ', en: 'Σ' } },
  mean: { name: { fr: 'Moyenne', en: 'Average' }, short: { fr: 'moy.', en: 'avg' } },
  min: { name: { fr: 'Minimum', en: 'Minimum' }, short: { fr: 'min.', en: 'min' } },
  max: { name: { fr: 'Maximum', en: 'Maximum' }, short: { fr: 'max.', en: 'max' } },
} as const satisfies Record<string, Record<'name' | 'short', Word>>;

/** @example say(totalSaid, 'en', { kind: 'Sum', column: 'Owing', value: '$12.00' }) // => 'Sum, Owing: $12.00' */
export const totalSaid: Word<{ kind: string; column: string; value: string }> = {
  fr: ({ kind, column, value }) => `${kind}, ${column} : ${value}`,
  en: ({ kind, column, value }) => `${kind}, ${column}: ${value}`,
};
