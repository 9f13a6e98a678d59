import type { Door } from '../shared/contracts/access.ts';
import { httpFunctions, type HttpFunction } from '../shared/contracts/route.ts';

/** What the gateway needs to know of a route of the contracts. */
export type ApiRoute = { readonly key: string; readonly serves: HttpFunction; readonly door: Door };

const doors: Partial<Record<HttpFunction, Door>> = { join: 'public', space: 'member' };

export const apiRoutes: readonly ApiRoute[] = httpFunctions.map((serves) => ({
  key: `GET /api/${serves}`,
  serves,
  door: doors[serves] ?? 'staff',
}));
