import type { RouteTable } from '../route.ts';

/** Messages: the outbox, templates, rules. */
export const messagesRoutes = {} as const satisfies RouteTable;
