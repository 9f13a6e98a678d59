import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admissionRoutes } from '../../../shared/contracts/routes/admission.ts';
import { documentRoutes } from '../../../shared/contracts/routes/dues.ts';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { applicationRowsOf, coopForm, personForm, recommended, applied } from '../applicant.ts';
import { openNetwork, type Network } from '../network.ts';
import { invoicesOf, memberRow, treasurer } from './books.ts';

let network: Network;
let does: ReturnType<typeof treasurer>;
beforeAll(async () => {
  network = await openNetwork({ clock: '2026-11-22' });
  does = treasurer(network);
});
afterAll(() => network.close());

let count = 0;
/** A co-op that the board has admitted. @returns its application, and its e-mail */
async function admittedCoop(over: object = {}) {
  count += 1;
  const email = `coop-${count}@first.example`;
  const neq = `11${String(count).padStart(8, '0')}`;
  const form = coopForm(
    { legalName: `Coop Première ${count}`, neq, revenue: 60_000_000, revenueYear: 2025, ...over },
    { email },
  );
  const { id } = await recommended(network, form, email);
  const decisions = [{ applicationId: id, outcome: 'admitted' }];
  const { body } = await network.call(admissionRoutes.resolve, {
    as: 'membership',
    body: { number: `CA-${count}`, on: '2026-11-18', decisions },
  });
  return { id, email, outcome: body.outcomes[0] };
}
const application = async (id: string): Promise<Row | undefined> =>
  (await applicationRowsOf(network)).find((row) => row.id === id);
const whole = async (id: string) =>
  (await network.call(admissionRoutes.getApplication, { as: 'membership', path: { applicationId: id } })).body
    .application;
const subjects = async (email: string) => (await network.lettersTo(email)).map(({ subject }) => subject);

describe('who is admitted and owes its first dues', () => {
  it('is billed from that month on, is told so with the invoice, and is a member once it has paid', async () => {
    const { id, email } = await admittedCoop();
    const { party } = await whole(id);
    const [invoice] = await invoicesOf(network, party);
    // The tier of 450 $, for the five months of twelve that are left.
    expect(invoice).toMatchObject({ net: 187_50, total: 215_58, state: 'open' });
    const letter = (await network.lettersTo(email)).find(
      ({ subject }) => subject === 'Votre demande d’adhésion est acceptée',
    );
    expect(letter?.text).toContain(String(invoice?.['reference']));
    expect(letter?.attachments.map(({ name }) => name)).toEqual([
      `facture-${String(invoice?.['number'])}.pdf`,
    ]);
    expect(await application(id)).toMatchObject({ state: 'admitted', conditions: ['first-dues'] });
    await does.pay(party, 100_00);
    expect(await application(id)).toMatchObject({ state: 'admitted' });
    await does.pay(party, 115_58);
    expect(await application(id)).toMatchObject({
      state: 'member',
      memberNumber: expect.stringMatching(/^\d{4}$/),
    });
    expect(await memberRow(network, party)).toMatchObject({
      joinedOn: '2026-11-22',
      duesPaidUntil: '2027-03-31',
    });
    expect(await subjects(email)).toContain('Votre adhésion est en vigueur');
  });

  it('is behind with its dues when the cheque comes back', async () => {
    const { id } = await admittedCoop();
    const { party } = await whole(id);
    const paid = await does.pay(party, 215_58, { method: 'cheque', reference: '7' });
    const { status } = await does.reverse(paid.body.payment.id);
    expect(status).toBe(200);
    expect(await memberRow(network, party)).not.toHaveProperty('duesPaidUntil');
    expect(await invoicesOf(network, party)).toMatchObject([{ state: 'open', owing: 215_58 }]);
  });

  it('may be billed anew when the invoice was wrong', async () => {
    const { id } = await admittedCoop();
    const { party } = await whole(id);
    const [invoice] = await invoicesOf(network, party);
    await does.void(String(invoice?.id));
    const again = await does.dues(party, '2026-04-01');
    expect(again.status).toBe(200);
    await does.pay(party, 215_58, { invoices: [again.body.id] });
    expect(await application(id)).toMatchObject({ state: 'member' });
  });

  it('is not admitted before it has declared what its dues are counted on', async () => {
    const email = 'sans-chiffre@first.example';
    const form = coopForm({ legalName: 'Coop Sans Chiffre', revenue: null, revenueYear: null }, { email });
    const { id, missing } = await applied(network, form, email);
    expect(missing).toEqual(['revenue']);
    const { body } = await network.call(admissionRoutes.resolve, {
      as: 'membership',
      body: { number: 'CA-0', on: '2026-11-18', decisions: [{ applicationId: id, outcome: 'admitted' }] },
    });
    expect(body.outcomes[0].refused).toMatchObject([{ code: 'membership/wrong-state' }]);
  });

  it('and joins for a year of its own pays for the year that begins with the payment', async () => {
    const email = 'liam@first.example';
    const row = await applied(network, personForm({}, { email }), email);
    const { body } = await network.call(admissionRoutes.decide, {
      as: 'membership',
      path: { applicationId: row.id },
      body: { version: row.version, outcome: 'admitted' },
    });
    expect(body.conditions).toEqual(['first-dues']);
    const { party } = await whole(row.id);
    await network.stack.travel('2026-12-01');
    const paid = await does.pay(party, 208_68, { receivedOn: '2026-12-01' });
    expect(await memberRow(network, party)).toMatchObject({
      termStartsOn: '2026-12-01',
      termEndsOn: '2027-11-30',
      duesPaidUntil: '2027-11-30',
    });
    await does.reverse(paid.body.payment.id);
    const closed = await memberRow(network, party);
    expect([closed?.['termEndsOn'], closed?.['duesPaidUntil']]).toEqual([undefined, undefined]);
  });
});

describe('the documents of a member', () => {
  it('are its own alone', async () => {
    const [mine, theirs] = [await admittedCoop(), await admittedCoop()];
    for (const { id } of [mine, theirs]) await does.pay((await whole(id)).party, 215_58);
    await network.stack.drained();
    const { token } = await network.stack.token('member', mine.email);
    const fetched = async (memberId: string) => {
      const [invoice] = await invoicesOf(network, memberId);
      const path = documentRoutes.ownInvoiceDocument.url.replace('{invoiceId}', String(invoice?.id));
      return (await fetch(network.stack.url + path, { headers: { authorization: `Bearer ${token}` } }))
        .status;
    };
    expect(await fetched((await whole(mine.id)).party)).toBe(200);
    expect(await fetched((await whole(theirs.id)).party)).toBe(404);
  });
});
