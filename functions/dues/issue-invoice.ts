import type { duesRoutes } from '../../shared/contracts/routes/dues.ts';
import type { RequestOf } from '../../shared/contracts/route.ts';
import type { Line } from '../../shared/dues/invoice.ts';
import { taxationOn } from '../../shared/dues/tax.ts';
import { dayIn } from '../../shared/kernel/instant.ts';
import { rate, whole } from '../../shared/kernel/rate.ts';
import { ok, refuse, type Result } from '../../shared/kernel/result.ts';
import type { UseCase } from '../platform/http.ts';
import { settingsOf } from '../platform/settings.ts';
import { decideAgain } from '../platform/storage/retry.ts';
import type { Tools } from '../platform/tools.ts';
import { commitDues, type Refused } from './commit.ts';
import { rowOfInvoice } from './keepers.ts';
import type { DuesPorts } from './ports.ts';
import { bill, billDues, type Billed, type Issued } from './writes.ts';

type Body = RequestOf<typeof duesRoutes.issueInvoice>['body'];
type DuesBody = Extract<Body, { readonly kind: 'dues' }>;
type OtherBody = Extract<Body, { readonly kind: 'other' }>;
type Decided = Result<Issued, Refused>;

/** Issues an invoice to a member, and tells it. */
export const issueInvoice =
  (ports: DuesPorts): UseCase<typeof duesRoutes.issueInvoice> =>
  ({ body }, tools) =>
    decideAgain(tools.pause, async () => {
      const member = await ports.party(body.memberId, tools);
      if (!member) return refuse('dues/unknown-member');
      const issued =
        body.kind === 'dues' ? await dues(ports, body, member, tools) : await other(body, member, tools);
      if (!issued.ok) return issued;
      const { invoice, writes, letter } = issued.value;
      const all = [...writes, ...(letter ? [ports.outgoing(tools, letter)] : [])];
      return commitDues(all, rowOfInvoice(invoice, 1, tools), tools);
    });

async function dues(
  ports: DuesPorts,
  { startsOn }: DuesBody,
  member: Billed,
  tools: Tools,
): Promise<Decided> {
  const next = await ports.nextDues(member.id, tools);
  if (!next.ok) return next;
  const asked = next.value.find(({ period }) => period.startsOn === startsOn);
  if (!asked) return refuse('dues/nothing-to-invoice', { on: startsOn });
  const issued = await billDues({ ...asked, member }, tools);
  if (!issued.ok) return issued;
  const { invoice, writes } = issued.value;
  return ok({ ...issued.value, writes: [...writes, ...(await asked.follow(invoice))] });
}

async function other({ lines, dueDays }: OtherBody, member: Billed, tools: Tools): Promise<Decided> {
  const { taxes } = await settingsOf(tools);
  const on = dayIn(tools.now);
  const sold = lines.map(({ item, description, amount }): Line => ({
    item,
    label: { fr: description, en: description },
    quantity: whole,
    unitPrice: rate(amount, 1),
    amount,
    ...taxationOn(taxes, item, on),
  }));
  return bill({ member, lines: sold, dueDays }, tools);
}
