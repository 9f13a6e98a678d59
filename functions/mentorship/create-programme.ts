import type { mentorshipRoutes } from '../../shared/contracts/routes/mentorship.ts';
import type { ProgrammeId } from '../../shared/kernel/ids.ts';
import { mentoringProgramme, trainingProgramme } from '../../shared/mentorship/training.ts';
import type { UseCase } from '../platform/http.ts';
import { create } from '../platform/storage/writes.ts';
import { programmes } from './records.ts';

const templates = { training: trainingProgramme, mentoring: mentoringProgramme };

/** A programme from a template: its levels and requirements are the network's to change from then on. */
export const createProgramme: UseCase<typeof mentorshipRoutes.createProgramme> = ({ body }, tools) => {
  const template = templates[body.template](tools.newId<ProgrammeId>());
  const programme = { ...template, name: body.name ?? template.name };
  return tools.commit([create(programmes, programme)], { ...programme, version: 1 });
};
