import * as z from 'zod';
import { languages } from '../../kernel/language.ts';
import { may, staffRoles } from '../access.ts';
import { calendarSchema, categorySchema, networkSchema } from '../records/settings.ts';
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

/** What the network decided about itself, as far as every screen needs it: names, categories and their rules. */
export const settingsSchema = z.strictObject({
  network: networkSchema,
  categories: z.array(categorySchema),
  calendar: calendarSchema,
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
  settings: {
    method: 'GET',
    url: '/api/office/settings',
    serves: 'office',
    access: may.everyStaffAndVolunteers,
    answer: settingsSchema,
  },
} as const satisfies RouteTable;
