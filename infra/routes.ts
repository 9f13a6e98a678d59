import type { Door } from '../shared/contracts/access.ts';
import { routeKey, type HttpFunction } from '../shared/contracts/route.ts';
import { routes } from '../shared/contracts/routes.ts';

/** What the gateway needs to know of a route of the contracts. */
export type ApiRoute = { readonly key: string; readonly serves: HttpFunction; readonly door: Door };

export const apiRoutes: readonly ApiRoute[] = routes.map(([, route]) => ({
  key: routeKey(route),
  serves: route.serves,
  door: route.access.door,
}));
