import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenSeals } from '../../../functions/dues/seal.ts';
import { entries, entriesOf, lastSeals } from '../../../functions/dues/ledger.ts';
import { tableVariable } from '../../../functions/platform/environment.ts';
import { duesRoutes, paymentRows } from '../../../shared/contracts/routes/dues.ts';
import { day } from '../../../shared/kernel/day.ts';
import { openNetwork, type Network } from '../network.ts';
import { invoicesOf, onRoll, treasurer } from './books.ts';

let network: Network;
let does: ReturnType<typeof treasurer>;
beforeAll(async () => {
  network = await openNetwork({ clock: '2026-11-22' });
  does = treasurer(network);
});
afterAll(() => network.close());

const paidOf = async (memberId: string) =>
  (await invoicesOf(network, memberId)).map(({ paid, owing, state }) => [paid, owing, state]);

describe('a payment', () => {
  it('goes to the invoice that is named, in part', async () => {
    const { id } = await onRoll(network);
    await does.invoice(id, 100_00);
    const second = await does.invoice(id, 100_00);
    const { status, body } = await does.pay(id, 60_00, { invoices: [second.body.id] });
    expect([status, body.credit]).toEqual([200, 0]);
    expect(body.invoices).toMatchObject([
      { id: second.body.id, paid: 60_00, owing: 54_98, state: 'partly-paid' },
    ]);
    expect(await paidOf(id)).toEqual([
      [0, 114_98, 'open'],
      [60_00, 54_98, 'partly-paid'],
    ]);
  });

  it('without a name goes to what is due for longest, and what is over is a credit for the next invoice', async () => {
    const { id, email } = await onRoll(network);
    await does.invoice(id, 100_00, { dueDays: 60 });
    await does.invoice(id, 200_00, { dueDays: 10 });
    const { body } = await does.pay(id, 250_00);
    expect(await paidOf(id)).toEqual([
      [20_05, 94_93, 'partly-paid'],
      [229_95, 0, 'paid'],
    ]);
    expect(body.credit).toBe(0);
    const more = await does.pay(id, 100_00);
    expect(more.body).toMatchObject({ credit: 5_07, payment: { creditLeft: 5_07 } });
    const letters = (await network.lettersTo(email)).map(({ text }) => text);
    expect(letters.join()).toContain('Crédit conservé à votre compte\u00A0: 5,07\u00A0$');
    const next = await does.invoice(id, 10_00);
    expect(next.body).toMatchObject({ total: 11_50, paid: 5_07, owing: 6_43, state: 'partly-paid' });
    expect((await does.account(id)).balance).toBe(6_43);
  });

  it('finds its invoice by the reference that it carries', async () => {
    const { id } = await onRoll(network);
    await does.invoice(id, 100_00);
    const second = await does.invoice(id, 100_00);
    await does.pay(id, 114_98, { reference: `Facture ${second.body.reference}, merci` });
    expect(await paidOf(id)).toEqual([
      [0, 114_98, 'open'],
      [114_98, 0, 'paid'],
    ]);
  });

  it('a cheque and a card for the same invoice pay it once, and the rest is a credit', async () => {
    const { id } = await onRoll(network);
    const { body } = await does.invoice(id, 100_00);
    const named = { invoices: [body.id] };
    await does.pay(id, 114_98, { ...named, method: 'cheque', reference: '88' });
    const card = await does.pay(id, 114_98, { ...named, method: 'card' });
    expect(card.body).toMatchObject({ credit: 114_98, invoices: [] });
    expect((await does.account(id)).balance).toBe(-114_98);
  });

  it('of one cheque is recorded once, however many record it at once', async () => {
    const { id } = await onRoll(network);
    await does.invoice(id, 1_000_00);
    const cheque = { method: 'cheque', reference: ' N° 0457' };
    const all = await Promise.all(Array.from({ length: 10 }, () => does.pay(id, 50_00, cheque)));
    expect(all.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200,
      ...Array.from({ length: 9 }, () => 409),
    ]);
    const refused = all.find(({ status }) => status === 409);
    expect(refused?.body.type).toBe('/problems/dues/already-recorded');
    expect(await paidOf(id)).toEqual([[50_00, 1_099_75, 'partly-paid']]);
  });

  it('sent twice with one key posts once', async () => {
    const { id } = await onRoll(network);
    await does.invoice(id, 100_00);
    const [first, again] = [
      await does.pay(id, 10_00, {}, 'pay-once-10'),
      await does.pay(id, 10_00, {}, 'pay-once-10'),
    ];
    expect(again.body).toEqual(first.body);
    expect(await paidOf(id)).toEqual([[10_00, 104_98, 'partly-paid']]);
  });

  it('is not of tomorrow, not of somebody else’s invoice, and not by who only reads', async () => {
    const [{ id }, other] = [await onRoll(network), await onRoll(network)];
    const foreign = await does.invoice(other.id, 100_00);
    const tomorrow = await does.pay(id, 10_00, { receivedOn: '2026-11-23' });
    expect([tomorrow.status, Object.keys(tomorrow.body.errors)]).toEqual([400, ['receivedOn']]);
    const said = async (receivedOn: string) => (await does.pay(id, 10_00, { receivedOn })).body.errors;
    expect(await said('2016-11-21')).toEqual({
      receivedOn: 'Choisissez une date à partir du 22 novembre 2016.',
    });
    for (const slip of ['1000-01-01', '9999-12-31'])
      expect(await said(slip)).toEqual({
        receivedOn: 'Vérifiez l’année\u00A0: écrivez une date entre 1800 et 2199.',
      });
    const named = await does.pay(id, 10_00, { invoices: [foreign.body.id] });
    expect([named.status, named.body.type]).toEqual([422, '/problems/dues/another-member']);
    const read = await network.call(paymentRows.rows, { as: 'reader' });
    expect(read.status).toBe(200);
  });

  it('is thanked for with its receipt', async () => {
    const { id, email } = await onRoll(network, { language: 'en' });
    await does.invoice(id, 100_00);
    await does.pay(id, 114_98, { method: 'cheque', reference: '12' });
    const letters = await network.lettersTo(email);
    const letter = letters.find(({ subject }) => subject === 'Thank you: payment received, $114.98');
    expect(letter?.text).toContain('The invoice is paid in full.');
    expect(letter?.attachments.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^receipt-\d{6}\.pdf$/),
    ]);
  });
});

