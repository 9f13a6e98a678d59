import { addDays, later, type Day } from '../../../shared/kernel/day.ts';
import { id, type ConsentId } from '../../../shared/kernel/ids.ts';
import type { Consent } from '../../../shared/membership/consent.ts';
import type { Member } from '../../../shared/membership/member.ts';
import { formConsents } from '../../../shared/words/consents.ts';
import { say } from '../../../shared/words/word.ts';
import { at } from './applicants.ts';
import { chanceOf } from './chance.ts';
import { network } from './network.ts';

/** What a member agreed to when it joined, or when the network asked everybody again, three years ago. */
export function consentsOf(member: Member, today: Day): Consent[] {
  const { id: memberId, joinedOn, language, inDirectory } = member;
  const chance = chanceOf(`agrees ${memberId}`);
  if (joinedOn === null) return [];
  const asked = later(joinedOn, addDays(today, -3 * 365));
  const givenAt = at(asked, chance.between(9, 17));
  const purposes = [
    ...(chance.hit(0.8) ? (['bulletin'] as const) : []),
    ...(inDirectory ? (['directory'] as const) : []),
  ];
  return purposes.map((purpose) => ({
    id: id<ConsentId>(`${memberId}-${purpose}`),
    memberId,
    purpose,
    basis: 'express',
    wording: say(formConsents[purpose].wording, language, { network: network.name[language] }),
    language,
    channel: asked === joinedOn ? 'form' : 'e-mail',
    givenAt,
    endsOn: null,
    withdrawnAt: purpose === 'bulletin' && chance.hit(0.06) ? at(addDays(asked, 90), 20) : null,
    proof: `${formConsents[purpose].version} ${asked}`,
  }));
}
