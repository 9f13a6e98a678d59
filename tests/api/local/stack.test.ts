import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStack, type Stack } from '../../../infra/local/stack.ts';
import { assembly } from './fixture.ts';

let stack: Stack;
beforeAll(async () => {
  // Just after a moment of its schedules, none of which then comes unasked while the tests run.
  stack = await startStack({ assembly, clock: '2027-01-15T16:01:00Z' });
});
afterAll(() => stack.close());

// What the console and the fixture answer, as loose as it is.
type Said = any; // oxlint-disable-line typescript/no-explicit-any
const read = async (answer: Promise<Response>) => (await (await answer).json()) as Said;
const full = async (url: string, options: RequestInit = {}): Promise<Said> => {
  const answer = await fetch(url, options);
  return { status: answer.status, ...((await answer.json()) as object) };
};
const call = (query = '', options: RequestInit = {}) => full(`${stack.url}/api/open/7${query}`, options);
const ask = (path: string, body?: object) =>
  read(fetch(`${stack.url}/_local/${path}`, body ? { method: 'POST', body: JSON.stringify(body) } : {}));
const count = async () => (await stack.tables.count())['Things'];

describe('the gateway', () => {
  it('hands a function the request as API Gateway does, in payload 2.0', async () => {
    const event = await call('?a=1&a=2&b=%C3%A9', {
      headers: { cookie: 'x=1; y=2', 'X-Thing': 'é'.normalize('NFD').slice(0, 1) },
    });
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'GET /api/open/{id}',
      rawPath: '/api/open/7',
      rawQueryString: 'a=1&a=2&b=%C3%A9',
      pathParameters: { id: '7' },
      queryStringParameters: { a: '1,2', b: 'é' },
      cookies: ['x=1', 'y=2'],
      headers: { 'x-thing': 'e' },
      requestContext: { http: { method: 'GET', path: '/api/open/7' }, stage: '$default' },
      isBase64Encoded: false,
    });
  });

  it('hands JSON on as text, and a form in base64', async () => {
    const post = (type: string) =>
      call('', { method: 'POST', body: 'a=b', headers: { 'content-type': type } });
    expect(await post('application/json')).toMatchObject({ body: 'a=b', isBase64Encoded: false });
    expect(await post('application/x-www-form-urlencoded')).toMatchObject({
      body: 'YT1i',
      isBase64Encoded: true,
    });
  });

  it('finds a fixed word before a parameter', async () => {
    const answer = await fetch(`${stack.url}/api/open/fixed`);
    expect(await answer.json()).toMatchObject({ routeKey: 'GET /api/open/fixed' });
  });

  it('answers for functions that fail, hang, or say too much, as API Gateway does', async () => {
    expect(await call('?act=fail')).toEqual({ status: 500, message: 'Internal Server Error' });
    expect(await call('?act=large')).toEqual({ status: 500, message: 'Internal Server Error' });
    expect(await call('?act=hang')).toEqual({ status: 500, message: 'Internal Server Error' });
    expect(stack.logs().some((line) => line.includes('Task timed out after 2 seconds'))).toBe(true);
    expect(await call('?act=now')).toMatchObject({ status: 200 });
  });

  it('refuses a body that Lambda would not take', async () => {
    const body = 'x'.repeat(6_400_000);
    expect(await call('', { method: 'POST', body, headers: { 'content-type': 'text/plain' } })).toMatchObject(
      { status: 413 },
    );
  });

  it('lets a token of the right pool and scope in, with its claims', async () => {
    const closed = (token?: string) =>
      full(`${stack.url}/api/closed`, {
        headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
      });
    const staff = await stack.token('staff', 'zoe@example.org');
    const member = await stack.token('member', 'zoe@example.org');
    expect(await closed()).toEqual({ status: 401, message: 'Unauthorized' });
    expect(await closed(member.token)).toMatchObject({ status: 401 });
    expect(await closed(`${staff.token.slice(0, -4)}AAAA`)).toMatchObject({ status: 401 });
    expect(await closed(staff.token)).toMatchObject({
      status: 200,
      requestContext: {
        authorizer: {
          jwt: {
            claims: { sub: staff.subject, token_use: 'access', client_id: 'StaffClient' },
            scopes: ['courtepointe/staff'],
          },
        },
      },
    });
  });

  it('runs the function of CloudFront, and sends its headers with the addresses of this machine', async () => {
    const answer = await fetch(`${stack.url}/any`);
    expect(answer.status).toBe(403);
    expect(answer.headers.get('content-security-policy')).toBe(`connect-src 'self' ${stack.endpoints.proxy}`);
  });
});

