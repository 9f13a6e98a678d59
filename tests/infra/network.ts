import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { courtepointe, type Courtepointe } from '../../infra/app.ts';

type Json = Readonly<Record<string, unknown>>;
type Template = {
  readonly Resources: Readonly<Record<string, Json>>;
  readonly Outputs?: Readonly<
    Record<string, { readonly Value: unknown; readonly Export?: { readonly Name: string } }>
  >;
};

/** Uses the stacks, with a few pages and without the functions' code; nothing of them stays on disk. */
export function withStacks<T>(context: Json, use: (stacks: Courtepointe) => T): T {
  const outdir = mkdtempSync(join(tmpdir(), 'courtepointe-templates-'));
  try {
    return use(courtepointe({ outdir, pages: join(import.meta.dirname, 'pages'), context }));
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** Their templates, each value as a person would read it. */
export function network(context: Json = {}): Network {
  return withStacks(context, ({ app, data, site, service }) => {
    const assembly = app.synth();
    return new Network(
      [data, site, service].map(
        (stack): Template => assembly.getStackArtifact(stack.artifactId).template as Template,
      ),
    );
  });
}

/** A value of the template, asked by path: `at('Target.DeadLetterConfig.Arn')`. */
class Part {
  readonly #value: unknown;

  constructor(value: unknown) {
    this.#value = value;
  }

  at(path: string): unknown {
    return path.split('.').reduce((value, key) => (value as Json | undefined)?.[key], this.#value);
  }

  text(path: string): string {
    return String(this.at(path));
  }

  parts(path: string): Part[] {
    return (this.at(path) as unknown[]).map((value) => new Part(value));
  }

  texts(path: string): string[] {
    return [this.at(path)].flat().map(String);
  }
}

export class Resource extends Part {
  readonly id: string;
  readonly type: string;
  readonly whole: Json;

  constructor(id: string, whole: Json) {
    super(whole['Properties']);
    this.id = id;
    this.type = String(whole['Type']);
    this.whole = whole;
  }
}

export class Network {
  readonly resources: readonly Resource[];
  readonly #exports: Json;

  constructor(templates: readonly Template[]) {
    const outputs = templates.flatMap(({ Outputs = {} }) => Object.values(Outputs));
    this.#exports = Object.fromEntries(
      outputs.flatMap(({ Export, Value }) => (Export ? [[Export.Name, Value]] : [])),
    );
    this.resources = templates
      .flatMap(({ Resources }) => Object.entries(Resources))
      .map(([id, whole]) => new Resource(withoutHash(id), this.#read(whole) as Json));
  }

  get exported(): readonly string[] {
    return Object.keys(this.#exports).toSorted();
  }

  all(type: string): readonly Resource[] {
    return this.resources.filter((resource) => resource.type === type);
  }

  one(id: string): Resource {
    const [found, ...others] = this.resources.filter((resource) => resource.id === id);
    if (!found || others.length > 0)
      throw new Error(`${found ? 'Several resources are' : 'No resource is'} called ${id}`);
    return found;
  }

  /** References become names: `{MembershipTable.Arn}`, without the hashes of the CDK. */
  #read(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((one) => this.#read(one));
    if (typeof value !== 'object' || value === null) return value;
    const fields: [string, unknown][] = Object.entries(value);
    const [first] = fields;
    if (first && fields.length === 1 && first[0] in intrinsics) return this.#intrinsic(...first);
    return Object.fromEntries(fields.map(([name, inner]) => [name, this.#read(inner)]));
  }

  #intrinsic(name: string, argument: unknown): unknown {
    if (name === 'Fn::ImportValue') return this.#read(this.#exports[String(argument)]);
    if (name !== 'Fn::Join') return intrinsics[name]?.([argument].flat().map(String));
    const [separator, parts] = argument as [string, unknown];
    return (this.#read(parts) as string[]).join(separator);
  }
}

const intrinsics: Readonly<Record<string, (argument: string[]) => string>> = {
  Ref: ([id = '']) => `{${withoutHash(id)}}`,
  'Fn::GetAtt': ([id = '', attribute]) => `{${withoutHash(id)}.${attribute}}`,
  'Fn::Sub': ([text = '']) => text,
  'Fn::Join': (parts) => parts.join(''),
  'Fn::ImportValue': ([name = '']) => name,
};

function withoutHash(id: string): string {
  return id.replace(/[0-9A-F]{8}$/, '');
}
