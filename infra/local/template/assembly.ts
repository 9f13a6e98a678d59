import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { alone } from '../alone.ts';
import { hashOf, keepNewest, localFolder } from '../inputs.ts';
import type { Template } from './resolver.ts';

/** What `cdk synth` makes: the templates, and the folder of each asset by its hash. */
export type Assembly = {
  readonly templates: readonly Template[];
  readonly assets: ReadonlyMap<string, string>;
};

const record = <T extends z.ZodType>(of: T) => z.record(z.string(), of);
const manifest = z.object({
  artifacts: record(
    z.object({ type: z.string(), properties: z.object({ templateFile: z.string() }).partial().optional() }),
  ),
});
const files = z.object({ files: record(z.object({ source: z.object({ path: z.string() }) })) });
const template = z.object({
  Resources: record(z.object({ Type: z.string(), Properties: record(z.json()).optional() })),
  Parameters: record(z.object({ Default: z.string().optional() })).optional(),
  Outputs: record(z.object({ Value: z.json(), Export: z.json().optional() })).optional(),
});

function json(...path: readonly string[]): unknown {
  return JSON.parse(readFileSync(join(...path), 'utf8'));
}

/** Reads the folder that a synthesis wrote. */
function readAssembly(folder: string): Assembly {
  const stacks = Object.values(manifest.parse(json(folder, 'manifest.json')).artifacts).flatMap(
    ({ type, properties }) =>
      type === 'aws:cloudformation:stack' && properties?.templateFile !== undefined
        ? [properties.templateFile]
        : [],
  );
  const assets = stacks.flatMap((stack) =>
    Object.entries(files.parse(json(folder, stack.replace('.template.', '.assets.'))).files).map(
      ([hash, { source }]) => [hash, join(folder, source.path)] as const,
    ),
  );
  return { templates: stacks.map((stack) => template.parse(json(folder, stack))), assets: new Map(assets) };
}

/** Names what goes into the templates and the bundles, as it is now. */
export const assemblyHash = (): string =>
  hashOf('infra', 'functions', 'shared', 'package-lock.json', 'cdk.json');

/**
 * Synthesizes the stacks in this process, unless nothing that goes into them has changed since the last time. Of several
 * processes that ask at once, one does it.
 */
export async function synthesize(): Promise<Assembly> {
  const folder = join(localFolder, 'assembly', assemblyHash());
  const isThere = () => existsSync(join(folder, 'manifest.json'));
  if (!isThere())
    await alone(join(localFolder, 'assembly.lock'), async () => {
      if (!isThere()) await synthesizeInto(folder);
    });
  return readAssembly(folder);
}

/** Beside, then renamed: a folder that is there is whole. */
async function synthesizeInto(folder: string): Promise<void> {
  const draft = `${folder}.${process.pid}`;
  const app = await import('../../app.ts');
  await app.synthesize(draft);
  renameSync(draft, folder);
  keepNewest(join(localFolder, 'assembly'));
}
