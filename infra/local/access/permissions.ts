import type { Statement } from '../template/kinds.ts';

/** One thing that a call does: an IAM action on a resource, with the condition keys that the call carries. */
export type Act = {
  readonly action: string;
  readonly resource: string;
  readonly context?: Readonly<Record<string, string>>;
};
export type Observation = {
  readonly caller: string;
  readonly action: string;
  readonly resource: string;
  readonly times: number;
};

/** A grant that may end in `*`, since nobody names log streams and objects before they exist. */
const wildcards = [/^arn:aws:logs:[^*]+:log-stream:\*$/, /^arn:aws:s3:::[^*/]+\/[^*]+\/\*$/];

/** @throws Error on a wildcard elsewhere, and on a condition that is not an equality of texts */
function checked(statement: Statement): Statement {
  const wild = [...statement.Action, ...statement.Resource].find(
    (text) => /[*?]/.test(text) && !wildcards.some((allowed) => allowed.test(text)),
  );
  if (wild !== undefined) throw new Error(`A role's policy says ${wild}: no wildcard is allowed there`);
  const other = Object.keys(statement.Condition).find((operator) => operator !== 'StringEquals');
  if (other !== undefined)
    throw new Error(`A role's policy has the condition ${other}, which this machine does not know`);
  return statement;
}

const covers = (granted: string, asked: string) =>
  granted.endsWith('*') ? asked.startsWith(granted.slice(0, -1)) : granted === asked;

function fits(condition: Statement['Condition'], context: Act['context'] = {}): boolean {
  return Object.entries(condition['StringEquals'] ?? {}).every(([key, values]) =>
    values.includes(context[key] ?? ''),
  );
}

/** What the roles allow, and what was asked of them. A caller is the access key of a function; a probe is a test that borrows it. */
export type Permissions = {
  /** The first act that the caller may not do, or nothing. */
  readonly refused: (caller: string, acts: readonly Act[]) => Act | undefined;
  readonly report: () => {
    observed: readonly Observation[];
    refused: readonly Observation[];
    neverUsed: readonly Omit<Observation, 'times'>[];
  };
};

/** The access key of this machine's own hand, such as the command that makes the first administrator. */
export const operator = 'OPERATOR';
/** Access keys that end so are a test's: they have the function's rights, and are not counted. */
export const probe = 'PROBE';

/** `functions` are the callers whose grants the report expects to see used; roles of the cloud's own services are not. */
export function enforce(
  roles: ReadonlyMap<string, () => readonly Statement[]>,
  functions: readonly string[],
): Permissions {
  const statements = new Map<string, readonly Statement[]>();
  const observed = new Map<string, Observation>();
  const denied = new Map<string, Observation>();
  const of = (caller: string): readonly Statement[] => {
    const known = statements.get(caller) ?? (roles.get(caller)?.() ?? []).map(checked);
    statements.set(caller, known);
    return known;
  };
  const count = (where: Map<string, Observation>, caller: string, { action, resource }: Act) => {
    const key = `${caller} ${action} ${resource}`;
    where.set(key, { caller, action, resource, times: (where.get(key)?.times ?? 0) + 1 });
  };
  const grantOf = (caller: string, { action, resource, context }: Act) =>
    of(caller)
      .filter(({ Action, Condition }) => Action.includes(action) && fits(Condition, context))
      .flatMap(({ Resource }) => Resource)
      .find((granted) => covers(granted, resource));
  return {
    refused: (accessKey, acts) => {
      if (accessKey === operator) return undefined;
      const caller = accessKey.replace(probe, '');
      for (const act of acts) {
        const granted = grantOf(caller, act);
        if (caller === accessKey)
          count(granted === undefined ? denied : observed, caller, {
            ...act,
            resource: granted ?? act.resource,
          });
        if (granted === undefined) return act;
      }
      return undefined;
    },
    report: () => {
      const grants = functions.flatMap((caller) =>
        of(caller).flatMap(({ Action, Resource }) =>
          Action.flatMap((action) => Resource.map((resource) => ({ caller, action, resource }))),
        ),
      );
      const neverUsed = grants.filter(
        ({ caller, action, resource }) => !observed.has(`${caller} ${action} ${resource}`),
      );
      return { observed: [...observed.values()], refused: [...denied.values()], neverUsed };
    },
  };
}
