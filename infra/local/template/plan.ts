import * as z from 'zod';
import type { Assembly } from './assembly.ts';
import { kinds, statement, type Kind, type Part, type Statement } from './kinds.ts';
import { resolveTemplates } from './resolver.ts';

/** The template as this machine runs it. */
export type Plan = {
  readonly parts: <T>(kind: Kind<T>) => readonly Part<T>[];
  /** The one part of that kind and name. @throws Error when the template has none */
  readonly part: <T>(kind: Kind<T>, name: string) => Part<T>;
  /** Where an asset is, by the key under which it would be uploaded. */
  readonly asset: (key: string) => string;
  /** What a role allows. @throws Error on managed policies and on statements that `statement` does not describe. */
  readonly statements: (role: string) => readonly Statement[];
};

/** @throws Error on a resource that this machine would not play as the template says */
export function planOf({ templates, assets }: Assembly): Plan {
  const resources = resolveTemplates(templates);
  const parts = <T>({ type, schema }: Kind<T>): readonly Part<T>[] =>
    resources
      .filter((resource) => resource.type === type)
      .map(({ properties, ...named }) => ({ ...read(schema, `${type} ${named.id}`, properties), ...named }));
  const part = <T>(kind: Kind<T>, name: string): Part<T> => {
    const found = parts(kind).find((one) => one.name === name || one.ref === name);
    if (found) return found;
    throw new Error(`The templates have no ${kind.type} ${name}`);
  };
  return {
    parts,
    part,
    statements: (role) => {
      const own = part(kinds.role, role);
      if (own.ManagedPolicyArns.length > 0) throw new Error(`The role ${role} has a managed policy`);
      const policies = [...own.Policies, ...parts(kinds.policy).filter(({ Roles }) => Roles.includes(role))];
      return policies.flatMap(({ PolicyDocument }) =>
        PolicyDocument.Statement.map((said) => statement.parse(said)),
      );
    },
    asset: (key) => {
      const path = assets.get(key.replace(/\.zip$/, ''));
      if (path === undefined) throw new Error(`The assembly has no asset ${key}`);
      return path;
    },
  };
}

function read<T>(schema: z.ZodType<T>, what: string, properties: unknown): T {
  const parsed = schema.safeParse(properties);
  if (parsed.success) return parsed.data;
  throw new Error(`${what}: ${z.prettifyError(parsed.error)}`);
}
