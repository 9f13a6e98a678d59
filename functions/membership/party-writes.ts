import type { ContactId, ConsentId, MemberId } from '../../shared/kernel/ids.ts';
import { dayIn } from '../../shared/kernel/instant.ts';
import { doneUntil, nextActionOf } from '../../shared/membership/agenda.ts';
import type { File } from '../../shared/membership/application.ts';
import type { Category } from '../../shared/membership/category.ts';
import type { Consent } from '../../shared/membership/consent.ts';
import type { Member } from '../../shared/membership/member.ts';
import { settingsOf } from '../platform/settings.ts';
import { claim, guardKey, guardsOf } from '../platform/storage/guards.ts';
import type { Kept } from '../platform/storage/kind.ts';
import { create, replace, type AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { agendaRulesOf } from './agenda-rules.ts';
import { neqWrites } from './members-keeper.ts';
import { accountGuard, accountKey, accounts, consents, contacts } from './party-records.ts';
import { members } from './records.ts';

/** A row of the roll as it becomes, with what is due next for it and the guard of its enterprise number. */
export async function memberWrites(
  seen: Kept<Member> | undefined,
  after: Member,
  category: Category,
  tools: Tools,
): Promise<AnyWrite[]> {
  const rules = agendaRulesOf(await settingsOf(tools));
  const done = doneUntil(seen?.record.next, dayIn(tools.now));
  const action = nextActionOf(after, category, rules, done);
  const record = { ...after, nextAt: action?.at ?? null, next: action?.next ?? null };
  return [
    seen ? replace(members, seen, record) : create(members, record),
    ...neqWrites(seen?.record, record),
  ];
}

/** Who wrote for the applicant becomes its contact, and what was ticked on the form its consents. */
export function fileWrites(
  { id, contact, consents: given, applicant }: File,
  memberId: MemberId,
  tools: Tools,
) {
  const person = contact && {
    ...contact,
    id: tools.newId<ContactId>(),
    memberId,
    language: applicant.language,
    roles: ['primary' as const],
    shownInDirectory: false,
  };
  const kept = given.map(({ version, ...consent }): Consent => {
    const proof = `application#${id} ${version}`;
    const express = { basis: 'express', channel: 'form', endsOn: null, withdrawnAt: null } as const;
    return { ...consent, ...express, id: tools.newId<ConsentId>(), memberId, proof };
  });
  return [...(person ? [create(contacts, person)] : []), ...kept.map((consent) => create(consents, consent))];
}

/**
 * A sign-in for a member, to be made in the pool by the job `accounts`. An address signs one member in: where it
 * already does, a person decides.
 */
export async function accountWrites(memberId: MemberId, email: string, tools: Tools): Promise<AnyWrite[]> {
  if (await tools.store.get(accounts, accountKey(memberId))) return [];
  const name = accountGuard(email);
  const taken = await tools.store.get(guardsOf('membership'), guardKey(name));
  if (taken) return [create(accounts, { memberId, email, state: 'shared', at: tools.now })];
  const planned = { memberId, email, state: 'planned', nextAt: tools.now, tries: 0 } as const;
  return [create(accounts, planned), claim('membership', name, memberId)];
}