describe('a payment of nobody knows whom', () => {
  const code = ({ status, body }: { status: number; body: { type?: string } }) => [status, body.type];

  it('waits by itself, and goes to what its payer owes once that is known, with the receipt', async () => {
    const { id, email } = await onRoll(network);
    await does.invoice(id, 100_00);
    const stray = await does.pay(null, 120_00, { method: 'deposit', reference: 'Dépôt 77' });
    expect(stray.body).toMatchObject({
      payment: { state: 'unidentified', version: 1 },
      invoices: [],
      credit: 0,
    });
    const payment = stray.body.payment.id as string;
    const [once, again] = [
      await does.identify(payment, id, {}, 'identify-77'),
      await does.identify(payment, id, {}, 'identify-77'),
    ];
    expect(once.body).toMatchObject({
      payment: { memberId: id, state: 'recorded', creditLeft: 5_02, version: 2 },
      invoices: [{ paid: 114_98, owing: 0, state: 'paid' }],
      credit: 5_02,
    });
    expect(again.body).toEqual(once.body);
    const account = await does.account(id);
    expect([account.balance, account.entries.at(-1).kind]).toEqual([-5_02, 'identified']);
    const subjects = (await network.lettersTo(email)).map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject.includes('120,00'))).toHaveLength(1);
    const history = await network.call(paymentRows.history, { as: 'treasurer', path: { rowId: payment } });
    const told = history.body.changes.filter(({ field }: { field: string }) => field === 'memberId');
    expect(told).toMatchObject([{ from: null, to: id, actorName: expect.any(String) }]);
    const amounts = history.body.changes.filter(({ field }: { field: string }) => field === 'amount');
    expect(amounts).toMatchObject([{ to: 120_00 }]);
  });

  it('goes to the invoice that is named, and when it is returned leaves its payer and no suspense', async () => {
    const { id } = await onRoll(network);
    await does.invoice(id, 100_00, { dueDays: 10 });
    const second = await does.invoice(id, 100_00, { dueDays: 60 });
    const stray = await does.pay(null, 60_00);
    const path = stray.body.payment.id as string;
    await does.identify(path, id, { invoices: [second.body.id] });
    expect(await paidOf(id)).toEqual([
      [0, 114_98, 'open'],
      [60_00, 54_98, 'partly-paid'],
    ]);
    await does.reverse(path);
    expect((await does.account(id)).balance).toBe(229_96);
  });

  it('is given once, by what was seen, to a member, and not once it went back', async () => {
    const [{ id }, other] = [await onRoll(network), await onRoll(network)];
    const [stray, returned] = [await does.pay(null, 10_00), await does.pay(null, 10_00)];
    const payment = stray.body.payment.id as string;
    const foreign = await does.invoice(other.id, 100_00);
    expect(
      [
        await does.identify(payment, id, { version: 2 }),
        await does.identify(payment, 'nobody'),
        await does.identify(payment, id, { invoices: [foreign.body.id] }),
        await does.identify('none', id),
      ].map(code),
    ).toEqual([
      [409, '/problems/platform/changed-meanwhile'],
      [422, '/problems/dues/unknown-member'],
      [422, '/problems/dues/another-member'],
      [404, '/problems/platform/not-found'],
    ]);
    const rivals = await Promise.all([does.identify(payment, id), does.identify(payment, other.id)]);
    expect(rivals.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const late = rivals.find(({ status }) => status === 409);
    expect(late && code(late)).toEqual([409, '/problems/dues/payer-known']);
    const undone = (as: string) => does.reverse(returned.body.payment.id, { as });
    expect((await undone('refunded')).body.payment.state).toBe('refunded');
    expect(code(await does.identify(returned.body.payment.id, id, { version: 2 }))).toEqual([
      409,
      '/problems/dues/already-refunded',
    ]);
  });

  it('is the same cheque that its payer is known to have sent, and counts once', async () => {
    const { id } = await onRoll(network);
    const cheque = { method: 'cheque', reference: '612' };
    const stray = await does.pay(null, 50_00, cheque);
    expect(code(await does.pay(null, 50_00, cheque))).toEqual([409, '/problems/dues/already-recorded']);
    await does.pay(id, 50_00, cheque);
    expect(code(await does.identify(stray.body.payment.id, id))).toEqual([
      409,
      '/problems/dues/already-recorded',
    ]);
  });
});

