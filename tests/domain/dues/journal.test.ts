import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../shared/kernel/day.ts';
import { id, type CreditId, type MemberId, type PaymentId } from '../../../shared/kernel/ids.ts';
import { money, negate, sum, zero } from '../../../shared/kernel/money.ts';
import { nextInvoiceActionOf } from '../../../shared/dues/agenda.ts';
import { applyCredit, type Credit } from '../../../shared/dues/credit.ts';
import { creditInvoice, type CreditNote } from '../../../shared/dues/credit-note.ts';
import { measuresFor, trueUp } from '../../../shared/dues/declaration.ts';
import { balances, isBalanced, type Entry } from '../../../shared/dues/entry.ts';
import { owing, type Invoice } from '../../../shared/dues/invoice.ts';
import { matchLine, type BankLine } from '../../../shared/dues/match.ts';
import { recordPayment } from '../../../shared/dues/payment.ts';
import { invoiceNumberOf, referenceOf } from '../../../shared/dues/reference.ts';
import type { Allocation } from '../../../shared/dues/settlement.ts';
import { shareEntry, sharesOn } from '../../../shared/dues/shares.ts';
import { invoice, issued, line, payment, stamp } from './made.ts';

const on = day('2026-11-22');

type Books = {
  entries: Entry[];
  invoices: Invoice[];
  allocations: Allocation[];
  credits: Credit[];
  notes: CreditNote[];
};
type Act = { kind: 'issue' | 'pay' | 'credit' | 'note'; cents: number };

function replaced<T extends { id: string }>(kept: readonly T[], changed: readonly T[]): T[] {
  return kept.map((one) => changed.find(({ id: of }) => of === one.id) ?? one);
}

/** One step of a network's books; a refusal changes nothing. */
function step(books: Books, { kind, cents }: Act, n: number): Books {
  if (kind === 'issue') {
    const made = issued({ number: n, lines: [line(cents), line(Math.ceil(cents / 3), [])] });
    return { ...books, entries: [...books.entries, made.entry], invoices: [...books.invoices, made.invoice] };
  }
  if (kind === 'pay') {
    const done = recordPayment(payment(cents, { id: id<PaymentId>(`p-${n}`) }), books.invoices, {
      stamp: stamp(`e-${n}`),
    });
    return done.ok
      ? keep(books, {
          ...done.value,
          credits: done.value.credit ? [...books.credits, done.value.credit] : books.credits,
        })
      : books;
  }
  if (kind === 'credit') {
    const [first] = books.credits.filter(({ left }) => left > 0);
    const done = first && applyCredit(first, books.invoices, { stamp: stamp(`e-${n}`), on });
    return done?.ok
      ? keep(books, { ...done.value, credits: replaced(books.credits, [done.value.credit]) })
      : books;
  }
  const target = books.invoices[cents % Math.max(1, books.invoices.length)];
  const previous = books.notes.filter(({ invoiceId }) => invoiceId === target?.id);
  const done =
    target &&
    creditInvoice(target, {
      id: id<CreditId>(`n-${n}`),
      number: n,
      reason: '',
      nets: [money(Math.ceil(cents / 2)), money(0)],
      on,
      previous,
      stamp: stamp(`e-${n}`),
    });
  if (!done?.ok) return books;
  const after = keep(books, {
    ...done.value,
    credits: done.value.credit ? [...books.credits, done.value.credit] : books.credits,
  });
  return { ...after, notes: [...books.notes, done.value.note] };
}

type Change = {
  entry: Entry;
  invoices: readonly Invoice[];
  allocations: readonly Allocation[];
  credits: Credit[];
};
function keep(books: Books, { entry, invoices, allocations, credits }: Change): Books {
  return {
    ...books,
    credits,
    entries: [...books.entries, entry],
    invoices: replaced(books.invoices, invoices),
    allocations: [...books.allocations, ...allocations],
  };
}

const acts = fc.array(
  fc.record({
    kind: fc.constantFrom<Act['kind']>('issue', 'issue', 'pay', 'pay', 'credit', 'note'),
    cents: fc.integer({ min: 1, max: 30_000 }),
  }),
  { maxLength: 40 },
);

describe('whatever happens to the books of a member', () => {
  it('postings balance, paid is the sum of allocations within what is due, and the rest is credit', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const empty: Books = { entries: [], invoices: [], allocations: [], credits: [], notes: [] };
        const books = all.reduce((done, act, index) => step(done, act, index + 1), empty);
        for (const { postings } of books.entries) expect(isBalanced(postings)).toBe(true);
        for (const one of books.invoices) {
          if (one.state === 'draft') continue;
          const allocated = books.allocations
            .filter(({ invoiceId }) => invoiceId === one.id)
            .map(({ amount }) => amount);
          expect(one.paid).toBe(sum(allocated));
          expect(one.paid).toBeGreaterThanOrEqual(0);
          expect(one.paid + one.credited).toBeLessThanOrEqual(one.total);
        }
        const found = balances(books.entries);
        expect(found.get('receivable') ?? 0).toBe(sum(books.invoices.map(owing)));
        expect(negate(found.get('member-credit') ?? zero)).toBe(sum(books.credits.map(({ left }) => left)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a payment reference', () => {
  it('catches every wrong digit and every two digits swapped', () => {
    const right = referenceOf(123_456).replace(' ', '');
    for (let at = 0; at < right.length; at += 1) {
      const wrong = right.slice(0, at) + String((Number(right[at]) + 3) % 10) + right.slice(at + 1);
      expect(invoiceNumberOf(wrong)).toBeNull();
    }
    expect(invoiceNumberOf(`21${right.slice(2)}`)).toBeNull();
  });

  it('of any number is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (number) => {
        expect(invoiceNumberOf(referenceOf(number))).toBe(number);
      }),
    );
  });
});

