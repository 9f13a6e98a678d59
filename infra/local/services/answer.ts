import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** A refusal in the words of AWS: the SDK makes an exception of that name of it. */
export class Refused extends Error {
  readonly status: number;
  override readonly name: string;

  constructor(name: string, message: string, status = 400) {
    super(message);
    this.name = name;
    this.status = status;
  }
}

export async function bytesOf(request: IncomingMessage, most = Infinity): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size <= most) chunks.push(bytes);
  }
  return size > most ? undefined : Buffer.concat(chunks);
}

type Headers = Readonly<Record<string, string | readonly string[]>>;

export function answer(
  response: ServerResponse,
  status: number,
  body: string | Uint8Array,
  headers: Headers = {},
): void {
  response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers });
  response.end(body);
}

export function answerJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Headers = {},
): void {
  answer(response, status, JSON.stringify(value), { 'content-type': 'application/json', ...headers });
}

/** For a page of this machine's own: no script, the one style that is in it, and forms that lead to `forms`. */
export function pageHeaders(style: string, forms: string): Headers {
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; frame-src 'self'; form-action ${forms}; frame-ancestors 'none'; base-uri 'none'`;
  return {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin',
    'content-security-policy': policy,
  };
}
