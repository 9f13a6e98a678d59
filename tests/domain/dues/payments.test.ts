import { describe, expect, it } from 'vitest';
import { day } from '../../../shared/kernel/day.ts';
import {
  id,
  type CreditId,
  type InvoiceId,
  type MemberId,
  type PaymentId,
} from '../../../shared/kernel/ids.ts';
import { money, zero } from '../../../shared/kernel/money.ts';
import { percent, rate } from '../../../shared/kernel/rate.ts';
import { applyCredit, refundCredit } from '../../../shared/dues/credit.ts';
import { creditForUnused, creditInvoice, refundable } from '../../../shared/dues/credit-note.ts';
import { balanceOf, balances, entryOf } from '../../../shared/dues/entry.ts';
import { draftInvoice, owing } from '../../../shared/dues/invoice.ts';
import { issue, voidInvoice, writeOff } from '../../../shared/dues/issue.ts';
import { recordPayment } from '../../../shared/dues/payment.ts';
import { unusedShare } from '../../../shared/dues/proration.ts';
import { agedReceivables, overdue } from '../../../shared/dues/receivables.ts';
import { reversePayment } from '../../../shared/dues/reverse.ts';
import { gst } from '../../../shared/dues/tax.ts';
import { invoice, issued, line, payment, stamp, value } from './made.ts';

const on = day('2026-11-22');
const twenty = { ...gst, rate: percent('20') };
const creditId = id<CreditId>('c-1');

describe('issuing an invoice', () => {
  it('posts what is owed, what is earned and each tax', () => {
    expect(issued().entry.postings.map(({ account, amount }) => [account, amount])).toEqual([
      ['receivable', 11_498],
      ['revenue/dues', -10_000],
      ['tax/gst', -500],
      ['tax/qst', -998],
    ]);
  });

  it('gives it a number, its reference and its dates, once', () => {
    const first = invoice({ number: 42 });
    expect(first).toMatchObject({
      number: 42,
      reference: '0000 4269',
      issuedOn: '2026-11-01',
      dueOn: '2026-12-01',
      state: 'open',
    });
    expect(issue(first, { number: 43, on, dueDays: 30, stamp: stamp('e') })).toMatchObject({
      refusal: { code: 'dues/wrong-state' },
    });
  });

  it('of nothing to pay is settled at once; of less than nothing is refused', () => {
    expect(issued({ lines: [line(10_000), line(-10_000)] })).toMatchObject({
      invoice: { state: 'paid' },
      events: [{ kind: 'settled' }],
    });
    const negative = draftInvoice({
      id: id<InvoiceId>('i'),
      memberId: id<MemberId>('m-1'),
      lines: [line(-1)],
    });
    expect(issue(negative, { number: 1, on, dueDays: 30, stamp: stamp('e') })).toMatchObject({
      refusal: { code: 'dues/negative-total' },
    });
  });

  it('an entry that does not balance is our own mistake', () => {
    expect(() =>
      entryOf(
        'payment',
        's',
        [{ account: 'bank', amount: money(1), memberId: null, invoiceId: null }],
        stamp('e'),
      ),
    ).toThrow(RangeError);
  });
});

