import { describe, expect, it } from 'vitest';
import { doneUntil } from '../../../shared/membership/agenda.ts';
import { duesPaid, duesUnpaid, runAfter } from '../../../shared/membership/renewal.ts';
import type { Term } from '../../../shared/membership/term.ts';
import { day } from '../../../shared/kernel/day.ts';
import {
  id,
  type CategoryId,
  type InvoiceId,
  type MemberId,
  type TermId,
} from '../../../shared/kernel/ids.ts';

const term = (startsOn: string, endsOn: string, state: 'open' | 'awaiting-payment'): Term => ({
  id: id<TermId>(startsOn),
  memberId: id<MemberId>('m-1'),
  category: id<CategoryId>('support'),
  anchorOn: day(startsOn),
  startsOn: day(startsOn),
  endsOn: day(endsOn),
  state,
  invoiceId: id<InvoiceId>('i-1'),
});
const imported = {
  anchorOn: day('2020-04-01'),
  termStartsOn: day('2020-04-01'),
  termEndsOn: day('2027-03-31'),
};

describe('a run of terms that began before terms were recorded', () => {
  const [awaiting, open] = [
    term('2027-04-01', '2028-03-31', 'awaiting-payment'),
    term('2027-04-01', '2028-03-31', 'open'),
  ];
  const renewed = {
    anchorOn: day('2027-04-01'),
    termStartsOn: day('2020-04-01'),
    termEndsOn: day('2028-03-31'),
  };

  it('goes on with the term that opens', () => {
    expect(runAfter(imported, [awaiting], [open])).toEqual(renewed);
  });

  it('is what it was when that term closes again', () => {
    expect(runAfter(renewed, [open], [awaiting])).toEqual({ ...imported, anchorOn: day('2027-04-01') });
  });

  it('is nothing when the only term closes', () => {
    const only = {
      anchorOn: day('2027-04-01'),
      termStartsOn: day('2027-04-01'),
      termEndsOn: day('2028-03-31'),
    };
    expect(runAfter(only, [open], [awaiting])).toEqual({
      anchorOn: null,
      termStartsOn: null,
      termEndsOn: null,
    });
  });
});

describe('the last day of which dues are paid', () => {
  const period = { startsOn: day('2027-04-01'), endsOn: day('2028-03-31') };
  const joinedOn = day('2020-01-01');

  it('is that of the last period, in whatever order they are paid', () => {
    expect(duesPaid({ duesPaidUntil: null }, period)).toBe('2028-03-31');
    expect(duesPaid({ duesPaidUntil: day('2029-03-31') }, period)).toBe('2029-03-31');
  });

  it('goes back to the day before the period, and to none before the member was there', () => {
    expect(duesUnpaid({ duesPaidUntil: day('2028-03-31'), joinedOn }, period)).toBe('2027-03-31');
    expect(duesUnpaid({ duesPaidUntil: day('2029-03-31'), joinedOn }, period)).toBe('2029-03-31');
    expect(duesUnpaid({ duesPaidUntil: day('2028-03-31'), joinedOn: day('2027-06-01') }, period)).toBeNull();
  });
});

describe('a row that changes while something is late', () => {
  it('keeps what is late, and passes over nothing', () => {
    const bill = { kind: 'bill', on: day('2027-02-15'), startsOn: day('2027-04-01') } as const;
    expect(doneUntil(bill, day('2027-02-15'))).toBe('2027-02-14');
    expect(doneUntil(bill, day('2027-02-14'))).toBe('2027-02-14');
    expect(doneUntil(null, day('2027-02-14'))).toBe('2027-02-14');
  });
});
