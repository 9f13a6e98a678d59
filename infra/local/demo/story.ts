import type { Day } from '../../../shared/kernel/day.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Books } from './books.ts';
import { keepBooks } from './dues.ts';
import { numbered, settled, withTerms, type OnRoll } from './members.ts';
import { rollOf } from './roll.ts';

export type Moment = { readonly at: Instant; readonly today: Day };
export type Story = { readonly roll: readonly OnRoll[]; readonly books: Books };

/** Everything that the demo network has lived through until a moment. */
export function tell({ at, today }: Moment): Story {
  const roll = numbered(rollOf(today)).map((party) => withTerms(party, today));
  const books = keepBooks(roll, { at, today });
  return { roll: roll.map((one) => settled(one, books, today)), books };
}
