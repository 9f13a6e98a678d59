import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memberKey, members } from '../../functions/membership/records.ts';
import { replans } from '../../functions/membership/replan-records.ts';
import { everyone as staff } from '../../functions/platform/people.ts';
import { loadDemo } from '../../infra/local/demo/index.ts';
import { demoStaff } from '../../infra/local/identity/people.ts';
import { officeRoutes, type Person } from '../../shared/contracts/routes/office.ts';
import { addDays } from '../../shared/kernel/day.ts';
import { dayIn, instantAt } from '../../shared/kernel/instant.ts';
import { everyKept } from './kept.ts';
import { openNetwork, type Network } from './network.ts';

let network: Network;
beforeAll(async () => {
  network = await openNetwork({}, loadDemo);
});
afterAll(() => network.close());

const [admin] = demoStaff;
const call: Network['call'] = (route, sent = {}) => network.call(route, { as: 'admin', ...sent });
const everyone = async () => (await call(officeRoutes.staff)).body.people as Person[];
const find = async (email: string) => {
  const person = (await everyone()).find((one) => one.email === email);
  if (!person) throw new Error(`${email} is not on the staff`);
  return person;
};

const fieldsOf = ({ version, name, language, roles, committees, active }: Person) => ({
  version,
  name,
  language,
  roles,
  committees,
  active,
});
const change = async (email: string, over: Partial<Person>) => {
  const person = await find(email);
  const body = { ...fieldsOf(person), ...over };
  return call(officeRoutes.changePerson, { path: { staffId: person.id }, body });
};

/** The person's own token, as they sign in. */
const tokenOf = async (email: string) => (await network.stack.token('staff', email)).token;
const asks = async (email: string) =>
  (await network.call(officeRoutes.me, { token: await tokenOf(email) })).status;

/** More than the half minute for which a role is believed. */
const aMinute = () => network.stack.clock.set(network.stack.clock.now() + 60_000);

const lea = {
  email: 'lea.ouellet@reseau.example',
  name: 'Léa Ouellet',
  language: 'fr',
  roles: ['membership'],
  committees: [],
};

describe('the staff', () => {
  it('is told by name, with what each may do', async () => {
    expect((await everyone()).map(({ name, roles }) => [name, roles])).toEqual([
      ['Éloïse Gagnon', ['admin']],
      ['Leïla Haddad', ['reader']],
      ['Mathis Tremblay', ['membership']],
      ['Nadia Bouchard', ['treasurer']],
      ['Owen MacLeod', ['volunteer']],
      ['Samuel Côté', ['programmes']],
    ]);
  });

  it('takes whom an administrator invites, once, and lets them in', async () => {
    expect((await call(officeRoutes.invite, { body: lea })).body).toMatchObject({
      ...lea,
      active: true,
      version: 1,
    });
    expect(await asks(lea.email)).toBe(200);
    const again = await call(officeRoutes.invite, { body: { ...lea, email: ' LEA.Ouellet@reseau.example' } });
    expect([again.status, again.body.type]).toEqual([409, '/problems/office/known-already']);
  });

  it('has a role each, and a volunteer a committee', async () => {
    const nothing = await call(officeRoutes.invite, { body: { ...lea, email: 'a@b.example', roles: [] } });
    expect(nothing.body.type).toBe('/problems/office/no-role');
    const nowhere = await change('owen.macleod@reseau.example', { committees: [] });
    expect(nowhere.body.type).toBe('/problems/office/no-committee');
  });

  it('may do at once what a new role allows, and no more what it does not', async () => {
    const reads = async () =>
      (await network.call(officeRoutes.staff, { token: await tokenOf(lea.email) })).status;
    expect(await reads()).toBe(403);
    expect((await change(lea.email, { roles: ['admin', 'membership'] })).status).toBe(200);
    aMinute();
    expect(await reads()).toBe(200);
  });

  it('is out within a minute of leaving, with a token that would still be good', async () => {
    const token = await tokenOf(lea.email);
    const me = async () => (await network.call(officeRoutes.me, { token })).status;
    expect(await me()).toBe(200);
    await change(lea.email, { active: false });
    aMinute();
    expect(await me()).toBe(403);
  });

  it('is changed on what was seen', async () => {
    const person = await find('nadia.bouchard@reseau.example');
    const stale = { ...fieldsOf(person), version: person.version + 1 };
    const refused = await call(officeRoutes.changePerson, { path: { staffId: person.id }, body: stale });
    expect([refused.status, refused.body.type]).toEqual([409, '/problems/platform/changed-meanwhile']);
  });

  it('never loses its last administrator', async () => {
    for (const over of [{ active: false }, { roles: ['reader'] }] as Partial<Person>[]) {
      const refused = await change(admin.email, over);
      expect([refused.status, refused.body.type]).toEqual([422, '/problems/office/not-yourself']);
    }
  });

  it('leaves one administrator when two take the role from each other at once', async () => {
    await change(lea.email, { active: true, roles: ['admin'] });
    aMinute();
    const [first, second] = [await find(admin.email), await find(lea.email)];
    const demote = async (by: string, { id, ...whom }: Person) =>
      network.call(officeRoutes.changePerson, {
        token: await tokenOf(by),
        path: { staffId: id },
        body: { ...fieldsOf({ id, ...whom }), roles: ['reader'] },
      });
    const answers = await Promise.all([demote(admin.email, second), demote(lea.email, first)]);
    expect(answers.every(({ status }) => status === 200)).toBe(false);
    const left = (await network.store.listAll(staff)).filter(
      ({ record }) => record.active && record.roles.includes('admin'),
    );
    expect(left.length).toBeGreaterThanOrEqual(1);
    // Whoever is left is made an administrator again, for what follows.
    expect((await firstAdministrator(admin.email)).status).toBe(0);
    aMinute();
  });

  it('has its history, field by field', async () => {
    const { id } = await find(lea.email);
    const { body } = await call(officeRoutes.personHistory, { path: { staffId: id }, query: {} });
    const roles = body.changes.filter(({ field }: { field: string }) => field === 'roles').at(-2);
    expect(roles).toMatchObject({ actorName: admin.name, from: ['membership'], to: ['admin', 'membership'] });
  });
});

