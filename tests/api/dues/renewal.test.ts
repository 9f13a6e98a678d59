import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memberKey, members } from '../../../functions/membership/records.ts';
import { replace } from '../../../functions/platform/storage/writes.ts';
import { by } from '../../../infra/local/demo/index.ts';
import { day } from '../../../shared/kernel/day.ts';
import { id, type CategoryId } from '../../../shared/kernel/ids.ts';
import { startOfDay } from '../../../shared/kernel/instant.ts';
import { money } from '../../../shared/kernel/money.ts';
import type { Member } from '../../../shared/membership/member.ts';
import { openNetwork, type Network } from '../network.ts';
import { coop, invoicesOf, memberRow, onRoll, treasurer } from './books.ts';

let network: Network;
let does: ReturnType<typeof treasurer>;
beforeAll(async () => {
  network = await openNetwork({ clock: '2027-01-20' });
  does = treasurer(network);
});
afterAll(() => network.close());

const developer = {
  category: id<CategoryId>('developer'),
  anchorOn: day('2024-03-10'),
  termStartsOn: day('2024-03-10'),
};
/** Due on a morning: a term's renewal, or the dues of a co-op. */
const renews = (endsOn: string, on: string, startsOn: string): Partial<Member> => ({
  ...developer,
  termEndsOn: day(endsOn),
  nextAt: startOfDay(day(on)),
  next: { kind: 'renew', on: day(on), startsOn: day(startsOn) },
});
const bills = (on: string): Partial<Member> => ({
  ...coop,
  nextAt: startOfDay(day(on)),
  next: { kind: 'bill', on: day(on), startsOn: day('2027-04-01') },
});
const subjects = async (email: string) => (await network.lettersTo(email)).map(({ subject }) => subject);

describe('the daily job', () => {
  it('bills the next term 45 days before it begins, once, and reminds of that invoice 30 days before the end', async () => {
    const member = await onRoll(network, renews('2027-03-09', '2027-01-24', '2027-03-10'));
    await network.stack.travel('2027-01-25');
    await Promise.all([network.stack.fire('daily'), network.stack.fire('daily')]);
    const [invoice, ...others] = await invoicesOf(network, member.id);
    expect(others).toEqual([]);
    expect(invoice).toMatchObject({
      issuedOn: '2027-01-24',
      net: 181_50,
      total: 208_68,
      periodStartsOn: '2027-03-10',
    });
    expect(await memberRow(network, member.id)).toMatchObject({ termEndsOn: '2027-03-09' });
    expect(await subjects(member.email)).toEqual([
      `Facture ${String(invoice?.['number'])}\u00A0: 208,68\u00A0$ d’ici au 23 février 2027`,
    ]);
    await network.stack.travel('2027-02-08');
    const letters = await network.lettersTo(member.email);
    const reminder = letters.find(({ subject }) => subject === 'Votre adhésion se termine le 9 mars 2027');
    expect(reminder?.text).toContain(String(invoice?.['reference']));
    expect(reminder?.text).toContain('208,68\u00A0$');
  });

  it('bills a co-op the next period, and waits for the declaration of who has none', async () => {
    const declared = await onRoll(network, { ...bills('2027-02-15'), revenue: money(120_000_000) });
    const silent = await onRoll(network, { ...bills('2027-02-15'), revenue: null });
    await network.stack.travel('2027-02-16');
    expect(await invoicesOf(network, declared.id)).toMatchObject([
      { net: 1_060_00, gst: 53_00, qst: 105_74, periodStartsOn: '2027-04-01', issuedOn: '2027-02-15' },
    ]);
    expect(await invoicesOf(network, silent.id)).toEqual([]);
    const seen = await network.store.get(members, memberKey(silent.id));
    if (!seen) throw new Error('The member is not on the roll any more');
    await network.store.commit(by, [replace(members, seen, { ...seen.record, revenue: money(10_000_000) })]);
    await network.stack.travel('2027-02-17');
    expect(await invoicesOf(network, silent.id)).toMatchObject([{ net: 140_00, issuedOn: '2027-02-17' }]);
  });
});

describe('a renewal', () => {
  it('opens when its invoice is paid, closes when the cheque comes back, and opens again', async () => {
    const member = await onRoll(network, renews('2027-04-05', '2027-02-20', '2027-04-06'));
    await network.stack.travel('2027-02-21');
    const pay = (reference: string) =>
      does.pay(member.id, 208_68, { method: 'cheque', reference, receivedOn: '2027-02-21' });
    const paid = await pay('100');
    expect(await memberRow(network, member.id)).toMatchObject({
      termStartsOn: '2024-03-10',
      termEndsOn: '2028-04-05',
      duesPaidUntil: '2028-04-05',
    });
    await does.reverse(paid.body.payment.id);
    const closed = await memberRow(network, member.id);
    expect(closed).toMatchObject({
      termStartsOn: '2024-03-10',
      termEndsOn: '2027-04-05',
      duesPaidUntil: '2027-04-05',
    });
    await pay('101');
    expect(await memberRow(network, member.id)).toMatchObject({ termEndsOn: '2028-04-05' });
  });

  it('that is paid before the reminder is not reminded of', async () => {
    const member = await onRoll(network, renews('2027-04-10', '2027-02-25', '2027-04-11'));
    await network.stack.travel('2027-02-26');
    await does.pay(member.id, 208_68, { receivedOn: '2027-02-26' });
    await network.stack.travel('2027-03-12');
    expect((await subjects(member.email)).filter((subject) => subject.startsWith('Votre adhésion'))).toEqual(
      [],
    );
  });

  it('paid in advance by a credit is open at once', async () => {
    const member = await onRoll(network, renews('2027-04-28', '2027-03-15', '2027-04-29'));
    await does.pay(member.id, 300_00, { receivedOn: '2027-03-12' });
    await network.stack.travel('2027-03-16');
    expect(await invoicesOf(network, member.id)).toMatchObject([{ state: 'paid', owing: 0 }]);
    expect(await memberRow(network, member.id)).toMatchObject({ termEndsOn: '2028-04-28' });
    expect((await does.account(member.id)).balance).toBe(-91_32);
  });

  it('that is voided is cancelled, and may be billed anew', async () => {
    const member = await onRoll(network, renews('2027-04-30', '2027-03-17', '2027-05-01'));
    await network.stack.travel('2027-03-18');
    const [invoice] = await invoicesOf(network, member.id);
    await does.void(String(invoice?.id));
    const again = await does.dues(member.id, '2027-05-01');
    expect([again.status, again.body.state]).toEqual([200, 'open']);
  });
});
