import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { buildPages, pagesFolder } from '../../infra/local/frontend.ts';
import type { Edit, Outcome } from '../../shared/contracts/sheets/routes.ts';
import type { Cell, Row } from '../../shared/contracts/sheets/sheet.ts';
import { enterWith, type Stay } from './stay.ts';

/**
 * The panel as it is built, in front of an API that lives in this process: enough of the sheet's five routes to hold
 * the browser's side to its facts, and to make it meet refusals, other people and silence at will.
 */
const origin = 'https://panel.courtepointe.test';
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** As strict as the site's own (infra/constructs/security-headers.ts). */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; " +
  "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'";

const settings = {
  network: {
    id: 'network',
    name: { fr: 'Réseau des coopératives du Centre', en: 'Central Co-operative Network' },
    legalName: '',
    address: [],
    email: '',
    phone: '',
    website: '',
    paymentInstructions: { fr: '-', en: '-' },
    writing: 'neither',
  },
  categories: [
    category('coop', 'Coopérative membre', 'Co-op member'),
    category('support', 'Membre de soutien', 'Support member'),
  ],
  calendar: { id: 'calendar', invoiceDaysBefore: 30, duesPeriod: null },
  fields: [],
};

function category(id: string, fr: string, en: string) {
  return {
    id,
    name: { fr, en },
    opensTo: ['organisation'],
    active: true,
    onForm: true,
    regime: { kind: 'continuous' },
    admission: { decidedBy: 'board', conditions: { firstDues: true, shares: 0 } },
    vote: true,
    standing: { requires: [], toleranceDays: 0, declarationDueOn: null, takesAway: [] },
    duesSchedule: null,
    startedOn: null,
  };
}

export type Server = {
  readonly rows: Map<string, Row>;
  /** Every batch of edits that arrived, in order. */
  readonly batches: Edit[][];
  /** Refuses a cell with a reason. */
  refuse: (edit: Edit) => string | undefined;
  /** Nobody answers the writes while it is true. */
  silent: boolean;
  /** Nobody answers anything while it is true: the person is offline. */
  away: boolean;
  /** Rows that were taken away, as they were. */
  readonly gone: Map<string, Row>;
  /** Refuses to take a row away, with a reason. */
  keep: (id: string) => string | undefined;
  /** Someone else writes a cell. */
  readonly elsewhere: (id: string, column: string, value: Cell) => void;
};

export function openServer(rows: readonly Row[]): Server {
  const kept = new Map(rows.map((row) => [row.id, row]));
  return {
    rows: kept,
    batches: [],
    refuse: () => undefined,
    silent: false,
    away: false,
    gone: new Map(),
    keep: () => undefined,
    elsewhere(id, column, value) {
      const row = kept.get(id);
      if (row) kept.set(id, { ...row, [column]: value, version: row.version + 1 });
    },
  };
}

function edited(server: Server, edits: readonly Edit[]): Outcome[] {
  return [...new Set(edits.map(({ id }) => id))].map((id) => {
    const refused: Outcome['refused'] = [];
    for (const edit of edits.filter((one) => one.id === id)) {
      const row = server.rows.get(id);
      const now = row?.[edit.column] ?? null;
      const reason = server.refuse(edit);
      if (row === undefined)
        refused.push({ column: edit.column, code: 'platform/not-found', message: 'Introuvable' });
      else if (reason !== undefined)
        refused.push({ column: edit.column, code: 'platform/invalid', message: reason });
      else if (JSON.stringify(now) !== JSON.stringify(edit.was))
        refused.push({
          column: edit.column,
          code: 'platform/changed-meanwhile',
          message: 'Changé entre-temps',
          now,
        });
      else server.elsewhere(id, edit.column, edit.value);
    }
    const row = server.rows.get(id);
    return row === undefined ? { id, refused } : { id, row, refused };
  });
}

function created(server: Server, values: Readonly<Record<string, Cell>>): Outcome {
  const id = `m-${server.rows.size + server.gone.size + 1}`;
  const row: Row = { number: '', status: '', ...values, id, version: 1 };
  server.rows.set(id, row);
  return { id, row, refused: [] };
}

/** Rows taken away on the version that was seen, unless the server refuses. */
function removed(server: Server, asked: readonly { id: string; version: number }[]): Outcome[] {
  return asked.map(({ id, version }) => {
    const row = server.rows.get(id);
    const message = server.keep(id) ?? (row?.version === version ? undefined : 'Changé entre-temps');
    if (message !== undefined)
      return { id, refused: [{ column: '', code: 'platform/changed-meanwhile', message }] };
    server.rows.delete(id);
    if (row) server.gone.set(id, row);
    return { id, refused: [] };
  });
}

