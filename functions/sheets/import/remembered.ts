import { createHash } from 'node:crypto';
import {
  rememberedPlanSchema,
  type ImportPlan,
  type RememberedPlan,
} from '../../../shared/contracts/records/import.ts';
import { fold } from '../../../shared/kernel/text.ts';
import type { Kind } from '../../platform/storage/kind.ts';
import { create, replace, type AnyWrite } from '../../platform/storage/writes.ts';
import type { Tools } from '../../platform/tools.ts';

const keyOf = (sheet: string, headers: string) => ({ pk: `import-plan#${sheet}`, sk: headers });

/** How a sheet's files with the same headers were mapped the last time, by whomever. */
const remembered: Kind<RememberedPlan> = {
  name: 'import-plan',
  table: 'operations',
  schema: rememberedPlanSchema,
  key: ({ sheet, headers }) => keyOf(sheet, headers),
};

/** Headers are a name of unknown length: their sum stands for them. */
const markOf = (headers: readonly string[]) =>
  createHash('sha256')
    .update(headers.map((header) => fold(header).trim()).join('\u0000'))
    .digest('hex');

export async function planFor(
  sheet: string,
  headers: readonly string[],
  { store }: Pick<Tools, 'store'>,
): Promise<ImportPlan | null> {
  return (await store.get(remembered, keyOf(sheet, markOf(headers))))?.record.plan ?? null;
}

export async function rememberPlan(
  sheet: string,
  headers: readonly string[],
  plan: ImportPlan,
  { store, now }: Pick<Tools, 'store' | 'now'>,
): Promise<AnyWrite[]> {
  const made: RememberedPlan = { sheet, headers: markOf(headers), plan, at: now };
  const before = await store.get(remembered, keyOf(sheet, made.headers));
  return [before ? replace(remembered, before, made) : create(remembered, made)];
}
