import type { Word } from './word.ts';

/** Files of a sheet, and files for it. */
export const exportWords = {
  files: { fr: 'Fichiers', en: 'Files' },
  seenCsv: { fr: 'Exporter ce qui est affiché (CSV)', en: 'Export what is shown (CSV)' },
  seenXlsx: { fr: 'Exporter ce qui est affiché (Excel)', en: 'Export what is shown (Excel)' },
  allCsv: { fr: 'Exporter tout (CSV)', en: 'Export everything (CSV)' },
  allXlsx: { fr: 'Exporter tout (Excel)', en: 'Export everything (Excel)' },
  import: { fr: 'Importer un fichier…', en: 'Import a file…' },
  made: { fr: 'Le fichier est prêt.', en: 'The file is ready.' },
  /** The column by which a row of a file is known again. */
  id: { fr: 'Identifiant', en: 'Identifier' },
} as const satisfies Record<string, Word>;
