import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invoiceKey, invoices } from '../../functions/dues/records.ts';
import { applicationKey, applications } from '../../functions/membership/application-records.ts';
import { accountKey, accounts } from '../../functions/membership/party-records.ts';
import { categories } from '../../functions/platform/settings.ts';
import { create } from '../../functions/platform/storage/writes.ts';
import { by } from '../../infra/local/demo/index.ts';
import { categories as demoCategories } from '../../infra/local/demo/network.ts';
import { admissionRoutes, applicationRows } from '../../shared/contracts/routes/admission.ts';
import { duesRoutes } from '../../shared/contracts/routes/dues.ts';
import { joinRoutes } from '../../shared/contracts/routes/join.ts';
import { memberRows, membershipRoutes } from '../../shared/contracts/routes/membership.ts';
import { id, type CategoryId } from '../../shared/kernel/ids.ts';
import type { AdmissionRule, Category } from '../../shared/membership/category.ts';
import type { Row } from '../../shared/contracts/sheets/sheet.ts';
import { applied, coopForm, personForm, recommended } from './applicant.ts';
import { openNetwork, type Network } from './network.ts';

let network: Network;
beforeAll(async () => {
  network = await openNetwork({ clock: '2026-11-22' });
  await network.store.commit(by, [
    addCategory('board-only', 'coop', { decidedBy: 'board', conditions: { firstDues: false, shares: 0 } }),
    addCategory('with-shares', 'coop', { decidedBy: 'board', conditions: { firstDues: false, shares: 3 } }),
    addCategory('by-staff', 'developer', { decidedBy: 'staff', conditions: { firstDues: false, shares: 0 } }),
  ]);
});
afterAll(() => network.close());

/** A category of the demo network, with other by-laws. */
function addCategory(name: string, like: string, admission: AdmissionRule) {
  const model = demoCategories.find((category) => category.id === like);
  if (!model) throw new Error(`The demo network has no ${like}`);
  const category: Category = { ...model, id: id<CategoryId>(name), admission };
  return create(categories, category);
}

let count = 0;
/** Somebody whose file is complete, with a NEQ of its own. */
const somebody = (category: string) => {
  count += 1;
  const email = `coop-${count}@admission.example`;
  const neq = `11${String(count).padStart(8, '0')}`;
  return { email, form: coopForm({ category, legalName: `Coop Admission ${count}`, neq }, { email }) };
};
const recommend = ({ form, email }: ReturnType<typeof somebody>) => recommended(network, form, email);

type Decision = {
  readonly applicationId: string;
  readonly outcome: 'admitted' | 'refused';
  readonly reason?: string;
};
const resolve = (number: string, decisions: readonly Decision[], on = '2026-11-18') =>
  network.call(admissionRoutes.resolve, { as: 'membership', body: { number, on, decisions } });
const step = (
  route: (typeof admissionRoutes)['decide' | 'recommend' | 'subscribeShares' | 'withdraw'],
  row: Row,
  body: object,
) =>
  network.call(route, {
    as: 'membership',
    path: { applicationId: row.id },
    body: { version: row.version, ...body },
  });
const subjects = async (email: string) => (await network.lettersTo(email)).map(({ subject }) => subject);
const rowOf = async (rowId: string): Promise<Row> => {
  const { body } = await network.call(applicationRows.rows, { as: 'membership' });
  return body.rows.find((row: Row) => row.id === rowId);
};
const memberCalled = async (name: string) => {
  const { body } = await network.call(memberRows.rows, { as: 'membership' });
  return body.rows.find(({ legalName }: { legalName?: string }) => legalName === name);
};