describe('a line of the bank’s file', () => {
  const bank = (over: Partial<BankLine>): BankLine => ({
    source: 'b/1',
    on,
    amount: money(11_498),
    text: '',
    payer: '',
    ...over,
  });
  const one = { invoice: invoice({ number: 42 }), names: ['Coop Boréale'] };
  const two = { invoice: invoice({ number: 43, member: 'm-2' }), names: ['Brasserie du Nord'] };

  it('posts itself with the reference and the amount of one invoice, or its amount and its member’s name', () => {
    expect(matchLine(bank({ text: 'ref 0000 4269' }), [one, two])).toMatchObject({
      kind: 'certain',
      candidate: { invoiceId: 'i-42' },
    });
    expect(matchLine(bank({ payer: 'COOP BOREALE' }), [one, two])).toMatchObject({
      kind: 'certain',
      candidate: { reasons: ['amount', 'name'] },
    });
  });

  it('waits for a person where two invoices have the amount, or where the reference says another', () => {
    expect(matchLine(bank({}), [one, two])).toMatchObject({
      kind: 'ambiguous',
      candidates: [{ invoiceId: 'i-42' }, { invoiceId: 'i-43' }],
    });
    expect(matchLine(bank({ payer: 'Brasserie du Nord', text: '0000 4269' }), [one, two])).toMatchObject({
      kind: 'ambiguous',
    });
    expect(matchLine(bank({ text: '0000 4269', amount: money(5000) }), [one, two])).toMatchObject({
      kind: 'ambiguous',
    });
  });

  it('that resembles nothing is unknown', () => {
    expect(matchLine(bank({ amount: money(3), payer: 'X' }), [one, two])).toEqual({ kind: 'unknown' });
  });
});

describe('declarations', () => {
  const declared = {
    memberId: id<MemberId>('m-1'),
    year: 2024,
    declaredOn: on,
    state: 'declared',
    revenue: 100,
    jobs: 3,
    members: null,
  } as const;

  it('missing, are estimated from the last one, and corrected when they come', () => {
    expect(measuresFor(2025, [declared])).toEqual({
      measures: { revenue: 100, jobs: 3, members: null },
      estimatedFrom: 2024,
    });
    expect(measuresFor(2024, [declared]).estimatedFrom).toBeNull();
    expect(measuresFor(2023, [declared]).measures.revenue).toBeNull();
    expect(trueUp(money(50_000), money(45_000))).toBe(-5000);
  });
});

describe('shares', () => {
  const movement = (kind: 'subscribed' | 'paid' | 'redeemed', date: string, shares: number) =>
    ({ memberId: id<MemberId>('m-1'), on: day(date), kind, shares, amount: money(shares * 1000) }) as const;
  const all = [
    movement('subscribed', '2026-01-01', 10),
    movement('paid', '2026-03-01', 6),
    movement('redeemed', '2026-10-01', 2),
  ];

  it('are counted as of any day', () => {
    expect(sharesOn(all, day('2026-02-01'))).toEqual({
      subscribed: 10,
      paid: 0,
      redeemed: 0,
      owing: 10,
      held: 0,
    });
    expect(sharesOn(all, on)).toEqual({ subscribed: 10, paid: 6, redeemed: 2, owing: 4, held: 4 });
  });

  it('are never revenue', () => {
    const entries = all.map((one, index) => shareEntry(one, `s/${index}`, stamp(`e-${index}`)));
    expect([...balances(entries)]).toEqual([
      ['bank', 4000],
      ['shares', -4000],
    ]);
  });
});

describe('reminders of an invoice', () => {
  const open = invoice({ on: '2026-11-01' });

  it('come one at a time, before and after it is due', () => {
    const first = nextInvoiceActionOf(open, [-7, 7, 30], on);
    expect(first).toEqual({
      at: '2026-11-24T05:00:00.000Z',
      next: { kind: 'remind', on: '2026-11-24', offset: -7, dueOn: '2026-12-01' },
    });
    expect(first && nextInvoiceActionOf(open, [-7, 7, 30], first.next)?.next.offset).toBe(7);
    expect(nextInvoiceActionOf(open, [-7, 7, 30], day('2026-12-31'))).toBeUndefined();
  });

  it('stop when it is paid', () => {
    const paid = recordPayment(payment(11_498), [open], { stamp: stamp('e') });
    expect(
      paid.ok && paid.value.invoices[0] && nextInvoiceActionOf(paid.value.invoices[0], [-7, 7], on),
    ).toBeUndefined();
  });
});
