import { zipSync, type AsyncZippable, type FlateCallback } from 'fflate/browser';

export * from 'fflate/browser';

/**
 * Stands for fflate's own `zip` in the pages (vite.config.ts): that one starts its threads from texts that it makes,
 * which the pages' content security policy rightly refuses.
 */
export function zip(files: AsyncZippable, done: FlateCallback): void {
  try {
    done(null, zipSync(plain(files)));
  } catch (error) {
    const told = error instanceof Error ? error : new Error(String(error));
    done(Object.assign(told, { code: 0 }), new Uint8Array());
  }
}

/** The writer gives each file as its bytes. */
function plain(files: AsyncZippable): Record<string, Uint8Array> {
  return Object.fromEntries(
    Object.entries(files).flatMap(([name, file]) =>
      file instanceof Uint8Array ? [[name, file] as const] : [],
    ),
  );
}
