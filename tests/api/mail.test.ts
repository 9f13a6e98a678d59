import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outgoing } from '../../functions/messages/writes.ts';
import { messageKey, messages, suppressionKey, suppressions } from '../../functions/messages/records.ts';
import { newId } from '../../functions/platform/new-id.ts';
import { by } from '../../infra/local/demo/index.ts';
import type { Mailed } from '../../infra/local/services/mail.ts';
import { day } from '../../shared/kernel/day.ts';
import { instantAt } from '../../shared/kernel/instant.ts';
import type { TemplateKey, TemplateVariables } from '../../shared/messages/template.ts';
import { openNetwork, type Network } from './network.ts';
import { startSmtpSink, type SmtpSink } from './smtp-sink.ts';

let network: Network;
let sink: SmtpSink;
beforeAll(async () => {
  sink = await startSmtpSink();
  process.env['SMTP_URL'] = sink.url;
  network = await openNetwork();
});
afterAll(async () => {
  await network.close();
  sink.close();
});

/** Writes a message, and lets `send` find it. @returns its id */
async function write<Key extends TemplateKey>(to: string, template: Key, variables: TemplateVariables[Key]) {
  const { stack, store } = network;
  const now = instantAt(stack.clock.now());
  let made = '';
  const tools = { now, newId: <Id extends string>() => (made = newId()) as Id };
  const done = await store.commit(by, [
    outgoing(tools, { to, name: 'Ana', language: 'fr', template, variables }),
  ]);
  if (!done.ok) throw new Error(done.refusal.code);
  await stack.fire('send');
  await stack.drained();
  return made;
}

const stateOf = async (id: string) => (await network.store.get(messages, messageKey(id)))?.record.state;
const offer = (recipient: string, programme: string) => ({
  recipient: { name: recipient },
  programme,
  coordinator: 'Inès Gagnon',
  respondBy: day('2030-01-01'),
  link: 'https://reseau.example/space',
  mentee: { name: recipient },
});

describe('the link by which messages stop', () => {
  const address = 'ana@stop.example';
  const stopped = async (purpose: 'reminders' | 'programmes' | 'all' = 'programmes') =>
    (await network.store.get(suppressions, suppressionKey(address, purpose)))?.record;
  /** Where the message says that its reader's mail program may POST, and the page for people. */
  const linksOf = ({ headers, text = '' }: Mailed) => ({
    post: (headers['List-Unsubscribe'] ?? '').slice(1, -1),
    page: /https?:\S+\/stop\?\S+/.exec(text)?.[0] ?? '',
  });
  /** As a mail program does (RFC 8058). */
  const click = (url: string) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
  let letter: Mailed;
  beforeAll(async () => {
    await write(address, 'pairing-offered-mentor', offer('Ana', 'Formation'));
    const [first] = await network.lettersTo(address);
    if (!first) throw new Error('No message left');
    letter = first;
  });

  it('is in the headers that mail programs read', () => {
    expect(letter.headers).toMatchObject({ 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' });
    expect(linksOf(letter).post).toContain('/api/stop?message=');
    expect(linksOf(letter).page).toContain('/stop?message=');
  });

  it('does nothing when it is only looked at, by a person, a program or a scanner', async () => {
    const { post, page } = linksOf(letter);
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']) {
      expect((await fetch(post, { method })).ok).toBe(false);
      await fetch(page, { method });
    }
    expect(await stopped()).toBeUndefined();
  });

  it('does nothing when it was altered, or is of another message', async () => {
    const { post } = linksOf(letter);
    const other = await write('zoe@stop.example', 'pairing-offered-mentor', offer('Zoé', 'Formation'));
    const asked = new URL(post);
    const key = asked.searchParams.get('key') ?? '';
    const attempts = [
      {
        message: asked.searchParams.get('message') ?? '',
        key: key.replace(/^./, (one) => (one === 'A' ? 'B' : 'A')),
      },
      { message: asked.searchParams.get('message') ?? '', key: 'A' },
      { message: other, key },
      { message: 'notice_m_2026-01-01_rule', key },
    ];
    for (const attempt of attempts) {
      asked.search = new URLSearchParams(attempt).toString();
      expect((await click(asked.href)).status).toBe(404);
    }
    asked.search = '';
    expect((await click(asked.href)).status).toBe(400);
    expect(await stopped()).toBeUndefined();
  });

  it('stops messages of its purpose at once, and once, however often it is clicked', async () => {
    const { post } = linksOf(letter);
    expect((await click(post)).status).toBe(200);
    const first = await stopped();
    expect(first).toMatchObject({ email: address, purpose: 'programmes', why: 'asked' });
    expect((await Promise.all([click(post), click(post)])).map(({ status }) => status)).toEqual([200, 200]);
    expect(await stopped()).toEqual(first);

    const id = await write(address, 'pairing-offered-mentor', offer('Ana', 'Formation'));
    expect(await stateOf(id)).toBe('cancelled');
  });

  it('stops nothing else: not another purpose, and never what must be told', async () => {
    expect([await stopped('reminders'), await stopped('all')]).toEqual([undefined, undefined]);
    const before = (await network.lettersTo(address)).length;
    await write(address, 'renewal-reminder', {
      recipient: { name: 'Ana' },
      member: { name: 'Ana', number: '7' },
      category: 'Membre',
      endsOn: day('2030-01-01'),
      link: 'https://reseau.example/space',
    });
    await write(address, 'refused', {
      recipient: { name: 'Ana' },
      applicant: 'Ana',
      decidedOn: day('2026-01-01'),
    });
    expect((await network.lettersTo(address)).length - before).toBe(2);
  });
});

describe('a name with line ends in it', () => {
  const evil = 'Ana\r\nBcc: vol@ailleurs.example\r\nX-Vol: 1\r\n\r\n<script>';

  it('makes no header and reaches nobody else, over SMTP itself', async () => {
    await write(
      'ana@smtp.example',
      'pairing-offered-mentor',
      offer(evil, `Formation\r\nBcc: vol@ailleurs.example`),
    );
    await write('ana@smtp.example', 'membership-active', {
      recipient: { name: evil },
      member: { name: evil, number: '1\nBcc: vol@ailleurs.example' },
      category: evil,
      startsOn: day('2026-01-01'),
      link: 'https://reseau.example/space',
    });
    const mine = () => sink.received.filter(({ headers }) => headers.includes('ana@smtp.example'));
    await expect.poll(() => mine().length, { timeout: 10_000 }).toBe(2);
    for (const { recipients, headers } of mine()) {
      expect(recipients).toEqual(['ana@smtp.example']);
      const names = headers
        .split(/\r?\n(?![ \t])/)
        .map((line) => line.slice(0, line.indexOf(':')).toLowerCase());
      expect(names.filter((name) => ['bcc', 'cc', 'x-vol'].includes(name))).toEqual([]);
      expect(names.filter((name) => name === 'to')).toHaveLength(1);
      expect(names.every((name) => /^[a-z-]+$/.test(name))).toBe(true);
    }
  });

  it('in an address is refused by the provider, and the message waits for a person', async () => {
    const id = await write('ana@smtp.example\r\nBcc: vol@ailleurs.example', 'refused', {
      recipient: { name: 'Ana' },
      applicant: 'Ana',
      decidedOn: day('2026-01-01'),
    });
    expect(await stateOf(id)).toBe('held');
    expect(sink.received.flatMap(({ recipients }) => recipients)).not.toContain('vol@ailleurs.example');
  });
});
