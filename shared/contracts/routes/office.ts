import * as z from 'zod';
import { languages } from '../../kernel/language.ts';
import { may, staffRoles } from '../access.ts';
import type { RouteTable } from '../route.ts';

/** The person of the staff who is signed in, as the panel needs them. */
export const meSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  language: z.enum(languages),
  roles: z.array(z.enum(staffRoles)).readonly(),
  committees: z.array(z.string()).readonly(),
});

/** The office: staff, settings, views, history, privacy. */
export const officeRoutes = {
  me: {
    method: 'GET',
    url: '/api/office/me',
    serves: 'office',
    access: may.everyStaffAndVolunteers,
    answer: meSchema,
  },
} as const satisfies RouteTable;