function restored(server: Server, ids: readonly string[]): Outcome[] {
  return ids.map((id) => {
    const before = server.gone.get(id);
    if (before === undefined)
      return { id, refused: [{ column: '', code: 'platform/not-found', message: 'Introuvable' }] };
    const row = { ...before, version: before.version + 2 };
    server.gone.delete(id);
    server.rows.set(id, row);
    return { id, row, refused: [] };
  });
}

type KeptViews = Map<string, { version: number; record: object }>;
const viewsOf = new WeakMap<Server, KeptViews>();

/** The named views of the sheet, kept for as long as the page is. */
function viewsAnswer(route: Route, server: Server, path: string): object {
  const views: KeptViews = viewsOf.get(server) ?? new Map();
  viewsOf.set(server, views);
  const [, id] = /\/views\/(.+)$/.exec(path) ?? [];
  const method = route.request().method();
  if (method === 'GET') return { views: [...views.values()] };
  if (method === 'DELETE') return { id: views.delete(id ?? '') ? id : '' };
  const { version = 0, ...fields } = route.request().postDataJSON() as { version?: number };
  const name = id ?? `v-${views.size + 1}`;
  const kept = { sheet: 'members', owner: 's-1', ownerName: 'Éloïse Roy-Tremblay', ...fields, id: name };
  const view = { version: version + 1, record: kept };
  views.set(name, view);
  return view;
}

/** Cursors are versions seen: every poll gives what is newer. */
function page(server: Server, url: URL): object {
  const since = url.searchParams.get('since');
  const seen: Record<string, number> =
    since === null ? {} : JSON.parse(Buffer.from(since.split('.')[0] ?? '', 'base64url').toString());
  const first = since !== null || url.searchParams.get('shards')?.startsWith('0') === true;
  const gone = [...server.gone.values()].map(({ id, version }) => ({ id, version: version + 1, gone: true }));
  const all = since === null ? [...server.rows.values()] : [...server.rows.values(), ...gone];
  const rows = first ? all.filter((row) => (seen[row.id] ?? 0) < row.version) : [];
  const versions = Object.fromEntries(all.map((row) => [row.id, row.version]));
  const cursor = Buffer.from(JSON.stringify(server.rows.size > 5_000 ? {} : versions)).toString('base64url');
  return { rows: server.rows.size > 5_000 && since !== null ? [] : rows, cursor, more: false };
}

/** Playwright does not follow a redirection that it fulfils itself. */
function sendTo(route: Route, url: string): Promise<void> {
  const address = url.replaceAll('&', '&amp;');
  return route.fulfill({
    contentType: 'text/html',
    body: `<meta http-equiv="refresh" content="0;url=${address}">`,
  });
}

function token(audience: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  return `${part({ alg: 'RS256' })}.${part({ iss: `${origin}/issuer`, aud: audience, sub: 'u-1', iat: now, exp: now + 1800 })}.none`;
}

export type Person = { readonly roles: readonly string[]; readonly language: 'fr' | 'en' };

async function answer(route: Route, server: Server, person: Person): Promise<void> {
  const request = route.request();
  const url = new URL(request.url());
  const json = (body: object, status = 200) =>
    route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(body) });
  const path = url.pathname;
  if (server.away && path.startsWith('/api/')) return route.abort('internetdisconnected');
  if (path === '/config.json')
    return json({ staff: { authority: `${origin}/issuer`, clientId: 'panel', scope: 'openid' } });
  if (path.endsWith('openid-configuration')) {
    const at = (name: string) => `${origin}/issuer/${name}`;
    return json({
      issuer: `${origin}/issuer`,
      authorization_endpoint: at('authorize'),
      token_endpoint: at('token'),
      end_session_endpoint: at('logout'),
    });
  }
  if (path === '/issuer/authorize') {
    const back = `${url.searchParams.get('redirect_uri')}?code=c&state=${url.searchParams.get('state')}`;
    return sendTo(route, back);
  }
  if (path === '/issuer/token')
    return json({
      access_token: token('api'),
      id_token: token('panel'),
      refresh_token: 'r',
      token_type: 'Bearer',
      expires_in: 1800,
      scope: 'openid',
    });
  if (path === '/issuer/logout') return sendTo(route, `${origin}/panel`);
  if (path === '/api/office/me')
    return json({
      id: 's-1',
      name: 'Éloïse Roy-Tremblay',
      email: 'eloise@reseau.example',
      committees: [],
      ...person,
    });
  if (path === '/api/office/settings') return json(settings);
  if (path.startsWith('/api/office/sheets/')) return json(viewsAnswer(route, server, path));
  if (path.startsWith('/api/sheets/members/')) return sheetRoute(route, server, url, json);
  if (/^\/api\/sheets\/[a-z]+\/rows$/.test(path)) return json({ rows: [], cursor: 'nothing', more: false });
  if (path === '/api/mentorship/figures') return json({ month: '2026-10', meetings: 4, minutes: 250 });
  if (path.startsWith('/api/'))
    return json({ type: '/problems/platform/not-found', title: 'Introuvable', status: 404 }, 404);
  return file(route, path);
}

