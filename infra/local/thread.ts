import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { localFolder } from './inputs.ts';

const programs = new Map<string, URL>();

/**
 * The program of a thread, in one file. A thread that looks for its modules one by one, and takes the types out of each,
 * needs twice as long to begin; and a run of the tests begins some four hundred.
 */
export function programOf(entry: URL): URL {
  const path = fileURLToPath(entry);
  const program = programs.get(path) ?? written(basename(path, '.ts'), bundled(path));
  programs.set(path, program);
  return program;
}

function bundled(entryPoint: string): Uint8Array {
  const { outputFiles } = buildSync({
    entryPoints: [entryPoint],
    write: false,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    // Packages written for CommonJS call it.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`${entryPoint} became nothing`);
  return file.contents;
}

/** Named by what it holds: processes that write it at once write the same, and each finds it whole. */
function written(name: string, contents: Uint8Array): URL {
  const folder = join(localFolder, 'threads');
  const path = join(
    folder,
    `${name}-${createHash('sha256').update(contents).digest('hex').slice(0, 16)}.mjs`,
  );
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    const beside = `${path}.${process.pid}`;
    writeFileSync(beside, contents);
    renameSync(beside, path);
  }
  return pathToFileURL(path);
}
