import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Clock } from '../clock.ts';
import { answerJson } from '../services/answer.ts';

type Serve = (request: IncomingMessage, response: ServerResponse, url: URL) => void | Promise<void>;

/** The one origin, as CloudFront divides it; and beside it, the console of this machine. */
export function site(
  origin: string,
  clock: Clock,
  { console: own, api, pages }: Readonly<Record<'console' | 'api' | 'pages', Serve>>,
): RequestListener {
  const { host, port } = new URL(origin);
  return (request, response) => {
    const url = new URL(request.url ?? '/', origin);
    response.setHeader('date', new Date(clock.now()).toUTCString());
    // Signing in returns to one name of this machine; and a page of the web that calls itself by another name gets nothing.
    if (request.headers.host === `localhost:${port}`)
      return void response.writeHead(307, { location: `${origin}${request.url}` }).end();
    if (request.headers.host !== host) return answerJson(response, 421, { message: 'Misdirected Request' });
    const [, first] = url.pathname.split('/');
    const serve = { _local: own, api }[first ?? ''] ?? pages;
    void Promise.resolve()
      .then(() => serve(request, response, url))
      .catch((error: unknown) => {
        console.error(error);
        if (!response.headersSent) answerJson(response, 500, { message: String(error) });
      });
  };
}
