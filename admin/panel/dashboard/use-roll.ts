import { useMemo } from 'react';
import type { Category } from '../../../shared/membership/category.ts';
import type { RollFacts, RollRules } from '../../../shared/membership/figures.ts';
import { defaultStatusRules } from '../../../shared/membership/status.ts';
import { membersScreen } from '../members/members.ts';
import { useSettings } from '../providers/use-settings.ts';
import { rollFactsOf } from './facts.ts';
import { useRows } from './use-rows.ts';

export type Roll = { readonly facts: readonly RollFacts[]; readonly rules: RollRules };

/** The roll as figures are counted from it: nothing until it is read, and `null` for who may not read it. */
export function useRoll(): Roll | null | undefined {
  const rows = useRows(membersScreen);
  const settings = useSettings();
  return useMemo(() => {
    if (rows === null) return null;
    if (rows === undefined || settings === undefined) return undefined;
    const categories = new Map(
      settings.categories.map((category): [Category['id'], Category] => [category.id, category]),
    );
    const facts = [...rows.values()].map((row) => rollFactsOf(row, categories));
    return { facts, rules: { categories, rules: defaultStatusRules } };
  }, [rows, settings]);
}
