import type { officeRoutes } from '../../shared/contracts/routes/office.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { UseCase } from '../platform/http.ts';
import { settingsOf } from '../platform/settings.ts';

/** What the network decided about itself, for the panel to name categories and tell statuses. */
export const settings: UseCase<typeof officeRoutes.settings> = async (_, tools) => {
  const { network, categories, calendar, fields } = await settingsOf(tools);
  return ok({ network, categories: [...categories.values()], calendar, fields: [...fields] });
};
