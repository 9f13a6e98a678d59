import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';
import { entries, names, root } from './names.ts';
import { plainKeys } from './plain-keys.ts';

export type Format = 'cjs' | 'esm';
export type Bundle = { readonly folder: string; readonly bytes: number };
type Line = { readonly entry: string };

/**
 * Bundles functions, all in one call: `folder/NAME/index.cjs`, each folder ready to be an asset. Source maps and
 * esbuild's account of what is in each bundle stay beside, in `folder/maps`: they are not deployed.
 *
 * @throws Error when the entry of a line is not there
 */
export async function bundle<Name extends string>(
  folder: string,
  lines: Readonly<Record<Name, Line>>,
  format: Format = 'cjs',
): Promise<ReadonlyMap<Name, Bundle>> {
  const ending = endings[format];
  const { outputFiles, metafile } = await build({
    ...common,
    format,
    entryPoints: entries<Name, Line>(lines).map(([name, { entry }]) => ({
      in: existing(name, entry),
      out: join(name, 'index'),
    })),
    outdir: folder,
    outExtension: { '.js': ending },
    ...between[format],
  });
  for (const { path, contents } of outputFiles) write(path, contents);
  writeFileSync(join(folder, 'maps', 'metafile.json'), JSON.stringify(metafile));
  return new Map(names(lines).map((name) => [name, bundled(join(folder, name), ending)]));
}

function bundled(folder: string, ending: string): Bundle {
  return { folder, bytes: statSync(join(folder, `index${ending}`)).size };
}

/** A folder of its own tells Lambda and Node alike what its one file is, whatever package it lies in. */
const endings = { cjs: '.cjs', esm: '.mjs' } as const satisfies Record<Format, string>;

const common = {
  absWorkingDir: root,
  write: false,
  bundle: true,
  minify: true,
  metafile: true,
  platform: 'node',
  target: 'node24',
  // The modules of a package, where it has them, are what esbuild can leave the unused parts out of.
  mainFields: ['module', 'main'],
  sourcemap: 'external',
  sourcesContent: false,
  legalComments: 'none',
  // Half of what is said is French: an accent is two bytes, its escape six.
  charset: 'utf8',
  plugins: [plainKeys],
  logLevel: 'error',
  alias: {
    '@aws-sdk/credential-provider-node': fileURLToPath(import.meta.resolve('./lambda-credentials.ts')),
    // fontkit unpacks WOFF2 with half a megabyte of its own; no font of ours is packed so.
    'brotli/decompress.js': 'node:zlib',
  },
} satisfies BuildOptions;

/** Packages written for CommonJS call `require`, those written as modules (pdfkit) ask for their own address. */
const between = {
  cjs: {
    banner: { js: "const __address=require('node:url').pathToFileURL(__filename).href;" },
    define: { 'import.meta.url': '__address' },
    // The SDK imports node:http when it first speaks: as a module, which reads every export, and so loads a second
    // client for HTTP (undici) that nobody uses: a quarter of a cold start. Asked for by `require`, it does not.
    supported: { 'dynamic-import': false },
  },
  esm: {
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';const require=__createRequire(import.meta.url);",
    },
  },
} as const satisfies Record<Format, BuildOptions>;

function existing(name: string, entry: string): string {
  if (existsSync(join(root, entry))) return entry;
  throw new Error(`The function ${name} should be in ${entry}, and there is no such file`);
}

function write(path: string, contents: Uint8Array): void {
  const folder = dirname(path);
  const target = path.endsWith('.map') ? join(dirname(folder), 'maps', `${basename(folder)}.map`) : path;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, contents);
}
