import type { Day } from '../../../shared/kernel/day.ts';
import type { InvoiceId, MemberId, StaffId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { applicationsOf, suspected, type Applications } from './applications.ts';
import type { Books } from './books.ts';
import { keepBooks } from './dues.ts';
import { numbered, settled, withTerms, type OnRoll } from './members.ts';
import type { Mentorship } from './mentorship.ts';
import { programmesOf } from './programmes.ts';
import { rollOf } from './roll.ts';

/** When the network is told, and who recommends and decides in it. */
export type Moment = {
  readonly at: Instant;
  readonly today: Day;
  readonly by: { readonly id: StaffId; readonly name: string };
};
export type Story = {
  readonly roll: readonly OnRoll[];
  readonly books: Books;
  readonly applications: Applications;
  readonly mentorship: Mentorship;
};

/** Everything that the demo network has lived through until a moment. */
export function tell({ at, today, by }: Moment): Story {
  const applied = applicationsOf(today, by.id);
  const parties = numbered([...rollOf(today), ...applied.told.flatMap(({ party }) => party ?? [])]);
  const joined = parties.map((party) => withTerms(party, today));
  const books = keepBooks(joined, { at, today });
  const roll = joined.map((one) => settled(one, books, today));
  const members = roll.map(({ member }) => member);
  const mentorship = programmesOf(members, today, by);
  return { roll, books, mentorship, applications: written(applied, roll, books) };
}

/** The dossiers as they are kept: with the number of who became a member, the first invoice, and who else it may be. */
function written(all: Applications, roll: readonly OnRoll[], { invoices }: Books): Applications {
  const numbers = new Map(roll.map(({ member }) => [member.id, member.number]));
  const first = new Map<MemberId, InvoiceId>();
  for (const { id, memberId } of invoices.values()) if (!first.has(memberId)) first.set(memberId, id);
  const told = all.told.map(({ application, party }) => {
    if (!party) return { application, party };
    const { id } = party.member;
    const dossier = { memberNumber: numbers.get(id) ?? '', invoiceId: first.get(id) ?? null };
    return { application: { ...application, ...dossier }, party };
  });
  return suspected(
    { ...all, told },
    roll.map(({ member }) => member),
  );
}
