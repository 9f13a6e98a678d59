import type { Refusal, Result } from '../../../shared/kernel/result.ts';

/** @throws Error when a rule of the product refuses what the demo tells: then the story is wrong */
export function allowed<T>(result: Result<T, Refusal>): T {
  if (result.ok) return result.value;
  throw new Error(`The demo tells what is not allowed: ${JSON.stringify(result.refusal)}`);
}

/** @throws Error when the story speaks of what is not in it */
export function known<Key, Value>(map: ReadonlyMap<Key, Value>, key: NoInfer<Key>): Value {
  const found = map.get(key);
  if (found === undefined) throw new Error(`The demo lacks ${String(key)}`);
  return found;
}
