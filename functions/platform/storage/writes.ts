import type { Key } from './engine.ts';
import type { Kept, Kind } from './kind.ts';

/** One change of one record, as data. A transaction is a list of them. */
export type Write<T = never> =
  | { readonly do: 'create'; readonly kind: Kind<T>; readonly record: T }
  | { readonly do: 'replace'; readonly kind: Kind<T>; readonly seen: Kept<T>; readonly record: T }
  | { readonly do: 'remove'; readonly kind: Kind<T>; readonly seen: Kept<T>; readonly id: string }
  | { readonly do: 'check'; readonly kind: Kind<T>; readonly key: Key; readonly version: number | 'absent' };

/** Any write, whatever its kind: lists of writes mix kinds. */
export type AnyWrite = Write<never>;

const any = <T>(write: Write<T>): AnyWrite => write as unknown as AnyWrite;

/** A record that must not be there yet. */
export function create<T>(kind: Kind<T>, record: NoInfer<T>): AnyWrite {
  return any({ do: 'create', kind, record });
}

/** A record in place of the one that was seen. */
export function replace<T>(kind: Kind<T>, seen: Kept<NoInfer<T>>, record: NoInfer<T>): AnyWrite {
  return any({ do: 'replace', kind, seen, record });
}

/** Takes away the record that was seen. `id` is the one its sheet knows it by. */
export function remove<T>(kind: Kind<T>, seen: Kept<NoInfer<T>>, id: string): AnyWrite {
  return any({ do: 'remove', kind, seen, id });
}

/** Changes nothing, but holds the others to what was seen. */
export function stillSeen<T>(kind: Kind<T>, seen: Kept<NoInfer<T>>): AnyWrite {
  return any({ do: 'check', kind, key: kind.key(seen.record), version: seen.version });
}

export function stillAbsent<T>(kind: Kind<T>, key: Key): AnyWrite {
  return any({ do: 'check', kind, key, version: 'absent' });
}
