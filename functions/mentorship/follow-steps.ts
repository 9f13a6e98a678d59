import type { Pairing } from '../../shared/contracts/records/accompaniment.ts';
import type { mentorshipRoutes, PairingStep } from '../../shared/contracts/routes/mentorship.ts';
import type { Day } from '../../shared/kernel/day.ts';
import { dayIn } from '../../shared/kernel/instant.ts';
import { close, pause, renew, resume, signAgreement } from '../../shared/mentorship/pairing.ts';
import type { UseCase } from '../platform/http.ts';
import type { Kept } from '../platform/storage/kind.ts';
import { decideAgain } from '../platform/storage/retry.ts';
import { answerOffer } from './answer-offer.ts';
import { followed } from './follow.ts';
import { pairingRow } from './pairing-row.ts';
import type { Roll } from './roll.ts';
import { stepOf, type Decide } from './step-pairing.ts';

const rowOf = ({ record, version }: Kept<Pairing>) => ({ ...pairingRow(record), version });

/** An answer that a coordinator was given by telephone. */
export function recordAnswer(roll: Roll): UseCase<typeof mentorshipRoutes.recordAnswer> {
  return ({ path, body }, tools) =>
    decideAgain(tools.pause, async () => {
      const seen = await followed(path.pairingId, roll, tools);
      return seen.ok ? answerOffer(seen.value, body, { roll, tools, shown: rowOf }) : seen;
    });
}

function decision(asked: PairingStep, on: Day): Decide {
  return (pairing, programme) => {
    switch (asked.step) {
      case 'agree':
        return signAgreement(pairing, programme, on);
      case 'pause':
        return pause(pairing, on, asked.reason);
      case 'resume':
        return resume(pairing);
      case 'renew':
        return renew(pairing, programme, on);
      case 'close':
        return close(pairing, 'coordinator', on);
    }
  };
}

/** What a coordinator records of a pairing: the agreement that was signed, a pause, a renewal, its end. */
export function takeStep(roll: Roll): UseCase<typeof mentorshipRoutes.takeStep> {
  return ({ path, body }, tools) =>
    decideAgain(tools.pause, async () => {
      const seen = await followed(path.pairingId, roll, tools);
      if (!seen.ok) return seen;
      const stepped = await stepOf(seen.value, decision(body, dayIn(tools.now)), roll, tools);
      if (!stepped.ok) return stepped;
      const { pairing, writes } = stepped.value;
      return tools.commit(writes, { ...pairingRow(pairing), version: seen.value.version + 1 });
    });
}
