import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { demoStaff } from '../identity/people.ts';
import { queueOf } from '../schedules.ts';
import { answer, answerJson, bytesOf, pageHeaders } from '../services/answer.ts';
import type { Mailed } from '../services/mail.ts';
import type { Stack } from '../stack.ts';
import { consolePage, consoleStyle, mailPage } from './pages.ts';

type Request = {
  readonly body: Readonly<Record<string, string>>;
  readonly words: readonly string[];
  readonly language: 'fr' | 'en';
};
type Reply =
  | { readonly json: unknown }
  | { readonly html: string }
  | { readonly file: Uint8Array; readonly headers: Readonly<Record<string, string>> };
type Route = readonly [method: string, path: RegExp, answer: (request: Request) => Promise<Reply> | Reply];

const form = z.record(z.string(), z.string());

/** What the console shows, and what its API answers. */
export async function overview(stack: Stack) {
  const queues = stack.queues
    .names()
    .map((name) => ({ name, ...stack.queues.counts(name), dead: stack.queues.isDeadLetters(name) }));
  const now = stack.clock.now();
  return {
    now: new Date(now).toISOString(),
    queues,
    schedules: stack.schedules.map(({ name, expression, next }) => ({
      name,
      expression,
      next: new Date(next(now)).toISOString(),
      waiting: stack.queues.counts(queueOf(name)),
    })),
    accounts: await stack.accounts(),
    tables: await stack.tables.count(),
    permissions: stack.permissions.report(),
    mailbox: stack.mail.mailbox(),
  };
}
export type Overview = Awaited<ReturnType<typeof overview>>;

const light = ({ attachments, ...mailed }: Mailed) => ({
  ...mailed,
  attachments: attachments.map(({ name, type, base64 }) => ({
    name,
    type,
    bytes: Buffer.byteLength(base64, 'base64'),
  })),
});

/** The console page at `/_local/`, and its API. */
export function consoleOf(
  stack: Stack,
): (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> {
  const mail = (id: string | undefined): Mailed => {
    const found = stack.mail.mailbox().find((one) => one.id === id);
    if (found) return found;
    throw new Error(`The mailbox has no message ${id}`);
  };
  const clock = () => ({ now: new Date(stack.clock.now()).toISOString() });
  const routes: readonly Route[] = [
    ['GET', /^$/, async ({ language }) => ({ html: consolePage(await overview(stack), language) })],
    ['GET', /^clock$/, () => ({ json: clock() })],
    [
      'POST',
      /^clock$/,
      async ({ body }) => {
        await stack.travel(body['to'] ?? '');
        return { json: clock() };
      },
    ],
    ['GET', /^mailbox$/, () => ({ json: stack.mail.mailbox().map(light) })],
    ['GET', /^mailbox\/([\w-]+)$/, ({ words: [id], language }) => ({ html: mailPage(mail(id), language) })],
    [
      'GET',
      /^mailbox\/([\w-]+)\/html$/,
      ({ words: [id] }) => ({
        file: Buffer.from(mail(id).html ?? ''),
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
        },
      }),
    ],
    [
      'GET',
      /^mailbox\/([\w-]+)\/attachments\/(\d+)$/,
      ({ words: [id, index] }) => {
        const { base64 = '', type = 'text/plain', name = '' } = mail(id).attachments[Number(index)] ?? {};
        return {
          file: Buffer.from(base64, 'base64'),
          headers: {
            'content-type': type,
            'content-security-policy': 'sandbox',
            'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
          },
        };
      },
    ],
    [
      'POST',
      /^schedules\/(\w+)$/,
      async ({ words: [name = ''] }) => {
        await stack.fire(name);
        return { json: { fired: name } };
      },
    ],
    [
      'GET',
      /^(schedules|queues|accounts|tables)$/,
      async ({ words: [part] }) => ({
        json: z.record(z.string(), z.unknown()).parse(await overview(stack))[part ?? ''],
      }),
    ],
    ['GET', /^queues\/([\w-]+)$/, ({ words: [name = ''] }) => ({ json: stack.queues.peek(name) })],
    [
      'POST',
      /^queues\/([\w-]+)\/redrive$/,
      ({ words: [name = ''] }) => ({ json: { moved: stack.queues.redrive(name) } }),
    ],
    ['GET', /^permissions$/, () => ({ json: stack.permissions.report() })],
    [
      'POST',
      /^token$/,
      async ({ body: { role, email } }) => {
        const demo = demoStaff.find((one) => one.role === role);
        return {
          json: await stack.token(role === 'member' ? 'member' : 'staff', email ?? demo?.email ?? ''),
        };
      },
    ],
  ];

  const read = async (request: IncomingMessage): Promise<{ body: Request['body']; fromPage: boolean }> => {
    if (request.method !== 'POST') return { body: {}, fromPage: false };
    const text = (await bytesOf(request, 100_000))?.toString() ?? '';
    // A page sends a form; anything else sends JSON, whatever it says of it.
    if (!text.startsWith('{') && text !== '')
      return { fromPage: true, body: Object.fromEntries(new URLSearchParams(text)) };
    const fromPage = request.headers.origin !== undefined && text === '';
    return { fromPage, body: form.parse(JSON.parse(text === '' ? '{}' : text)) };
  };
  return async (request, response, url) => {
    const path = url.pathname.replace(/^\/_local\/?/, '');
    const [, pattern, reply] =
      routes.find(([method, one]) => method === request.method && one.test(path)) ?? [];
    if (!pattern || !reply) return answerJson(response, 404, { message: 'Not Found' });
    // Another page of the web may not move the clock of this machine.
    if (request.headers.origin !== undefined && request.headers.origin !== url.origin)
      return answerJson(response, 403, { message: 'Forbidden' });
    const { body, fromPage } = await read(request);
    const language = /^en/i.test(url.searchParams.get('lang') ?? request.headers['accept-language'] ?? '')
      ? 'en'
      : 'fr';
    const said = await reply({ body, language, words: pattern.exec(path)?.slice(1) ?? [] });
    if (fromPage) return void response.writeHead(303, { location: '/_local/' }).end();
    if ('json' in said) return answerJson(response, 200, said.json);
    if ('file' in said) return answer(response, 200, said.file, said.headers);
    answer(response, 200, said.html, pageHeaders(consoleStyle, "'self'"));
  };
}
