/** A thread that signs people in: an OpenID provider for each pool, its pages, and the calls of Cognito. */
import { randomInt } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import type { Provider } from 'oidc-provider';
import * as z from 'zod';
import { followClock } from '../follow-clock.ts';
import { answer, answerJson, bytesOf, pageHeaders, Refused } from '../services/answer.ts';
import { openState } from '../state.ts';
import { openAccounts, type Account } from './accounts.ts';
import { lastWithTheBrowser } from './cookies.ts';
import { demoStaff } from './people.ts';
import type { PoolLine } from './provider.ts';
import { codeMessage, signInPage, signInStyle, type Language } from './sign-in-pages.ts';
import { publicPart, type SigningKey } from './signing-key.ts';
import { accessToken } from './tokens.ts';

export type Setup = {
  readonly clock: SharedArrayBuffer;
  readonly folder: string | undefined;
  readonly port: number;
  readonly siteOrigin: string;
  readonly key: SigningKey;
  readonly pools: readonly PoolLine[];
};
export type Said =
  | { readonly port: number }
  | { readonly to: string; readonly subject: string; readonly text: string };

const isSetup = (value: unknown): value is Setup => typeof value === 'object';
if (!isSetup(workerData)) throw new TypeError('This thread was started without its setup');
const { clock, folder, port, siteOrigin, key, pools } = workerData;
followClock(clock);

const state = openState(folder);
const accounts = openAccounts(state);
const codes = new Map<string, { code: string; until: number; tries: number }>();
type Door = {
  readonly pool: PoolLine;
  readonly provider: Provider;
  readonly answer: ReturnType<Provider['callback']>;
};
const doors = new Map<string, Promise<Door>>();
const say = (said: Said) => parentPort?.postMessage(said);

for (const pool of pools.filter(({ byCode }) => !byCode))
  for (const { email } of demoStaff) accounts.create(pool.id, email);

// A form may be followed to the page that asked for the sign-in, and nowhere else.
const headers = pageHeaders(signInStyle, `'self' ${siteOrigin}`);

function languageOf(request: IncomingMessage, asked: unknown): Language {
  const wanted =
    new URL(request.url ?? '', siteOrigin).searchParams.get('lang') ??
    (typeof asked === 'string' ? asked : request.headers['accept-language']);
  return /^\s*en\b/i.test(wanted ?? '') ? 'en' : 'fr';
}

function sendCode(pool: PoolLine, email: string, language: Language): void {
  if (accounts.find(pool.id, email)?.enabled !== true) return;
  const code = String(randomInt(100_000_000)).padStart(8, '0');
  codes.set(`${pool.id} ${email.toLowerCase()}`, { code, until: Date.now() + 300_000, tries: 5 });
  say({ to: email, ...codeMessage(code, language) });
}

function withCode(pool: PoolLine, email: string, typed: string): Account | undefined {
  const name = `${pool.id} ${email.toLowerCase()}`;
  const kept = codes.get(name);
  if (!kept || kept.until < Date.now() || kept.tries <= 0) return undefined;
  codes.set(name, { ...kept, tries: kept.tries - 1 });
  if (kept.code !== typed) return undefined;
  codes.delete(name);
  return accounts.find(pool.id, email);
}

function ofStaff(pool: PoolLine, email: string, form: URLSearchParams): Account | undefined {
  const demo = demoStaff.find((one) => one.email === form.get('demo'));
  if (demo) return accounts.find(pool.id, demo.email);
  const account = accounts.find(pool.id, email);
  return account && accounts.checkPassword(account, form.get('password') ?? '') ? account : undefined;
}

async function signIn(
  request: IncomingMessage,
  response: ServerResponse,
  { provider, pool }: Door,
): Promise<void> {
  const { params } = await provider.interactionDetails(request, response);
  const language = languageOf(request, params['lang'] ?? params['ui_locales']);
  const first = pool.byCode ? 'email' : 'staff';
  const show = (step: 'staff' | 'email' | 'code', wrong: boolean, email = '') =>
    answer(
      response,
      wrong ? 401 : 200,
      signInPage(step, language, { wrong, email, mailbox: `${siteOrigin}/_local/` }),
      headers,
    );
  if (request.method !== 'POST') return show(first, false);
  const form = new URLSearchParams((await bytesOf(request, 10_000))?.toString());
  const [email, code] = [(form.get('email') ?? '').trim(), form.get('code')];
  if (pool.byCode && code === null) {
    sendCode(pool, email, language);
    return show('code', false, email);
  }
  const account = pool.byCode ? withCode(pool, email, code ?? '') : ofStaff(pool, email, form);
  if (account?.enabled !== true) return show(pool.byCode ? 'code' : first, true, email);
  await provider.interactionFinished(
    request,
    response,
    { login: { accountId: account.sub } },
    { mergeWithLastSubmission: false },
  );
}

