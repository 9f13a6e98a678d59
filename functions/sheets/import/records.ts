import { importSchema, type Import } from '../../../shared/contracts/records/import.ts';
import type { Key } from '../../platform/storage/engine.ts';
import type { Kind } from '../../platform/storage/kind.ts';
import { records } from '../../platform/storage/question.ts';

export function importKey(id: string): Key {
  return { pk: `import#${id}`, sk: 'import' };
}

export const imports: Kind<Import> = {
  name: 'import',
  table: 'operations',
  schema: importSchema,
  key: ({ id }) => importKey(id),
  gsi1: ({ createdAt, id }) => ({ partition: 'imports', sort: `${createdAt}#${id}` }),
  history: ({ id }) => `import#${id}`,
  derived: ['done'],
};

/** O-05 The imports, latest first. Index gsi1. 100 rows: 11.5 units. */
export const latestImports = records('O-05', imports, {
  index: 'gsi1',
  partition: 'imports',
  order: 'descending',
  limit: 50,
});

/** Where an import keeps its file, what was noticed, its pages of rows, and what became of each page. */
export const fileOf = {
  source: (id: string) => `imports/${id}/source`,
  findings: (id: string) => `imports/${id}/findings.json`,
  page: (id: string, page: number) => `imports/${id}/rows/${page}.json`,
  result: (id: string, page: number) => `imports/${id}/results/${page}.json`,
} as const;
