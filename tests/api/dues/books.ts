import { members } from '../../../functions/membership/records.ts';
import { create } from '../../../functions/platform/storage/writes.ts';
import { by } from '../../../infra/local/demo/index.ts';
import { duesRoutes, invoiceRows } from '../../../shared/contracts/routes/dues.ts';
import { memberRows } from '../../../shared/contracts/routes/membership.ts';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { day } from '../../../shared/kernel/day.ts';
import { id, type CategoryId, type MemberId } from '../../../shared/kernel/ids.ts';
import { blankMember, type Member } from '../../../shared/membership/member.ts';
import type { Answered, Network } from '../network.ts';

let count = 0;

/** A support member of the roll, by term, in the year that ends on 2027-03-31. A test says only what it is about. */
export async function onRoll({ store }: Network, over: Partial<Member> = {}): Promise<Member> {
  count += 1;
  const name = `Atelier ${count}`;
  const record: Member = {
    ...blankMember(id<MemberId>(`member-${count}`), 'organisation'),
    number: String(count).padStart(4, '0'),
    legalName: name,
    category: id<CategoryId>('support'),
    region: 'qc-04',
    municipality: 'Shawinigan',
    address: '12, rue de la Station',
    postalCode: 'G9N 1A1',
    email: `atelier-${count}@books.example`,
    joinedOn: day('2020-04-01'),
    anchorOn: day('2020-04-01'),
    termStartsOn: day('2020-04-01'),
    termEndsOn: day('2027-03-31'),
    ...over,
  };
  const done = await store.commit(by, [create(members, record)]);
  if (!done.ok) throw new Error(`${name} is not on the roll: ${done.refusal.code}`);
  return record;
}

/** What makes a co-op of it: a member without end, that declares its revenue. */
export const coop = {
  category: id<CategoryId>('coop'),
  anchorOn: null,
  termStartsOn: null,
  termEndsOn: null,
} as const satisfies Partial<Member>;

/** What the treasurer does. Amounts are cents. */
export function treasurer({ call }: Network) {
  const as = 'treasurer' as const;
  return {
    /** Something sold, without dates of its own. */
    invoice: (memberId: string, amount: number, over: object = {}): Promise<Answered> =>
      call(duesRoutes.issueInvoice, {
        as,
        body: {
          kind: 'other',
          memberId,
          lines: [{ item: 'training', description: 'Formation en gouvernance', amount }],
          ...over,
        },
      }),
    dues: (memberId: string, startsOn: string): Promise<Answered> =>
      call(duesRoutes.issueInvoice, { as, body: { kind: 'dues', memberId, startsOn } }),
    pay: (memberId: string | null, amount: number, over: object = {}, key?: string): Promise<Answered> =>
      call(duesRoutes.recordPayment, {
        as,
        body: { memberId, amount, method: 'interac', receivedOn: '2026-11-20', ...over },
        ...(key === undefined ? {} : { key }),
      }),
    identify: (paymentId: string, memberId: string, over: object = {}, key?: string): Promise<Answered> =>
      call(duesRoutes.identifyPayer, {
        as,
        path: { paymentId },
        body: { memberId, version: 1, ...over },
        ...(key === undefined ? {} : { key }),
      }),
    reverse: (paymentId: string, over: object = {}): Promise<Answered> =>
      call(duesRoutes.reversePayment, {
        as,
        path: { paymentId },
        body: { reason: 'Chèque sans provision', ...over },
      }),
    void: (invoiceId: string): Promise<Answered> =>
      call(duesRoutes.voidInvoice, { as, path: { invoiceId }, body: { reason: 'Émise en double' } }),
    account: async (memberId: string) => (await call(duesRoutes.getAccount, { as, path: { memberId } })).body,
  };
}

async function rowsOf({ call }: Network, route: typeof invoiceRows.rows | typeof memberRows.rows) {
  const { body } = await call(route, { as: 'treasurer' });
  return body.rows as Row[];
}

/** A member's invoices as their sheet has them, in the order of their numbers. */
export async function invoicesOf(network: Network, memberId: string): Promise<Row[]> {
  const rows = (await rowsOf(network, invoiceRows.rows)).filter((row) => row['memberId'] === memberId);
  return rows.toSorted((a, b) => (String(a['number']) < String(b['number']) ? -1 : 1));
}

export async function memberRow(network: Network, memberId: string): Promise<Row | undefined> {
  return (await rowsOf(network, memberRows.rows)).find(({ id: rowId }) => rowId === memberId);
}