describe('a payment', () => {
  it('settles its invoice, and says so to who must know', () => {
    const paid = value(recordPayment(payment(11_498), [invoice()], { stamp: stamp('e-1') }));
    expect(paid).toMatchObject({
      invoices: [{ state: 'paid', paidOn: '2026-11-22', paid: 11_498 }],
      allocations: [{ invoiceId: 'i-1', paymentId: 'p-1', amount: 11_498 }],
      events: [{ kind: 'settled', invoiceId: 'i-1' }],
      credit: null,
    });
    expect(paid.entry.postings.map(({ account, amount }) => [account, amount])).toEqual([
      ['bank', 11_498],
      ['receivable', -11_498],
    ]);
  });

  it('in part leaves the rest owed', () => {
    const [partly] = value(recordPayment(payment(5000), [invoice()], { stamp: stamp('e-1') })).invoices;
    expect(partly).toMatchObject({ state: 'partly-paid', paid: 5000 });
    expect(partly && owing(partly)).toBe(6498);
  });

  it('goes to the oldest due first', () => {
    const invoices = [invoice({ number: 2, on: '2026-10-01' }), invoice({ number: 1, on: '2026-11-01' })];
    const { allocations } = value(recordPayment(payment(12_000), invoices, { stamp: stamp('e-1') }));
    expect(allocations.map(({ invoiceId, amount }) => [invoiceId, amount])).toEqual([
      ['i-2', 11_498],
      ['i-1', 502],
    ]);
  });

  it('goes to the invoices it names, and to no other; the rest is a credit', () => {
    const invoices = [invoice({ number: 2, on: '2026-10-01' }), invoice({ number: 1 })];
    const named = value(
      recordPayment(payment(12_000), invoices, { stamp: stamp('e-1'), named: [id<InvoiceId>('i-1')] }),
    );
    expect(named.allocations).toMatchObject([{ invoiceId: 'i-1', amount: 11_498 }]);
    expect(named.credit).toMatchObject({ id: 'p-1', amount: 502, left: 502 });
  });

  it('the second of two payments becomes a credit', () => {
    const first = value(recordPayment(payment(11_498), [invoice()], { stamp: stamp('e-1') }));
    const cheque = payment(11_498, { id: id<PaymentId>('p-2'), method: 'cheque', source: 'cheque/88' });
    const second = value(
      recordPayment(cheque, first.invoices, { stamp: stamp('e-2'), named: [id<InvoiceId>('i-1')] }),
    );
    expect(second).toMatchObject({ allocations: [], credit: { id: 'p-2', left: 11_498 }, events: [] });
    expect(second.entry.postings.map(({ account, amount }) => [account, amount])).toEqual([
      ['undeposited', 11_498],
      ['member-credit', -11_498],
    ]);
  });

  it('that nobody claims waits in suspense', () => {
    const stray = value(
      recordPayment(payment(5000, { memberId: null }), [invoice()], { stamp: stamp('e-1') }),
    );
    expect(stray).toMatchObject({ allocations: [], credit: null });
    expect(balances([stray.entry]).get('suspense')).toBe(-5000);
  });

  it('of nothing, or less, is refused', () => {
    expect(recordPayment(payment(0), [invoice()], { stamp: stamp('e') })).toMatchObject({
      refusal: { code: 'dues/amount-not-positive' },
    });
  });
});

describe('a returned cheque', () => {
  const issuedOne = issued();
  const cheque = payment(12_000, { method: 'cheque' });
  const paid = {
    ...value(recordPayment(cheque, [issuedOne.invoice], { stamp: stamp('e-1') })),
    identified: null,
  };
  const reversal = {
    as: 'reversed',
    on: day('2026-12-01'),
    reason: 'Sans provision',
    stamp: stamp('e-9'),
  } as const;

  it('opens its invoice again, and takes its credit back', () => {
    const undone = value(reversePayment(cheque, paid, reversal));
    expect(undone).toMatchObject({
      payment: { state: 'reversed', reversedOn: '2026-12-01' },
      invoices: [{ state: 'open', paid: 0 }],
      allocations: [{ invoiceId: 'i-1', amount: -11_498 }],
      credit: { left: 0 },
      events: [{ kind: 'reopened' }],
    });
    expect(
      [...balances([issuedOne.entry, paid.entry, undone.entry])].filter(([, amount]) => amount !== 0),
    ).toEqual([
      ['receivable', 11_498],
      ['revenue/dues', -10_000],
      ['tax/gst', -500],
      ['tax/qst', -998],
    ]);
    expect(reversePayment(undone.payment, paid, reversal)).toMatchObject({
      refusal: { code: 'dues/already-reversed' },
    });
  });

  it('opens the invoices that its credit had paid, too', () => {
    const second = issued({ number: 2 });
    if (!paid.credit) throw new Error('no credit');
    const applied = value(applyCredit(paid.credit, [second.invoice], { stamp: stamp('e-2'), on }));
    const trace = {
      entry: paid.entry,
      identified: null,
      allocations: [...paid.allocations, ...applied.allocations],
      invoices: [...paid.invoices, ...applied.invoices],
      credit: applied.credit,
    };
    const undone = value(reversePayment(cheque, trace, reversal));
    expect(undone.invoices.map(({ id: of, paid: sum }) => [of, sum])).toEqual([
      ['i-1', 0],
      ['i-2', 0],
    ]);
    const journal = [issuedOne.entry, second.entry, paid.entry, applied.entry, undone.entry];
    expect(balanceOf(id<MemberId>('m-1'), journal)).toBe(22_996);
    expect(balances(journal).get('member-credit')).toBe(0);
  });

  it('cannot take back a credit that was given back in money', () => {
    if (!paid.credit) throw new Error('no credit');
    const refunded = value(
      refundCredit(paid.credit, money(502), { stamp: stamp('e-3'), source: 'refund/1' }),
    );
    expect(balances([paid.entry, refunded.entry]).get('member-credit')).toBe(0);
    expect(reversePayment(cheque, { ...paid, credit: refunded.credit }, reversal)).toMatchObject({
      refusal: { code: 'dues/more-than-credit' },
    });
  });
});

