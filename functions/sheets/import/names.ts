import { fold } from '../../../shared/kernel/text.ts';
import type { Names } from './importing.ts';

/** What cells may call the things of a list: their ids, and their names where only one has it. */
export function namesOf(list: Iterable<{ readonly id: string; readonly names: readonly string[] }>): Names {
  const found = new Map<string, string | null>();
  const ids = new Map<string, string>();
  for (const { id, names } of list) {
    ids.set(fold(id), id);
    for (const name of new Set(names.map(fold))) {
      const before = found.get(name);
      if (name !== '') found.set(name, before === undefined || before === id ? id : null);
    }
  }
  return new Map([...found, ...ids]);
}
