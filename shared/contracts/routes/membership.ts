import * as z from 'zod';
import type { MemberId } from '../../kernel/ids.ts';
import { may } from '../access.ts';
import { idOf } from '../cells.ts';
import type { RouteTable } from '../route.ts';
import { contactsSheet } from '../sheets/contacts.ts';
import { membersSheet } from '../sheets/members.ts';
import { sheetRoutes } from '../sheets/routes.ts';

export const memberRows = sheetRoutes(membersSheet);
export const contactRows = sheetRoutes(contactsSheet);

/** The roll: members, contacts, applications, admission. */
export const membershipRoutes = {
  getMember: {
    method: 'GET',
    url: '/api/membership/members/{memberId}',
    serves: 'membership',
    access: may.everyStaff,
    path: z.strictObject({ memberId: idOf<MemberId>() }),
    answer: z.looseObject({ id: z.string(), version: z.int() }),
  },
} as const satisfies RouteTable;
