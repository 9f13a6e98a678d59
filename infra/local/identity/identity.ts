import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import type { Clock } from '../clock.ts';
import { kinds } from '../template/kinds.ts';
import type { Plan } from '../template/plan.ts';
import type { State } from '../state.ts';
import { programOf } from '../thread.ts';
import type { Said, Setup } from './issuer.ts';
import { signingKey } from './signing-key.ts';

export type Identity = {
  readonly origin: string;
  /** A token for the person of that e-mail, whose sign-in is made if need be. */
  readonly mint: (pool: 'staff' | 'member', email: string) => Promise<{ token: string; subject: string }>;
  readonly accounts: () => Promise<readonly z.infer<typeof account>[]>;
  readonly stop: () => Promise<void>;
};

const account = z.object({ pool: z.string(), sub: z.string(), email: z.string(), enabled: z.boolean() });
const minted = z.object({ token: z.string(), subject: z.string() });
const units: Readonly<Record<string, number>> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };

type Options = {
  readonly clock: Clock;
  readonly state: State;
  readonly folder: string | undefined;
  readonly port: number;
  readonly siteOrigin: string;
  readonly localize: (text: string) => string;
  readonly post: (to: string, subject: string, text: string) => void;
};

/** Starts the thread that signs people in, with the pools and clients of the template. */
export async function startIdentity(
  plan: Plan,
  { clock, state, folder, port, siteOrigin, localize, post }: Options,
): Promise<Identity> {
  // A client without a way back signs nobody in.
  const usable = plan.parts(kinds.client).filter(({ CallbackURLs }) => CallbackURLs.length > 0);
  const clients = usable.map(({ name, TokenValidityUnits: unit, ...client }) => ({
    pool: client.UserPoolId,
    id: name,
    callbacks: client.CallbackURLs.map(localize),
    signedOut: client.LogoutURLs.map(localize),
    scopes: client.AllowedOAuthScopes,
    accessSeconds: client.AccessTokenValidity * (units[unit['AccessToken'] ?? 'hours'] ?? 3600),
    refreshSeconds: client.RefreshTokenValidity * (units[unit['RefreshToken'] ?? 'days'] ?? 86_400),
  }));
  const pools = plan.parts(kinds.pool).map(({ ref: id, Policies }) => {
    const byCode = Policies.SignInPolicy.AllowedFirstAuthFactors.includes('EMAIL_OTP');
    return { id, byCode, clients: clients.filter(({ pool }) => pool === id) };
  });
  const key = await signingKey(state);
  const setup: Setup = { clock: clock.shared, folder, port, siteOrigin, key, pools };
  const worker = new Worker(programOf(new URL('./issuer.ts', import.meta.url)), {
    workerData: setup,
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const bound = await new Promise<number>((resolve, reject) => {
    worker.on('error', reject);
    worker.on('message', (said: Said) =>
      'port' in said ? resolve(said.port) : post(said.to, said.subject, said.text),
    );
  });
  worker.unref();
  const origin = `http://127.0.0.1:${bound}`;
  const ask = async (operation: string, body: object): Promise<unknown> =>
    (
      await fetch(origin, {
        method: 'POST',
        headers: { 'x-amz-target': `Local.${operation}` },
        body: JSON.stringify(body),
      })
    ).json();
  return {
    origin,
    mint: async (pool, email) => minted.parse(await ask('Mint', { pool, email })),
    accounts: async () => z.array(account).parse(await ask('List', {})),
    stop: async () => void (await worker.terminate()),
  };
}
