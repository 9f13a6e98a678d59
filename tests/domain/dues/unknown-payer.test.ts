import { describe, expect, it } from 'vitest';
import { balanceOf, balances } from '../../../shared/dues/entry.ts';
import { identifyPayer, recordPayment } from '../../../shared/dues/payment.ts';
import { reversePayment } from '../../../shared/dues/reverse.ts';
import { day } from '../../../shared/kernel/day.ts';
import { id, type MemberId } from '../../../shared/kernel/ids.ts';
import { invoice, issued, payment, stamp, value } from './made.ts';

const on = day('2026-12-08');

describe('a payment that waited in suspense', () => {
  const m1 = id<MemberId>('m-1');
  const stray = payment(12_000, { memberId: null });
  const came = value(recordPayment(stray, [], { stamp: stamp('e-1', '2026-11-22') }));
  const give = (of = stray, queue = [invoice()]) =>
    identifyPayer(of, { memberId: m1, recorded: came.entry, queue, stamp: stamp('e-2', '2026-12-05') });

  it('leaves it by an entry of its own for its payer’s invoices and a credit, paid on the day it came in', () => {
    const given = value(give());
    expect(given).toMatchObject({
      payment: { memberId: 'm-1', state: 'recorded' },
      invoices: [{ state: 'paid', paidOn: '2026-11-22' }],
      allocations: [{ invoiceId: 'i-1', paymentId: 'p-1', amount: 11_498 }],
      credit: { id: 'p-1', memberId: 'm-1', left: 502, since: '2026-11-22' },
      events: [{ kind: 'settled' }],
      entry: { kind: 'identified', source: 'bank/2026-11-22/1', effectiveOn: '2026-12-05' },
    });
    expect(given.entry.postings).toEqual([
      { account: 'suspense', amount: 12_000, memberId: null, invoiceId: null },
      { account: 'receivable', amount: -11_498, memberId: 'm-1', invoiceId: 'i-1' },
      { account: 'member-credit', amount: -502, memberId: 'm-1', invoiceId: null },
    ]);
    expect(balances([came.entry, given.entry]).get('suspense')).toBe(0);
    expect(balanceOf(m1, [came.entry, given.entry])).toBe(-12_000);
  });

  it('is given once, while it is there, and not to somebody else’s invoice', () => {
    const given = value(give());
    const undone = { reversedOn: on, reason: 'Sans provision' };
    const gone = (state: 'reversed' | 'refunded') =>
      give(payment(12_000, { memberId: null, state, ...undone }));
    expect([
      give(given.payment),
      gone('reversed'),
      gone('refunded'),
      give(stray, [invoice({ member: 'm-2' })]),
    ]).toMatchObject([
      { refusal: { code: 'dues/payer-known' } },
      { refusal: { code: 'dues/already-reversed' } },
      { refusal: { code: 'dues/already-refunded' } },
      { refusal: { code: 'dues/another-member' } },
    ]);
  });

  it('is taken back from its payer when it is returned, and from nobody’s suspense', () => {
    const issuedOne = issued();
    const given = value(give(stray, [issuedOne.invoice]));
    const undone = value(
      reversePayment(
        given.payment,
        { ...given, entry: came.entry, identified: given.entry },
        { as: 'reversed', on, reason: 'Sans provision', stamp: stamp('e-3') },
      ),
    );
    const journal = [issuedOne.entry, came.entry, given.entry, undone.entry];
    expect([...balances(journal)].filter(([, amount]) => amount !== 0)).toEqual([
      ['receivable', 11_498],
      ['revenue/dues', -10_000],
      ['tax/gst', -500],
      ['tax/qst', -998],
    ]);
    expect(undone).toMatchObject({ entry: { reverses: 'e-1' }, invoices: [{ state: 'open' }] });
  });
});
