import { viewSchema, type KeptView } from '../../shared/contracts/records/view.ts';
import type { Key } from '../platform/storage/engine.ts';
import type { Kind } from '../platform/storage/kind.ts';
import { records } from '../platform/storage/question.ts';

export function viewKey(sheet: string, id: string): Key {
  return { pk: `views#${sheet}`, sk: id };
}

export const views: Kind<KeptView> = {
  name: 'view',
  table: 'operations',
  schema: viewSchema,
  key: ({ sheet, id }) => viewKey(sheet, id),
};

/** O-09 The views of a sheet, everyone's. Table key. 100 rows: 17 units. */
export function viewsOf(sheet: string) {
  return records('O-09', views, { partition: `views#${sheet}`, limit: 300 });
}
