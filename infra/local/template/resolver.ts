import { home } from './home.ts';
import { typeOf } from './types.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type Resource = {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, Json>> | undefined;
};
export type Template = {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Parameters?: Readonly<Record<string, { readonly Default?: string | undefined }>> | undefined;
  readonly Outputs?:
    | Readonly<Record<string, { readonly Value: Json; readonly Export?: Json | undefined }>>
    | undefined;
};
/** A resource with every intrinsic function replaced by what it stands for on this machine. */
export type Resolved = {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  /** What `Ref` gives. */
  readonly ref: string;
  readonly properties: Json;
};

const pseudo: Readonly<Record<string, Json | undefined>> = {
  'AWS::Region': home.region,
  'AWS::AccountId': home.account,
  'AWS::Partition': home.partition,
  'AWS::URLSuffix': home.suffix,
};

type Scope = { readonly template: Template; readonly all: readonly Template[] };
type Intrinsic = (argument: Json, scope: Scope) => Json | undefined;

const isRecord = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

function text(value: Json | undefined): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new TypeError(`The template has ${JSON.stringify(value)} where a text was expected`);
}

function list(value: Json | undefined): readonly Json[] {
  if (isList(value)) return value;
  throw new TypeError(`The template has ${JSON.stringify(value)} where a list was expected`);
}

/** What a resource is called: the name that the template gives it, else its logical id. */
function nameOf(id: string, resource: Resource, scope: Scope): string {
  const { naming } = typeOf(resource.Type);
  const given = naming === undefined ? undefined : resource.Properties?.[naming];
  return given === undefined ? id : text(resolveValue(given, scope));
}

function resourceOf(id: string, scope: Scope): { name: string; resource: Resource } {
  const resource = scope.template.Resources[id];
  if (!resource) throw new Error(`The template speaks of ${id}, which it does not have`);
  return { name: nameOf(id, resource, scope), resource };
}

function ref(id: string, scope: Scope): Json | undefined {
  if (id === 'AWS::NoValue') return undefined;
  const known = pseudo[id] ?? scope.template.Parameters?.[id]?.Default;
  if (known !== undefined) return known;
  const { name, resource } = resourceOf(id, scope);
  const { ref: refer } = typeOf(resource.Type);
  return refer === undefined ? name : refer(name);
}

function attribute(path: readonly string[], scope: Scope): Json {
  const [id = '', ...rest] = path;
  const { name, resource } = resourceOf(id, scope);
  const known = typeOf(resource.Type).attributes?.[rest.join('.')];
  if (known === undefined) throw new Error(`${resource.Type} has no known attribute ${rest.join('.')}`);
  return known(name);
}

function imported(name: string, scope: Scope): Json | undefined {
  for (const template of scope.all) {
    for (const { Value, Export } of Object.values(template.Outputs ?? {})) {
      const inside = { ...scope, template };
      if (isRecord(Export) && resolveValue(Export['Name'] ?? '', inside) === name)
        return resolveValue(Value, inside);
    }
  }
  throw new Error(`No stack exports ${name}`);
}

function substitute(argument: Json, scope: Scope): string {
  const [pattern, values] = isList(argument) ? argument : [argument];
  return text(pattern).replace(/\$\{([^!}][^}]*)\}/g, (_, key: string) => {
    const given = isRecord(values) ? values[key] : undefined;
    if (given !== undefined) return text(resolveValue(given, scope));
    return text(key.includes('.') ? attribute(key.split('.'), scope) : ref(key, scope));
  });
}

const intrinsics: Readonly<Record<string, Intrinsic>> = {
  Ref: (argument, scope) => ref(text(argument), scope),
  'Fn::GetAtt': (argument, scope) =>
    attribute(isList(argument) ? argument.map(text) : text(argument).split('.'), scope),
  'Fn::ImportValue': (argument, scope) => imported(text(resolveValue(argument, scope)), scope),
  'Fn::Sub': substitute,
  'Fn::Join': (argument, scope) => {
    const [separator, parts] = list(argument);
    return list(resolveValue(parts ?? [], scope))
      .map(text)
      .join(text(separator));
  },
  'Fn::Split': (argument, scope) => {
    const [separator, whole] = list(argument);
    return text(resolveValue(whole ?? '', scope)).split(text(separator));
  },
  'Fn::Select': (argument, scope) => {
    const [index, from] = list(argument);
    return list(resolveValue(from ?? [], scope))[Number(index)];
  },
};

/**
 * A value of the template with its intrinsic functions replaced; `undefined` where it says `AWS::NoValue`.
 *
 * @throws Error on a function, a resource or an attribute that this machine does not know
 */
function resolveValue(value: Json, scope: Scope): Json | undefined {
  if (isList(value)) return value.map((one) => resolveValue(one, scope)).filter((one) => one !== undefined);
  if (!isRecord(value)) return value;
  const [first, second] = Object.entries(value);
  if (first && !second && (first[0] === 'Ref' || first[0].startsWith('Fn::'))) {
    const intrinsic = intrinsics[first[0]];
    if (!intrinsic) throw new Error(`The template uses ${first[0]}, which this machine does not know`);
    return intrinsic(first[1], scope);
  }
  const out: Record<string, Json> = {};
  for (const [key, inner] of Object.entries(value)) {
    const resolved = resolveValue(inner, scope);
    if (resolved !== undefined) out[key] = resolved;
  }
  return out;
}

/** Every resource of the templates that is executed here, resolved. A type without a line in `types.ts` throws. */
export function resolveTemplates(all: readonly Template[]): readonly Resolved[] {
  return all.flatMap((template) =>
    Object.entries(template.Resources).flatMap(([id, resource]) => {
      const scope = { template, all };
      if (typeOf(resource.Type).how !== 'executed') return [];
      const properties = resolveValue(resource.Properties ?? {}, scope) ?? {};
      const name = nameOf(id, resource, scope);
      return [{ id, type: resource.Type, name, ref: text(ref(id, scope)), properties }];
    }),
  );
}
