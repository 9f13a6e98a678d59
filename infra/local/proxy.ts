import { Agent, request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import { ZodError } from 'zod';
import { actsOf, type Call } from './access/acts.ts';
import type { Permissions } from './access/permissions.ts';
import { checkPresigned, type Bucket } from './services/bucket.ts';
import { answer, answerJson, bytesOf, Refused } from './services/answer.ts';
import type { Clock } from './clock.ts';
import type { Meter } from './meter.ts';
import { anySignature } from './tables.ts';

/** Answers one operation of a service in JSON. */
export type Service = (operation: string, body: unknown) => object;
type Parts = {
  readonly permissions: Permissions;
  readonly identities: readonly string[];
  readonly services: Readonly<Record<'sqs' | 'ses', Service>>;
  /** Where the calls to these services are handed on, once allowed. */
  readonly backs: Readonly<Record<'dynamodb' | 'cognito-idp', string>>;
  readonly bucket: Bucket;
  readonly clock: Clock;
  readonly meter: Meter;
  /** The bucket's CORS rules speak of the cloud's origin; this is ours. */
  readonly siteOrigin: string;
};

const signature = /Credential=([^/]+)\/[^/]+\/[^/]+\/([^/]+)\//;
const s3Operations: Readonly<Record<string, string>> = {
  GET: 'GetObject',
  HEAD: 'HeadObject',
  PUT: 'PutObject',
  DELETE: 'DeleteObject',
};

function refuse(response: ServerResponse, service: string, { name, message, status }: Refused): void {
  if (service === 's3') {
    return answer(
      response,
      status,
      `<?xml version="1.0"?><Error><Code>${name}</Code><Message>${message}</Message></Error>`,
      { 'content-type': 'application/xml' },
    );
  }
  answerJson(response, status, { __type: name, message }, { 'x-amzn-errortype': name });
}

/**
 * Stands before the database, the queues, the mail, the buckets and the pools: reads which function signed the call,
 * refuses what its role does not allow as AWS would, and hands on the rest.
 */
export function proxy(parts: Parts): (request: IncomingMessage, response: ServerResponse) => void {
  const agent = new Agent({ keepAlive: true, maxSockets: 256, scheduling: 'lifo' });

  function allow(caller: string, call: Call): void {
    const refused = parts.permissions.refused(caller, actsOf(call, parts.identities));
    if (!refused) return;
    const { action, resource } = refused;
    const text = `User: arn:aws:sts::000000000000:assumed-role/${caller} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;
    throw call.service === 's3'
      ? new Refused('AccessDenied', 'Access Denied', 403)
      : new Refused('AccessDeniedException', text, call.service === 'ses' ? 403 : 400);
  }

  function handOn(
    to: string,
    request: IncomingMessage,
    body: Buffer,
    response: ServerResponse,
    measured?: string,
  ): void {
    const headers = {
      'content-type': request.headers['content-type'] ?? 'application/x-amz-json-1.0',
      'content-length': body.length,
      'x-amz-target': String(request.headers['x-amz-target']),
      ...anySignature,
    };
    const onward = send(to, { agent, method: 'POST', headers }, (back) => {
      response.writeHead(back.statusCode ?? 500, {
        ...back.headers,
        date: new Date(parts.clock.now()).toUTCString(),
      });
      back.pipe(response);
      if (measured !== undefined) parts.meter.read(measured, back);
    });
    onward.on('error', (error) =>
      answerJson(response, 500, { __type: 'InternalServerError', message: String(error) }),
    );
    onward.end(body);
  }

  async function objects(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const [, bucket = ''] = url.pathname.split('/');
    const origin = request.headers.origin;
    if (origin !== undefined && origin === parts.siteOrigin && parts.bucket.origins(bucket).length > 0) {
      response
        .setHeader('access-control-allow-origin', origin)
        .setHeader('access-control-expose-headers', 'etag');
      if (request.method === 'OPTIONS')
        return void response
          .writeHead(204, { 'access-control-allow-methods': 'GET, PUT', 'access-control-allow-headers': '*' })
          .end();
    }
    const presigned = url.searchParams.get('X-Amz-Credential')?.split('/')[0];
    if (presigned !== undefined) checkPresigned(request, url, parts.clock.now());
    const caller = presigned ?? signature.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const operation = s3Operations[request.method ?? ''];
    if (operation === undefined || !parts.bucket.has(bucket))
      throw new Refused('NoSuchBucket', 'The specified bucket does not exist', 404);
    const path = decodeURIComponent(url.pathname.slice(1));
    allow(caller, { service: 's3', operation, path, body: undefined });
    await parts.bucket.serve(request, response, url);
  }

  async function calls(
    request: IncomingMessage,
    response: ServerResponse,
    caller: string,
    service: string,
  ): Promise<void> {
    const bytes = (await bytesOf(request)) ?? Buffer.alloc(0);
    const body: unknown = JSON.parse(bytes.toString());
    const operation =
      request.headers['x-amz-target'] === undefined
        ? 'SendEmail'
        : (String(request.headers['x-amz-target']).split('.').at(-1) ?? '');
    allow(caller, { service, operation, body, path: '' });
    if (service === 'dynamodb' && parts.meter.counting())
      return handOn(parts.backs[service], request, parts.meter.ask(body), response, operation);
    if (service === 'dynamodb' || service === 'cognito-idp')
      return handOn(parts.backs[service], request, bytes, response);
    if (service === 'sqs' || service === 'ses')
      return answerJson(response, 200, parts.services[service](operation, body));
    throw new Refused('UnknownOperationException', `This machine has no service ${service}`);
  }

  return (request, response) => {
    const [, caller, service] = signature.exec(request.headers.authorization ?? '') ?? [];
    response.setHeader('date', new Date(parts.clock.now()).toUTCString());
    const s3 = service === undefined || service === 's3';
    const done = s3
      ? objects(request, response, new URL(request.url ?? '/', 'http://local'))
      : calls(request, response, caller ?? '', service);
    done.catch((error: unknown) => {
      const refused =
        error instanceof Refused
          ? error
          : new Refused(
              error instanceof ZodError ? 'ValidationException' : 'InternalFailure',
              String(error),
              error instanceof ZodError ? 400 : 500,
            );
      refuse(response, s3 ? 's3' : service, refused);
    });
  };
}
