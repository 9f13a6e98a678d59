import type { KeptApplication } from '../../../shared/contracts/records/application.ts';
import { dayIn } from '../../../shared/kernel/instant.ts';
import { correspondent } from '../../../shared/membership/application.ts';
import { displayName } from '../../../shared/membership/member.ts';
import type { Letter } from '../../../shared/messages/message.ts';
import type { Told } from './admissions.ts';
import { at } from './applicants.ts';
import { letter } from './letter.ts';
import { categoryOf } from './members.ts';

/** What an applicant is written, from the complete file to membership. */
export function admissionLetters({ application, party }: Told, link: string): Letter[] {
  if (!('verifiedAt' in application) || application.state === 'received') return [];
  const addressee = correspondent(application);
  const category = categoryOf(application)?.name[addressee.language] ?? '';
  const common = { recipient: { name: addressee.name }, applicant: displayName(application.applicant) };
  const received = letter({
    addressee,
    template: 'application-received',
    variables: { ...common, category, receivedOn: dayIn(application.verifiedAt) },
    at: application.verifiedAt,
    id: `received-${application.id}`,
  });
  const decided = 'decision' in application ? [decisionLetter(application, { ...common, category })] : [];
  if (application.state !== 'member' || !party) return [received, ...decided];
  const { joinedOn: startsOn, memberNumber: number } = application;
  const member = { name: common.applicant, number };
  const variables = { recipient: common.recipient, member, category, startsOn, link };
  const welcome = { addressee, template: 'membership-active' as const, variables, at: at(startsOn, 15) };
  return [
    received,
    ...decided,
    letter({ ...welcome, id: `welcome-${application.id}`, member: party.member }),
  ];
}

type Decided = Extract<KeptApplication, { readonly decision: unknown }>;
type Named = { readonly recipient: { readonly name: string }; readonly applicant: string };

function decisionLetter(
  application: Decided,
  { category, ...common }: Named & { readonly category: string },
): Letter {
  const { decision, id: applicationId } = application;
  const resolution = decision.by === 'board' ? { resolution: decision.number } : {};
  const variables = { ...common, decidedOn: decision.on, ...resolution };
  const sent = { addressee: correspondent(application), at: at(decision.on, 17) };
  if (application.state === 'refused') {
    const { reason } = application;
    return letter({
      ...sent,
      template: 'refused',
      variables: { ...variables, reason },
      id: `refused-${applicationId}`,
    });
  }
  return letter({
    ...sent,
    template: 'admitted',
    variables: { ...variables, category, conditions: [] },
    id: `admitted-${applicationId}`,
  });
}
