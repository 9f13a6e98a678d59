import { day } from '../../../shared/kernel/day.ts';
import {
  id,
  type EntryId,
  type InvoiceId,
  type MemberId,
  type PaymentId,
  type ScheduleId,
} from '../../../shared/kernel/ids.ts';
import { instant } from '../../../shared/kernel/instant.ts';
import { money } from '../../../shared/kernel/money.ts';
import { rate } from '../../../shared/kernel/rate.ts';
import type { Refusal, Result } from '../../../shared/kernel/result.ts';
import type { EntryStamp } from '../../../shared/dues/entry.ts';
import { draftInvoice, type Line, type LiveInvoice } from '../../../shared/dues/invoice.ts';
import { issue } from '../../../shared/dues/issue.ts';
import type { Payment } from '../../../shared/dues/payment.ts';
import type { PriceFacts } from '../../../shared/dues/price.ts';
import type { DuesSchedule, ScheduleVersion } from '../../../shared/dues/schedule.ts';
import { gst, qst, type TaxRate } from '../../../shared/dues/tax.ts';

export function value<V>(result: Result<V, Refusal>): V {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.value;
}

export function stamp(name: string, on = '2026-11-22'): EntryStamp {
  return { id: id<EntryId>(name), recordedAt: instant(`${on}T15:00:00Z`), effectiveOn: day(on) };
}

export function schedule(over: Partial<ScheduleVersion> = {}): DuesSchedule {
  const version: ScheduleVersion = {
    from: day('2000-01-01'),
    resolution: 'AGA-2026-05',
    fee: { kind: 'flat', amount: money(12_000) },
    proration: { by: 'none', fullFeeUntil: null },
    discounts: [],
    severalPeriods: [],
    firstPeriod: null,
    instalments: null,
    dueDays: 30,
    ...over,
  };
  return {
    id: id<ScheduleId>('s-1'),
    name: { fr: 'Cotisation', en: 'Dues' },
    item: 'dues',
    versions: [version],
  };
}

export const untaxed: PriceFacts = {
  measures: { revenue: null, jobs: null, members: null },
  newcomer: false,
  rates: [],
  exemption: { fr: 'LTA, ann. V, partie VI, art. 17', en: 'ETA, Sch. V, Part VI, s. 17' },
};

export function line(amount: number, rates: readonly TaxRate[] = [gst, qst]): Line {
  return {
    item: 'dues',
    label: { fr: 'Cotisation', en: 'Dues' },
    quantity: rate(1, 1),
    unitPrice: rate(amount, 1),
    amount: money(amount),
    rates,
    exemption: null,
  };
}

type InvoiceAsked = {
  readonly number?: number;
  readonly on?: string;
  readonly member?: string;
  readonly lines?: readonly Line[];
};

/** An issued invoice and the entry that issued it; 100 $ of dues and its taxes where nothing else is said. */
export function issued({
  number = 1,
  on = '2026-11-01',
  member = 'm-1',
  lines = [line(10_000)],
}: InvoiceAsked = {}) {
  const draft = draftInvoice({ id: id<InvoiceId>(`i-${number}`), memberId: id<MemberId>(member), lines });
  return value(issue(draft, { number, on: day(on), dueDays: 30, stamp: stamp(`e-i-${number}`, on) }));
}

export function invoice(asked: InvoiceAsked = {}): LiveInvoice {
  return issued(asked).invoice;
}

export function payment(amount: number, over: Partial<Payment> = {}): Payment {
  return {
    id: id<PaymentId>('p-1'),
    memberId: id<MemberId>('m-1'),
    method: 'interac',
    amount: money(amount),
    receivedOn: day('2026-11-22'),
    reference: '',
    source: 'bank/2026-11-22/1',
    state: 'recorded',
    ...over,
  } as Payment;
}
