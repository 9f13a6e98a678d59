import { outgoing } from '../../functions/messages/writes.ts';
import { instantAt } from '../../shared/kernel/instant.ts';
import { by, loadDemo } from '../../infra/local/demo/index.ts';
import { duesRoutes, invoiceRows } from '../../shared/contracts/routes/dues.ts';
import { joinRoutes } from '../../shared/contracts/routes/join.ts';
import { memberRows, membershipRoutes } from '../../shared/contracts/routes/membership.ts';
import { coopForm } from '../api/applicant.ts';
import { openNetwork, type Network } from '../api/network.ts';

const often = 20;
type Row = { readonly id: string; readonly phone?: string; readonly [column: string]: unknown };
type Units = { readonly reads: number; readonly writes: number; readonly calls: number };

/**
 * The capacity units of one operation of each kind, whatever it sets in motion included: what `infra/costs.ts` counts
 * with. On the demo network, each done twenty times after a first one that reads the settings.
 */
export async function run(): Promise<object> {
  const network = await openNetwork({}, loadDemo);
  try {
    // What the demonstration has just written would be told again by each look at the feed.
    await network.stack.travel(instantAt(network.stack.clock.now() + 3_600_000));
    const measured: Record<string, Units> = {};
    const kinds = await operations(network);
    for (const [name, once] of Object.entries(kinds)) measured[name] = await unitsOf(network, once);
    const { message, sweep } = measured;
    return { ...measured, message: message && sweep ? less(message, sweep) : {} };
  } finally {
    await network.close();
  }
}

/** What is done, each time to another record. */
async function operations({ call, stack, store }: Network) {
  const rows = async (route: Parameters<typeof call>[0]): Promise<Row[]> =>
    (await call(route, { as: 'treasurer' })).body.rows;
  const members = (await rows(memberRows.rows)).filter(({ number }) => number !== undefined);
  const owing = (await rows(invoiceRows.rows)).filter(({ state }) => state === 'open');
  const { cursor } = (await call(memberRows.rows, { as: 'membership' })).body;
  const memberAt = (n: number) => members[n % members.length]?.id ?? '';
  const tools = {
    now: instantAt(stack.clock.now()),
    newId: <Id extends string>() => crypto.randomUUID() as Id,
  };

  return {
    poll: () => call(memberRows.rows, { as: 'membership', query: { since: cursor } }),
    sweep: async () => ({ status: 200, body: await stack.fire('send') }),
    memberRead: (n: number) =>
      call(membershipRoutes.getMember, { as: 'membership', path: { memberId: memberAt(n) } }),
    cellEdited: (n: number) => {
      const { id, phone = '' } = members[n % members.length] ?? { id: '' };
      const edit = { id, column: 'phone', was: phone, value: `+1819555${String(1000 + n)}` };
      return call(memberRows.edit, { as: 'membership', body: { edits: [edit] } });
    },
    signUp: (n: number) =>
      call(joinRoutes.apply, {
        body: coopForm({ legalName: `Unité ${n}`, neq: '' }, { email: `unite-${n}@bench.example` }),
      }),
    paid: (n: number) => {
      const { id, memberId, owing: amount } = owing[n] ?? { id: '' };
      const body = { memberId, amount, receivedOn: '2026-11-20', method: 'interac', invoices: [id] };
      return call(duesRoutes.recordPayment, { as: 'treasurer', body });
    },
    message: async (n: number) => {
      const to = `lettre-${n}@bench.example`;
      const variables = {
        recipient: { name: 'A' },
        applicant: 'B',
        category: 'C',
        receivedOn: '2026-11-20' as never,
      };
      const letter = { to, name: 'A', language: 'fr', template: 'application-received', variables } as const;
      const done = await store.commit(by, [outgoing(tools, letter)]);
      await stack.fire('send');
      return { status: done.ok ? 200 : 500, body: done };
    },
  };
}

/** A letter of this bench waits for the calendar, whose own look at the outbox is not the letter's. */
function less(all: Units, part: Units): Units {
  const left = (of: keyof Units) => Number((all[of] - part[of]).toFixed(1));
  return { reads: left('reads'), writes: left('writes'), calls: left('calls') };
}

async function unitsOf(
  { stack }: Network,
  once: (n: number) => Promise<{ readonly status: number; readonly body: unknown }>,
): Promise<Units> {
  await once(0);
  await stack.drained();
  stack.meter.on();
  for (let n = 1; n <= often; n += 1) {
    const { status, body } = await once(n);
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  }
  await stack.drained();
  const { reads, writes, calls } = stack.meter.off();
  const each = (units: number) => Number((units / often).toFixed(1));
  return { reads: each(reads), writes: each(writes), calls: each(calls) };
}