describe('a resolution of the board', () => {
  it('admits and refuses a list of applicants, each told in its language', async () => {
    const [yes, no] = [somebody('board-only'), somebody('board-only')];
    const [first, second] = [await recommend(yes), await recommend(no)];
    const { status, body } = await resolve('CA-2026-11', [
      { applicationId: first.id, outcome: 'admitted' },
      { applicationId: second.id, outcome: 'refused', reason: 'Hors du territoire' },
    ]);
    expect(status).toBe(200);
    expect(body.outcomes).toMatchObject([
      {
        id: first.id,
        row: { state: 'member', resolution: 'CA-2026-11', decidedOn: '2026-11-18' },
        refused: [],
      },
      { id: second.id, row: { state: 'refused' }, refused: [] },
    ]);
    expect(await subjects(yes.email)).toContain('Votre adhésion est en vigueur');
    const [, , refusal] = await network.lettersTo(no.email);
    expect(refusal?.subject).toBe('Réponse à votre demande d’adhésion');
    expect(refusal?.text).toContain('Hors du territoire');
  });

  it('sent twice at once, or again with its list, decides once', async () => {
    const row = await recommend(somebody('board-only'));
    const list: Decision[] = [{ applicationId: row.id, outcome: 'admitted' }];
    const send = () => resolve('CA-2026-12', list);
    const [first, ...others] = [...(await Promise.all([send(), send(), send()])), await send()];
    for (const again of others) expect(again.body).toEqual(first.body);
    const number = first.body.outcomes[0].row.memberNumber as string;
    expect(number).toMatch(/^\d{4}$/);
    const other = await recommend(somebody('board-only'));
    const reused = await resolve('CA-2026-12', [{ applicationId: other.id, outcome: 'admitted' }]);
    expect(reused.body.type).toBe('/problems/membership/resolution-taken');
  });

  it('is of a day that has come', async () => {
    const { status, body } = await resolve(
      'CA-2999',
      [{ applicationId: 'any', outcome: 'refused' }],
      '2026-11-23',
    );
    const { on } = body.errors;
    expect([status, on]).toEqual([400, expect.stringMatching(/^Choisissez une date qui ne dépasse pas le/)]);
  });

  it('is refused for the one that it may not admit, and holds for the others', async () => {
    const [ready, early] = [somebody('board-only'), somebody('board-only')];
    const row = await recommend(ready);
    const complete = await applied(network, early.form, early.email);
    const { body } = await resolve('CA-2026-13', [
      { applicationId: complete.id, outcome: 'admitted' },
      { applicationId: row.id, outcome: 'admitted' },
      { applicationId: 'nobody', outcome: 'admitted' },
    ]);
    const codes = body.outcomes.map(({ refused }: { refused: { code: string }[] }) =>
      refused.map(({ code }) => code),
    );
    expect(codes).toEqual([['membership/wrong-state'], [], ['platform/not-found']]);
  });

  it('refuses nobody without a reason', async () => {
    const row = await recommend(somebody('board-only'));
    const { body } = await resolve('CA-2026-14', [{ applicationId: row.id, outcome: 'refused' }]);
    expect(body.outcomes[0].refused).toMatchObject([
      { code: 'membership/reason-missing', message: 'Donnez la raison' },
    ]);
  });
});

describe('the staff', () => {
  it('decides alone where the by-laws say so', async () => {
    const form = personForm({ category: 'by-staff' }, { email: 'mia@staff.example' });
    const row = await applied(network, form, 'mia@staff.example');
    const { body } = await step(admissionRoutes.decide, row, { outcome: 'admitted' });
    expect(body).toMatchObject({ state: 'member', decidedOn: expect.stringMatching(/^\d{4}-/) });
    expect(await subjects('mia@staff.example')).toContain('Your membership is active');
  });

  it('does not decide in place of the board', async () => {
    const row = await recommend(somebody('board-only'));
    const { status, body } = await step(admissionRoutes.decide, row, { outcome: 'admitted' });
    expect([status, body.type]).toEqual([422, '/problems/membership/needs-resolution']);
  });

  it('is asked to look again when the application has changed', async () => {
    const { form, email } = somebody('board-only');
    const row = await applied(network, form, email);
    await step(admissionRoutes.recommend, row, { opinion: 'Favorable' });
    const { status, body } = await step(admissionRoutes.recommend, row, { opinion: 'Encore' });
    expect([status, body.type]).toEqual([409, '/problems/membership/seen-otherwise']);
  });

  it('who only reads sees no address and decides nothing', async () => {
    const { form, email } = somebody('board-only');
    const row = await applied(network, form, email);
    const { body } = await network.call(applicationRows.rows, { as: 'reader' });
    const read = body.rows.find((one: Row) => one.id === row.id);
    expect(read.name).toBe(row['name']);
    expect(read.email).toBeUndefined();
    expect(read.suspicion).toBeUndefined();
    const path = { applicationId: row.id };
    const refused = await network.call(admissionRoutes.recommend, {
      as: 'reader',
      path,
      body: { version: row.version, opinion: '' },
    });
    expect(refused.status).toBe(403);
    expect((await network.call(admissionRoutes.getApplication, { as: 'reader', path })).status).toBe(403);
  });
});

