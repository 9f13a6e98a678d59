import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, type Stack } from 'aws-cdk-lib';
import { bundle, type Bundles } from './bundle.ts';
import { root } from './names.ts';
import { readSettings } from './settings.ts';
import { Data } from './stacks/data.ts';
import { Service } from './stacks/service.ts';
import { Site } from './stacks/site.ts';

export type Options = {
  readonly outdir: string;
  /** The code of the functions; without it, the template is whole but its functions refuse to run. */
  readonly bundles?: Bundles;
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

export type Resource = {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DependsOn?: string | readonly string[];
};
export type Template = {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<
    Record<string, { readonly Value: unknown; readonly Export?: { readonly Name: unknown } }>
  >;
};

/** What a synthesis left on disk, read back. */
export type Synthesis = {
  readonly directory: string;
  readonly templates: Readonly<Record<'Data' | 'Site' | 'Service', Template>>;
  /** The folder of each asset, by the `S3Key` that a function's `Code` names. */
  readonly assets: Readonly<Record<string, string>>;
  readonly bundles: Bundles;
};

/** Bundles the functions and synthesizes everything into a folder. */
export async function synthesize(
  outdir: string,
  options: Omit<Options, 'outdir' | 'bundles'> = {},
): Promise<Synthesis> {
  const bundles = await bundle(join(outdir, 'bundles'));
  const { app, data, site, service } = courtepointe({ ...options, outdir, bundles });
  const assembly = app.synth();
  const template = (stack: Stack): Template => assembly.getStackArtifact(stack.artifactId).template;
  return {
    directory: assembly.directory,
    templates: { Data: template(data), Site: template(site), Service: template(service) },
    assets: assetsOf(assembly.directory, service),
    bundles,
  };
}

function assetsOf(directory: string, stack: Stack): Record<string, string> {
  const manifest = JSON.parse(readFileSync(join(directory, `${stack.artifactId}.assets.json`), 'utf8'));
  const files: Record<
    string,
    { source: { path: string }; destinations: Record<string, { objectKey: string }> }
  > = manifest.files;
  return Object.fromEntries(
    Object.values(files).flatMap(({ source, destinations }) =>
      Object.values(destinations).map(({ objectKey }) => [objectKey, join(directory, source.path)]),
    ),
  );
}

function contextOfFile(): Record<string, unknown> {
  return JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')).context;
}

if (import.meta.main) {
  const start = performance.now();
  const pages = join(root, 'admin/dist');
  const outdir = process.env['CDK_OUTDIR'] ?? join(root, 'cdk.out');
  const bundles = process.argv.includes('--no-bundle') ? undefined : await bundle(join(outdir, 'bundles'));
  courtepointe({
    outdir,
    ...(bundles ? { bundles } : {}),
    ...(existsSync(pages) ? { pages } : {}),
  }).app.synth();
  console.log(`Synthesized into ${outdir} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