/** In a process of its own, which speaks to the stack of this one. */
function firstAdministrator(...words: string[]): Promise<{ status: number; stdout: string }> {
  const options = {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...process.env, ...network.stack.environment },
  };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['functions/office/first-administrator.ts', ...words],
      options,
      (_, stdout) => resolve({ status: child.exitCode ?? -1, stdout }),
    );
  });
}

describe('the first administrator', () => {
  it('is made from the command line, once however often it is asked', async () => {
    const first = await firstAdministrator('Rosa.Lund@reseau.example', 'Rosa Lund');
    expect([first.status, first.stdout]).toEqual([
      0,
      'Rosa Lund (rosa.lund@reseau.example) administers the network.\n',
    ]);
    expect(await asks('rosa.lund@reseau.example')).toBe(200);
    expect((await firstAdministrator('rosa.lund@reseau.example')).stdout).toContain('Rosa Lund');
    expect((await find('rosa.lund@reseau.example')).roles).toEqual(['admin']);
  });

  it('is not made of something that is no address', async () => {
    expect((await firstAdministrator('rosa')).status).toBe(2);
  });
});

describe('the settings', () => {
  const configuration = async () => (await call(officeRoutes.configuration)).body;

  it('are read whole by an administrator', async () => {
    const { network: own, categories, rules } = await configuration();
    expect(own.record.legalName).toBe('Réseau coopératif des Érables, coopérative de solidarité');
    expect(categories.map(({ record }: never) => (record as { id: string }).id)).toEqual([
      'coop',
      'developer',
      'support',
      'worker',
    ]);
    expect(rules).toHaveLength(1);
  });

  it('say who the network is, as it was written last, on what was seen', async () => {
    const { version, record } = (await configuration()).network;
    const { id: _, ...fields } = record;
    const body = {
      ...fields,
      version,
      phone: '(819) 555-0177',
      address: ['1, rue Neuve', '', 'Sorel-Tracy'],
    };
    const changed = await call(officeRoutes.changeNetwork, { body });
    expect(changed.body.record).toMatchObject({
      phone: '819 555-0177',
      address: ['1, rue Neuve', 'Sorel-Tracy'],
    });
    expect((await call(officeRoutes.changeNetwork, { body })).status).toBe(409);
  });

  it('lack no language', async () => {
    const { version, record } = (await configuration()).network;
    const { id: _, ...fields } = record;
    const body = { ...fields, version, name: { fr: 'Réseau', en: ' ' } };
    const refused = await call(officeRoutes.changeNetwork, { body, language: 'en' });
    expect([refused.status, Object.keys(refused.body.errors)]).toEqual([400, ['name.en']]);
  });

  it('move what is next for whom a new reminder concerns, and back when it is stopped', async () => {
    const today = dayIn(instantAt(network.stack.clock.now()));
    const next = async () => (await network.store.get(members, memberKey('developer-009')))?.record.next;
    const before = await next();
    expect(before).toMatchObject({ kind: 'renew', on: addDays(today, 97 + 1 - 45) });
    const rule = { name: { fr: '80 jours avant', en: '80 days before' }, offset: -80, audience: [] };
    const { body: added } = await call(officeRoutes.addRule, { body: { ...rule, active: true } });
    await network.stack.drained();
    expect(await next()).toEqual({ kind: 'remind', on: addDays(today, 97 - 80), offset: -80 });
    const path = { ruleId: added.record.id };
    const stopped = { ...rule, active: false, version: added.version };
    expect((await call(officeRoutes.changeRule, { path, body: stopped })).body.version).toBe(2);
    await network.stack.drained();
    expect(await next()).toEqual(before);
    const told = await everyKept(network.stack, replans);
    expect(told.map(({ record }) => record.state)).toEqual(['done', 'done']);
  });
});
