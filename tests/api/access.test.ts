import { generateKeyPair, SignJWT, UnsecuredJWT, decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invoices } from '../../functions/dues/records.ts';
import { loadDemo } from '../../infra/local/demo/index.ts';
import { demoStaff } from '../../infra/local/identity/people.ts';
import { mentorshipRoutes } from '../../shared/contracts/routes/mentorship.ts';
import { officeRoutes } from '../../shared/contracts/routes/office.ts';
import { spaceRoutes } from '../../shared/contracts/routes/space.ts';
import { routes } from '../../shared/contracts/routes.ts';
import type { Route } from '../../shared/contracts/route.ts';
import { everyKept } from './kept.ts';
import { openNetwork, type Network } from './network.ts';
import { signIn } from './sign-in.ts';

type Role = (typeof demoStaff)[number]['role'];
const roles: readonly Role[] = demoStaff.map(({ role }) => role);
const emailOf = (role: Role) => demoStaff.find((person) => person.role === role)?.email ?? '';

/** Those whom no line of the table lets pass, but the public ones. */
const strangers = [
  'nobody',
  'a sign-in of the staff pool without record',
  'an ID token',
  'an expired token',
  'a token that says it needs no signature',
  'a token signed with a shared secret',
  'a token signed with a key of one’s own',
] as const;
const callers = [...roles, 'member', 'a sign-in of the members’ pool without member', ...strangers] as const;
type Caller = (typeof callers)[number];

let network: Network;
let tokens: ReadonlyMap<Caller, string>;
let values: Readonly<Record<string, string>>;

beforeAll(async () => {
  network = await openNetwork({}, loadDemo);
  tokens = await makeTokens(network);
  const [invoice] = await everyKept(network.stack, invoices);
  values = {
    memberId: 'coop-000',
    applicationId: 'application-coop-171',
    invoiceId: invoice?.record.id ?? '',
    paymentId: 'none',
    messageId: 'none',
    importId: 'none',
    noteId: 'none',
    programmeId: 'training',
    participationId: 'training-developer-004',
    pairingId: 'pair-2',
    staffId: 'none',
    ruleId: 'none',
    rowId: 'none',
    consentId: 'none',
    fieldId: 'none',
    sheet: 'members',
    viewId: 'none',
  };
});
afterAll(() => network.close());

/** Tokens of every kind of caller: those that the issuer makes, and those that somebody else does. */
async function makeTokens({ stack }: Network): Promise<Map<Caller, string>> {
  const mint = async (pool: 'staff' | 'member', email: string) => (await stack.token(pool, email)).token;
  const good = await mint('staff', emailOf('admin'));
  const claims = decodeJwt(good);
  const forged = (alg: string, key: Parameters<SignJWT['sign']>[0]) =>
    new SignJWT(claims).setProtectedHeader({ alg, kid: 'known' }).sign(key);
  const { privateKey } = await generateKeyPair('RS256');
  const expired = await mint('staff', emailOf('admin'));
  const now = stack.clock.now();
  stack.clock.set(now + 31 * 60_000);
  const found = new Map<Caller, string>([
    ['nobody', ''],
    ['an expired token', expired],
    ['an ID token', (await signIn(stack.url, 'staff', emailOf('admin'))).id_token],
    ['a sign-in of the staff pool without record', await mint('staff', 'intrus@reseau.example')],
    ['a sign-in of the members’ pool without member', await mint('member', 'intrus@courriel.example')],
    ['a token that says it needs no signature', new UnsecuredJWT(claims).encode()],
    ['a token signed with a shared secret', await forged('HS256', Buffer.alloc(32, 'secret'))],
    ['a token signed with a key of one’s own', await forged('RS256', privateKey)],
  ]);
  for (const role of roles) found.set(role, await mint('staff', emailOf(role)));
  const [account] = (await stack.accounts()).filter(({ email }) => email.includes('gill'));
  found.set('member', await mint('member', account?.email ?? ''));
  return found;
}

