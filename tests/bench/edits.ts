import { memberRows } from '../../shared/contracts/routes/membership.ts';
import type { Edit, Outcome } from '../../shared/contracts/sheets/routes.ts';
import { historyOf } from '../../functions/platform/storage/history.ts';
import { members, memberKey } from '../../functions/membership/records.ts';
import { openNetwork, type Network } from '../api/network.ts';
import { quantile } from './figures.ts';

const count = 1_000;
const rounds = 5;
const perRequest = 500;

async function added({ call }: Network): Promise<string[]> {
  const ids: string[] = [];
  for (let from = 0; from < count; from += perRequest) {
    const rows = Array.from({ length: perRequest }, (_, at) => ({
      kind: 'organisation',
      legalName: `Coopérative ${from + at}`,
      municipality: 'La Tuque',
      email: `info${from + at}@coop.example`,
      jobs: at % 40,
      jobsYear: 2025,
    }));
    const { body } = await call(memberRows.create, { as: 'membership', body: { rows } });
    ids.push(...body.outcomes.map(({ id }: Outcome) => id));
  }
  return ids;
}

/** One request of the panel: a cell of each member. @returns how long until its answer was read */
async function edited({ call }: Network, edits: readonly Edit[]): Promise<number> {
  const began = performance.now();
  const { status, body } = await call(memberRows.edit, {
    as: 'membership',
    body: { edits },
    key: crypto.randomUUID(),
  });
  const ms = performance.now() - began;
  const refused = body.outcomes.filter((outcome: Outcome) => outcome.refused.length > 0);
  if (status !== 200 || body.outcomes.length !== count || refused.length > 0)
    throw new Error(`${status}: ${body.outcomes.length} outcomes, ${refused.length} refused`);
  return ms;
}

/** What is kept after all rounds: cells that hold the last value, and lines of history. */
async function kept({ store }: Network, ids: readonly string[], last: string) {
  const rows = await store.getMany(members, ids.map(memberKey));
  const lines = await Promise.all(ids.map((id) => store.listAll(historyOf(`member#${id}`))));
  return {
    cells: rows.filter(({ record }) => record.municipality === last).length,
    changes: lines.flat().length,
  };
}

/**
 * One cell of each of 1 000 members, each with its own value, then one value for all, as the panel sends them: one
 * request to the sheet's route on the local stack. The median of five rounds of each; then the store is read again.
 */
export async function run(): Promise<object> {
  const network = await openNetwork();
  try {
    const ids = await added(network);
    const times: { distinct: number[]; same: number[] } = { distinct: [], same: [] };
    let now: (at: number) => string = () => 'La Tuque';
    const round = async (kind: keyof typeof times, next: (at: number) => string) => {
      const edits = ids.map((id, at) => ({ id, column: 'municipality', was: now(at), value: next(at) }));
      times[kind].push(await edited(network, edits));
      now = next;
    };
    for (let at = 0; at < rounds; at += 1) {
      await round('distinct', (row) => `Canton ${at}-${row}`);
      await round('same', () => `Ville ${at}`);
    }
    const { cells, changes } = await kept(network, ids, `Ville ${rounds - 1}`);
    console.log(
      `read again: ${cells} of ${count} cells hold the last value; ${changes} lines of history, of ${count * (rounds * 2 + 1)}`,
    );
    const [distinctMs, sameMs] = [times.distinct, times.same].map((list) => Math.round(quantile(list, 0.5)));
    const firstMs = Math.round(times.distinct[0] ?? 0);
    return { distinctMs, sameMs, firstMs, members: count, cells, historyLines: changes };
  } finally {
    await network.close();
  }
}
