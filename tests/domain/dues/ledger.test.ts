import { describe, expect, it } from 'vitest';
import { entries, post, sourceGuard } from '../../../functions/dues/ledger.ts';
import { sealOf } from '../../../functions/dues/seal.ts';
import { plan } from '../../../functions/platform/storage/plan.ts';
import { remove, replace } from '../../../functions/platform/storage/writes.ts';
import { now } from '../../../functions/platform/clock.ts';
import { day } from '../../../shared/kernel/day.ts';
import { plus } from '../../../shared/kernel/instant.ts';
import { issued } from './made.ts';

const by = { actor: { type: 'job', id: 'test', name: '' }, action: 'test' } as const;
const stamp = { at: now(), tx: 'tx' };
const { entry } = issued();
const kept = { record: entry, version: 1, changedAt: now() };

describe('an entry of the journal', () => {
  it('is written once, with the guard of its cause', () => {
    const [write, guard] = post({ ...entry, recordedAt: now() });
    expect([write?.do, guard?.do]).toEqual(['create', 'create']);
    expect(sourceGuard(entry)).toBe(`source#invoice#${entry.source}`);
  });

  it('is refused when it was recorded over five minutes ago', () => {
    expect(() => post({ ...entry, recordedAt: plus(now(), { minutes: -6 }) })).toThrow('comes too late');
    expect(() => post({ ...entry, recordedAt: plus(now(), { minutes: -4 }) })).not.toThrow();
  });

  it('is never overwritten and never taken away', () => {
    expect(() => plan([replace(entries, kept, entry)], by, stamp)).toThrow('The journal only grows');
    expect(() => plan([remove(entries, kept, entry.id)], by, stamp)).toThrow('The journal only grows');
  });
});

describe('the seal of a day', () => {
  const at = now();
  const first = sealOf(day('2026-11-01'), [entry], { before: undefined, at });

  it('carries what every account stands at', () => {
    const second = sealOf(day('2026-11-02'), [issued({ number: 2 }).entry], { before: first, at });
    expect(first.balances).toEqual({
      receivable: 11_498,
      'revenue/dues': -10_000,
      'tax/gst': -500,
      'tax/qst': -998,
    });
    expect(second.balances.receivable).toBe(22_996);
  });

  it('is another one when a cent, a day, an order or what came before is', () => {
    const [one, two] = [issued({ number: 2 }).entry, issued({ number: 3 }).entry];
    const seals = [
      first,
      sealOf(day('2026-11-02'), [entry], { before: undefined, at }),
      sealOf(day('2026-11-01'), [entry], { before: first, at }),
      sealOf(day('2026-11-01'), [one, two], { before: undefined, at }),
      sealOf(day('2026-11-01'), [two, one], { before: undefined, at }),
      sealOf(day('2026-11-01'), [], { before: undefined, at }),
    ];
    expect(new Set(seals.map(({ hash }) => hash)).size).toBe(6);
    expect(sealOf(day('2026-11-01'), [entry], { before: undefined, at }).hash).toBe(first.hash);
  });
});
