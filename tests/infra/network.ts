import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { courtepointe, type Courtepointe } from '../../infra/app.ts';

type Properties = Record<string, any>;
export type Resource = {
  id: string;
  Type: string;
  Properties: Properties;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
};
type Template = {
  Resources: Record<string, Omit<Resource, 'id'>>;
  Outputs?: Record<string, { Value: unknown; Export?: { Name: string } }>;
};

/** The templates without the functions' code, each value as a person would read it. */
export function network(context: Record<string, unknown> = {}): Network {
  const stacks = courtepointe({ outdir: emptyFolder(), pages: somePages, context });
  const assembly = stacks.app.synth();
  const templates = [stacks.data, stacks.site, stacks.service].map(
    (stack): Template => assembly.getStackArtifact(stack.artifactId).template,
  );
  return new Network(stacks, templates);
}

export class Network {
  readonly stacks: Courtepointe;
  readonly resources: Resource[];
  readonly #exports: Record<string, unknown>;

  constructor(stacks: Courtepointe, templates: Template[]) {
    this.stacks = stacks;
    this.#exports = Object.fromEntries(
      templates
        .flatMap(({ Outputs = {} }) => Object.values(Outputs))
        .flatMap(({ Export, Value }) => (Export ? [[Export.Name, Value]] : [])),
    );
    this.resources = templates
      .flatMap(({ Resources }) => Object.entries(Resources))
      .map(([id, resource]) => this.#read({ id: withoutHash(id), ...resource }) as Resource);
  }

  all(type: string): Resource[] {
    return this.resources.filter(({ Type }) => Type === type);
  }

  one(id: string): Resource {
    const [found, ...others] = this.resources.filter((resource) => resource.id === id);
    if (!found || others.length > 0)
      throw new Error(`${others.length + (found ? 1 : 0)} resources are called ${id}`);
    return found;
  }

  /** Replaces references by names: `{MembershipTable.Arn}`, without the hashes of the CDK. */
  #read(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((one) => this.#read(one));
    if (typeof value !== 'object' || value === null) return value;
    const [[key, argument] = ['', undefined], ...others] = Object.entries(value);
    if (others.length === 0 && key === 'Ref') return `{${withoutHash(String(argument))}}`;
    if (others.length === 0 && key === 'Fn::GetAtt') return `{${withoutHash(argument[0])}.${argument[1]}}`;
    if (others.length === 0 && key === 'Fn::Join')
      return (this.#read(argument[1]) as string[]).join(argument[0]);
    if (others.length === 0 && key === 'Fn::Sub') return argument;
    if (others.length === 0 && key === 'Fn::ImportValue') return this.#read(this.#exports[argument]);
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, this.#read(inner)]));
  }
}

const withoutHash = (id: string) => id.replace(/[0-9A-F]{8}$/, '');
const emptyFolder = () => mkdtempSync(join(tmpdir(), 'courtepointe-template-'));
const somePages = join(import.meta.dirname, 'pages');