describe('a returned cheque', () => {
  it('opens its invoices again, and is returned once', async () => {
    const { id } = await onRoll(network);
    await does.invoice(id, 100_00);
    const paid = await does.pay(id, 114_98, { method: 'cheque', reference: '1' });
    const { status, body } = await does.reverse(paid.body.payment.id);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      payment: { state: 'reversed', reason: 'Chèque sans provision' },
      invoices: [{ paid: 0, owing: 114_98, state: 'open' }],
    });
    expect((await does.account(id)).balance).toBe(114_98);
    const twice = await does.reverse(paid.body.payment.id);
    expect([twice.status, twice.body.type]).toEqual([409, '/problems/dues/already-reversed']);
  });

  it('takes back what its credit had paid', async () => {
    const { id } = await onRoll(network);
    const paid = await does.pay(id, 50_00, { method: 'cheque', reference: '2' });
    await does.invoice(id, 100_00);
    expect(await paidOf(id)).toEqual([[50_00, 64_98, 'partly-paid']]);
    await does.reverse(paid.body.payment.id);
    expect(await paidOf(id)).toEqual([[0, 114_98, 'open']]);
    expect((await does.account(id)).balance).toBe(114_98);
  });

  it('may be the last word only of who keeps the money', async () => {
    const { id } = await onRoll(network);
    const paid = await does.pay(id, 10_00);
    const path = { paymentId: paid.body.payment.id as string };
    const body = { reason: 'Erreur' };
    const { status } = await network.call(duesRoutes.reversePayment, { as: 'membership', path, body });
    expect(status).toBe(403);
  });
});

describe('the journal', () => {
  it('sums to zero entry by entry, holds ids alone, and every cause is in it once', async () => {
    const found = (await network.store.listAll(entriesOf(day('2026-11-22')))).map(({ record }) => record);
    expect(found.length).toBeGreaterThan(20);
    for (const { postings } of found) expect(postings.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
    const causes = found.map(({ kind, source }) => `${kind} ${source}`);
    expect(new Set(causes).size).toBe(causes.length);
    const strays = found.flatMap(({ postings }) => postings.filter(({ account }) => account === 'suspense'));
    expect(strays.reduce((sum, { amount }) => sum + amount, 0)).toBe(-50_00);
    expect(JSON.stringify(found)).not.toMatch(/Atelier|books\.example|Shawinigan/);
  });

  it('is sealed every morning, and a change of the past shows on which day', async () => {
    await network.stack.travel('2026-11-24');
    const sealed = (await network.store.listAll(lastSeals)).map(({ record }) => record);
    expect(sealed.map((seal) => seal.day)).toEqual(['2026-11-23', '2026-11-22']);
    const [empty, busy] = sealed;
    expect([empty?.entries, (busy?.entries ?? 0) > 20]).toEqual([0, true]);
    expect(Object.values(busy?.balances ?? {}).reduce((sum, amount) => sum + amount, 0)).toBe(0);
    expect(await brokenSeals(network)).toEqual([]);
    await changeOneAmount(network);
    expect(await brokenSeals(network)).toEqual(['2026-11-22']);
  });
});

/** Behind the product's back, as nobody's role allows: one entry of the first day says a cent more. */
async function changeOneAmount({ stack, store }: Network): Promise<void> {
  const credentials = { accessKeyId: 'demo', secretAccessKey: 'demo' };
  const { database: endpoint } = stack.endpoints;
  const client = new DynamoDBClient({ endpoint, region: 'ca-central-1', credentials });
  const [entry] = (await store.list(entriesOf(day('2026-11-22')), { limit: 1 })).rows;
  const { postings } = entry?.record ?? { postings: [] };
  const [first, second, ...rest] = postings;
  if (!entry || !first || !second) throw new Error('The journal is empty');
  const more = [{ ...first, amount: first.amount + 1 }, { ...second, amount: second.amount - 1 }, ...rest];
  const { pk, sk } = entries.key(entry.record);
  await client.send(
    new UpdateItemCommand({
      TableName: stack.environment[tableVariable.ledger],
      Key: { pk: { S: pk }, sk: { S: sk } },
      UpdateExpression: 'SET body = :body',
      ExpressionAttributeValues: { ':body': { S: JSON.stringify({ ...entry.record, postings: more }) } },
    }),
  );
  client.destroy();
}
