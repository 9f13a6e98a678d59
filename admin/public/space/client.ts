import type { AnswerOf, BodyOf } from '../../../shared/contracts/route.ts';
import type { spaceRoutes } from '../../../shared/contracts/routes/space.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import { dayIn, instantAt } from '../../../shared/kernel/instant.ts';
import type { Language } from '../../../shared/kernel/language.ts';

type Routes = typeof spaceRoutes;
export type RouteName = keyof Routes;
type Line<Name extends RouteName> = readonly [Routes[Name]['method'], Routes[Name]['url']];

/** Where each route is. The contracts hold the page to it; their schemas stay out of it, and it out of 20 kB. */
const lines = {
  me: ['GET', '/api/space/me'],
  invoices: ['GET', '/api/space/invoices'],
  pairings: ['GET', '/api/space/pairings'],
  pairing: ['GET', '/api/space/pairings/{pairingId}'],
  answerOffer: ['POST', '/api/space/pairings/{pairingId}/answer'],
  logMeeting: ['POST', '/api/space/pairings/{pairingId}/meetings'],
  notes: ['GET', '/api/space/pairings/{pairingId}/notes'],
  writeNote: ['POST', '/api/space/pairings/{pairingId}/notes'],
  changeNote: ['PUT', '/api/space/pairings/{pairingId}/notes/{noteId}'],
  removeNote: ['DELETE', '/api/space/pairings/{pairingId}/notes/{noteId}'],
  setGoals: ['PUT', '/api/space/pairings/{pairingId}/goals'],
} as const satisfies { readonly [Name in RouteName]: Line<Name> };

/** Why something was not done: the API's code and words, or `offline` when it gave no answer. */
export type Problem = { readonly code: string; readonly title: string };
export type Said<Answer> =
  | { readonly ok: true; readonly value: Answer }
  | { readonly ok: false; readonly problem: Problem };

export type Sent<Name extends RouteName> = {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: BodyOf<Routes[Name]>;
};

export type ClientPorts = {
  readonly language: () => Language;
  readonly token: () => Promise<string | undefined>;
  readonly renewedToken: () => Promise<string | undefined>;
  readonly lapsed: () => Promise<void>;
};

const offline: Problem = { code: 'offline', title: '' };

function textIn(body: unknown, field: string): string {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, field) : undefined;
  return typeof value === 'string' ? value : '';
}

/** The page and the API are deployed together: an answer is what its route says. */
function isAnswer<Answer>(_body: unknown): _body is Answer {
  return true;
}

/** Calls the routes of the space in the name of who is signed in; each write carries a key, so that a repeat is none. */
export function openClient(ports: ClientPorts) {
  let ahead = 0;

  async function request(url: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('accept-language', ports.language());
    const send = async (token: string | undefined) => {
      if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
      return fetch(url, { ...init, headers });
    };
    const first = await send(await ports.token());
    if (first.status !== 401) return first;
    const renewed = await ports.renewedToken();
    if (renewed === undefined) await ports.lapsed();
    return send(renewed);
  }

  return {
    /** The server's day, whatever the clock of this machine says. */
    today: (): Day => dayIn(instantAt(Date.now() + ahead)),
    async call<Name extends RouteName>(
      name: Name,
      { path = {}, query, body }: Sent<Name> = {},
    ): Promise<Said<AnswerOf<Routes[Name]>>> {
      const [method, template] = lines[name];
      const url = template.replace(/\{(\w+)\}/g, (_, part: string) => encodeURIComponent(path[part] ?? ''));
      const headers = new Headers();
      if (method !== 'GET') headers.set('idempotency-key', crypto.randomUUID());
      if (body !== undefined) headers.set('content-type', 'application/json');
      try {
        const response = await request(query ? `${url}?${new URLSearchParams(query).toString()}` : url, {
          method,
          headers,
          body: body === undefined ? null : JSON.stringify(body),
        });
        const time = Date.parse(response.headers.get('date') ?? '');
        if (!Number.isNaN(time)) ahead = time - Date.now();
        const value: unknown = await response.json();
        if (response.ok && isAnswer<AnswerOf<Routes[Name]>>(value)) return { ok: true, value };
        const code = textIn(value, 'type').replace('/problems/', '');
        return { ok: false, problem: { code, title: textIn(value, 'title') } };
      } catch {
        return { ok: false, problem: offline };
      }
    },
    /** A document of one's own, as a file of the browser's. */
    async document(url: string): Promise<Blob | undefined> {
      const response = await request(url, {}).catch(() => undefined);
      return response?.ok === true ? response.blob() : undefined;
    },
  };
}

export type Client = ReturnType<typeof openClient>;
