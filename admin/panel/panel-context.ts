import { createContext, use } from 'react';
import type * as z from 'zod';
import type { Access } from '../../shared/contracts/access.ts';
import type { meSchema } from '../../shared/contracts/routes/office.ts';
import type { Session } from '../auth/session.ts';
import { mayCall } from './providers/access.ts';
import type { Api } from './providers/api.ts';
import type { Clock } from './providers/clock.ts';
import type { Feed } from './providers/feed.ts';
import type { References } from './providers/references.ts';
import type { Settings } from './providers/settings.ts';
import type { Unsaved } from './providers/unsaved.ts';
import type { SheetScreen } from './resource.ts';

export type Me = z.infer<typeof meSchema>;

/** What every screen of the panel works with. */
export type Panel = {
  readonly me: Me;
  readonly api: Api;
  readonly clock: Clock;
  readonly session: Session;
  readonly feedOf: (screen: SheetScreen) => Feed;
  readonly references: References;
  readonly settings: Settings;
  readonly unsaved: Unsaved;
  /** Tells when settings or names of references have arrived, or a sheet was read. */
  readonly onNews: (listener: () => void) => () => void;
};

export const PanelContext = createContext<Panel | undefined>(undefined);

/** @throws Error outside of the panel */
export function usePanel(): Panel {
  const panel = use(PanelContext);
  if (panel === undefined) throw new Error('This is only shown inside of the panel');
  return panel;
}

/** Whether the person may call a route: `useMay(routes.edit)`. */
export function useMay(route: { readonly access: Access }): boolean {
  return mayCall(usePanel().me.roles, route.access);
}
