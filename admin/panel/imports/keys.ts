import type { ImportPlan } from '../../../shared/contracts/records/import.ts';
import { columnOf, type Column, type Sheet } from '../../../shared/contracts/sheets/sheet.ts';
import { exportWords } from '../../../shared/words/export.ts';

type Named = Pick<Column, 'key' | 'label'>;

/** Columns of which each row has its own, on any sheet that has them. */
const identifying = ['number', 'neq', 'email', 'legalName'];

/** By what rows of a file may be known as rows of the sheet. */
export function keyColumns(sheet: Sheet): readonly Named[] {
  const own = identifying.flatMap((key) => columnOf(sheet, key) ?? []);
  return [{ key: 'id', label: exportWords.id }, ...own];
}

/** A plan whose key is one of its columns; what nobody may type is mapped only as the key. */
export function withKey(sheet: Sheet, plan: ImportPlan): ImportPlan {
  const untyped = (key: string | null) => {
    const column = key === null ? undefined : columnOf(sheet, key);
    return key === 'id' || (column?.edit.length === 0 && column.known !== true);
  };
  const mapped = plan.columns.find(untyped);
  const kept = plan.key !== null && plan.columns.includes(plan.key) ? plan.key : null;
  const key = mapped ?? kept;
  return { ...plan, key, columns: plan.columns.map((one) => (untyped(one) && one !== key ? null : one)) };
}