describe('conditions', () => {
  it('keep the applicant on the roll without number until the shares are subscribed', async () => {
    const who = somebody('with-shares');
    const row = await recommend(who);
    const { body } = await resolve('CA-2026-20', [{ applicationId: row.id, outcome: 'admitted' }]);
    const [{ row: admitted }] = body.outcomes;
    expect(admitted).toMatchObject({
      state: 'admitted',
      conditions: ['shares'],
      sharesAsked: 3,
      sharesSubscribed: 0,
    });
    const [letter] = (await network.lettersTo(who.email)).slice(-1);
    expect(letter?.text).toContain('Souscrire 3 parts de qualification.');
    expect(letter?.text).toContain('CA-2026-20');

    const some = await step(admissionRoutes.subscribeShares, admitted, { shares: 2 });
    expect(some.body).toMatchObject({ state: 'admitted', sharesSubscribed: 2 });
    const all = await step(admissionRoutes.subscribeShares, some.body, { shares: 3 });
    expect(all.body.state).toBe('member');
    const member = await memberCalled(admitted.name);
    expect(member).toMatchObject({
      number: all.body.memberNumber,
      category: 'with-shares',
      sharesSubscribed: 3,
    });
  });

  it('are let go when the applicant gives up, who may then apply again', async () => {
    const who = somebody('with-shares');
    const row = await recommend(who);
    const { body } = await resolve('CA-2026-21', [{ applicationId: row.id, outcome: 'admitted' }]);
    const gone = await step(admissionRoutes.withdraw, body.outcomes[0].row, {});
    expect(gone.body.state).toBe('withdrawn');
    const again = await applied(network, who.form, who.email);
    expect(again).toMatchObject({ state: 'complete' });
  });

  it('that were billed are billed no more when the applicant gives up, and only where nothing was paid', async () => {
    const billed = async (resolution: string) => {
      const row = await recommend(somebody('coop'));
      const { body } = await resolve(resolution, [{ applicationId: row.id, outcome: 'admitted' }]);
      const [{ row: admitted }] = body.outcomes;
      const { invoiceId } = (await network.store.get(applications, applicationKey(row.id)))?.record ?? {};
      if (!invoiceId) throw new Error('The first dues were not billed');
      return { admitted, invoiceId };
    };
    const stateOf = async (invoiceId: string) =>
      (await network.store.get(invoices, invoiceKey(invoiceId)))?.record.state;
    const [unpaid, paid] = [await billed('CA-2026-22'), await billed('CA-2026-23')];
    const gone = await step(admissionRoutes.withdraw, unpaid.admitted, {});
    expect(gone.body).toMatchObject({ state: 'withdrawn' });
    expect(await stateOf(unpaid.invoiceId)).toBe('void');

    const { memberId } = (await network.store.get(invoices, invoiceKey(paid.invoiceId)))?.record ?? {};
    const payment = { memberId, amount: 100, receivedOn: '2026-11-20', method: 'cheque' };
    const received = await network.call(duesRoutes.recordPayment, { as: 'treasurer', body: payment });
    expect(received.status).toBe(200);
    await step(admissionRoutes.withdraw, paid.admitted, {});
    expect(await stateOf(paid.invoiceId)).toBe('partly-paid');
  });
});

