import type { Pairing } from '../../shared/contracts/records/accompaniment.ts';
import type { Staff } from '../../shared/contracts/records/staff.ts';
import { accompanimentsSheet } from '../../shared/contracts/sheets/accompaniments.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { staff, staffKey } from '../platform/people.ts';
import type { Tools } from '../platform/tools.ts';
import type { Keeper } from '../sheets/keeper.ts';
import { readOnly } from '../sheets/read-only.ts';
import { follows, ownPairings, selvesOf } from './follow.ts';
import { pairingKey, pairings } from './pairing-records.ts';
import type { Roll } from './roll.ts';

/** Who may be entrusted with a pairing. */
export function coordinates({ active, roles }: Pick<Staff, 'active' | 'roles'>): boolean {
  return active && roles.some((role) => role === 'admin' || role === 'programmes');
}

/** Pairings are made and moved by acts; what is typed of one is who coordinates it, and nobody does that for their own. */
export function pairingsKeeper(roll: Roll): Keeper<Pairing> {
  return {
    ...readOnly(accompanimentsSheet, pairings, pairingKey),
    withheld: async (tools) => {
      const own = await ownPairings(roll, tools);
      return own.size === 0 ? undefined : (row) => own.has(row);
    },
    decide: async (before, after, tools) => {
      const column = 'coordinatorId' as const;
      if (!before) return refuse('platform/not-allowed');
      const person = (await tools.store.get(staff, staffKey(after.coordinatorId)))?.record;
      if (!person || !coordinates(person)) return refuse('mentorship/not-a-coordinator', { column });
      const [own, theirs] = await Promise.all([
        selvesOf(tools, roll),
        selvesOf(asPerson(person, tools), roll),
      ]);
      if (!follows([...own, ...theirs], after)) return refuse('mentorship/own-pairing', { column });
      return ok({ record: { ...after, coordinator: person.name }, writes: [] });
    },
  };
}

function asPerson(person: Staff, tools: Tools): Tools {
  return { ...tools, caller: { door: 'staff', person, reach: 'all' } };
}
