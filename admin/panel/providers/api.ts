import { HttpError } from 'react-admin';
import type * as z from 'zod';
import type { AnswerOf, BodyOf, Route } from '../../../shared/contracts/route.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { common } from '../../../shared/words/common.ts';
import { say } from '../../../shared/words/word.ts';
import { fieldsOf } from './fields.ts';

type Part<Name extends string, Schema, Value> = Schema extends z.ZodType
  ? { readonly [N in Name]: Value }
  : unknown;
type InputOf<Schema> = Schema extends z.ZodType ? z.input<Schema> : undefined;

/** What a call of a route needs: the parts that the route declares. */
export type Sent<R extends Route> = Part<'path', R['path'], InputOf<R['path']>> &
  Part<'query', R['query'], InputOf<R['query']>> &
  Part<'body', R['body'], BodyOf<R>> & {
    /** The key by which the server knows a repeated request; one is made where none is given. */
    readonly key?: string;
  };

export type ApiPorts = {
  readonly fetch: typeof fetch;
  readonly token: () => Promise<string | undefined>;
  readonly renewedToken: () => Promise<string | undefined>;
  readonly lapsed: () => Promise<void>;
  readonly language: () => Language;
  readonly serverTime: (dateHeader: string | null) => void;
  readonly newKey: () => string;
  readonly wait: (milliseconds: number) => Promise<void>;
};

type Loose = {
  readonly path?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly key?: string;
};
/** @example urlOf('/api/x/{id}', { id: 'a b' }, { since: 'c', shards: undefined }) // => '/api/x/a%20b?since=c' */
function urlOf(template: string, path: unknown, query: unknown): string {
  const values = fieldsOf(path);
  const url = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));
  const asked = Object.entries(fieldsOf(query)).filter(([, value]) => value !== undefined);
  if (asked.length === 0) return url;
  return `${url}?${new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString()}`;
}

/** An answer is held to its contract by the API's own tests; here it is only told from nothing. */
function isAnswer<R extends Route>(answer: unknown): answer is AnswerOf<R> {
  return answer !== null;
}

const attempts = 3;

/** Whether asking again may help: the server is busy, or someone holds what was asked for a moment. */
export function isPassing(problem: unknown): boolean {
  if (!(problem instanceof HttpError)) return true;
  return (
    problem.status >= 500 ||
    problem.status === 429 ||
    fieldsOf(problem.body)['type'] === '/problems/platform/busy'
  );
}

/** Calls routes of the table: their address, their answer's type, and their problems as react-admin shows them. */
export function openApi(ports: ApiPorts) {
  async function problemOf(response: Response): Promise<HttpError> {
    const body: unknown = await response.json().catch(() => undefined);
    const { title, detail } = fieldsOf(body);
    const said = [title, detail].filter((text) => typeof text === 'string').join('. ');
    return new HttpError(said || say(common.somethingWrong, ports.language()), response.status, body);
  }

  function request(route: Route, sent: Loose, key: string, token: string | undefined): Promise<Response> {
    const headers = new Headers({ 'accept-language': ports.language() });
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
    if (route.method !== 'GET') headers.set('idempotency-key', key);
    if (sent.body !== undefined) headers.set('content-type', 'application/json');
    const body = sent.body === undefined ? null : JSON.stringify(sent.body);
    return ports.fetch(urlOf(route.url, sent.path, sent.query), { method: route.method, headers, body });
  }

  async function authorised(route: Route, sent: Loose, key: string): Promise<Response> {
    const response = await request(route, sent, key, await ports.token());
    if (response.status !== 401) return response;
    const renewed = await ports.renewedToken();
    if (renewed === undefined) await ports.lapsed();
    return request(route, sent, key, renewed);
  }

  /** Repeating is safe: reading changes nothing, and a write carries its key. */
  async function answered(route: Route, sent: Loose): Promise<Response> {
    const key = sent.key ?? ports.newKey();
    for (let attempt = 1; ; attempt += 1) {
      try {
        const response = await authorised(route, sent, key);
        ports.serverTime(response.headers.get('date'));
        if (response.ok) return response;
        throw await problemOf(response);
      } catch (problem) {
        if (attempt === attempts || !isPassing(problem)) throw problem;
        await ports.wait(300 * attempt ** 2);
      }
    }
  }

  return {
    async call<const R extends Route>(route: R, sent: Sent<R>): Promise<AnswerOf<R>> {
      const response = await answered(route, sent);
      const answer: unknown = response.status === 204 ? undefined : await response.json();
      if (isAnswer<R>(answer)) return answer;
      throw new HttpError(say(common.somethingWrong, ports.language()), response.status, answer);
    },
    /** An answer that is a document. */
    async file<const R extends Route>(route: R, sent: Sent<R>): Promise<Blob> {
      return (await answered(route, sent)).blob();
    },
  };
}

export type Api = ReturnType<typeof openApi>;
