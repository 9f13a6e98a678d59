import { mentorshipRoutes } from '../../../shared/contracts/routes/mentorship.ts';
import type { Api } from '../providers/api.ts';
import type { ReferenceSource } from '../resource.ts';

const read = (api: Api) => api.call(mentorshipRoutes.programmes, {});

/** The network's programmes, by name. */
export const programmeNames: ReferenceSource = {
  from: 'list',
  load: async (api) => (await read(api)).programmes.map(({ id, name }) => ({ value: id, label: name })),
};

/** The people of the staff who coordinate pairings, or did. */
export const coordinatorNames: ReferenceSource = {
  from: 'list',
  load: async (api) =>
    (await api.call(mentorshipRoutes.coordinators, {})).coordinators.map(({ id, name }) => ({
      value: id,
      label: { fr: name, en: name },
    })),
};

/** The levels of every programme; programmes that have a level in common call it the same. */
export const levelNames: ReferenceSource = {
  from: 'list',
  load: async (api) => {
    const levels = (await read(api)).programmes.flatMap((programme) => programme.levels);
    return [...new Map(levels.map(({ key, name }) => [key, { value: key, label: name }])).values()];
  },
};
