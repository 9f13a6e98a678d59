import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { functions, type FunctionName } from './catalog.ts';
import { names, root } from './names.ts';

export type Format = 'cjs' | 'esm';
export type Bundle = { readonly folder: string; readonly bytes: number };
export type Bundles = ReadonlyMap<FunctionName, Bundle>;

/**
 * Bundles every function of the catalog, in one call: `folder/NAME/index.cjs`, ready to be an asset.
 * Source maps and esbuild's account of what is in each bundle stay beside, in `folder/maps`: they are not deployed.
 */
export async function bundle(folder: string, format: Format = 'cjs'): Promise<Bundles> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: names(functions).map((name) => ({ in: entryOf(name), out: join(name, 'index') })),
    outdir: folder,
    outExtension: { '.js': format === 'cjs' ? '.cjs' : '.mjs' },
    write: false,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format,
    mainFields: ['module', 'main'],
    sourcemap: 'external',
    sourcesContent: false,
    metafile: true,
    legalComments: 'none',
    logLevel: 'error',
    alias: { pdfkit: join(root, 'node_modules/pdfkit/js/pdfkit.browser.mjs') },
    ...(format === 'esm' ? { banner: { js: requireInModules } } : {}),
  });
  for (const { path, contents } of outputFiles) write(path, contents);
  writeMetafile(folder, metafile);
  return new Map(names(functions).map((name) => [name, bundled(join(folder, name), format)]));
}

/** Packages written for CommonJS call `require`, which a module does not have. */
const requireInModules =
  "import { createRequire as __createRequire } from 'node:module';const require=__createRequire(import.meta.url);";

function entryOf(name: FunctionName): string {
  const { entry } = functions[name];
  if (existsSync(join(root, entry))) return entry;
  throw new Error(
    `infra/catalog.ts says that the function ${name} is in ${entry}, and there is no such file`,
  );
}

function write(path: string, contents: Uint8Array): void {
  const map = path.endsWith('.map');
  const target = map ? join(dirname(dirname(path)), 'maps', `${basename(dirname(path))}.map`) : path;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, contents);
}

function writeMetafile(folder: string, metafile: Metafile): void {
  writeFileSync(join(folder, 'maps', 'metafile.json'), JSON.stringify(metafile));
}

function bundled(folder: string, format: Format): Bundle {
  return { folder, bytes: statSync(join(folder, format === 'cjs' ? 'index.cjs' : 'index.mjs')).size };
}
