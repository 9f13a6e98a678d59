import * as z from 'zod';
import { may } from '../access.ts';
import type { RouteTable } from '../route.ts';

/** Unsubscribing by the signed link of a message: RFC 8058's one click, and the page's button. */
export const stopRoutes = {
  stop: {
    method: 'POST',
    url: '/api/stop',
    serves: 'join',
    access: may.anyone,
    query: z.strictObject({ message: z.string().min(1).max(200), key: z.string().min(1).max(64) }),
    answer: z.strictObject({ stopped: z.literal(true) }),
  },
} as const satisfies RouteTable;
