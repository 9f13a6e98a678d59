import { admissionRoutes, applicationRows } from './routes/admission.ts';
import { importsRoutes } from './routes/imports.ts';
import { joinRoutes } from './routes/join.ts';
import { memberRows, membershipRoutes } from './routes/membership.ts';
import { messageRows, messagesRoutes } from './routes/messages.ts';
import { officeRoutes } from './routes/office.ts';
import { stopRoutes } from './routes/stop.ts';
import type { Route } from './route.ts';

/** Every route of the API, by room. The gateway, the authorizers, the panel and the tests read this one table. */
export const routesByRoom = {
  admission: admissionRoutes,
  applications: applicationRows,
  imports: importsRoutes,
  join: joinRoutes,
  membership: membershipRoutes,
  members: memberRows,
  messages: messagesRoutes,
  messageRows,
  office: officeRoutes,
  stop: stopRoutes,
} as const satisfies Readonly<Record<string, Readonly<Record<string, Route>>>>;

/** The same, flat: `office.me`, `members.rows`. */
export const routes: readonly (readonly [name: string, route: Route])[] = Object.entries(
  routesByRoom,
).flatMap(([room, table]) =>
  Object.entries(table).map(([name, route]) => [`${room}.${name}`, route as Route] as const),
);
