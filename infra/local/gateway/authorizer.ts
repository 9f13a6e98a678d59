import { createRemoteJWKSet, jwtVerify, type JWTPayload } from 'jose';
import type { Clock } from '../clock.ts';

export type Verdict =
  | { readonly status: 200; readonly claims: Readonly<Record<string, string>> }
  | { readonly status: 401 | 403 };
export type Rule = {
  readonly issuer: string;
  readonly audience: readonly string[];
  readonly scopes: readonly string[];
};

function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.join(' ')}]`;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** API Gateway's JWT authorizer: signature, issuer, time, `aud` or else `client_id`, then one of the route's scopes. */
export function authorizer(clock: Clock): (token: string | undefined, rule: Rule) => Promise<Verdict> {
  const keys = new Map<string, ReturnType<typeof createRemoteJWKSet>>();
  const believed = new Map<string, JWTPayload>();

  const verified = async (token: string, issuer: string): Promise<JWTPayload> => {
    const known = believed.get(token);
    if (known && known.iss === issuer && (known.exp ?? 0) * 1000 > clock.now()) return known;
    const set = keys.get(issuer) ?? createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`));
    keys.set(issuer, set);
    const options = {
      issuer,
      algorithms: ['RS256'],
      currentDate: new Date(clock.now()),
      requiredClaims: ['exp'],
    };
    const { payload } = await jwtVerify(token, set, options);
    if (believed.size > 1_000) believed.clear();
    believed.set(token, payload);
    return payload;
  };
  return async (header, { issuer, audience, scopes }) => {
    const token = header?.replace(/^Bearer /i, '');
    if (token === undefined || token === '') return { status: 401 };
    const payload = await verified(token, issuer).catch(() => undefined);
    if (!payload) return { status: 401 };
    const meant = [payload.aud ?? payload['client_id']].flat();
    if (!meant.some((one) => typeof one === 'string' && audience.includes(one))) return { status: 401 };
    const held = typeof payload['scope'] === 'string' ? payload['scope'].split(' ') : [];
    if (scopes.length > 0 && !scopes.some((scope) => held.includes(scope))) return { status: 403 };
    return {
      status: 200,
      claims: Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, written(value)])),
    };
  };
}