describe('permissions', () => {
  it('a function does what its role allows', async () => {
    expect(await call('?act=put&id=p1')).toMatchObject({ status: 200 });
    expect(await call('?act=get&id=p1')).toMatchObject({ status: 200, pk: { S: 'p1' } });
  });

  it('the capacity that the functions consume is counted, while it is asked for', async () => {
    stack.meter.on();
    await call('?act=put&id=p2');
    await call('?act=get&id=p2');
    expect(stack.meter.off()).toEqual({ calls: 2, reads: 0.5, writes: 1, units: 1.5 });
  });

  it('a function is refused what its role does not allow, in the words of AWS, and it is noted', async () => {
    expect(await call('?act=query')).toMatchObject({
      status: 502,
      name: 'AccessDeniedException',
      message: expect.stringContaining('dynamodb:Query'),
    });
    const { refused, observed } = await ask('permissions');
    expect(refused).toEqual([
      {
        caller: 'Door',
        action: 'dynamodb:Query',
        resource: 'arn:aws:dynamodb:ca-central-1:000000000000:table/Things/index/byKind',
        times: 1,
      },
    ]);
    expect(observed).toContainEqual(expect.objectContaining({ caller: 'Door', action: 'dynamodb:PutItem' }));
    expect(observed).toContainEqual(expect.objectContaining({ caller: 'Door', action: 'logs:PutLogEvents' }));
  });
});

describe('queues and schedules', () => {
  it('one message that fails goes to the dead letters, and its neighbours are done', async () => {
    await stack.drained();
    const before = (await count()) ?? 0;
    for (const body of ['a', 'fail', 'b']) await call(`?act=send&body=${body}`);
    await stack.drained();
    expect(await count()).toBe(before + 2);
    for (const minutes of [1, 2])
      await stack.travel(new Date(stack.clock.now() + minutes * 60_000).toISOString());
    expect(stack.queues.counts('Work')).toEqual({ waiting: 0, hidden: 0, delayed: 0 });
    expect(stack.queues.peek('Dead').map(({ body }) => body)).toEqual(['fail']);
  });

  it('moving the clock fires what was passed, in order, each at its moment', async () => {
    const noted: string[] = [];
    stack.queues.onArrival((queue) => {
      if (queue === 'Work') noted.push(stack.queues.peek('Work').at(-1)?.body ?? '');
    });
    await stack.travel('2027-03-12');
    noted.length = 0;
    await stack.travel('2027-03-15');
    expect(noted.filter((body) => body.startsWith('nightly'))).toEqual([
      'nightly 2027-03-13T11:10',
      'nightly 2027-03-14T10:10',
      'nightly 2027-03-15T10:10',
    ]);
    // Every five minutes, over three days: after each of the others, and in the last half hour.
    expect(noted.filter((body) => body.startsWith('sweep'))).toEqual([
      'sweep 2027-03-13T11:10',
      'sweep 2027-03-14T10:10',
      'sweep 2027-03-15T10:10',
      ...['30', '35', '40', '45', '50', '55'].map((minute) => `sweep 2027-03-15T15:${minute}`),
      'sweep 2027-03-15T16:00',
    ]);
    noted.length = 0;
    await stack.travel('2027-03-15T16:12:00Z');
    expect(noted).toEqual(['sweep 2027-03-15T16:05', 'sweep 2027-03-15T16:10']);
    expect((await call('?act=now'))['now']).toMatch(/^2027-03-15T16:12:/);
    expect((await ask('clock'))['now']).toMatch(/^2027-03-15T16:12:/);
  });

  it('a schedule that keeps failing is tried again, then kept for a person', async () => {
    await fetch(`${stack.url}/_local/schedules/broken`, { method: 'POST' });
    expect(stack.queues.peek('Dead').map(({ body }) => body)).toEqual(['fail']);
    await stack.travel(new Date(stack.clock.now() + 61_000).toISOString());
    expect(JSON.parse(stack.queues.peek('Dead').at(-1)?.body ?? '')).toMatchObject({
      requestContext: { condition: 'RetriesExhausted' },
      requestPayload: { schedule: 'broken' },
    });
  });
});