describe('who becomes a member', () => {
  it('has a number of its own, in order, however many are admitted at once', async () => {
    const rows = [];
    for (let n = 0; n < 6; n += 1) {
      const email = `sim-${n}@staff.example`;
      const form = personForm({ category: 'by-staff' }, { email, givenName: `Sim${n}` });
      rows.push(await applied(network, form, email));
    }
    const answers = await Promise.all(
      rows.map((row) => step(admissionRoutes.decide, row, { outcome: 'admitted' })),
    );
    const numbers = answers.map(({ body }) => Number(body.memberNumber)).toSorted((a, b) => a - b);
    const [lowest = 0] = numbers;
    expect(numbers).toEqual([0, 1, 2, 3, 4, 5].map((more) => lowest + more));
  });

  it('has a row, a contact, consents with what was shown, a term and a sign-in', async () => {
    const email = 'eva@corail.example';
    const ticked = [{ purpose: 'bulletin', version: '2026-1' }];
    const form = coopForm(
      { category: 'board-only', legalName: 'Coop Corail', neq: '1199000001', consents: ticked },
      { email },
    );
    const row = await recommended(network, form, email);
    const { body } = await resolve('CA-2026-30', [{ applicationId: row.id, outcome: 'admitted' }]);
    await network.stack.drained();
    const member = await memberCalled('Coop Corail');
    expect(member).toMatchObject({
      number: body.outcomes[0].row.memberNumber,
      municipality: 'Trois-Rivières',
      neq: '1199000001',
    });

    const answer = await network.call(membershipRoutes.getMember, {
      as: 'membership',
      path: { memberId: member.id },
    });
    expect(answer.body).toMatchObject({ legalName: 'Coop Corail', joinedOn: expect.any(String) });
    const sub = (await network.stack.accounts()).find((account) => account.email === email)?.sub;
    expect(sub).toBeDefined();
    const { token } = await network.stack.token('member', email);
    expect(token).toBeTruthy();
  });

  it('signs in as before, who has signed in with that address already', async () => {
    const form = personForm({ category: 'by-staff' }, { email: 'deja@staff.example' });
    const { subject } = await network.stack.token('member', 'deja@staff.example');
    const row = await applied(network, form, 'deja@staff.example');
    await step(admissionRoutes.decide, row, { outcome: 'admitted' });
    await network.stack.drained();
    const { body } = await network.call(memberRows.rows, { as: 'membership' });
    const member = body.rows.find(({ email }: Row) => email === 'deja@staff.example');
    const kept = await network.store.get(accounts, accountKey(member.id));
    expect(kept?.record).toMatchObject({ state: 'made', subject });
  });

  it('is the row that was on the roll already, when the staff says so', async () => {
    const typed = { legalName: 'Coop Ancienne', neq: '1188000001' };
    const made = await network.call(memberRows.create, { as: 'membership', body: { rows: [typed] } });
    const party = made.body.outcomes[0].id as string;
    const email = 'retour@ancienne.example';
    const form = coopForm(
      { category: 'board-only', legalName: 'Coop Ancienne', neq: '1188000001' },
      { email },
    );
    const row = await recommended(network, form, email);
    const alone = await resolve('CA-2026-31', [{ applicationId: row.id, outcome: 'admitted' }]);
    expect(alone.body.outcomes[0].refused).toMatchObject([{ code: 'membership/neq-taken' }]);

    const said = await network.call(admissionRoutes.correctFile, {
      as: 'membership',
      path: { applicationId: row.id },
      body: { version: row.version, party },
    });
    expect(said.status).toBe(200);
    await resolve('CA-2026-31', [{ applicationId: row.id, outcome: 'admitted' }]);
    const member = await network.call(membershipRoutes.getMember, {
      as: 'membership',
      path: { memberId: party },
    });
    expect(member.body).toMatchObject({ id: party, category: 'board-only', municipality: 'Trois-Rivières' });
    expect((await rowOf(row.id))['memberNumber']).toBe(member.body.number);
  });

  it('may not have another application open; once it is closed, it may', async () => {
    const who = somebody('board-only');
    const row = await recommend(who);
    await network.call(joinRoutes.apply, { body: who.form });
    expect(await subjects(who.email)).toHaveLength(2);
    await step(admissionRoutes.withdraw, row, {});
    await network.call(joinRoutes.apply, { body: who.form });
    expect(await subjects(who.email)).toHaveLength(3);
  });
});
