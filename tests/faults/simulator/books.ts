import type { KeptInvoice } from '../../../shared/contracts/records/invoice.ts';
import type { KeptPayment } from '../../../shared/contracts/records/payment.ts';
import { isUnidentified } from '../../../shared/dues/payment.ts';
import type { Entry } from '../../../shared/dues/entry.ts';
import type { Operation } from '../../../functions/platform/storage/engine.ts';

/** Sums by name, in cents. */
class Sums {
  readonly #sums = new Map<string, number>();

  of(name: string): number {
    return this.#sums.get(name) ?? 0;
  }

  add(name: string, cents: number): void {
    this.#sums.set(name, this.of(name) + cents);
  }
}

const sum = (parts: readonly { readonly amount: number }[]) =>
  parts.reduce((all, one) => all + one.amount, 0);
const parsed = <T>(body: string) => JSON.parse(body) as T;

/**
 * Books of their own beside the product's, kept from what its transactions write, one after the other. After each, all
 * that is promised of money must hold of what that transaction touched: no state between two of them is ever wrong.
 */
export class Books {
  readonly breaches: string[] = [];
  readonly invoices = new Map<string, KeptInvoice>();
  readonly payments = new Map<string, KeptPayment>();
  readonly counts = { transactions: 0, entries: 0, postings: 0 };
  readonly #sources = new Set<string>();
  readonly #periods = new Map<string, string>();
  /** By account, and by account and member. */
  readonly #fold = new Sums();
  /** What invoices say that each member owes, what payments say is left to it, and what came in. */
  readonly #said = new Sums();
  readonly #allocated = new Sums();
  readonly #last = { invoice: 0, receipt: 0 };

  readonly onCommit = (operations: readonly Operation[]): void => {
    const ledger = operations.filter(({ table, type }) => table === 'ledger' && type !== 'check');
    const puts = operations.flatMap((one) => (one.type === 'put' ? [one] : []));
    if (ledger.some((one) => one.type !== 'put' || !('absent' in one.when)))
      this.#breach('the journal was changed');
    this.counts.transactions += 1;
    const touched = puts.flatMap(({ item }) => {
      if (item.kind === 'entry') return this.#post(parsed<Entry>(item.body));
      if (item.kind === 'invoice') return this.#keepInvoice(parsed<KeptInvoice>(item.body));
      return item.kind === 'payment' ? this.#keepPayment(parsed<KeptPayment>(item.body)) : [];
    });
    for (const name of new Set(touched)) this.#mustBalance(name);
    const paid = puts.filter(({ item }) => item.kind === 'invoice').map(({ item }) => item.pk.slice(8));
    for (const id of paid) this.#mustBeAllocated(id);
  };

  #breach(what: string): void {
    this.breaches.push(what);
  }

  /** @returns whose sums it moved */
  #post({ kind, source, postings }: Entry): string[] {
    this.counts.entries += 1;
    this.counts.postings += postings.length;
    if (sum(postings) !== 0) this.#breach(`${kind} ${source} does not sum to zero`);
    const cause = `${kind} ${source}`;
    if (this.#sources.has(cause)) this.#breach(`${cause} was posted twice`);
    this.#sources.add(cause);
    return postings.flatMap(({ account, amount, memberId }) => {
      const name = account === 'bank' || account === 'undeposited' ? 'cash' : `${account} ${memberId}`;
      this.#fold.add(name, amount);
      return name;
    });
  }

  #keepInvoice(invoice: KeptInvoice): string[] {
    const { id, number, memberId, paid, credited, total, period, scheduleId, state } = invoice;
    const before = this.invoices.get(id);
    if (!before && number !== (this.#last.invoice += 1)) this.#breach(`invoice ${number} leaves a gap`);
    if (paid < 0 || credited < 0 || paid + credited > total)
      this.#breach(`invoice ${number} is paid ${paid}`);
    if (sum(invoice.allocations) !== paid) this.#breach(`invoice ${number} is not paid what was allocated`);
    if ((state === 'paid') !== (paid + credited === total)) this.#breach(`invoice ${number} is not ${state}`);
    if (scheduleId !== null && period)
      this.#billOnce(`${memberId} ${scheduleId} ${period.startsOn}`, invoice);
    this.#said.add(`receivable ${memberId}`, owed(invoice) - (before ? owed(before) : 0));
    this.invoices.set(id, invoice);
    return [`receivable ${memberId}`];
  }

  #billOnce(what: string, { id, state }: KeptInvoice): void {
    const other = this.#periods.get(what);
    if (state === 'void') {
      if (other === id) this.#periods.delete(what);
    } else if (other === undefined) this.#periods.set(what, id);
    else if (other !== id) this.#breach(`${what} was billed twice`);
  }

  #keepPayment(payment: KeptPayment): string[] {
    const { id, number, memberId } = payment;
    const before = this.payments.get(id);
    if (!before && number !== (this.#last.receipt += 1)) this.#breach(`receipt ${number} leaves a gap`);
    for (const { invoiceId, amount } of before?.allocations ?? []) this.#allocated.add(invoiceId, 0 - amount);
    for (const { invoiceId, amount } of payment.allocations) this.#allocated.add(invoiceId, amount);
    this.#said.add('cash', cashOf(payment) - (before ? cashOf(before) : 0));
    this.#said.add('suspense null', waitingOf(before) - waitingOf(payment));
    this.#said.add(`member-credit ${memberId}`, leftOf(before) - leftOf(payment));
    this.payments.set(id, payment);
    return ['cash', 'suspense null', `member-credit ${memberId}`];
  }

  /** What the records say is the fold of the postings. */
  #mustBalance(name: string): void {
    if (!/^(cash|suspense|receivable|member-credit)/.test(name)) return;
    const [fold, said] = [this.#fold.of(name), this.#said.of(name)];
    if (fold !== said) this.#breach(`${name}: the journal says ${fold}, the records ${said}`);
  }

  #mustBeAllocated(id: string): void {
    const invoice = this.invoices.get(id);
    if (invoice && invoice.paid !== this.#allocated.of(id))
      this.#breach(
        `invoice ${invoice.number} is paid ${invoice.paid}, and has ${this.#allocated.of(id)} of payments`,
      );
  }

  /** What the journal says that a member owes, less what stands to its credit. */
  balanceOf(memberId: string): number {
    return this.#fold.of(`receivable ${memberId}`) + this.#fold.of(`member-credit ${memberId}`);
  }
}

function owed({ state, total, paid, credited }: KeptInvoice): number {
  return state === 'void' || state === 'written-off' ? 0 : total - paid - credited;
}

function cashOf({ state, amount }: KeptPayment): number {
  return state === 'recorded' ? amount : 0;
}

function waitingOf(payment: KeptPayment | undefined): number {
  return payment && isUnidentified(payment) ? payment.amount : 0;
}

function leftOf(payment: KeptPayment | undefined): number {
  return payment?.credit?.left ?? 0;
}
