import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type JWK } from 'jose';
import * as z from 'zod';
import type { State } from '../state.ts';

const jwk = z.looseObject({ kty: z.literal('RSA'), kid: z.string() });

/** The key that signs every token of this machine; made once. */
export async function signingKey(state: State): Promise<JWK & { kid: string }> {
  const kept = state.read('signing key');
  if (kept !== undefined) return jwk.parse(JSON.parse(kept));
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const made = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: randomUUID() };
  state.write('signing key', JSON.stringify(made));
  return made;
}

export type Grant = {
  readonly issuer: string;
  readonly subject: string;
  readonly client: string;
  readonly scope: string;
  readonly seconds: number;
};

/** An access token as Cognito writes it: `client_id` and `token_use`, and no `aud`. */
export async function accessToken(
  key: JWK & { kid: string },
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
