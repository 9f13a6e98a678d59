import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
/** Where this machine keeps what it makes; out of the repository. */
export const localFolder = join(root, '.local');

const left = new Set(['node_modules', 'dist', 'local', 'cdk.out', '.local']);

function* filesOf(path: string): Generator<string> {
  if (statSync(path).isDirectory()) yield* filesIn(path);
  else yield path;
}

function* filesIn(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !left.has(name));
  for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else yield path;
  }
}

/** What this process has read, and when that was written: a run of the tests asks a hundred times for the same files. */
const known = new Map<string, { readonly written: string; readonly digest: string }>();

function digestOf(file: string): string {
  const { mtimeMs, size } = statSync(file);
  const written = `${mtimeMs} ${size}`;
  const before = known.get(file);
  if (before?.written === written) return before.digest;
  const digest = createHash('sha256').update(readFileSync(file)).digest('hex');
  known.set(file, { written, digest });
  return digest;
}

/** A hash over the names and contents of files and folders: what is built from them is built again when it changes. */
export function hashOf(...paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths)
    for (const file of filesOf(join(root, path))) hash.update(file.slice(root.length)).update(digestOf(file));
  return hash.digest('hex').slice(0, 20);
}

/** Gives what was made beside its own name: of two that made it at once, one wins, and both find it whole. */
export function putInPlace(beside: string, whole: string): void {
  try {
    renameSync(beside, whole);
  } catch (error) {
    rmSync(beside, { recursive: true });
    if (!existsSync(whole)) throw error;
  }
}

/** Forgets what was built long ago. A running stack may still load what was built a moment ago, and nothing older. */
export function keepNewest(folder: string): void {
  const all = readdirSync(folder).map((name) => join(folder, name));
  // Another process may rename or forget one of them meanwhile.
  const writtenAt = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const byAge = all.toSorted((one, other) => writtenAt(other) - writtenAt(one));
  for (const old of byAge.slice(4)) rmSync(old, { recursive: true, force: true });
}
