import type * as z from 'zod';
import { officeRoutes, type settingsSchema } from '../../../shared/contracts/routes/office.ts';
import type { Api } from './api.ts';

export type PanelSettings = z.infer<typeof settingsSchema>;

/** What the network decided about itself, read when the panel opens; nothing until it arrives. */
export function openSettings(api: Api, changed: () => void) {
  let settings: PanelSettings | undefined;
  let settled = false;
  async function read(): Promise<void> {
    try {
      settings = await api.call(officeRoutes.settings, {});
    } finally {
      settled = true;
      changed();
    }
  }
  // Without settings the panel works on: names of categories and statuses are what is missing.
  const readOrWait = () => void read().catch(() => undefined);
  readOrWait();
  return {
    /** Whether they were read, or could not be. */
    isSettled: () => settled,
    now: (): PanelSettings | undefined => settings,
    /** They were changed elsewhere in the panel. */
    refresh: readOrWait,
  };
}

export type Settings = ReturnType<typeof openSettings>;
