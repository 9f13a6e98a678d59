import type { Pairing } from '../../shared/contracts/records/accompaniment.ts';
import { dayIn } from '../../shared/kernel/instant.ts';
import type { Mentee } from '../../shared/mentorship/people.ts';
import type { Programme } from '../../shared/mentorship/programme.ts';
import { outgoing } from '../messages/writes.ts';
import { pageFor } from '../platform/site.ts';
import type { AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import type { Party, Roll } from './roll.ts';

type Offer = Extract<Pairing, { readonly state: 'offered' }>;
type About = { readonly mentee: Mentee; readonly programme: Programme };

/**
 * What both are written, each in their language: who the other is, and until when to answer. The link opens the page of
 * the offer, where they sign in; nothing is accepted by following it. Nothing when one of them has no address.
 */
export async function offerLetters(
  pairing: Offer,
  about: About,
  roll: Roll,
  tools: Tools,
): Promise<readonly AnyWrite[] | undefined> {
  const [mentor, mentee, coop] = await Promise.all([
    roll.party(pairing.mentor, tools),
    roll.party(pairing.mentee, tools),
    about.mentee.organisation === null ? undefined : roll.party(about.mentee.organisation, tools),
  ]);
  if (!mentor?.email || !mentee?.email) return undefined;
  const { aims } = about.mentee;
  const organisation = coop ? { organisation: coop.name } : {};
  return [
    outgoing(tools, {
      ...addressed(mentor),
      template: 'pairing-offered-mentor',
      variables: {
        ...offerTo(mentor, pairing, about),
        mentee: { name: mentee.name, ...organisation },
        ...(aims === '' ? {} : { goals: aims }),
      },
    }),
    outgoing(tools, {
      ...addressed(mentee),
      template: 'pairing-offered-mentee',
      variables: { ...offerTo(mentee, pairing, about), mentor: { name: mentor.name } },
    }),
  ];
}

function addressed({ id, name, email, language }: Party) {
  return { to: email, name, language, memberId: id };
}

function offerTo({ name, language }: Party, pairing: Offer, { programme }: About) {
  const level = programme.levels.find(({ key }) => key === pairing.level);
  return {
    recipient: { name },
    programme: programme.name[language],
    coordinator: pairing.coordinator,
    respondBy: dayIn(pairing.respondBy),
    link: pageFor(language, `/space/pairings/${pairing.id}`),
    ...(level ? { level: level.name[language] } : {}),
  };
}