/** What became of a call, as far as access goes. */
async function verdictOf(route: Route, caller: Caller, path = values): Promise<'admitted' | 401 | 403> {
  const token = tokens.get(caller) ?? '';
  const { status } = await network.call(route, { path, ...(token === '' ? {} : { token }) });
  return status === 401 || status === 403 ? status : 'admitted';
}

/** What the line of the table says. The gateway asks for a token of the door's own pool; the function, for a role. */
function expected({ access }: Route, caller: Caller): 'admitted' | 401 | 403 {
  if (access.door === 'public') return 'admitted';
  const role = roles.find((one) => one === caller);
  if (access.door === 'staff' && role) return access.roles[role] === undefined ? 403 : 'admitted';
  if (access.door === 'staff' && caller === 'a sign-in of the staff pool without record') return 403;
  if (access.door === 'staff' && caller === 'an ID token') return 403;
  if (access.door === 'member' && caller === 'member') return 'admitted';
  if (access.door === 'member' && caller === 'a sign-in of the members’ pool without member') return 403;
  return 401;
}

describe('a route admits whom its line of the table says, and nobody else', () => {
  it.each(routes)('%s', async (_, route) => {
    const found = await Promise.all(callers.map(async (caller) => [caller, await verdictOf(route, caller)]));
    expect(found).toEqual(callers.map((caller) => [caller, expected(route, caller)]));
  });

  it('and every parameter of an address has a value in these tests', () => {
    const asked = routes.flatMap(([, { url }]) =>
      [...url.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
    );
    expect([...new Set(asked)].filter((name) => !values[name])).toEqual([]);
  });
});

describe('what is reached through a route', () => {
  const statusOf = async (route: Route, caller: Caller, path: Record<string, string>) =>
    (await network.call(route, { path, token: tokens.get(caller) ?? '' })).status;

  it('is, for a volunteer, what their committees are entrusted with', async () => {
    const followed = (programmeId: string) =>
      statusOf(mentorshipRoutes.followProgramme, 'volunteer', { programmeId });
    expect([await followed('training'), await followed('mentoring')]).toEqual([200, 404]);
    const pairing = (pairingId: string) =>
      statusOf(mentorshipRoutes.followPairing, 'volunteer', { pairingId });
    expect([await pairing('pair-2'), await pairing('pair-9')]).toEqual([200, 404]);
    const { body } = await network.call(mentorshipRoutes.programmes, {
      token: tokens.get('volunteer') ?? '',
    });
    expect(body.programmes.map(({ id }: { id: string }) => id)).toEqual(['training']);
  });

  it('is, for a member, their own', async () => {
    const notes = (pairingId: string) => statusOf(spaceRoutes.notes, 'member', { pairingId });
    expect([await notes('pair-2'), await notes('pair-3')]).toEqual([200, 404]);
  });

  it('is told to the member behind the token, whoever it names', async () => {
    const { body } = await network.call(spaceRoutes.me, { token: tokens.get('member') ?? '' });
    expect(body.member.name).toBe('Kwame Gill');
  });
});

describe('whoever leaves the staff', () => {
  it('is out within a minute, on every route at once', async () => {
    const { call, stack } = network;
    const { body } = await call(officeRoutes.staff, { as: 'admin' });
    const person = body.people.find(({ email }: { email: string }) => email === emailOf('treasurer'));
    const { id, email: _, ...fields } = person;
    await call(officeRoutes.changePerson, {
      as: 'admin',
      path: { staffId: id },
      body: { ...fields, active: false },
    });
    stack.clock.set(stack.clock.now() + 60_000);
    const open = routes.filter(
      ([, { access }]) => access.door === 'staff' && access.roles.treasurer !== undefined,
    );
    const found = await Promise.all(
      open.map(async ([name, route]) => [name, await verdictOf(route, 'treasurer')]),
    );
    expect(found.filter(([, verdict]) => verdict !== 403)).toEqual([]);
  });
});
