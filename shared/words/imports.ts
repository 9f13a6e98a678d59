import type { Word } from './word.ts';

/** What an import notices. */
export const imports = {
  meansNothing: { fr: 'Compris comme vide', en: 'Understood as empty' },
  calmed: { fr: 'Majuscules adoucies', en: 'Capitals softened' },
  province: { fr: 'Province retirée du nom de la municipalité', en: 'Province taken out of the municipality' },
  rewritten: { fr: 'Écrit comme il se doit', en: 'Written the usual way' },
  unreadable: { fr: 'Cette valeur ne peut pas être lue', en: 'That value cannot be read' },
  alreadyThere: { fr: 'Déjà dans le chiffrier', en: 'Already on the sheet' },
} as const satisfies Record<string, Word>;

export const repeatsRow: Word<{ row: number }> = {
  fr: ({ row }) => `Répète la ligne ${row} du fichier`,
  en: ({ row }) => `Repeats row ${row} of the file`,
};
