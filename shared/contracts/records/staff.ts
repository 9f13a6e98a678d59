import * as z from 'zod';
import type { StaffId } from '../../kernel/ids.ts';
import { languages } from '../../kernel/language.ts';
import { staffRoles } from '../access.ts';
import { idOf, requiredEmail, requiredLine } from '../cells.ts';

/** What an administrator says of a person of the staff. */
export const staffFields = {
  name: requiredLine(120),
  language: z.enum(languages),
  roles: z.array(z.enum(staffRoles)).max(staffRoles.length).readonly(),
  /** For volunteers: the committees (programme ids) that they may see. */
  committees: z.array(idOf()).max(50).readonly(),
};

/** A person of the network's staff, as it is kept. */
export const staffSchema = z.lazy(() =>
  z.strictObject({
    /** The subject of their sign-in in the staff pool. */
    id: idOf<StaffId>(),
    email: requiredEmail,
    ...staffFields,
    active: z.boolean(),
  }),
);
export type Staff = z.infer<typeof staffSchema>;
