import { mentorshipRoutes } from '../../../shared/contracts/routes/mentorship.ts';
import { spaceRoutes } from '../../../shared/contracts/routes/space.ts';
import type { Network } from '../network.ts';
import { offered } from './people.ts';

/** What the two of a pair, and those who follow it, ask for; every pair has people of its own. */
export function talk(of: () => Network) {
  let pairs = 0;
  const newPair = () => offered(of(), `Mia${(pairs += 1)}`, `Jon${pairs}`);
  const my = (token: string, route: keyof typeof spaceRoutes, pairing: string, sent: object = {}) =>
    of().call(spaceRoutes[route], { token, path: { pairingId: pairing }, ...sent });
  const say = (token: string, pairing: string, yes: boolean) =>
    my(token, 'answerOffer', pairing, { body: { yes } });
  return {
    newPair,
    my,
    say,
    /** Two people who both said yes. */
    accepted: async () => {
      const two = await newPair();
      await say(two.mentor.token, two.pairing, true);
      await say(two.mentee.token, two.pairing, true);
      return two;
    },
    log: (token: string, pairing: string, over: object = {}) =>
      my(token, 'logMeeting', pairing, { body: { on: '2026-11-12', minutes: 60, mode: 'video', ...over } }),
    note: (token: string, pairing: string, kind: string, text: string) =>
      my(token, 'writeNote', pairing, { body: { kind, text } }),
    follow: (as: 'programmes' | 'volunteer' | 'admin', pairing: string) =>
      of().call(mentorshipRoutes.followPairing, { as, path: { pairingId: pairing } }),
    step: (pairing: string, body: object) =>
      of().call(mentorshipRoutes.takeStep, { as: 'programmes', path: { pairingId: pairing }, body }),
  };
}
