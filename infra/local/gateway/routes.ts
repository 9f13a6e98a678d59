import { home } from '../template/home.ts';
import { kinds } from '../template/kinds.ts';
import type { Plan } from '../template/plan.ts';
import type { Permissions } from '../access/permissions.ts';
import type { Rule } from './authorizer.ts';

export type Route = { readonly key: string; readonly functionName: string; readonly rule: Rule | undefined };
export type Match = { readonly route: Route; readonly path: Readonly<Record<string, string>> };

/** Of what a path is made: a fixed word, a parameter, or a parameter that takes the rest. */
type Segment = { readonly text: string; readonly name?: string; readonly rank: 0 | 1 | 2 };
const segmentOf = (text: string): Segment => {
  const [, name, plus] = /^\{(\w+)(\+?)\}$/.exec(text) ?? [];
  return name === undefined ? { text, rank: 0 } : { text, name, rank: plus === '+' ? 2 : 1 };
};

function fit(segments: readonly Segment[], path: readonly string[]): Record<string, string> | undefined {
  const values: Record<string, string> = {};
  for (const [index, { text, name, rank }] of segments.entries()) {
    const given = path[index];
    if (given === undefined || (name === undefined && given !== text) || (name !== undefined && given === ''))
      return undefined;
    if (rank === 2) return { ...values, [name ?? '']: path.slice(index).map(decodeURIComponent).join('/') };
    if (name !== undefined) values[name] = decodeURIComponent(given);
  }
  return path.length === segments.length ? values : undefined;
}

/** The routes of the template. A fixed word wins over a parameter, whatever the order they are written in. */
export function router(
  plan: Plan,
  permissions: Permissions,
  localize: (text: string) => string,
): (method: string, path: string) => Match | undefined {
  const table = plan
    .parts(kinds.route)
    .map(({ RouteKey, Target, AuthorizationType, AuthorizerId, AuthorizationScopes }) => {
      const { IntegrationUri: functionName, CredentialsArn } = plan.part(kinds.integration, Target);
      const resource = `arn:aws:lambda:${home.region}:${home.account}:function:${functionName}`;
      if (permissions.refused(CredentialsArn, [{ action: 'lambda:InvokeFunction', resource }]))
        throw new Error(`${RouteKey} may not invoke ${functionName}`);
      const jwt =
        AuthorizationType === 'JWT'
          ? plan.part(kinds.authorizer, AuthorizerId ?? '').JwtConfiguration
          : undefined;
      const rule = jwt && {
        issuer: localize(jwt.Issuer),
        audience: jwt.Audience,
        scopes: AuthorizationScopes,
      };
      const [method = '', path = ''] = RouteKey.split(' ');
      return {
        route: { key: RouteKey, functionName, rule },
        method,
        segments: path.split('/').map(segmentOf),
      };
    });
  const weight = ({ segments }: (typeof table)[number]) => segments.map(({ rank }) => rank).join('');
  const ordered = table.toSorted((a, b) => (weight(a) < weight(b) ? -1 : 1));
  return (method, path) => {
    const parts = path.split('/');
    for (const { route, segments, method: own } of ordered) {
      const values = own === method || own === 'ANY' ? fit(segments, parts) : undefined;
      if (values) return { route, path: values };
    }
    return undefined;
  };
}
