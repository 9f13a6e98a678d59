import type { spaceRoutes } from '../../shared/contracts/routes/space.ts';
import type { UseCase } from '../platform/http.ts';
import { roll } from '../membership/roll.ts';
import { answerOffer as answerBy } from '../mentorship/answer-offer.ts';
import { programmeOf } from '../mentorship/enrolment.ts';
import { decideAgain } from '../platform/storage/retry.ts';
import { refuse } from '../../shared/kernel/result.ts';
import { ownPairing, tellWith, withEmail } from './own-pairing.ts';

/** The caller's own answer to an offer. Nobody asks them why. */
export const answerOffer: UseCase<typeof spaceRoutes.answerOffer> = ({ path, body }, tools) =>
  decideAgain(tools.pause, async () => {
    const own = await ownPairing(path.pairingId, tools);
    if (!own.ok) return own;
    const { seen, side } = own.value;
    const programme = await programmeOf(seen.record.programmeId, tools);
    if (!programme) return refuse('platform/not-found');
    const { email } = await withEmail(seen.record, side, tools);
    return answerBy(
      seen,
      { side, yes: body.yes },
      { roll, tools, shown: ({ record }) => tellWith({ pairing: record, side, email }, programme, []) },
    );
  });
