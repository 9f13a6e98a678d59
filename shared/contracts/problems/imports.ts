import type { ProblemLine } from '../problems.ts';

/** What an import refuses. */
export const importsProblems = {
  'import/not-now': {
    status: 409,
    title: { fr: 'L’importation n’en est pas à cette étape', en: 'The import is not at that step' },
  },
  'import/not-uploaded': {
    status: 409,
    title: { fr: 'Le fichier n’est pas encore arrivé', en: 'The file has not arrived yet' },
  },
  'import/unknown-column': {
    status: 422,
    title: {
      fr: 'Cette colonne n’existe pas, ou ne s’écrit pas',
      en: 'There is no such column, or it cannot be written',
    },
  },
  'import/column-twice': {
    status: 422,
    title: {
      fr: 'Deux colonnes du fichier vont au même endroit',
      en: 'Two columns of the file go to the same place',
    },
  },
  'import/unreadable': {
    status: 422,
    title: {
      fr: 'Ce fichier n’a pas de lignes que l’on puisse lire',
      en: 'This file has no rows that can be read',
    },
  },
} as const satisfies Record<string, ProblemLine>;