describe('mail', () => {
  it('a message is in the mailbox, and its provider says what became of it', async () => {
    const { MessageId } = await call('?act=mail&to=zoe@example.org');
    const [kept] = stack.mail.mailbox();
    expect(kept).toMatchObject({
      id: MessageId,
      to: ['zoe@example.org'],
      subject: 'Bienvenue',
      text: 'Bonjour',
      html: '<p>Bonjour</p>',
      attachments: [{ name: 'a.txt', base64: 'cGnDqGNl' }],
    });
    await call('?act=mail&to=bounce@simulator.amazonses.com');
    const events = stack.queues.peek('Events').map(({ body }) => JSON.parse(body));
    expect(events.map((event) => [event['detail-type'], event.detail.eventType])).toEqual([
      ['Email Sent', 'Send'],
      ['Email Delivered', 'Delivery'],
      ['Email Sent', 'Send'],
      ['Email Bounced', 'Bounce'],
    ]);
    expect(events[0].detail.mail).toMatchObject({
      messageId: MessageId,
      destination: ['zoe@example.org'],
      tags: { 'ses:configuration-set': ['Letters'] },
    });
    expect(events[3].detail.bounce).toMatchObject({
      bounceType: 'Permanent',
      bouncedRecipients: [{ emailAddress: 'bounce@simulator.amazonses.com' }],
    });
  });

  it('the mailbox is served as data, and a message as a page whose HTML may do nothing', async () => {
    const [first] = await ask('mailbox');
    expect(first).toMatchObject({
      subject: 'Bienvenue',
      attachments: [{ name: 'a.txt', type: 'text/plain', bytes: 6 }],
    });
    const html = await fetch(`${stack.url}/_local/mailbox/${first.id}/html`);
    expect(html.headers.get('content-security-policy')).toMatch(/^sandbox;/);
    const page = await (await fetch(`${stack.url}/_local/mailbox/${first.id}`)).text();
    expect(page).toContain('<iframe sandbox');
  });
});

describe('the bucket', () => {
  const put = (url: string, type = 'text/csv') =>
    fetch(url, { method: 'PUT', body: 'a;b', headers: { 'content-type': type } });

  it('takes and gives what was signed, as it was signed, until it expires', async () => {
    const signed = await call('?act=sign&id=roll.csv');
    expect((await put(signed['put'], 'text/html')).status).toBe(403);
    expect((await put(signed['put'].replace('roll.csv', 'other.csv'))).status).toBe(403);
    expect((await put(signed['put'])).status).toBe(200);
    expect(await (await fetch(signed['get'])).text()).toBe('a;b');
    expect((await fetch(signed['elsewhere'])).status).toBe(403);
    stack.clock.set(stack.clock.now() + 61_000);
    expect(await (await fetch(signed['get'])).text()).toContain('Request has expired');
  });

  it('refuses a file whose checksum is not the one that was signed, as the SDK signs that of nothing', async () => {
    const signed = await call('?act=sign&id=sum.csv');
    expect(await (await fetch(signed['checksummed'], { method: 'PUT', body: 'a;b' })).text()).toContain(
      'BadDigest',
    );
  });

  it('says of a file that is not there no more than of one that may not be seen', async () => {
    const signed = await call('?act=sign&id=nothing.csv');
    expect((await fetch(signed['get'])).status).toBe(403);
  });

  it('lets the pages of this stack, and no others, call it', async () => {
    const asked = (origin: string) =>
      fetch(`${stack.endpoints.proxy}/files/in/a`, { method: 'OPTIONS', headers: { origin } });
    expect((await asked(stack.url)).headers.get('access-control-allow-origin')).toBe(stack.url);
    expect((await asked('https://elsewhere.example')).headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('the console', () => {
  it('shows everything at a glance, in both languages', async () => {
    const page = async (language: string) => (await fetch(`${stack.url}/_local/?lang=${language}`)).text();
    expect(await page('fr')).toContain('Boîte de courriels');
    expect(await page('en')).toContain('Mailbox');
  });

  it('does nothing for another page of the web', async () => {
    const foreign = {
      method: 'POST',
      body: '{"to":"2030-01-01"}',
      headers: { origin: 'https://elsewhere.example' },
    };
    expect((await fetch(`${stack.url}/_local/clock`, foreign)).status).toBe(403);
  });
});
