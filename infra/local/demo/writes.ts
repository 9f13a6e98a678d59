import { contacts as contactKind, terms as termKind } from '../../../functions/membership/party-records.ts';
import { members, neqGuard } from '../../../functions/membership/records.ts';
import { entries, sourceGuard } from '../../../functions/dues/ledger.ts';
import { billedGuard, invoices, payments, referenceGuard } from '../../../functions/dues/records.ts';
import { claim } from '../../../functions/platform/storage/guards.ts';
import { create, type AnyWrite } from '../../../functions/platform/storage/writes.ts';
import type { Books } from './books.ts';
import type { OnRoll } from './members.ts';

/** A row of the roll with what stands in its partition. */
export function rowOf({ member, contacts, terms }: OnRoll): AnyWrite[] {
  return [
    create(members, member),
    ...(member.neq === '' ? [] : [claim('membership', neqGuard(member.neq), member.id)]),
    ...contacts.map((contact) => create(contactKind, contact)),
    ...terms.map((term) => create(termKind, term)),
  ];
}

/** The books, an invoice, a payment or an entry at a time, each with the guards of what it does once. */
export function rowsOfBooks({ invoices: issued, payments: received, entries: journal }: Books): AnyWrite[][] {
  return [
    ...[...issued.values()].map((invoice) => {
      const { id, memberId, scheduleId, period, reference, state } = invoice;
      const isBilled = scheduleId !== null && period !== null && state !== 'void';
      return [
        create(invoices, invoice),
        claim('dues', referenceGuard(reference), id),
        ...(isBilled ? [claim('dues', billedGuard(memberId, scheduleId, period.startsOn), id)] : []),
      ];
    }),
    ...[...received.values()].map((payment) => [create(payments, payment)]),
    ...journal.map((entry) => [create(entries, entry), claim('ledger', sourceGuard(entry), entry.id)]),
  ];
}
