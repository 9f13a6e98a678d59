import { admissionRoutes, applicationRows } from './routes/admission.ts';
import { documentRoutes, duesRoutes, invoiceRows, paymentRows } from './routes/dues.ts';
import { importsRoutes } from './routes/imports.ts';
import { joinRoutes } from './routes/join.ts';
import { consentRoutes } from './routes/consents.ts';
import { contactRows, memberRows, membershipRoutes } from './routes/membership.ts';
import {
  apartRows,
  meetingRows,
  menteeRows,
  mentorRows,
  mentorshipRoutes,
  pairingRows,
} from './routes/mentorship.ts';
import { messageRows, messagesRoutes } from './routes/messages.ts';
import { officeRoutes } from './routes/office.ts';
import { spaceRoutes } from './routes/space.ts';
import { viewRoutes } from './routes/views.ts';
import { stopRoutes } from './routes/stop.ts';
import type { Route } from './route.ts';

/** Every route of the API, by room. The gateway, the authorizers, the panel and the tests read this one table. */
const routesByRoom = {
  admission: admissionRoutes,
  applications: applicationRows,
  dues: duesRoutes,
  documents: documentRoutes,
  invoices: invoiceRows,
  payments: paymentRows,
  imports: importsRoutes,
  join: joinRoutes,
  membership: membershipRoutes,
  members: memberRows,
  contacts: contactRows,
  consents: consentRoutes,
  mentorship: mentorshipRoutes,
  mentors: mentorRows,
  mentees: menteeRows,
  pairings: pairingRows,
  meetings: meetingRows,
  apart: apartRows,
  messages: messagesRoutes,
  messageRows,
  office: officeRoutes,
  space: spaceRoutes,
  stop: stopRoutes,
  views: viewRoutes,
} as const satisfies Readonly<Record<string, Readonly<Record<string, Route>>>>;

/** The same, flat: `office.me`, `members.rows`. */
export const routes: readonly (readonly [name: string, route: Route])[] = Object.entries(
  routesByRoom,
).flatMap(([room, table]) =>
  Object.entries(table).map(([name, route]) => [`${room}.${name}`, route as Route] as const),
);
