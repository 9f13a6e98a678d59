import type { Pairing } from '../../shared/contracts/records/accompaniment.ts';
import { dayIn } from '../../shared/kernel/instant.ts';

/** A pairing as its sheet shows it: one line, whatever its state. */
export function pairingRow(pairing: Pairing) {
  const { id, state, programmeId, mentorName, menteeName, level, proposedOn, toAsk, coordinatorId } = pairing;
  return {
    id,
    state,
    programmeId,
    mentorName,
    menteeName,
    level,
    proposedOn,
    respondBy: state === 'offered' ? dayIn(pairing.respondBy) : null,
    endsOn: 'endsOn' in pairing ? pairing.endsOn : null,
    toAsk,
    coordinatorId,
  };
}
