import type { ServerResponse } from 'node:http';

/** A cookie without a value is one that is taken away, by its past hour. */
const takenAway = /^[^=]+=;/;

const lasting = (cookie: string) =>
  takenAway.test(cookie) ? cookie : cookie.replace(/;\s*expires=[^;]*/i, '');

/**
 * A browser has the real time, and this stack its own: cookies last as long as the browser, and not to an hour of its
 * past. As late as the head is written, since the provider adds the hour of a session to the header that stands.
 */
export function lastWithTheBrowser(response: ServerResponse): void {
  response.writeHead = new Proxy(response.writeHead, {
    apply(write, self, head): unknown {
      const cookies = response.getHeader('set-cookie');
      if (typeof cookies === 'object') response.setHeader('set-cookie', cookies.map(lasting));
      return Reflect.apply(write, self, head);
    },
  });
}
