import { Provider, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import * as z from 'zod';
import type { State } from '../state.ts';
import type { Accounts } from './accounts.ts';
import { adapter } from './adapter.ts';
import type { SigningKey } from './signing-key.ts';
import { accessToken } from './tokens.ts';

export type ClientLine = {
  readonly id: string;
  readonly callbacks: readonly string[];
  readonly signedOut: readonly string[];
  readonly scopes: readonly string[];
  readonly accessSeconds: number;
  readonly refreshSeconds: number;
};
export type PoolLine = {
  readonly id: string;
  readonly byCode: boolean;
  readonly clients: readonly ClientLine[];
};

const answered = z.looseObject({ access_token: z.string() });

function configuration(
  issuer: string,
  pool: PoolLine,
  { state, accounts, key }: { state: State; accounts: Accounts; key: SigningKey },
): Configuration {
  const scopes = [...new Set(pool.clients.flatMap((client) => client.scopes))];
  const seconds = (pick: (client: ClientLine) => number) => Math.min(...pool.clients.map(pick));
  return {
    adapter: adapter(state, pool.id),
    jwks: { keys: [key] },
    scopes,
    clients: pool.clients.map(({ id, callbacks, scopes: allowed }) => ({
      client_id: id,
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: [...callbacks],
      scope: allowed.join(' '),
    })),
    pkce: { required: () => true },
    clientBasedCORS: () => true,
    conformIdTokenClaims: false,
    claims: { openid: ['sub', 'token_use', 'cognito:username'], email: ['email', 'email_verified'] },
    cookies: {
      keys: ['local'],
      names: {
        session: `${pool.id}.session`,
        interaction: `${pool.id}.interaction`,
        resume: `${pool.id}.resume`,
      },
    },
    // The standard's own end of a stay is not Cognito's, whose `/logout` asks for other words (see issuer.ts).
    discovery: { end_session_endpoint: `${issuer}/logout` },
    extraParams: ['lang'],
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      revocation: { enabled: true },
    },
    findAccount: (_, subject) => {
      const account = accounts.find(pool.id, subject);
      if (account?.enabled !== true) return undefined;
      const { sub, email } = account;
      return {
        accountId: sub,
        claims: () => ({ sub, email, email_verified: true, token_use: 'id', 'cognito:username': sub }),
      };
    },
    interactions: { url: (_, { uid }) => `/${pool.id}/sign-in/${uid}` },
    issueRefreshToken: () => true,
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        ...(oidc.client ? { clientId: oidc.client.clientId } : {}),
        ...(oidc.session?.accountId === undefined ? {} : { accountId: oidc.session.accountId }),
      });
      grant.addOIDCScope(scopes.join(' '));
      await grant.save();
      return grant;
    },
    ttl: {
      AccessToken: seconds((c) => c.accessSeconds),
      IdToken: seconds((c) => c.accessSeconds),
      RefreshToken: seconds((c) => c.refreshSeconds),
      Session: 3600,
      Interaction: 3600,
      Grant: seconds((c) => c.refreshSeconds),
    },
  };
}

/** The OpenID provider of one pool. Its access tokens are replaced, on their way out, by ones like Cognito's. */
export function providerOf(
  issuer: string,
  pool: PoolLine,
  parts: { state: State; accounts: Accounts; key: SigningKey },
): Provider {
  const provider = new Provider(issuer, configuration(issuer, pool, parts));
  provider.use(async (ctx: KoaContextWithOIDC, next) => {
    await next();
    const body = answered.safeParse(ctx.body);
    const granted = body.success ? ctx.oidc.entities.AccessToken : undefined;
    if (!body.success || !granted) return;
    const client = pool.clients.find(({ id }) => id === granted.clientId);
    const grant = {
      issuer,
      subject: granted.accountId,
      client: granted.clientId ?? '',
      scope: granted.scope ?? '',
      seconds: client?.accessSeconds ?? 0,
    };
    ctx.body = { ...body.data, access_token: await accessToken(parts.key, grant) };
  });
  return provider;
}