async function sheetRoute(
  route: Route,
  server: Server,
  url: URL,
  json: (body: object) => Promise<void>,
): Promise<void> {
  const writes = route.request().method() === 'POST';
  if (writes && server.silent) return route.abort('connectionrefused');
  const body = writes
    ? (route.request().postDataJSON() as {
        edits: Edit[];
        rows: Record<string, Cell>[];
        restore?: string[];
      })
    : undefined;
  if (url.pathname.endsWith('/history'))
    return json({
      changes: [
        {
          at: '2026-11-20T15:04:00.000Z',
          actor: 's-2',
          actorName: 'Luc Gagnon',
          action: 'members.edit',
          field: 'municipality',
          from: 'Shawinigan',
          to: 'Trois-Rivières',
        },
      ],
    });
  if (body === undefined) return json(page(server, url));
  if (url.pathname.endsWith('/removals')) return json({ outcomes: removed(server, body.rows as never) });
  if (body.restore !== undefined) return json({ outcomes: restored(server, body.restore) });
  if (url.pathname.endsWith('/rows')) return json({ outcomes: body.rows.map((row) => created(server, row)) });
  server.batches.push(body.edits);
  return json({ outcomes: edited(server, body.edits) });
}

let pages: ReadonlyMap<string, Buffer> | undefined;

/** The built pages, read once: what is built meanwhile does not change them under a test. */
async function builtPages(): Promise<ReadonlyMap<string, Buffer>> {
  if (pages !== undefined) return pages;
  await buildPages();
  const found = readdirSync(pagesFolder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = found.map((entry) => join(entry.parentPath, entry.name));
  pages = new Map(paths.map((path) => [path.slice(pagesFolder.length), readFileSync(path)]));
  return pages;
}

async function file(route: Route, path: string): Promise<void> {
  const name = extname(path) === '' ? '/panel/index.html' : path;
  const body = (await builtPages()).get(name);
  if (body === undefined) return route.fulfill({ status: 404, body: '' });
  const headers = {
    'content-type': types[extname(name)] ?? 'application/octet-stream',
    'content-security-policy': policy,
  };
  return route.fulfill({ body, headers });
}

/** Until what has just happened is painted. */
export async function painting(tab: Page): Promise<void> {
  await tab.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
}

/** Until the sheet is painted, and can be clicked in. */
export async function painted(tab: Page): Promise<void> {
  await tab.locator('canvas').first().waitFor();
  await painting(tab);
  await tab.waitForTimeout(50);
}

export type Opened = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly server: Server;
  readonly faults: string[];
};

/** What a tab keeps of the sign-in that `answer` plays. */
function stay(): Stay {
  const [access_token, id_token] = [token('api'), token('panel')];
  const profile: unknown = JSON.parse(Buffer.from(id_token.split('.')[1] ?? '', 'base64url').toString());
  const user = { access_token, id_token, refresh_token: 'r', token_type: 'Bearer', scope: 'openid', profile };
  const expires_at = Math.floor(Date.now() / 1000) + 1800;
  return { [`oidc.user:${origin}/issuer:panel`]: JSON.stringify({ ...user, expires_at }) };
}

/**
 * Opens a page of the panel for somebody who has signed in, or who does so by the door. `faults` gathers whatever the
 * browser complains of.
 */
export async function openPanelPage(
  browser: Browser,
  {
    rows,
    at = '/panel/members',
    person = { roles: ['membership'], language: 'fr' },
    viewport = { width: 1360, height: 820 },
    server = openServer(rows),
    byDoor = false,
  }: {
    readonly rows: readonly Row[];
    /** The server of somebody else who has the panel open. */
    readonly server?: Server;
    readonly at?: string;
    readonly person?: Person;
    readonly viewport?: { readonly width: number; readonly height: number };
    readonly byDoor?: boolean;
  },
): Promise<Opened> {
  await builtPages();
  const context = await browser.newContext({ viewport, locale: 'fr-CA', timezoneId: 'America/Toronto' });
  await context.route('**/*', (route) => answer(route, server, person));
  if (!byDoor) await enterWith(context, stay());
  const tab = await context.newPage();
  const faults: string[] = [];
  tab.on('pageerror', (error) => faults.push(String(error)));
  tab.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  await tab.goto(`${origin}${at}`);
  if (byDoor) await tab.getByRole('button', { name: 'Se connecter' }).click();
  return { page: tab, context, server, faults };
}
