import { mentorshipRoutes } from '../../../shared/contracts/routes/mentorship.ts';
import type { Api } from '../providers/api.ts';
import type { ReferenceSource } from '../resource.ts';

const read = (api: Api) => api.call(mentorshipRoutes.programmes, {});

/** The network's programmes, by name; one that was closed is offered no more. */
export const programmeNames: ReferenceSource = {
  from: 'list',
  load: async (api) =>
    (await read(api)).programmes.map(({ id, name, active }) => ({ value: id, label: name, past: !active })),
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

/** The levels of every programme; one that programmes have in common, and call differently, has each of its names. */
export const levelNames: ReferenceSource = {
  from: 'list',
  load: async (api) => {
    const levels = (await read(api)).programmes.flatMap((programme) => programme.levels);
    const names = Map.groupBy(levels, ({ key }) => key);
    return [...names].map(([key, ones]) => ({
      value: key,
      label: { fr: eachOnce(ones.map(({ name }) => name.fr)), en: eachOnce(ones.map(({ name }) => name.en)) },
    }));
  },
};

const eachOnce = (names: readonly string[]) => [...new Set(names)].join(' / ');
