import * as z from 'zod';
import type { Route } from '../../../shared/contracts/route.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { languageOf } from '../../../shared/words/word.ts';
import { actorOf, type Caller } from '../caller.ts';
import { environment, originHeader, variable } from '../environment.ts';
import type { Event } from '../http.ts';
import { invalid, Refused } from '../problem.ts';
import { hashOf } from '../storage/answers.ts';
import type { Repeatable } from '../tools.ts';
import { jsonOf } from './json.ts';

/** One request, understood. */
export type Visit = {
  readonly name: string;
  readonly route: Route;
  readonly language: Language;
  /** The caller's network address, hashed. */
  readonly source: () => string;
  /** What was asked, by its contract; read once the caller is admitted. @throws Refused when it does not fit */
  readonly request: () => { readonly path: never; readonly query: never; readonly body: never };
  readonly claims: Readonly<Record<string, unknown>>;
  readonly scopes: readonly string[];
  /** How the caller takes a large answer packed; nothing where they said neither. */
  readonly packing: 'zstd' | 'gzip' | undefined;
  readonly repeatable: ((caller: Caller) => Repeatable) | undefined;
};

/** A page of a thousand edits is under half of it; API Gateway stops what is over 10 MB. */
const largestBody = 2_000_000;

/** @throws Refused when the request is not one at all */
export function read(event: Event, name: string, route: Route): Visit {
  const language = languageAsked(event);
  const text = bodyOf(event, route);
  const jwt = event.requestContext.authorizer?.jwt;
  const key = event.headers['idempotency-key'];
  const accepted = (event.headers['accept-encoding'] ?? '').split(/[,;\s]+/);
  return {
    name,
    route,
    language,
    source: () => sourceOf(event),
    request: () => ({
      path: parse('path', route, event.pathParameters ?? {}, language),
      query: parse('query', route, event.queryStringParameters ?? {}, language),
      body: parse('body', route, text === undefined ? undefined : jsonOf(text, language), language),
    }),
    claims: jwt?.claims ?? {},
    scopes: String(jwt?.claims['scope'] ?? '').split(' '),
    packing: (['zstd', 'gzip'] as const).find((one) => accepted.includes(one)),
    repeatable:
      key === undefined || route.method === 'GET'
        ? undefined
        : repeatableBy(name, keyOf(key, language), wholeOf(event, text), route),
  };
}

/**
 * CloudFront writes the viewer's address and API Gateway that of CloudFront at the end of the list; what stands before
 * is what the caller claims. So is all of it where the request did not come through CloudFront: then its connection tells.
 * An IPv6 network counts as one address.
 */
function sourceOf({ headers, requestContext }: Event): string {
  const { sourceIp } = requestContext.http;
  const isPassedOn = hashOf(headers[originHeader] ?? '') === hashOf(environment(variable.originProof));
  const passed = (headers['x-forwarded-for'] ?? '').split(',').map((address) => address.trim());
  const address = isPassedOn ? (passed.at(-2) ?? sourceIp) : sourceIp;
  const network = address.includes(':') ? address.split(':').slice(0, 4).join(':') : address;
  return hashOf(network).slice(0, 16);
}

export function languageAsked(event: Event): Language {
  return languageOf(event.headers['accept-language']);
}

function bodyOf(event: Event, route: Route): string | undefined {
  if (route.method === 'GET') return undefined;
  const { origin, 'content-type': type } = event.headers;
  if (origin !== undefined && origin !== environment(variable.siteOrigin))
    throw new Refused({ code: 'platform/other-origin' });
  // A body that no contract reads is not looked at: mail readers post what they like to an unsubscribe link.
  if (event.body === undefined || !route.body) return undefined;
  if (!/^application\/json\b/i.test(type ?? '')) throw new Refused({ code: 'platform/not-json-type' });
  if (event.body.length > largestBody) throw new Refused({ code: 'platform/too-large' });
  return event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body;
}

/** A parameter that is read by nobody would be dropped in silence: an answer that looks filtered, and is not. */
const noQuery = z.lazy(() => z.strictObject({}));

function parse(part: 'path' | 'query' | 'body', route: Route, given: unknown, language: Language): never {
  const schema = route[part] ?? (part === 'query' ? noQuery : undefined);
  if (!schema) return undefined as never;
  const parsed = schema.safeParse(given, { reportInput: true });
  if (!parsed.success) throw new Refused(invalid(parsed.error, part, language));
  return parsed.data as never;
}

function keyOf(key: string, language: Language): string {
  if (/^[\w-]{8,64}$/.test(key)) return key;
  const message = { fr: 'De 8 à 64 lettres, chiffres, tirets', en: '8 to 64 letters, digits, hyphens' };
  throw new Refused({ code: 'platform/invalid', errors: { 'Idempotency-Key': message[language] } });
}

/** All that a request asks: the same body sent to another address is another request. */
function wholeOf({ pathParameters, queryStringParameters }: Event, text: string | undefined): string {
  return JSON.stringify([pathParameters ?? {}, queryStringParameters ?? {}, text ?? '']);
}

function repeatableBy(name: string, key: string, whole: string, route: Route) {
  return (caller: Caller): Repeatable => {
    const { type, id } = actorOf(caller);
    return { id: `${type}#${id}#${name}#${key}`, hash: hashOf(whole), private: route.private === true };
  };
}
