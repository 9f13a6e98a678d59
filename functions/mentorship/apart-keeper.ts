import { apartSheet } from '../../shared/contracts/sheets/apart.ts';
import { day } from '../../shared/kernel/day.ts';
import { id, type MemberId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { Apart } from '../../shared/mentorship/people.ts';
import type { Keeper } from '../sheets/keeper.ts';
import { apartKey, aparts } from './records.ts';
import type { Roll } from './roll.ts';

function blankApart(text: string): Apart {
  return {
    id: text,
    one: id<MemberId>(''),
    other: id<MemberId>(''),
    kind: 'incompatible',
    from: day('2000-01-01'),
    until: day('2000-01-01'),
    remark: '',
  };
}

/** Two parties of the roll, and until when they are kept apart: never for ever. */
export function apartKeeper(roll: Roll): Keeper<Apart> {
  return {
    sheet: apartSheet,
    kind: aparts,
    key: apartKey,
    id: (apart) => apart.id,
    blank: blankApart,
    decide: async (_before, after, tools) => {
      if (after.one === after.other) return refuse('mentorship/same-party', { column: 'other' });
      if (after.until < after.from) return refuse('mentorship/dates-reversed', { column: 'until' });
      for (const column of ['one', 'other'] as const) {
        if (!(await roll.party(after[column], tools))) return refuse('mentorship/unknown-party', { column });
      }
      return ok({ record: after, writes: [] });
    },
    letGo: async () => ok([]),
    identity: ({ one, other }) =>
      one === '' || other === '' ? undefined : [one, other].toSorted().join('#'),
  };
}
