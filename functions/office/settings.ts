import type { officeRoutes } from '../../shared/contracts/routes/office.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { UseCase } from '../platform/http.ts';
import { readSettings } from '../platform/settings.ts';

/**
 * What the network decided about itself, for the panel to name categories and tell statuses: as it is kept, since a panel
 * asks when it opens, and again when something was changed in it.
 */
export const settings: UseCase<typeof officeRoutes.settings> = async (_, tools) => {
  const { network, categories, calendar, fields } = await readSettings(tools.store);
  return ok({ network, categories: [...categories.values()], calendar, fields: [...fields] });
};
