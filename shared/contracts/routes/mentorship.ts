import type { RouteTable } from '../route.ts';

/** Mentorship: programmes, editions, accompaniments. */
export const mentorshipRoutes = {} as const satisfies RouteTable;
