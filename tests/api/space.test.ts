import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentRoutes, duesRoutes } from '../../shared/contracts/routes/dues.ts';
import { spaceRoutes } from '../../shared/contracts/routes/space.ts';
import { people, person, signIn } from './mentorship/people.ts';
import { openNetwork, type Network } from './network.ts';

let network: Network;
beforeAll(async () => {
  network = await openNetwork({ clock: '2026-11-16' });
});
afterAll(() => network.close());

/** A member, as the token of their sign-in and their id. */
async function member(name: string) {
  const row = person(name, 'Roy');
  const [id = ''] = await people(network, row);
  return { id, token: await signIn(network, id, String(row['email'])) };
}

const bill = (memberId: string) =>
  network.call(duesRoutes.issueInvoice, {
    as: 'treasurer',
    body: {
      kind: 'other',
      memberId,
      lines: [{ item: 'training', description: 'Atelier de gestion', amount: 10_000 }],
    },
  });

describe('the member’s space', () => {
  it('tells a member who they are to the network', async () => {
    const ana = await member('Ana');
    const { status, body } = await network.call(spaceRoutes.me, { token: ana.token });
    expect(status).toBe(200);
    expect(body.member).toMatchObject({ name: 'Ana Roy', kind: 'person', status: 'contact', category: null });
    expect(body.network.name).toEqual({
      fr: 'Réseau coopératif des Érables',
      en: 'Maple Co-operative Network',
    });
    expect(body.participations).toEqual([]);
  });

  it('shows a member their own invoices, what they owe in all, and how to pay', async () => {
    const [ana, luc] = [await member('Eva'), await member('Luc')];
    await bill(ana.id);
    const { body } = await network.call(spaceRoutes.invoices, { token: ana.token });
    expect(body.invoices).toHaveLength(1);
    expect(body.invoices[0]).toMatchObject({
      state: 'open',
      subject: { fr: 'Atelier de gestion', en: 'Atelier de gestion' },
      total: 11_498,
      owing: 11_498,
      dueOn: '2026-12-16',
    });
    expect(body.owing).toBe(11_498);
    expect(body.howToPay.en).toContain('Interac');
    expect((await network.call(spaceRoutes.invoices, { token: luc.token })).body.invoices).toEqual([]);
  });

  it('gives a member the receipt of what they paid, and nobody else', async () => {
    const [zoe, max] = [await member('Zoe'), await member('Max')];
    await bill(zoe.id);
    const body = { memberId: zoe.id, amount: 5_000, method: 'interac', receivedOn: '2026-11-14' };
    const paid = await network.call(duesRoutes.recordPayment, { as: 'treasurer', body });
    const mine = await network.call(spaceRoutes.invoices, { token: zoe.token });
    const paymentId = paid.body.payment.id;
    expect(mine.body.invoices[0].payments).toEqual([{ id: paymentId, amount: 5_000 }]);
    const fetched = async (token: string) =>
      (await network.call(documentRoutes.ownReceiptDocument, { token, path: { paymentId } })).status;
    expect([await fetched(zoe.token), await fetched(max.token)]).toEqual([200, 404]);
  });

  it('opens to nobody without a sign-in, to no staff, and to no sign-in that belongs to nobody', async () => {
    expect((await network.call(spaceRoutes.me)).status).toBe(401);
    expect((await network.call(spaceRoutes.me, { as: 'admin' })).status).toBe(401);
    const { token } = await network.stack.token('member', 'nobody@reseau.example');
    const refused = await network.call(spaceRoutes.me, { token });
    expect([refused.status, refused.body.type]).toEqual([403, '/problems/platform/not-allowed']);
  });
});
