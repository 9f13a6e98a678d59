import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
import * as z from 'zod';
import { bundle, type Bundle } from './bundle.ts';
import { functions, type FunctionName } from './catalog.ts';
import { root } from './names.ts';
import { readSettings } from './settings.ts';
import { Data } from './stacks/data.ts';
import { Service } from './stacks/service.ts';
import { Site } from './stacks/site.ts';

export type Options = {
  readonly outdir: string;
  /** The code of the functions; without it, the template is whole but its functions refuse to run. */
  readonly bundles?: ReadonlyMap<FunctionName, Bundle>;
  /** Folder of the built pages; without it, the site holds only `/config.json`. */
  readonly pages?: string;
  /** Over what cdk.json says. */
  readonly context?: Readonly<Record<string, unknown>>;
};

export type Courtepointe = {
  readonly app: App;
  readonly data: Data;
  readonly site: Site;
  readonly service: Service;
};

/** The whole network as CDK stacks, in this process: needs no credentials and asks nobody anything. */
export function courtepointe({ outdir, bundles, pages, context }: Options): Courtepointe {
  const app = new App({
    outdir,
    context: { ...contextOfFile(), ...context },
    analyticsReporting: false,
    treeMetadata: false,
    builtinCloudFormationValidation: process.env['CDK_VALIDATION'] === 'true',
  });
  const settings = readSettings((key) => app.node.tryGetContext(key));
  const data = new Data(app, settings);
  const site = new Site(app, settings, data, pages);
  const service = new Service(app, settings, { data, site, bundles });
  return { app, data, site, service };
}

/** Bundles the functions and synthesizes everything into a folder: templates, and one asset folder for each function. */
export async function synthesize(
  outdir: string,
  options: Omit<Options, 'outdir' | 'bundles'> = {},
): Promise<CloudAssembly> {
  const bundles = await bundle(join(outdir, 'bundles'), functions);
  return courtepointe({ ...options, outdir, bundles }).app.synth();
}

function contextOfFile(): Record<string, unknown> {
  return cdkFile.parse(JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8'))).context;
}

const cdkFile = z.object({ context: z.record(z.string(), z.unknown()) });

if (import.meta.main) {
  const start = performance.now();
  const pages = join(root, 'admin/dist');
  const outdir = process.env['CDK_OUTDIR'] ?? join(root, 'cdk.out');
  const bundles = process.argv.includes('--no-bundle')
    ? undefined
    : await bundle(join(outdir, 'bundles'), functions);
  courtepointe({
    outdir,
    ...(bundles ? { bundles } : {}),
    ...(existsSync(pages) ? { pages } : {}),
  }).app.synth();
  console.log(`Synthesized into ${outdir} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
