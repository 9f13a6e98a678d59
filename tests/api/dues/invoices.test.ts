import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentRoutes, duesRoutes, invoiceRows } from '../../../shared/contracts/routes/dues.ts';
import { day } from '../../../shared/kernel/day.ts';
import { money } from '../../../shared/kernel/money.ts';
import { readPdf } from '../../domain/documents/read-pdf.ts';
import { openNetwork, type Network } from '../network.ts';
import { coop, invoicesOf, onRoll, treasurer } from './books.ts';

let network: Network;
let does: ReturnType<typeof treasurer>;
beforeAll(async () => {
  network = await openNetwork({ clock: '2026-11-22' });
  does = treasurer(network);
});
afterAll(() => network.close());

describe('an invoice', () => {
  it('has a number, a reference, both taxes each on the price, and thirty days', async () => {
    const { id } = await onRoll(network);
    const { status, body } = await does.invoice(id, 140_00);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      number: expect.stringMatching(/^\d{6}$/),
      reference: expect.stringMatching(/^\d{4} \d{4}$/),
      state: 'open',
      net: 140_00,
      gst: 7_00,
      qst: 13_97,
      total: 160_97,
      owing: 160_97,
      issuedOn: '2026-11-22',
      dueOn: '2026-12-22',
      items: ['training'],
    });
  });

  it('is told to its member in French, with the document that the law asks', async () => {
    const { id, email } = await onRoll(network);
    const { body } = await does.invoice(id, 500_00);
    const [letter] = await network.lettersTo(email);
    expect(letter?.subject).toBe(`Facture ${body.number}\u00A0: 574,88\u00A0$ d’ici au 22 décembre 2026`);
    expect(letter?.attachments.map(({ name }) => name)).toEqual([`facture-${body.number}.pdf`]);
    const text = await documentOf(body.id);
    for (const said of [
      'Facture',
      'TPS (5 %) n° 123456789 RT0001',
      'TVQ (9,975 %) n° 1234567890 TQ0001',
      '574,88 $',
      'Shawinigan (Québec)',
      body.reference,
    ])
      expect(text).toContain(said);
  });

  it('speaks English to who reads English', async () => {
    const { id, email } = await onRoll(network, { language: 'en' });
    const { body } = await does.invoice(id, 500_00);
    const [letter] = await network.lettersTo(email);
    expect(letter?.subject).toBe(`Invoice ${body.number}: $574.88 by December 22, 2026`);
    expect(letter?.attachments.map(({ name }) => name)).toEqual([`invoice-${body.number}.pdf`]);
    expect(await documentOf(body.id)).toContain('Payable within 30 days.');
  });

  it('is one of fifty issued at once, with fifty consecutive numbers', async () => {
    const { id } = await onRoll(network, { email: '' });
    const before = Number((await does.invoice(id, 10_00)).body.number);
    const all = await Promise.all(Array.from({ length: 50 }, () => does.invoice(id, 10_00)));
    expect(all.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 200));
    const numbers = all.map(({ body }) => Number(body.number)).toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, at) => before + at + 1));
  }, 60_000);

  it('sent twice with one key is issued once', async () => {
    const { id } = await onRoll(network);
    const body = {
      kind: 'other',
      memberId: id,
      lines: [{ item: 'event', description: 'Gala', amount: 50_00 }],
    };
    const twice = () =>
      network.call(duesRoutes.issueInvoice, { as: 'treasurer', body, key: 'gala-2026-once' });
    const [first, second] = await Promise.all([twice(), twice()]);
    expect(second?.body).toEqual(first?.body);
    expect(await invoicesOf(network, id)).toHaveLength(1);
  });

  it.each([
    ['NaN', '"NaN"'],
    ['a negative amount', '-1'],
    ['nothing', '0'],
    ['far too much', '1e21'],
    ['what a number cannot hold', '9007199254740992'],
    ['a text', '"50,00"'],
    ['a part of a cent', '10.5'],
  ])('refuses %s, and says in which field', async (_, amount) => {
    const { id } = await onRoll(network);
    const line = JSON.parse(`{"item":"event","description":"Gala","amount":${amount}}`);
    const { status, body } = await does.invoice(id, 1, { lines: [line] });
    expect(status).toBe(400);
    expect(Object.keys(body.errors)).toEqual(['lines.0.amount']);
    const paid = await does.pay(id, JSON.parse(amount));
    expect([paid.status, Object.keys(paid.body.errors)]).toEqual([400, ['amount']]);
  });

  it('is issued by those who keep the money alone, and read by all of the staff', async () => {
    const { id } = await onRoll(network);
    const body = {
      kind: 'other',
      memberId: id,
      lines: [{ item: 'event', description: 'Gala', amount: 50_00 }],
    };
    for (const as of ['membership', 'programmes', 'reader', 'volunteer'] as const)
      expect((await network.call(duesRoutes.issueInvoice, { as, body })).status).toBe(403);
    expect((await network.call(invoiceRows.rows, { as: 'reader' })).status).toBe(200);
    expect((await network.call(invoiceRows.rows, { as: 'volunteer' })).status).toBe(403);
  });

  it('goes to nobody who is not on the roll', async () => {
    const { status, body } = await does.invoice('nobody', 10_00);
    expect([status, body.type]).toEqual([422, '/problems/dues/unknown-member']);
  });
});

