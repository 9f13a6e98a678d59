import { nameKey } from '../../shared/kernel/canada.ts';
import { displayName, type Member } from '../../shared/membership/member.ts';
import { guardKey, guardsOf } from '../platform/storage/guards.ts';
import type { Store } from '../platform/storage/store.ts';
import { membersByName, neqGuard } from './records.ts';

/** An organisation is known by its enterprise number; who has none, by name and postal code. */
export function identityOf(member: Member): string | undefined {
  if (member.neq !== '') return neqGuard(member.neq);
  const name = nameKey(displayName(member));
  return name === '' || member.postalCode === '' ? undefined : `name#${name}#${member.postalCode}`;
}

/** @example numberAndName(levain) // '0042 Boulangerie Le Levain' */
export function numberAndName(member: Member): string {
  return `${member.number} ${displayName(member)}`.trim();
}

const names = ['legalName', 'usualName', 'givenName', 'familyName'] as const;
const telling = ['neq', 'email', 'phone', 'postalCode'] as const;

/**
 * Whether a member would become another under its number: a name changes, and of what tells one from another nothing
 * stays the same. A file that was numbered elsewhere does that.
 */
export function isSomebodyElse(before: Member, after: Member): boolean {
  const inBoth = (field: keyof Member) => before[field] !== '' && after[field] !== '';
  const told = telling.filter(inBoth);
  const isRenamed = names.filter(inBoth).some((field) => nameKey(before[field]) !== nameKey(after[field]));
  return isRenamed && told.length > 0 && told.every((field) => before[field] !== after[field]);
}

/** Which of these are on the roll already. Numbers are looked up a hundred at a time, names one by one, side by side. */
export async function presentOn(
  rows: readonly Member[],
  store: Pick<Store, 'getMany' | 'list'>,
): Promise<readonly boolean[]> {
  const numbers = [...new Set(rows.map(({ neq }) => neq).filter((neq) => neq !== ''))];
  const taken = await store.getMany(
    guardsOf('membership'),
    numbers.map((neq) => guardKey(neqGuard(neq))),
  );
  const known = new Set(taken.map(({ record }) => record.name));
  return Promise.all(
    rows.map(async (row) => {
      if (row.neq !== '') return known.has(neqGuard(row.neq));
      if (identityOf(row) === undefined) return false;
      const { rows: same } = await store.list(membersByName(displayName(row), row.postalCode), { limit: 1 });
      return same.length > 0;
    }),
  );
}
