import { createHash } from 'node:crypto';
import type { Seal } from '../../shared/contracts/records/entry.ts';
import type { Account } from '../../shared/dues/account.ts';
import { balances, type Entry } from '../../shared/dues/entry.ts';
import { addDays, type Day } from '../../shared/kernel/day.ts';
import { dayIn, plus, type Instant } from '../../shared/kernel/instant.ts';
import { add, zero, type Money } from '../../shared/kernel/money.ts';
import { log, metric } from '../platform/log.ts';
import { create } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { entriesOf, lastSeals, seals } from './ledger.ts';

/** A day is over for the journal at six the next morning. */
const afterMidnight = { hours: -6 };
/** How far the first seal looks back for a network whose mornings did not run from the start. */
const lookBack = 31;
/** How many seals are counted again every morning. */
const recounted = 3;

/** Closes every day that is over and still open, and counts the last ones again. */
export async function sealDays(tools: Tools): Promise<void> {
  const until = addDays(dayIn(plus(tools.now, afterMidnight)), -1);
  const [last] = (await tools.store.list(lastSeals, { limit: 1 })).rows;
  let before = last?.record;
  let day = before ? addDays(before.day, 1) : addDays(until, -lookBack);
  for (; day <= until; day = addDays(day, 1)) {
    const entries = await entriesOn(day, tools);
    if (!before && entries.length === 0) continue;
    const seal = sealOf(day, entries, { before, at: tools.now });
    const done = await tools.commit([create(seals, seal)], undefined);
    if (!done.ok) return; // Another run is at it.
    before = seal;
  }
  await reportBroken(tools);
}

async function entriesOn(day: Day, { store }: Pick<Tools, 'store'>): Promise<Entry[]> {
  return (await store.listAll(entriesOf(day))).map(({ record }) => record);
}

type Sealing = { readonly before: Seal | undefined; readonly at: Instant };

/** The seal of a day, from its entries in their order and the seal of the day before. */
export function sealOf(day: Day, entries: readonly Entry[], { before, at }: Sealing): Seal {
  return {
    day,
    entries: entries.length,
    hash: hashOf(day, entries, before),
    balances: carried(before?.balances ?? {}, entries),
    sealedAt: at,
  };
}

function hashOf(day: Day, entries: readonly Entry[], before: Seal | undefined): string {
  const hash = createHash('sha256').update(`${before?.hash ?? ''}\n${day}\n`);
  for (const entry of entries) hash.update(`${JSON.stringify(writtenOut(entry))}\n`);
  return hash.digest('hex');
}

/** An entry in one order of its fields, whoever wrote it. */
function writtenOut({ id, kind, source, recordedAt, effectiveOn, reverses, postings }: Entry) {
  const lines = postings.map(({ account, amount, memberId, invoiceId }) => [
    account,
    amount,
    memberId,
    invoiceId,
  ]);
  return [recordedAt, id, kind, source, effectiveOn, reverses, lines];
}

function carried(before: Seal['balances'], entries: readonly Entry[]): Seal['balances'] {
  const moved: ReadonlyMap<Account, Money> = balances(entries);
  const all: Partial<Record<Account, Money>> = { ...before };
  for (const [account, amount] of moved) all[account] = add(all[account] ?? zero, amount);
  return all;
}

/** The last days whose entries are no longer what was sealed: something was changed, added or cut. */
export async function brokenSeals({ store }: Pick<Tools, 'store'>, count = recounted): Promise<Day[]> {
  const { rows } = await store.list(lastSeals, { limit: count + 1 });
  const broken: Day[] = [];
  for (const [at, { record: seal }] of rows.slice(0, count).entries()) {
    const before = rows[at + 1]?.record;
    const expected = sealOf(seal.day, await entriesOn(seal.day, { store }), { before, at: seal.sealedAt });
    if (expected.hash !== seal.hash) broken.push(seal.day);
  }
  return broken;
}

/** @throws Error where a day is no longer what was sealed: somebody must look, every morning until then */
async function reportBroken(tools: Tools): Promise<void> {
  const broken = await brokenSeals(tools);
  metric('SealsBroken', broken.length);
  for (const day of broken) log('error', 'ledger/seal-broken', { day });
  if (broken.length > 0) throw new Error(`${broken.length} days of the journal are not what was sealed`);
}
