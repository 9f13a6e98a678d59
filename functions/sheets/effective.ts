import { isCustom, withCustom } from '../../shared/contracts/sheets/custom.ts';
import { columnOf } from '../../shared/contracts/sheets/sheet.ts';
import { readSettings, settingsOf } from '../platform/settings.ts';
import type { Tools } from '../platform/tools.ts';
import type { Keeper } from './keeper.ts';

/**
 * The keeper of a sheet as the network has it now: with its own fields among the columns. A field that was added a
 * moment ago, which settings believed for half a minute do not know, is looked up.
 */
export async function effective<T extends object>(
  keeper: Keeper<T>,
  tools: Tools,
  keys: readonly string[] = [],
): Promise<Keeper<T>> {
  if (keeper.sheet.extensible !== true) return keeper;
  const known = withCustom(keeper.sheet, (await settingsOf(tools)).fields);
  const isKnown = keys.every((key) => !isCustom(key) || columnOf(known, key) !== undefined);
  return isKnown ? { ...keeper, sheet: known } : effectiveNow(keeper, tools);
}

/** The same by the settings as they are kept, for what is asked rarely and must name every field. */
export async function effectiveNow<T extends object>(keeper: Keeper<T>, tools: Tools): Promise<Keeper<T>> {
  if (keeper.sheet.extensible !== true) return keeper;
  const { fields } = await readSettings(tools.store);
  return { ...keeper, sheet: withCustom(keeper.sheet, fields) };
}
