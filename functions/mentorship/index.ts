import {
  apartRows,
  meetingRows,
  menteeRows,
  mentorRows,
  mentorshipRoutes,
  pairingRows,
} from '../../shared/contracts/routes/mentorship.ts';
import { roll } from '../membership/roll.ts';
import { http } from '../platform/http.ts';
import { sheet } from '../sheets/sheet.ts';
import { apartKeeper } from './apart-keeper.ts';
import { createProgramme } from './create-programme.ts';
import { enrolPerson } from './enrol-person.ts';
import { figures } from './figures.ts';
import { followPairing, followProgramme } from './follow-pairings.ts';
import { recordAnswer, takeStep } from './follow-steps.ts';
import { listCandidates } from './list-candidates.ts';
import { listCoordinators } from './list-coordinators.ts';
import { listPeople } from './list-people.ts';
import { listProgrammes } from './list-programmes.ts';
import { meetingsKeeper } from './meetings-keeper.ts';
import { menteesKeeper } from './mentees-keeper.ts';
import { mentorsKeeper } from './mentors-keeper.ts';
import { offerPairing } from './offer-pairing.ts';
import { openProgramme } from './open-programme.ts';
import { pairingsKeeper } from './pairings-keeper.ts';
import { reviseLevels } from './revise-levels.ts';
import { reviseProgramme } from './revise-programme.ts';

export const handler = http(
  [
    mentorshipRoutes,
    {
      programmes: listProgrammes,
      coordinators: listCoordinators,
      createProgramme,
      reviseProgramme,
      reviseLevels: reviseLevels(roll),
      openProgramme,
      people: listPeople(roll),
      enrol: enrolPerson(roll),
      candidates: listCandidates,
      offerPairing: offerPairing(roll),
      followProgramme: followProgramme(roll),
      followPairing: followPairing(roll),
      recordAnswer: recordAnswer(roll),
      takeStep: takeStep(roll),
      figures,
    },
  ],
  [mentorRows, sheet(mentorsKeeper(roll))],
  [menteeRows, sheet(menteesKeeper(roll))],
  [pairingRows, sheet(pairingsKeeper(roll))],
  [meetingRows, sheet(meetingsKeeper(roll))],
  [apartRows, sheet(apartKeeper(roll))],
);
