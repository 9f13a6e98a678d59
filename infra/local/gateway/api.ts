import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import type { Clock } from '../clock.ts';
import type { Fleet } from '../functions/fleet.ts';
import { answer, answerJson, bytesOf } from '../services/answer.ts';
import { home } from '../template/home.ts';
import type { authorizer } from './authorizer.ts';
import { passedBy, type Arrival } from './edge.ts';
import type { Match, router } from './routes.ts';

/** What Lambda takes and gives at most, in bytes of JSON; and what API Gateway takes. */
const mostOfLambda = 6_291_556;
const mostOfGateway = 10 * 1024 * 1024;
const patience = 30_000;

type Parts = {
  readonly match: ReturnType<typeof router>;
  readonly judge: ReturnType<typeof authorizer>;
  readonly invoke: Fleet['invoke'];
  readonly clock: Clock;
};

const answered = z.looseObject({
  statusCode: z.number(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});

const isText = (type: string) => /^(text\/|application\/([\w.-]+\+)?(json|xml|javascript))/.test(type);

function eventOf(
  request: IncomingMessage,
  url: URL,
  { route, path }: Match,
  more: { arrival: Arrival; body: Buffer; claims?: object | undefined; now: number },
): object {
  const { from, added } = more.arrival;
  const given = { ...request.headers, ...added };
  const headers = Object.fromEntries(
    Object.entries({ ...given, 'x-forwarded-for': passedBy(given['x-forwarded-for'], from) }).map(
      ([name, value]) => [name, String(value)],
    ),
  );
  const { cookie, ...others } = headers;
  const method = request.method ?? 'GET';
  const names = [...new Set(url.searchParams.keys())];
  const query = Object.fromEntries(names.map((name) => [name, url.searchParams.getAll(name).join(',')]));
  const encoded =
    more.body.length > 0 &&
    (headers['content-encoding'] !== undefined || !isText(headers['content-type'] ?? 'text/plain'));
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookie === undefined ? {} : { cookies: cookie.split('; ') }),
    headers: others,
    ...(Object.keys(query).length > 0 ? { queryStringParameters: query } : {}),
    ...(Object.keys(path).length > 0 ? { pathParameters: path } : {}),
    requestContext: {
      accountId: home.account,
      apiId: 'local',
      domainName: headers['host'],
      domainPrefix: 'local',
      http: {
        method,
        path: url.pathname,
        protocol: 'HTTP/1.1',
        sourceIp: from,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: route.key,
      stage: '$default',
      time: new Date(more.now).toUTCString(),
      timeEpoch: more.now,
      ...(more.claims
        ? { authorizer: { jwt: { claims: more.claims, scopes: route.rule?.scopes ?? null } } }
        : {}),
    },
    ...(more.body.length > 0 ? { body: more.body.toString(encoded ? 'base64' : 'utf8') } : {}),
    isBase64Encoded: encoded,
  };
}

const message = (response: ServerResponse, status: number, text: string, headers = {}) =>
  answerJson(response, status, { message: text }, headers);

function hand(response: ServerResponse, value: string): void {
  const said: unknown = JSON.parse(value);
  const parsed = answered.safeParse(said);
  if (!parsed.success) {
    // Without a status code, the whole of what the function returned is the body.
    if (typeof said === 'object' && said !== null && 'statusCode' in said)
      return message(response, 500, 'Internal Server Error');
    return answerJson(response, 200, said);
  }
  const { statusCode, headers, cookies, body, isBase64Encoded } = parsed.data;
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  const given = Object.fromEntries(Object.entries(headers).map(([name, text]) => [name.toLowerCase(), text]));
  answer(response, statusCode, bytes, {
    'content-type': 'text/plain;charset=UTF-8',
    ...given,
    ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}),
  });
}

function isReadable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== '';
  } catch {
    return false;
  }
}

async function inTime<T>(work: Promise<T>): Promise<T | 'late'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, patience, 'late');
  });
  const first = await Promise.race([work, late]);
  clearTimeout(timer);
  return first;
}

/** The HTTP API of the template: routes, tokens, payload 2.0, and the limits that bind. */
export function api({
  match,
  judge,
  invoke,
  clock,
}: Parts): (request: IncomingMessage, response: ServerResponse, url: URL, arrival: Arrival) => Promise<void> {
  return async (request, response, url, arrival) => {
    if (!isReadable(url.pathname)) return message(response, 400, 'Bad Request');
    const matched = match(request.method ?? 'GET', url.pathname);
    if (!matched) return message(response, 404, 'Not Found');
    const { rule, functionName } = matched.route;
    const verdict = rule && (await judge(request.headers.authorization, rule));
    if (verdict?.status === 401)
      return message(response, 401, 'Unauthorized', { 'www-authenticate': 'Bearer' });
    if (verdict?.status === 403)
      return message(response, 403, 'Forbidden', { 'www-authenticate': 'Bearer error="insufficient_scope"' });
    const body = await bytesOf(request, mostOfGateway);
    if (!body) return message(response, 413, 'Request Entity Too Large');
    const claims = verdict?.status === 200 ? verdict.claims : undefined;
    const event = eventOf(request, url, matched, { arrival, body, claims, now: clock.now() });
    // Escaped as JSON, a body takes at least its own length: only a large one is worth measuring.
    if (body.length > mostOfLambda / 8 && Buffer.byteLength(JSON.stringify(event)) > mostOfLambda)
      return message(response, 413, 'Request Entity Too Large');
    const outcome = await inTime(invoke(functionName, event));
    if (outcome === 'late') return message(response, 503, 'Service Unavailable');
    if (!outcome.ok || Buffer.byteLength(outcome.value) > mostOfLambda)
      return message(response, 500, 'Internal Server Error');
    hand(response, outcome.value);
  };
}
