import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { hashOf, keepNewest, localFolder, putInPlace } from './inputs.ts';

const programs = new Map<string, URL>();

/**
 * The program of a thread, in one file, which finds what the threads before it compiled. One that looks for its modules
 * one by one, takes the types out of each and compiles them, needs three times as long to begin; and a run of the tests
 * begins some four hundred.
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
  const whole = join(folder, inputs);
  if (!existsSync(whole)) {
    const beside = `${whole}.${process.pid}`;
    mkdirSync(beside, { recursive: true });
    writeFileSync(join(beside, 'program.mjs'), bundled(entry));
    writeFileSync(join(beside, 'begin.mjs'), beginning);
    putInPlace(beside, whole);
    keepNewest(folder);
  }
  return pathToFileURL(join(whole, 'begin.mjs'));
}

/** A module cannot ask for the cache that it is itself read from. */
const beginning = `import { enableCompileCache } from 'node:module';
enableCompileCache(import.meta.dirname + '/compiled');
await import('./program.mjs');
`;

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
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`${entryPoint} became nothing`);
  return file.contents;
}
