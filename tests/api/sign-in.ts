import { createHash, randomBytes } from 'node:crypto';

type Door = 'staff' | 'member';
type Client = { readonly authority: string; readonly clientId: string; readonly scope: string };
export type Tokens = { readonly access_token: string; readonly id_token: string };

const callbacks = { staff: '/panel/auth-callback', member: '/space/auth-callback' } as const;

/** A browser of a few lines: it keeps cookies, and follows redirections until they come back to the site. */
function browser(site: string) {
  const cookies = new Map<string, string>();
  return async function visit(url: string, form?: Record<string, string>): Promise<string> {
    const answer = await fetch(url, {
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      redirect: 'manual',
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const to = answer.headers.get('location');
    if (to === null) return url;
    const next = new URL(to, url).href;
    return next.startsWith(site) ? next : visit(next);
  };
}

/** The tokens of a demo person of the staff, by the way that browsers go: authorization code with PKCE. */
export async function signIn(site: string, door: Door, email: string): Promise<Tokens> {
  const config = (await (await fetch(`${site}/config.json`)).json()) as Record<Door, Client>;
  const { authority, clientId: client_id, scope } = config[door];
  const code_verifier = randomBytes(32).toString('base64url');
  const asked = {
    client_id,
    scope,
    redirect_uri: `${site}${callbacks[door]}`,
    response_type: 'code',
    state: 's',
    code_challenge: createHash('sha256').update(code_verifier).digest('base64url'),
    code_challenge_method: 'S256',
  };
  const visit = browser(site);
  const page = await visit(`${authority}/auth?${new URLSearchParams(asked).toString()}`);
  const code = new URL(await visit(page, { demo: email })).searchParams.get('code') ?? '';
  const { redirect_uri } = asked;
  const exchange = { grant_type: 'authorization_code', client_id, redirect_uri, code, code_verifier };
  const answer = await fetch(`${authority}/token`, { method: 'POST', body: new URLSearchParams(exchange) });
  return (await answer.json()) as Tokens;
}
