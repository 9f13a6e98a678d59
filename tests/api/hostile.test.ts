import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from '../../infra/local/demo/index.ts';
import { demoStaff } from '../../infra/local/identity/people.ts';
import { duesRoutes } from '../../shared/contracts/routes/dues.ts';
import { joinRoutes } from '../../shared/contracts/routes/join.ts';
import { memberRows } from '../../shared/contracts/routes/membership.ts';
import { officeRoutes } from '../../shared/contracts/routes/office.ts';
import { routes } from '../../shared/contracts/routes.ts';
import { personForm } from './applicant.ts';
import { requestsOf, type Known, type Request } from './hostile/requests.ts';
import { openNetwork, type Network } from './network.ts';

let network: Network;
let tokens: Readonly<Record<'staff' | 'member' | 'public', string | undefined>>;

beforeAll(async () => {
  network = await openNetwork({ clock: '2026-11-22' }, loadDemo);
  const { stack } = network;
  const [account] = (await stack.accounts()).filter(({ email }) => email.includes('gill'));
  const staff = await stack.token('staff', demoStaff[0].email);
  const member = await stack.token('member', account?.email ?? '');
  tokens = { staff: staff.token, member: member.token, public: undefined };
});
afterAll(() => network.close());

/** What browsers do not send: the body as it is, whatever it is. */
async function send(url: string, body: string, type = 'application/json') {
  const headers = { 'content-type': type, authorization: `Bearer ${tokens.staff}` };
  const from = performance.now();
  const answer = await fetch(`${network.stack.url}${url}`, { method: 'POST', headers, body });
  const said = (await answer.json()) as Readonly<Record<string, unknown>>;
  return { status: answer.status, said, took: performance.now() - from };
}

const rowsUrl = memberRows.create.url;
const applyUrl = joinRoutes.apply.url;

