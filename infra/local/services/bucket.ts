import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { crc32 } from 'node:zlib';
import * as z from 'zod';
import type { Clock } from '../clock.ts';
import type { State } from '../state.ts';
import { kinds } from '../template/kinds.ts';
import type { Plan } from '../template/plan.ts';
import { answer, bytesOf, Refused } from './answer.ts';

const file = z.object({
  type: z.string(),
  etag: z.string(),
  at: z.number(),
  meta: z.string(),
  content: z.instanceof(Uint8Array),
});
const texts = z.record(z.string(), z.string());

/** Every function signs with this; what tells them apart is the access key. */
export const secret = 'local';

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * Checks a presigned address: its signature over method, path, query and signed headers, and that it has not expired.
 *
 * @throws Refused as S3 would
 */
export function checkPresigned(request: IncomingMessage, url: URL, now: number): void {
  const query = url.searchParams;
  const at = query.get('X-Amz-Date') ?? '';
  const signedAt = Date.parse(at.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (!(now <= signedAt + Number(query.get('X-Amz-Expires')) * 1000))
    throw new Refused('AccessDenied', 'Request has expired', 403);
  const [, ...scope] = (query.get('X-Amz-Credential') ?? '').split('/');
  const names = (query.get('X-Amz-SignedHeaders') ?? '').split(';');
  const canonical = [
    request.method,
    url.pathname,
    [...query]
      .filter(([name]) => name !== 'X-Amz-Signature')
      .map(([name, value]) => `${encode(name)}=${encode(value)}`)
      .sort()
      .join('&'),
    ...names.map(
      (name) =>
        `${name}:${String(request.headers[name] ?? '')
          .trim()
          .replace(/\s+/g, ' ')}`,
    ),
    '',
    names.join(';'),
    'UNSIGNED-PAYLOAD',
  ].join('\n');
  const text = [
    'AWS4-HMAC-SHA256',
    at,
    scope.join('/'),
    createHash('sha256').update(canonical).digest('hex'),
  ].join('\n');
  const key = scope.reduce<string | Buffer>((previous, part) => hmac(previous, part), `AWS4${secret}`);
  const given = Buffer.from(query.get('X-Amz-Signature') ?? '', 'hex');
  const expected = hmac(key, text);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new Refused(
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided.',
      403,
    );
  }
}

/** Takes a body out of the frames in which the SDK streams it (`aws-chunked`). */
function unframe(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length;) {
    const end = body.indexOf('\r\n', at);
    const size = parseInt(body.subarray(at, end).toString(), 16);
    if (!(size > 0)) break;
    parts.push(body.subarray(end + 2, end + 2 + size));
    at = end + 4 + size;
  }
  return Buffer.concat(parts);
}

/** The SDK computes a checksum when it signs, of a body that it does not have yet, unless it is told not to. */
function checkSum(request: IncomingMessage, url: URL, content: Buffer): void {
  const given = request.headers['x-amz-checksum-crc32'] ?? url.searchParams.get('x-amz-checksum-crc32');
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(content));
  if (given === null || given === sum.toString('base64')) return;
  throw new Refused('BadDigest', 'The CRC32 you specified did not match the calculated checksum.');
}

export type Bucket = {
  readonly has: (bucket: string) => boolean;
  readonly origins: (bucket: string) => readonly string[];
  /** Answers a call that is signed and allowed. */
  readonly serve: (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;
};

export function openBuckets(plan: Plan, state: State, clock: Clock): Bucket {
  const buckets = new Map(plan.parts(kinds.bucket).map((bucket) => [bucket.ref, bucket.CorsConfiguration]));
  const where = (url: URL) => {
    const [, bucket = '', ...key] = decodeURIComponent(url.pathname).split('/');
    return [bucket, key.join('/')] as const;
  };

  async function put(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const [bucket, key] = where(url);
    const raw = (await bytesOf(request)) ?? Buffer.alloc(0);
    const content =
      request.headers['content-encoding']?.includes('aws-chunked') === true ? unframe(raw) : raw;
    checkSum(request, url, content);
    const etag = `"${createHash('md5').update(content).digest('hex')}"`;
    const meta = Object.fromEntries(
      Object.entries(request.headers).filter(([name]) =>
        /^(x-amz-meta-|content-disposition|cache-control)/.test(name),
      ),
    );
    const type = request.headers['content-type'] ?? 'application/octet-stream';
    state.run(
      'insert or replace into file values (?, ?, ?, ?, ?, ?, ?)',
      bucket,
      key,
      type,
      etag,
      clock.now(),
      JSON.stringify(meta),
      content,
    );
    answer(response, 200, '', { etag });
  }

  function get(request: IncomingMessage, response: ServerResponse, url: URL): void {
    const [row] = state.all(
      'select type, etag, at, meta, content from file where bucket = ? and key = ?',
      ...where(url),
    );
    // To whom may not list the bucket, S3 does not say whether a file is there, and no function may.
    if (!row) throw new Refused('AccessDenied', 'Access Denied', 403);
    const { type, etag, at, meta, content } = file.parse(row);
    const asked = [...url.searchParams]
      .filter(([name]) => name.startsWith('response-'))
      .map(([name, value]): [string, string] => [name.slice(9), value]);
    const headers = {
      'content-type': type,
      etag,
      'last-modified': new Date(at).toUTCString(),
      ...texts.parse(JSON.parse(meta)),
      ...texts.parse(Object.fromEntries(asked)),
    };
    if (request.method !== 'HEAD') return answer(response, 200, content, headers);
    response.writeHead(200, { 'content-length': content.length, ...headers }).end();
  }

  return {
    has: (bucket) => buckets.has(bucket),
    origins: (bucket) => buckets.get(bucket)?.CorsRules.flatMap(({ AllowedOrigins }) => AllowedOrigins) ?? [],
    serve: async (request, response, url) => {
      if (request.method === 'PUT') await put(request, response, url);
      else if (request.method !== 'DELETE') get(request, response, url);
      else {
        state.run('delete from file where bucket = ? and key = ?', ...where(url));
        response.writeHead(204).end();
      }
    },
  };
}
