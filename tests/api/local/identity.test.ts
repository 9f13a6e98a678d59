import { createHash, randomBytes } from 'node:crypto';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStack, type Stack } from '../../../infra/local/stack.ts';
import { assembly } from './fixture.ts';

let stack: Stack;
beforeAll(async () => {
  // Long before the day of the browser, which keeps cookies by its own clock.
  stack = await startStack({ assembly, clock: '2025-03-01' });
});
afterAll(() => stack.close());

/** A browser of a few lines: it keeps cookies until they expire, and follows redirections until they leave the issuer. */
function browser() {
  const cookies = new Map<string, string>();
  const visit = async (
    url: string,
    form?: Record<string, string>,
  ): Promise<{ url: string; body: string; status: number }> => {
    const options = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
    const headers = { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
    const answer = await fetch(url, { ...options, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      const expires = /;\s*expires=([^;]*)/i.exec(line)?.[1];
      if (value === '' || (expires !== undefined && Date.parse(expires) < Date.now())) cookies.delete(name);
      else cookies.set(name, value);
    }
    const to = answer.headers.get('location');
    const next = to === null ? undefined : new URL(to, url).href;
    if (next === undefined) return { url, body: await answer.text(), status: answer.status };
    return next.startsWith(stack.endpoints.issuer)
      ? visit(next)
      : { url: next, body: '', status: answer.status };
  };
  return visit;
}

const verifier = randomBytes(32).toString('base64url');
const challenge = createHash('sha256').update(verifier).digest('base64url');

function start(pool: string, path: string, scope: string, more: Record<string, string> = {}) {
  const client = `${pool.replace('ca-central-1_', '')}Client`;
  const redirect = `${stack.url}${path}/auth-callback`;
  const query = {
    client_id: client,
    redirect_uri: redirect,
    response_type: 'code',
    scope,
    state: 's',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...more,
  };
  return {
    client,
    redirect,
    url: `${stack.endpoints.issuer}/${pool}/auth?${new URLSearchParams(query).toString()}`,
  };
}

async function exchange(pool: string, client: string, redirect: string, code: string, secret = verifier) {
  const form = {
    grant_type: 'authorization_code',
    client_id: client,
    redirect_uri: redirect,
    code,
    code_verifier: secret,
  };
  const answer = await fetch(`${stack.endpoints.issuer}/${pool}/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  return (await answer.json()) as Record<string, string>;
}

const codeIn = (url: string) => new URL(url).searchParams.get('code') ?? '';

describe('signing in', () => {
  it('a person of the staff gets tokens like those of Cognito, for the code and its verifier', async () => {
    const pool = 'ca-central-1_Staff';
    const visit = browser();
    const { client, redirect, url } = start(pool, '/panel', 'openid email courtepointe/staff');
    const page = await visit(url);
    expect(page.body).toContain('Éloïse Gagnon');
    const back = await visit(page.url, { demo: 'eloise.gagnon@reseau.example' });
    expect(back.url).toContain(`${redirect}?code=`);
    const tokens = await exchange(pool, client, redirect, codeIn(back.url));
    const access = decodeJwt(tokens['access_token'] ?? '');
    expect(access).toMatchObject({
      token_use: 'access',
      client_id: client,
      scope: 'openid email courtepointe/staff',
      iss: `${stack.endpoints.issuer}/${pool}`,
    });
    expect(access.aud).toBeUndefined();
    expect(Number(access.exp) - Number(access.iat)).toBe(1800);
    expect(decodeJwt(tokens['id_token'] ?? '')).toMatchObject({
      token_use: 'id',
      aud: client,
      email: 'eloise.gagnon@reseau.example',
      sub: access.sub,
    });
    const headers = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
    expect((await fetch(`${stack.url}/api/closed`, headers(tokens['access_token'] ?? ''))).status).toBe(200);
    expect((await fetch(`${stack.url}/api/closed`, headers(tokens['id_token'] ?? ''))).status).toBe(403);
    const refresh = {
      grant_type: 'refresh_token',
      client_id: client,
      refresh_token: tokens['refresh_token'] ?? '',
    };
    const renewed = await fetch(`${stack.endpoints.issuer}/${pool}/token`, {
      method: 'POST',
      body: new URLSearchParams(refresh),
    });
    expect(decodeJwt(((await renewed.json()) as Record<string, string>)['access_token'] ?? '').sub).toBe(
      access.sub,
    );
  });

  it('a code is worth nothing without its verifier, and there is no code without a challenge', async () => {
    const pool = 'ca-central-1_Staff';
    const visit = browser();
    const { client, redirect, url } = start(pool, '/panel', 'openid');
    const back = await visit((await visit(url)).url, { demo: 'eloise.gagnon@reseau.example' });
    expect(await exchange(pool, client, redirect, codeIn(back.url), 'x'.repeat(43))).toMatchObject({
      error: 'invalid_grant',
    });
    const bare = await browser()(url.replace(/code_challenge=[^&]+/, 'code_challenge='));
    expect(new URL(bare.url).searchParams.get('error')).toBe('invalid_request');
  });

  it('the first password typed becomes the person’s, and no other will do', async () => {
    const pool = 'ca-central-1_Staff';
    await stack.token('staff', 'zoe@example.org');
    const enter = async (password: string) => {
      const visit = browser();
      return visit((await visit(start(pool, '/panel', 'openid').url)).url, {
        email: 'Zoe@example.org',
        password,
      });
    };
    expect((await enter('short')).status).toBe(401);
    expect((await enter('correct horse battery')).url).toContain('code=');
    expect((await enter('another long password')).status).toBe(401);
    expect((await enter('correct horse battery')).url).toContain('code=');
  });

  it('a member gets a code by e-mail; a stranger is told the same, and gets none', async () => {
    const pool = 'ca-central-1_Members';
    await stack.token('member', 'membre@example.org');
    const visit = browser();
    const page = await visit(start(pool, '/space', 'openid email courtepointe/member', { lang: 'en' }).url);
    expect(page.body).toContain('Send me a code');
    const stranger = await visit(page.url, { email: 'personne@example.org' });
    const known = await visit(page.url, { email: 'membre@example.org' });
    const bare = (body: string) => body.replaceAll(/value="[^"]*"/g, '');
    expect(bare(stranger.body)).toBe(bare(known.body));
    await expect.poll(() => stack.mail.mailbox().map(({ to }) => to)).toEqual([['membre@example.org']]);
    const code = /\d{8}/.exec(stack.mail.mailbox()[0]?.text ?? '')?.[0] ?? '';
    expect((await visit(page.url, { email: 'membre@example.org', code: '00000000' })).status).toBe(401);
    const back = await visit(page.url, { email: 'membre@example.org', code });
    expect(back.url).toContain(`${stack.url}/space/auth-callback?code=`);
  });

  it('signing out forgets the session, and returns only to a page that the client has named', async () => {
    const pool = 'ca-central-1_Staff';
    const visit = browser();
    const { client, url } = start(pool, '/panel', 'openid');
    await visit((await visit(url)).url, { demo: 'eloise.gagnon@reseau.example' });
    expect((await visit(url)).url).toContain('code=');
    const out = (to: string) =>
      visit(
        `${stack.endpoints.issuer}/${pool}/logout?${new URLSearchParams({ client_id: client, logout_uri: to }).toString()}`,
      );
    expect((await out('https://elsewhere.example/')).status).toBe(400);
    expect((await out(`${stack.url}/panel`)).url).toBe(`${stack.url}/panel`);
    expect((await visit(url)).body).toContain('Éloïse Gagnon');
  });

  it('a token is refused once the clock has passed its end', async () => {
    const { token } = await stack.token('staff', 'zoe@example.org');
    const closed = async () =>
      (await fetch(`${stack.url}/api/closed`, { headers: { authorization: `Bearer ${token}` } })).status;
    expect(await closed()).toBe(200);
    await stack.travel(new Date(stack.clock.now() + 31 * 60_000).toISOString());
    expect(await closed()).toBe(401);
  });
});

describe('the calls of Cognito', () => {
  const ask = async (operation: string, body: object) => {
    const headers = { 'x-amz-target': `AWSCognitoIdentityProviderService.${operation}` };
    return (await (
      await fetch(stack.endpoints.issuer, { method: 'POST', headers, body: JSON.stringify(body) })
    ).json()) as Record<string, unknown>;
  };

  it('a sign-in is made once per e-mail, whatever its case, and can be closed', async () => {
    const UserPoolId = 'ca-central-1_Members';
    const made = await ask('AdminCreateUser', {
      UserPoolId,
      Username: 'Ana@example.org',
      UserAttributes: [{ Name: 'email', Value: 'Ana@example.org' }],
    });
    expect(made).toMatchObject({ User: { Enabled: true, UserStatus: 'FORCE_CHANGE_PASSWORD' } });
    expect(await ask('AdminCreateUser', { UserPoolId, Username: 'ana@example.org' })).toMatchObject({
      __type: 'UsernameExistsException',
    });
    await ask('AdminDisableUser', { UserPoolId, Username: 'ana@example.org' });
    expect(await ask('AdminGetUser', { UserPoolId, Username: 'ana@example.org' })).toMatchObject({
      Enabled: false,
    });
    expect(await ask('AdminGetUser', { UserPoolId, Username: 'nobody@example.org' })).toMatchObject({
      __type: 'UserNotFoundException',
    });
  });
});