describe('a credit', () => {
  const credit = {
    id: creditId,
    memberId: id<MemberId>('m-1'),
    from: { kind: 'payment', paymentId: id<PaymentId>('p-1') },
    since: on,
    amount: money(5000),
    left: money(5000),
  } as const;

  it('pays its member’s invoices, and nobody else’s', () => {
    const used = value(
      applyCredit(credit, [invoice({ member: 'm-2', number: 7 }), invoice()], { stamp: stamp('e-1'), on }),
    );
    expect(used).toMatchObject({ credit: { left: 0 }, allocations: [{ invoiceId: 'i-1', amount: 5000 }] });
  });

  it('is given back up to what is left of it', () => {
    expect(refundCredit(credit, money(5001), { stamp: stamp('e'), source: 'r' })).toMatchObject({
      refusal: { code: 'dues/more-than-credit', left: 5000 },
    });
  });
});

/** lago-api, create_from_termination_spec.rb and credit_note_rounding_spec.rb. */
describe('what is left when a membership ends', () => {
  const october = { startsOn: day('2026-10-01'), endsOn: day('2026-10-31') };

  it('C01: 31 $ a month, ended on the 15th, leaves 16 $ and its tax', () => {
    expect(creditForUnused(money(3100), unusedShare(october, day('2026-10-15')), [twenty])).toMatchObject({
      net: 1600,
      taxes: [{ amount: 320 }],
      total: 1920,
    });
  });

  it('C03: of it, only what was paid beyond use is given back in money', () => {
    expect(refundable(money(1920), { line: money(3720), invoice: money(7440), paid: money(5580) })).toEqual({
      refund: 990,
      credit: 930,
    });
    expect(refundable(money(1920), { line: money(3720), invoice: money(7440), paid: money(7440) })).toEqual({
      refund: 1920,
      credit: 0,
    });
    expect(refundable(money(1920), { line: money(3720), invoice: money(7440), paid: money(0) })).toEqual({
      refund: 0,
      credit: 1920,
    });
  });

  it.each([
    ['C05', 16_000, '25', rate(29, 30), [15_467, 3867, 19_334]],
    ['C06', 2999, '23.33', rate(6, 7), [2571, 600, 3171]],
  ])('%s', (_, fee, tax, unused, [net, taxes, total]) => {
    const left = creditForUnused(money(fee), unused, [{ ...gst, rate: percent(tax) }]);
    expect([left.net, left.taxes[0]?.amount, left.total]).toEqual([net, taxes, total]);
  });
});

