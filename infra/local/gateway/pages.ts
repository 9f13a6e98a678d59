import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import * as z from 'zod';
import { answer } from '../services/answer.ts';
import { kinds } from '../template/kinds.ts';
import type { Plan } from '../template/plan.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain',
};

/** The headers of CloudFront's policy; not that of https, which this machine does not speak. */
function headersOf(plan: Plan, localize: (text: string) => string): Readonly<Record<string, string>> {
  const [distribution] = plan.parts(kinds.distribution);
  const policy = plan.part(
    kinds.headers,
    distribution?.DistributionConfig.DefaultCacheBehavior.ResponseHeadersPolicyId ?? '',
  ).ResponseHeadersPolicyConfig;
  const {
    ContentSecurityPolicy: csp,
    ContentTypeOptions,
    FrameOptions,
    ReferrerPolicy,
  } = policy.SecurityHeadersConfig;
  return {
    ...(csp ? { 'content-security-policy': localize(csp.ContentSecurityPolicy) } : {}),
    ...(ContentTypeOptions ? { 'x-content-type-options': 'nosniff' } : {}),
    ...(FrameOptions ? { 'x-frame-options': FrameOptions.FrameOption } : {}),
    ...(ReferrerPolicy ? { 'referrer-policy': ReferrerPolicy.ReferrerPolicy } : {}),
    ...Object.fromEntries(policy.CustomHeadersConfig.Items.map(({ Header, Value }) => [Header, Value])),
  };
}

const request_ = z.object({ uri: z.string() });

/** CloudFront's own function, run as it is: which page answers under a path. */
function edge(plan: Plan): (uri: string) => string {
  const contexts = plan.parts(kinds.edge).map(({ FunctionCode }) => {
    const context = createContext();
    runInContext(FunctionCode, context);
    return context;
  });
  return (uri) =>
    contexts.reduce(
      (path, context) =>
        request_.parse(runInContext(`handler({ request: { uri: ${JSON.stringify(path)} } })`, context)).uri,
      uri,
    );
}

/** What the deployment writes with the addresses of the stack in it: `/config.json`. */
function written(plan: Plan, localize: (text: string) => string): ReadonlyMap<string, Buffer> {
  const name = 'config.json';
  for (const { SourceObjectKeys, SourceMarkers } of plan.parts(kinds.deployment)) {
    for (const [index, key] of SourceObjectKeys.entries()) {
      const path = join(plan.asset(key), name);
      const markers = Object.entries(SourceMarkers[index] ?? {});
      if (existsSync(path))
        return new Map([
          [
            `/${name}`,
            Buffer.from(
              localize(
                markers.reduce(
                  (text, [marker, value]) => text.replaceAll(marker, value),
                  readFileSync(path, 'utf8'),
                ),
              ),
            ),
          ],
        ]);
    }
  }
  return new Map();
}

/** What is served packed, by its tag: of several stacks in one process, each serves the same pages. */
const zipped = new Map<string, Buffer>();

/** The built pages, as CloudFront serves them from the bucket. */
export function pages(
  plan: Plan,
  folder: string,
  localize: (text: string) => string,
): (request: IncomingMessage, response: ServerResponse, url: URL) => void {
  const headers = headersOf(plan, localize);
  const made = written(plan, localize);
  const uriOf = edge(plan);

  const read = (uri: string): Buffer | undefined => {
    const path = join(folder, normalize(decodeURIComponent(uri)));
    return made.get(uri) ?? (existsSync(path) && statSync(path).isFile() ? readFileSync(path) : undefined);
  };
  return (request, response, url) => {
    const uri = uriOf(url.pathname);
    const bytes = request.method === 'GET' || request.method === 'HEAD' ? read(uri) : undefined;
    if (!bytes) return answer(response, 403, 'Access Denied', { ...headers, 'content-type': 'text/plain' });
    const etag = `"${createHash('md5').update(bytes).digest('hex')}"`;
    const type = types[extname(uri)] ?? 'application/octet-stream';
    // As the deployment says: the names of what is under /assets/ change with the contents.
    const kept = {
      ...headers,
      etag,
      'content-type': type,
      'cache-control': uri.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304, kept).end();
    const small = !/text|json|svg/.test(type) || !(request.headers['accept-encoding'] ?? '').includes('gzip');
    if (small) return answer(response, 200, request.method === 'HEAD' ? '' : bytes, kept);
    const packed = zipped.get(etag) ?? gzipSync(bytes);
    zipped.set(etag, packed);
    answer(response, 200, request.method === 'HEAD' ? '' : packed, {
      ...kept,
      'content-encoding': 'gzip',
      vary: 'accept-encoding',
    });
  };
}
