import type { RouteTable } from '../route.ts';

/** Dues: invoices, payments, credits. */
export const duesRoutes = {} as const satisfies RouteTable;
