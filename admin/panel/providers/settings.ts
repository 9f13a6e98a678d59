import type * as z from 'zod';
import { officeRoutes, type settingsSchema } from '../../../shared/contracts/routes/office.ts';
import type { Api } from './api.ts';

export type PanelSettings = z.infer<typeof settingsSchema>;

/** What the network decided about itself, read when the panel opens; nothing until it arrives. */
export function openSettings(api: Api, changed: () => void) {
  let settings: PanelSettings | undefined;
  let settled = false;
  let revision = 0;
  async function read(): Promise<void> {
    try {
      settings = await api.call(officeRoutes.settings, {});
    } finally {
      settled = true;
      revision += 1;
      changed();
    }
  }
  // Without settings the panel works on: names of categories and statuses are what is missing.
  const readOrWait = () => void read().catch(() => undefined);
  readOrWait();
  return {
    /** Whether they were read, or could not be. */
    isSettled: () => settled,
    /** Another number each time that they are read. */
    revision: () => revision,
    now: (): PanelSettings | undefined => settings,
    /** They were changed elsewhere in the panel. */
    refresh: readOrWait,
  };
}

export type Settings = ReturnType<typeof openSettings>;
