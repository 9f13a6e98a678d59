import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Clock } from '../clock.ts';
import { straight, type Arrival, type edge } from './edge.ts';
import { answerJson } from '../services/answer.ts';

type Serve = (request: IncomingMessage, response: ServerResponse, url: URL) => void | Promise<void>;

type ServeApi = (...request: [...Parameters<Serve>, Arrival]) => void | Promise<void>;
type Parts = {
  readonly console: Serve;
  readonly pages: Serve;
  readonly api: ServeApi;
  readonly edge: ReturnType<typeof edge>;
};

/** The one origin, as CloudFront divides it; and beside it, the console of this machine, and the API by its own name. */
export function site(
  origin: string,
  clock: Clock,
  { console: own, api, pages, edge: { host: apiHost, through } }: Parts,
): RequestListener {
  const { host, port } = new URL(origin);
  const served =
    (arrive: (request: IncomingMessage) => Arrival): Serve =>
    (request, response, url) =>
      api(request, response, url, arrive(request));
  return (request, response) => {
    const url = new URL(request.url ?? '/', origin);
    response.setHeader('date', new Date(clock.now()).toUTCString());
    // Signing in returns to one name of this machine; and a page of the web that calls itself by another name gets nothing.
    if (request.headers.host === `localhost:${port}`)
      return void response.writeHead(307, { location: `${origin}${request.url}` }).end();
    const isStraight = apiHost !== '' && request.headers.host === apiHost;
    if (request.headers.host !== host && !isStraight)
      return answerJson(response, 421, { message: 'Misdirected Request' });
    const [, first] = url.pathname.split('/');
    const serve = isStraight
      ? served(straight)
      : ({ _local: own, api: served(through) }[first ?? ''] ?? pages);
    void Promise.resolve()
      .then(() => serve(request, response, url))
      .catch((error: unknown) => {
        console.error(error);
        if (!response.headersSent) answerJson(response, 500, { message: String(error) });
      });
  };
}
