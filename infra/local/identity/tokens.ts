import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import type { SigningKey } from './signing-key.ts';

export type Grant = {
  readonly issuer: string;
  readonly subject: string;
  readonly client: string;
  readonly scope: string;
  readonly seconds: number;
};

/** An access token as Cognito writes it: `client_id` and `token_use`, and no `aud`. */
export async function accessToken(
  key: SigningKey,
  { issuer, subject, client, scope, seconds }: Grant,
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    client_id: client,
    origin_jti: randomUUID(),
    event_id: randomUUID(),
    token_use: 'access',
    scope,
    auth_time: now,
    username: subject,
  };
  return new SignJWT({ ...claims, version: 2 })
    .setProtectedHeader({ alg: 'RS256', kid: key.kid })
    .setIssuer(issuer)
    .setSubject(subject)
    .setJti(randomUUID())
    .setIssuedAt(now)
    .setExpirationTime(now + seconds)
    .sign(await importJWK(key, 'RS256'));
}
