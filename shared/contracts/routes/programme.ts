import * as z from 'zod';
import type { ProgrammeId } from '../../kernel/ids.ts';
import { may } from '../access.ts';
import { idOf } from '../cells.ts';
import { programmeSchema, programmeSettings, writtenLevels } from '../records/programme.ts';
import { bilingual } from '../records/settings.ts';
import type { RouteTable } from '../route.ts';

const serves = 'mentorship' as const;
const version = z.int().min(1);
const keptProgramme = z.lazy(() => programmeSchema.unwrap().extend({ version }));
export const programmePath = z.lazy(() => z.strictObject({ programmeId: idOf<ProgrammeId>() }));

/** The programmes of a network, and what is changed of them: each on the version that was read. */
export const programmeRoutes = {
  programmes: {
    method: 'GET',
    url: '/api/mentorship/programmes',
    serves,
    access: may.readProgrammes,
    answer: z.lazy(() => z.strictObject({ programmes: z.array(keptProgramme) })),
  },
  createProgramme: {
    method: 'POST',
    url: '/api/mentorship/programmes',
    serves,
    access: may.keepProgrammes,
    body: z.lazy(() =>
      z.strictObject({ template: z.enum(['training', 'mentoring']), name: bilingual().optional() }),
    ),
    answer: keptProgramme,
  },
  reviseProgramme: {
    method: 'PUT',
    url: '/api/mentorship/programmes/{programmeId}',
    serves,
    access: may.keepProgrammes,
    path: programmePath,
    body: z.lazy(() => z.strictObject({ version, ...programmeSettings() })),
    answer: keptProgramme,
  },
  /** The levels of a programme, whole and in their order. Refused where one goes that somebody speaks of, with how many. */
  reviseLevels: {
    method: 'PUT',
    url: '/api/mentorship/programmes/{programmeId}/levels',
    serves,
    access: may.keepProgrammes,
    path: programmePath,
    body: z.lazy(() => z.strictObject({ version, levels: writtenLevels })),
    answer: keptProgramme,
  },
  /** Closes a programme to whoever is new, or opens it again. */
  openProgramme: {
    method: 'PUT',
    url: '/api/mentorship/programmes/{programmeId}/active',
    serves,
    access: may.keepProgrammes,
    path: programmePath,
    body: z.lazy(() => z.strictObject({ version, active: z.boolean() })),
    answer: keptProgramme,
  },
} as const satisfies RouteTable;