describe('a body', () => {
  it.each([
    ['at its top', `{"__proto__":{"role":"admin"},${JSON.stringify(personForm()).slice(1)}`, applyUrl],
    [
      'in a row of any columns',
      '{"rows":[{"kind":"organisation","legalName":"A","__proto__":"x"}]}',
      rowsUrl,
    ],
    ['written with escapes', '{"rows":[{"kind":"person","\\u005f_proto__":"x"}]}', rowsUrl],
  ])('that names an object’s prototype %s is refused', async (_, body, url) => {
    const { status, said } = await send(url, body);
    expect([status, said['errors']]).toEqual([
      400,
      { body: 'Retirez ce qui n’est pas connu ici\u00A0: __proto__.' },
    ]);
  });

  it('may speak of it all the same', async () => {
    const { status } = await send(rowsUrl, '{"rows":[{"kind":"organisation","legalName":"__proto__"}]}');
    expect(status).toBe(200);
  });

  it.each([
    ['of ten megabytes', `{"x":"${'x'.repeat(10_000_000)}"}`, 413],
    ['of three', `{"x":"${'x'.repeat(3_000_000)}"}`, 413],
    ['ten thousand arrays deep', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 400],
    ['ten thousand objects deep', `${'{"contact":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 400],
    [
      'deep, with what must be looked through',
      `["\\ud800",${'['.repeat(300_000)}${']'.repeat(300_000)}]`,
      400,
    ],
    [
      'of a hundred thousand fields',
      `{${Array.from({ length: 100_000 }, (__, n) => `"k${n}":1`).join()}}`,
      400,
    ],
    ['cut in the middle', JSON.stringify(personForm()).slice(0, -2), 400],
  ])('%s is refused, soon', async (_, body, status) => {
    const answer = await send(applyUrl, body);
    expect(answer.status).toBe(status);
    expect(answer.took).toBeLessThan(3_000);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/jsonp',
    'multipart/form-data; boundary=x',
  ])('of type %s is not read', async (type) => {
    expect((await send(applyUrl, JSON.stringify(personForm()), type)).status).toBe(415);
  });

  it('with half of a character is kept without it, and is no address', async () => {
    const rows =
      '{"rows":[{"kind":"organisation","legalName":"Coop \\ud83d"},{"kind":"organisation","legalName":"B","email":"a\\ud800@b.ca"}]}';
    const { status, said } = await send(rowsUrl, rows);
    expect([status, said['outcomes']]).toMatchObject([
      200,
      [{ row: { legalName: 'Coop \uFFFD' } }, { refused: [{ column: 'email' }] }],
    ]);
    const edits = '{"edits":[{"id":"\\ud800","column":"notes","was":"","value":"x"}]}';
    expect((await send(memberRows.edit.url, edits)).status).toBe(200);
  });

  it('consents to one thing once', async () => {
    const { body: form } = await network.call(joinRoutes.form);
    const [{ purpose, version }] = form.consents;
    const twice = [
      { purpose, version },
      { purpose, version },
    ];
    const { status, body } = await network.call(joinRoutes.apply, { body: personForm({ consents: twice }) });
    expect([status, Object.keys(body.errors)]).toEqual([400, ['consents']]);
  });
});

describe('an address', () => {
  it('with a parameter that its route does not read is refused, on every route', async () => {
    const asked = routes.filter(([, { method }]) => method === 'GET');
    const found = await Promise.all(
      asked.map(async ([name, { url, access }]) => {
        const path = url.replaceAll(/\{\w+\}/g, 'none');
        const headers = { authorization: `Bearer ${tokens[access.door]}` };
        const answer = await fetch(`${network.stack.url}${path}?sort=email`, { headers });
        return [name, answer.status];
      }),
    );
    expect(found.filter(([, status]) => status !== 400)).toEqual([]);
  });

  it.each([
    '/api/membership/members/%E0%A4%A',
    '/api/membership/members/%00',
    '/api/membership/members/a%23b',
  ])('%s leads nowhere', async (url) => {
    const headers = { authorization: `Bearer ${tokens.staff}` };
    expect((await fetch(`${network.stack.url}${url}`, { headers })).status).toBe(400);
  });

  it.each(['PATCH', 'PUT', 'DELETE', 'OPTIONS'])(
    'does not take %s where the table has none',
    async (method) => {
      const headers = { authorization: `Bearer ${tokens.staff}` };
      const url = `${network.stack.url}/api/dues/payments/none`;
      expect((await fetch(url, { method, headers })).status).toBe(404);
    },
  );
});

describe('an idempotency key', () => {
  const invoice = async () => {
    const lines = [{ item: 'training', description: 'Formation', amount: 10_000 }];
    const sent = { as: 'treasurer', body: { kind: 'other', memberId: 'coop-000', lines } } as const;
    return (await network.call(duesRoutes.issueInvoice, sent)).body.id as string;
  };
  const annul = (
    invoiceId: string,
    key: string,
    reason = 'Erreur',
    as: 'treasurer' | 'admin' = 'treasurer',
  ) => network.call(duesRoutes.voidInvoice, { as, key, path: { invoiceId }, body: { reason } });

  it('used for another thing by the same route is no repetition', async () => {
    const [one, other] = [await invoice(), await invoice()];
    expect((await annul(one, 'key-of-one-press')).body.id).toBe(one);
    expect((await annul(other, 'key-of-one-press')).body.type).toBe('/problems/platform/key-reused');
    const { body } = await network.call(duesRoutes.getInvoice, {
      as: 'treasurer',
      path: { invoiceId: other },
    });
    expect(body.invoice.state).toBe('open');
  });

  it('is of the person who sends it, and of what it was sent with', async () => {
    const one = await invoice();
    await annul(one, 'key-of-the-treasurer');
    expect((await annul(one, 'key-of-the-treasurer', 'Autre raison')).status).toBe(422);
    expect((await annul(one, 'key-of-the-treasurer', 'Erreur', 'admin')).body.type).toBe(
      '/problems/dues/wrong-state',
    );
  });
});

describe('a field of the network’s own', () => {
  const field = (choices: readonly object[]) =>
    network.call(officeRoutes.addField, {
      as: 'admin',
      body: {
        sheet: 'members',
        type: 'choice',
        label: { fr: 'Choix', en: 'Choice' },
        help: { fr: '', en: '' },
        required: false,
        choices,
      },
    });
  const label = { fr: 'Un', en: 'One' };

  it('has choices that the settings can be read with again', async () => {
    expect((await field([{ value: 'Pas un nom', label }])).status).toBe(400);
    const same = await field([
      { value: 'un', label },
      { value: 'un', label },
    ]);
    expect(same.status).toBe(400);
    expect((await network.call(officeRoutes.configuration, { as: 'admin' })).status).toBe(200);
  });
});

/** What stands in the demo network, by the fields that refer to it. */
const known: Known = {
  text: ['Coop'],
  memberId: ['coop-000', 'coop-001', 'developer-003'],
  memberIds: ['coop-000', 'developer-003'],
  id: ['coop-000', 'coop-001', 'developer-004'],
  rowId: ['coop-000'],
  column: ['legalName', 'municipality', 'email', 'notes', 'tags', 'custom.x', 'kind', 'revenue'],
  organisation: ['coop-000'],
  applicationId: ['application-coop-171'],
  programmeId: ['training'],
  participationId: ['training-developer-004'],
  pairingId: ['pair-2'],
  mentor: ['training-developer-008'],
  mentee: ['mentoring-worker-007'],
  staffId: ['none'],
  category: ['coop'],
  region: ['qc-04'],
  neq: [''],
  postalCode: ['G9A 1A1'],
  phone: ['819 555-1234'],
  website: ['x.example'],
  email: ['a@b.example'],
  token: ['a'.repeat(43)],
  version: ['1'],
  shards: ['0', '0-3'],
  month: ['2026-11'],
  on: ['2026-11-20'],
  startsOn: ['2027-04-01'],
  receivedOn: ['2026-11-20'],
};

/** `FUZZ=100000 FUZZ_SEED=7` asks for more, or for others. */
const count = Number(process.env['FUZZ'] ?? 500);
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_122);

async function ask({ route, path, query, body, key }: Request) {
  const url = route.url.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent((path[name] ?? 'none').toWellFormed()),
  );
  const headers = new Headers({ 'content-type': 'application/json' });
  if (key !== undefined) headers.set('idempotency-key', key);
  headers.set('authorization', `Bearer ${tokens[route.access.door]}`);
  return fetch(`${network.stack.url}${url}?${new URLSearchParams(query).toString()}`, {
    method: route.method,
    headers,
    body: route.method === 'GET' || body === undefined ? null : JSON.stringify(body),
  });
}

async function answerTo(request: Request) {
  const from = performance.now();
  const answer = await ask(request);
  await answer.bytes();
  const type = answer.headers.get('content-type') ?? '';
  return { status: answer.status, type, took: performance.now() - from };
}

it('whatever is pressed twice at once, and once more, is done once: the answers are one', async () => {
  const asked = fc.sample(requestsOf(known), { seed, numRuns: count });
  const mutations = asked.filter(({ route }) => route.method !== 'GET' && route.private !== true);
  const said = async (request: Request) => {
    const answer = await ask(request);
    return `${answer.status} ${await answer.text()}`;
  };
  const wrong: unknown[] = [];
  for (const [at, request] of mutations.slice(0, count / 10).entries()) {
    const press = { ...request, key: `press-${at}` };
    const answers = [...(await Promise.all([said(press), said(press)])), await said(press)];
    if (new Set(answers).size > 1) wrong.push([request.name, request.body, answers]);
  }
  expect(wrong).toEqual([]);
});

it(`${count} requests made from the contracts, some of it hostile, are answered cleanly (seed ${seed})`, async () => {
  const list = fc.sample(requestsOf(known), { seed, numRuns: count }).values();
  const wrong: unknown[] = [];
  const slow: Request[] = [];
  const lane = async () => {
    for (const request of list) {
      const { status, type, took } = await answerTo(request);
      const isClean = status < 500 && /^application\/(?:problem\+)?json|^application\/pdf/.test(type);
      if (!isClean) wrong.push({ status, type, ...request, route: request.name });
      if (took > 1_000) slow.push(request);
    }
  };
  await Promise.all(Array.from({ length: 8 }, lane));
  expect(wrong).toEqual([]);
  // What took long among others, or as the first of its function, is asked again alone.
  const still: [string, number][] = [];
  for (const request of slow) still.push([request.name, (await answerTo(request)).took]);
  expect(still.filter(([, took]) => took > 1_000)).toEqual([]);
  expect((await network.call(officeRoutes.configuration, { as: 'admin' })).status).toBe(200);
});
