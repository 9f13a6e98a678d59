import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import * as z from 'zod';
import type { State } from '../state.ts';

const jwk = z.looseObject({ kty: z.literal('RSA'), kid: z.string() });

export type SigningKey = z.infer<typeof jwk>;

/** The key that signs every token of this machine; made once, and kept with what the machine remembers. */
export async function signingKey(state: State): Promise<SigningKey> {
  const kept = state.read('signing key');
  if (kept !== undefined) return jwk.parse(JSON.parse(kept));
  const made = await (making ??= makeKey());
  state.write('signing key', JSON.stringify(made));
  return made;
}

/** Two large primes take longer to find than a stack to start: those that this process starts without a memory share them. */
let making: Promise<SigningKey> | undefined;

async function makeKey(): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return jwk.parse({ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: randomUUID() });
}

/** What everyone may know of it. */
export function publicPart({ kty, kid, alg, use, n, e }: SigningKey): object {
  return { kty, kid, alg, use, n, e };
}
