import { enterpriseNumber, nameKey, postalCode } from '../kernel/canada.ts';
import { normalEmail } from '../kernel/text.ts';
import type { Member } from './member.ts';

export type DuplicateReason = 'same-email' | 'same-neq' | 'same-name-and-postal-code';
/** Two records that may be of one party, and why: a person decides. */
export type Suspicion<Id> = { readonly id: Id; readonly reasons: readonly DuplicateReason[] };

export type Identity = Pick<
  Member,
  'kind' | 'legalName' | 'usualName' | 'givenName' | 'familyName' | 'email' | 'neq' | 'postalCode'
>;

/** What two records of one party would share; each key is worth a look-up. */
export function duplicateKeys(party: Identity): { readonly key: string; readonly reason: DuplicateReason }[] {
  const neq = enterpriseNumber(party.neq);
  return [
    ...(party.email ? [{ key: `email:${normalEmail(party.email)}`, reason: 'same-email' as const }] : []),
    ...(neq === null ? [] : [{ key: `neq:${neq}`, reason: 'same-neq' as const }]),
    ...nameKeys(party).map((key) => ({ key, reason: 'same-name-and-postal-code' as const })),
  ];
}

function nameKeys(party: Identity): string[] {
  const code = postalCode(party.postalCode);
  if (code === null) return [];
  const names =
    party.kind === 'person' ? [`${party.givenName} ${party.familyName}`] : [party.legalName, party.usualName];
  const keys = names
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => `name:${nameKey(name)}|${code}`);
  return [...new Set(keys)];
}

/** The records that may be of the same party as a candidate, each with every reason. */
export function duplicates<Id>(
  candidate: Identity,
  others: Iterable<Identity & { readonly id: Id }>,
): Suspicion<Id>[] {
  const own = new Set(duplicateKeys(candidate).map(({ key }) => key));
  const suspicions: Suspicion<Id>[] = [];
  for (const other of others) {
    const shared = duplicateKeys(other).filter(({ key }) => own.has(key));
    const reasons = [...new Set(shared.map(({ reason }) => reason))];
    if (reasons.length > 0) suspicions.push({ id: other.id, reasons });
  }
  return suspicions;
}