describe('a credit note', () => {
  const ask = (nets: readonly number[], name = 'n-1') => ({
    id: id<CreditId>(name),
    number: 1,
    reason: 'Erreur',
    nets: nets.map(money),
    on,
    previous: [],
    stamp: stamp(`e-${name}`),
  });

  it('takes from what is owed, with the taxes of what it takes', () => {
    const noted = value(creditInvoice(invoice(), ask([4000])));
    expect(noted).toMatchObject({
      note: { total: 4599 },
      invoices: [{ state: 'open', credited: 4599 }],
      credit: null,
      allocations: [],
    });
    expect(noted.invoices[0] && owing(noted.invoices[0])).toBe(6899);
  });

  it('of a paid invoice gives back a credit, and what is paid stays within what is due', () => {
    const [paid] = value(recordPayment(payment(11_498), [invoice()], { stamp: stamp('e-1') })).invoices;
    const noted = value(creditInvoice(paid ?? invoice(), ask([4000])));
    expect(noted).toMatchObject({
      invoices: [{ state: 'paid', paid: 6899, credited: 4599 }],
      credit: { id: 'n-1', left: 4599 },
      allocations: [{ creditId: 'n-1', amount: -4599 }],
      events: [],
    });
    expect(balances([noted.entry]).get('receivable')).toBeUndefined();
  });

  it('the last one takes the taxes that are left, to the cent', () => {
    const three = invoice({ lines: [line(3333), line(3333), line(3333)] });
    const first = value(creditInvoice(three, ask([3333, 0, 0], 'n-1')));
    const second = value(
      creditInvoice(first.invoices[0] ?? three, { ...ask([0, 3333, 0], 'n-2'), previous: [first.note] }),
    );
    const third = value(
      creditInvoice(second.invoices[0] ?? three, {
        ...ask([0, 0, 3333], 'n-3'),
        previous: [first.note, second.note],
      }),
    );
    expect([first, second, third].map(({ note }) => note.taxes.map(({ amount }) => amount))).toEqual([
      [167, 332],
      [167, 332],
      [166, 333],
    ]);
    expect(third).toMatchObject({
      invoices: [{ state: 'paid', credited: 11_496 }],
      events: [{ kind: 'settled' }],
    });
    expect(
      creditInvoice(third.invoices[0] ?? three, { ...ask([1, 0, 0]), previous: [first.note] }),
    ).toMatchObject({ refusal: { code: 'dues/more-than-owed' } });
  });
});

describe('an invoice that will not be paid', () => {
  it('is written off for what is left of it', () => {
    const [partly] = value(recordPayment(payment(5000), [invoice()], { stamp: stamp('e-1') })).invoices;
    const gone = value(writeOff(partly ?? invoice(), { on, reason: 'Faillite', stamp: stamp('e-2') }));
    expect(gone.invoice).toMatchObject({ state: 'written-off', writtenOff: 6498 });
    expect(owing(gone.invoice)).toBe(zero);
  });

  it('is voided while nothing was paid on it, and its entry reversed', () => {
    const one = issued();
    const ending = { on, reason: 'Doublon', stamp: stamp('e-2') };
    const voided = value(voidInvoice(one.invoice, one.entry, ending));
    expect([...balances([one.entry, voided.entry]).values()]).toEqual([0, 0, 0, 0]);
    const [partly = one.invoice] = value(
      recordPayment(payment(5000), [one.invoice], { stamp: stamp('e-1') }),
    ).invoices;
    expect(voidInvoice(partly, one.entry, ending)).toMatchObject({
      refusal: { code: 'dues/payments-received' },
    });
  });
});

describe('receivables', () => {
  it('are aged from their due date', () => {
    const invoices = [
      invoice({ number: 1, on: '2026-11-01' }),
      invoice({ number: 2, on: '2026-10-22' }),
      invoice({ number: 3, on: '2026-07-01' }),
    ];
    expect(agedReceivables(invoices, on)).toEqual({
      'not-due': 11_498,
      'to-30': 11_498,
      'to-60': 0,
      'to-90': 0,
      'over-90': 11_498,
      total: 34_494,
    });
  });

  it('of an invoice in instalments, each by its own date, the oldest paid first', () => {
    const parts = ['2026-09-01', '2026-10-01', '2026-12-01'].map((dueOn) => ({
      dueOn: day(dueOn),
      lines: [],
      taxes: [],
      total: money(4000),
    }));
    const draft = draftInvoice({
      id: id<InvoiceId>('i-5'),
      memberId: id<MemberId>('m-1'),
      lines: [line(12_000, [])],
      instalments: parts,
    });
    const plan = value(
      issue(draft, { number: 5, on: day('2026-08-15'), dueDays: 30, stamp: stamp('e') }),
    ).invoice;
    const [partly = plan] = value(recordPayment(payment(5000), [plan], { stamp: stamp('e-1') })).invoices;
    expect(overdue(partly, on)).toBe(3000);
    expect(agedReceivables([partly], on)).toMatchObject({ 'to-60': 3000, 'not-due': 4000, total: 7000 });
  });
});