/** As Cognito's `/logout`: forgets the session, and returns to a page that the client has named. */
function signOut(response: ServerResponse, url: URL, pool: PoolLine): void {
  const client = pool.clients.find(({ id }) => id === url.searchParams.get('client_id'));
  const to = client?.signedOut.find((page) => page === url.searchParams.get('logout_uri'));
  if (to === undefined)
    return answer(response, 400, 'Required parameters missing: client_id, logout_uri', {
      'content-type': 'text/plain',
    });
  const gone = ['', '.sig'].map((ending) => `${pool.id}.session${ending}=; path=/; max-age=0`);
  response.writeHead(302, { location: to, 'set-cookie': gone }).end();
}

/** A token without a sign-in, for the command line and the tests. */
async function mint(body: unknown): Promise<object> {
  const { pool: kind, email } = z
    .object({ pool: z.enum(['staff', 'member']), email: z.string() })
    .parse(body);
  const pool = pools.find(({ byCode: coded }) => coded === (kind === 'member'));
  const client = pool?.clients[0];
  if (!pool || !client) throw new Refused('ResourceNotFoundException', 'No such pool');
  const account = accounts.find(pool.id, email) ?? accounts.create(pool.id, email);
  const grant = {
    issuer: `${origin}/${pool.id}`,
    subject: account.sub,
    client: client.id,
    scope: client.scopes.join(' '),
    seconds: client.accessSeconds,
  };
  return { token: await accessToken(key, grant), subject: account.sub };
}

/** Opened when somebody comes to it: the provider takes longer to load than all else here, and programs do without. */
function doorOf(pool: PoolLine): Promise<Door> {
  const door = doors.get(pool.id) ?? openDoor(pool);
  doors.set(pool.id, door);
  return door;
}

async function openDoor(pool: PoolLine): Promise<Door> {
  const { providerOf } = await import('./provider.ts');
  const provider = providerOf(`${origin}/${pool.id}`, pool, { state, accounts, key });
  provider.on('server_error', (_, error) => console.error(error));
  return { pool, provider, answer: provider.callback() };
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', origin);
  const [, poolId = '', step] = url.pathname.split('/');
  const pool = pools.find(({ id }) => id === poolId);
  // Where Cognito has it. Who only checks a signature needs no provider.
  if (pool && url.pathname.endsWith('/.well-known/jwks.json'))
    return answerJson(response, 200, { keys: [publicPart(key)] });
  if (pool && step === 'logout') return signOut(response, url, pool);
  if (pool) {
    const door = await doorOf(pool);
    if (step === 'sign-in') return signIn(request, response, door);
    const mounted = Object.assign(request, {
      originalUrl: request.url,
      url: request.url?.slice(poolId.length + 1),
    });
    return void door.answer(mounted, response);
  }
  if (request.method !== 'POST') return answer(response, 404, 'Not found');
  const body: unknown = JSON.parse((await bytesOf(request))?.toString() ?? '{}');
  const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
  if (operation === 'Mint') return answerJson(response, 200, await mint(body));
  if (operation === 'List') return answerJson(response, 200, accounts.all());
  answerJson(response, 200, accounts.answer(operation, body));
}

const server = createServer((request, response) => {
  lastWithTheBrowser(response);
  serve(request, response).catch((error: unknown) => {
    const refused =
      error instanceof Refused ? error : new Refused('InternalErrorException', String(error), 400);
    answerJson(
      response,
      refused.status,
      { __type: refused.name, message: refused.message },
      { 'x-amzn-errortype': refused.name },
    );
  });
});
await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
const address = server.address();
const bound = typeof address === 'object' ? (address?.port ?? 0) : 0;
const origin = `http://127.0.0.1:${bound}`;
say({ port: bound });
