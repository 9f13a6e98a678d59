import { officeRoutes } from '../../../shared/contracts/routes/office.ts';
import type { ReferenceSource } from '../resource.ts';

/** The categories of members, which the network defines. */
export const categories: ReferenceSource = {
  from: 'list',
  load: async (api) => {
    const settings = await api.call(officeRoutes.settings, {});
    return settings.categories.map(({ id, name }) => ({ value: id, label: name }));
  },
};
