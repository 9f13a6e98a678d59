import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { hashOf, keepNewest, localFolder } from './inputs.ts';

const programs = new Map<string, URL>();

/**
 * The program of a thread, in one file. A thread that looks for its modules one by one, and takes the types out of each,
 * needs twice as long to begin; and a run of the tests begins some four hundred.
 */
export function programOf(entry: URL): URL {
  const path = fileURLToPath(entry);
  const program = programs.get(path) ?? built(path);
  programs.set(path, program);
  return program;
}

/** Named by what goes into it: what one process built, the others find; and it is there whole, or not at all. */
function built(entry: string): URL {
  const folder = join(localFolder, 'threads', basename(entry, '.ts'));
  const inputs = hashOf('infra/local', 'functions', 'shared', 'package-lock.json');
  const path = join(folder, `${inputs}.mjs`);
  if (!existsSync(path)) {
    const beside = `${path}.${process.pid}`;
    mkdirSync(folder, { recursive: true });
    writeFileSync(beside, bundled(entry));
    renameSync(beside, path);
    keepNewest(folder);
  }
  return pathToFileURL(path);
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
