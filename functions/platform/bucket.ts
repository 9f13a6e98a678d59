import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';
import { environment, variable } from './environment.ts';
import { jittered } from './storage/retry.ts';

/**
 * The bucket of files over HTTP, signed by the SDK's own signer. Its whole S3 client, for two verbs, would be a tenth of
 * a megabyte and a fifth of the start of every function that has files.
 */

type Verb = 'GET' | 'PUT';
type Headers = Record<string, string>;

class Sha256 {
  readonly #hash: Hash | Hmac;
  constructor(key?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = key === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(key));
  }
  update(part: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(bytesOf(part));
  }
  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }
  reset(): void {}
}

function bytesOf(part: string | ArrayBuffer | ArrayBufferView): string | Uint8Array {
  if (typeof part === 'string') return part;
  return ArrayBuffer.isView(part)
    ? new Uint8Array(part.buffer, part.byteOffset, part.byteLength)
    : new Uint8Array(part);
}

const given = (name: string) => process.env[name] ?? '';

function signer(): SignatureV4 {
  const token = given('AWS_SESSION_TOKEN');
  const credentials = {
    accessKeyId: given('AWS_ACCESS_KEY_ID'),
    secretAccessKey: given('AWS_SECRET_ACCESS_KEY'),
    ...(token === '' ? {} : { sessionToken: token }),
  };
  return new SignatureV4({
    service: 's3',
    region: given('AWS_REGION'),
    credentials,
    sha256: Sha256,
    uriEscapePath: false,
  });
}

/** Where a file is: in the bucket's own domain, or under the end-point that the SDK's variable names. */
function addressOf(key: string): URL {
  const bucket = environment(variable.filesBucket);
  const path = key.split('/').map(escaped).join('/');
  const endpoint = given('AWS_ENDPOINT_URL_S3');
  return new URL(
    endpoint === ''
      ? `https://${bucket}.s3.${given('AWS_REGION')}.amazonaws.com/${path}`
      : `${endpoint}/${bucket}/${path}`,
  );
}

/** S3 counts fewer characters as plain than browsers do. */
const escaped = (part: string) =>
  encodeURIComponent(part).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

function requestOf(method: Verb, url: URL, headers: Headers, body?: Uint8Array) {
  const { protocol, hostname, port, host, pathname } = url;
  return {
    method,
    protocol,
    hostname,
    path: pathname,
    headers: { host, ...headers },
    ...(port === '' ? {} : { port: Number(port) }),
    ...(body ? { body } : {}),
  };
}

const tries = 4;
const pause = jittered(Math.random);

/** Asks until there is an answer that is one. @throws when there is none */
export async function askBucket(
  method: Verb,
  key: string,
  file?: { readonly bytes: Uint8Array; readonly type: string },
): Promise<Response> {
  const url = addressOf(key);
  for (let attempt = 1; ; attempt += 1) {
    const { headers } = await signer().sign(
      requestOf(method, url, file ? { 'content-type': file.type } : {}, file?.bytes),
    );
    const { host: _, ...sent } = headers;
    const answer = await fetch(url, {
      method,
      headers: sent,
      body: file ? new Uint8Array(file.bytes) : null,
    }).catch((error: unknown) => {
      if (attempt === tries) throw error;
      return undefined;
    });
    if (answer && (answer.status < 500 || attempt === tries)) return answer;
    await pause(attempt);
  }
}

/** An address at which whoever has it may do one thing for a while, with these headers. */
export async function signedLink(
  method: Verb,
  key: string,
  headers: Headers,
  seconds: number,
): Promise<string> {
  const url = addressOf(key);
  // There is no file yet whose sum could be signed.
  const request = requestOf(method, url, { ...headers, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' });
  const { query = {} } = await signer().presign(request, {
    expiresIn: seconds,
    signableHeaders: new Set(['host', ...Object.keys(headers)]),
  });
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  return url.href.replaceAll('+', '%20');
}
