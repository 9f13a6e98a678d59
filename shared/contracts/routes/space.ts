import type { RouteTable } from '../route.ts';

/** A member's own space. */
export const spaceRoutes = {} as const satisfies RouteTable;