describe('the dues of a member', () => {
  it('are quoted before they are billed, and billed once', async () => {
    const { id } = await onRoll(network);
    const quote = () => network.call(duesRoutes.quoteDues, { as: 'treasurer', path: { memberId: id } });
    expect((await quote()).body.periods).toMatchObject([
      { startsOn: '2027-04-01', endsOn: '2028-03-31', net: 100_00, total: 114_98, billed: false },
    ]);
    const both = await Promise.all([does.dues(id, '2027-04-01'), does.dues(id, '2027-04-01')]);
    expect(both.map(({ status }) => status)).toEqual(expect.arrayContaining([200, 409]));
    expect(await invoicesOf(network, id)).toMatchObject([{ total: 114_98, periodStartsOn: '2027-04-01' }]);
    expect((await quote()).body.periods).toEqual([]);
  });

  it('are counted on what it declared, from the month in which it joined', async () => {
    const { id } = await onRoll(network, {
      ...coop,
      revenue: money(30_000_000),
      joinedOn: day('2026-10-15'),
    });
    const { body } = await does.dues(id, '2026-04-01');
    // The tier of 450 $, for six months of twelve.
    expect(body).toMatchObject({ net: 225_00, gst: 11_25, qst: 22_44, total: 258_69 });
    const other = await onRoll(network, { ...coop, revenue: null });
    const refused = await does.dues(other.id, '2026-04-01');
    expect([refused.status, refused.body.type]).toEqual([422, '/problems/dues/measure-missing']);
  });
});

describe('a void invoice', () => {
  it('keeps its number, owes nothing, and its period may be billed again', async () => {
    const { id } = await onRoll(network);
    const issued = await does.dues(id, '2027-04-01');
    const { status, body } = await does.void(issued.body.id);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      number: issued.body.number,
      state: 'void',
      owing: 0,
      reason: 'Émise en double',
    });
    expect((await does.account(id)).balance).toBe(0);
    expect((await does.void(issued.body.id)).body.type).toBe('/problems/dues/wrong-state');
    expect((await does.dues(id, '2027-04-01')).status).toBe(200);
    expect(await documentOf(issued.body.id)).toContain('Annulée');
  });

  it('received nothing: a payment is reversed first', async () => {
    const { id } = await onRoll(network);
    const issued = await does.invoice(id, 100_00);
    await does.pay(id, 10_00);
    const { status, body } = await does.void(issued.body.id);
    expect([status, body.type]).toEqual([409, '/problems/dues/payments-received']);
  });
});

/** The words of an invoice's document, on one line. */
async function documentOf(invoiceId: string): Promise<string> {
  const path = documentRoutes.invoiceDocument.url.replace('{invoiceId}', invoiceId);
  const { token } = await network.stack.token('staff', 'leila.haddad@reseau.example');
  const answer = await fetch(network.stack.url + path, { headers: { authorization: `Bearer ${token}` } });
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  const { pages } = readPdf(new Uint8Array(await answer.arrayBuffer()));
  return pages.join(' ').replaceAll(/\s+/g, ' ');
}
