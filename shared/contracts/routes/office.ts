import * as z from 'zod';
import type { RuleId, StaffId } from '../../kernel/ids.ts';
import { languages } from '../../kernel/language.ts';
import { may, staffRoles } from '../access.ts';
import { idOf, requiredEmail } from '../cells.ts';
import { fieldFields, networkFields, ruleFields } from '../office-forms.ts';
import { customFieldSchema, customFieldTypes, customSheets } from '../records/custom-field.ts';
import { ruleSchema } from '../records/message.ts';
import { calendarSchema, categorySchema, networkSchema } from '../records/settings.ts';
import { staffFields, staffSchema } from '../records/staff.ts';
import type { RouteTable } from '../route.ts';
import { historySchema } from '../sheets/routes.ts';

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
  /** The fields that the network added to its sheets, archived ones included. */
  fields: z.lazy(() => z.array(customFieldSchema)),
});

const serves = 'office' as const;
/** The version that the person saw: who changes what was changed meanwhile is asked to look again. */
const version = z.int().min(1);
const next = z.string().max(1_024).optional();

const personSchema = z.lazy(() => staffSchema.unwrap().extend({ version }));
export type Person = z.infer<typeof personSchema>;
const staffPath = z.strictObject({ staffId: idOf<StaffId>() });

/** A setting with the version to name in changing it. */
const kept = <Schema extends z.ZodType>(schema: Schema) => z.strictObject({ version, record: schema });
const rulePath = z.strictObject({ ruleId: idOf<RuleId>() });

/** The office: staff, settings, views, history, privacy. */
export const officeRoutes = {
  me: {
    method: 'GET',
    url: '/api/office/me',
    serves,
    access: may.everyStaffAndVolunteers,
    answer: meSchema,
  },
  settings: {
    method: 'GET',
    url: '/api/office/settings',
    serves,
    access: may.everyStaffAndVolunteers,
    answer: settingsSchema,
  },
  /** Everyone of the staff, those who left included. */
  staff: {
    method: 'GET',
    url: '/api/office/staff',
    serves,
    access: may.administer,
    answer: z.strictObject({ people: z.array(personSchema) }),
  },
  /** Adds a person: the pool makes their sign-in, and writes to them. */
  invite: {
    method: 'POST',
    url: '/api/office/staff',
    serves,
    access: may.administer,
    body: z.lazy(() => z.strictObject({ email: requiredEmail, ...staffFields })),
    answer: personSchema,
  },
  /** Whoever is not active any more is out within a minute. */
  changePerson: {
    method: 'PUT',
    url: '/api/office/staff/{staffId}',
    serves,
    access: may.administer,
    path: staffPath,
    body: z.lazy(() => z.strictObject({ version, ...staffFields, active: z.boolean() })),
    answer: personSchema,
  },
  personHistory: {
    method: 'GET',
    url: '/api/office/staff/{staffId}/history',
    serves,
    access: may.administer,
    path: staffPath,
    query: z.strictObject({ next }),
    answer: historySchema,
  },
  /** Everything that the network decided about itself, to be read and changed. */
  configuration: {
    method: 'GET',
    url: '/api/office/configuration',
    serves,
    access: may.administer,
    answer: z.lazy(() =>
      z.strictObject({
        network: kept(networkSchema),
        calendar: kept(calendarSchema),
        categories: z.array(kept(categorySchema)),
        rules: z.array(kept(ruleSchema)),
        fields: z.array(kept(customFieldSchema)),
      }),
    ),
  },
  changeNetwork: {
    method: 'PUT',
    url: '/api/office/network',
    serves,
    access: may.administer,
    body: z.lazy(() => z.strictObject({ version, ...networkFields })),
    answer: kept(networkSchema),
  },
  addRule: {
    method: 'POST',
    url: '/api/office/rules',
    serves,
    access: may.administer,
    body: z.lazy(() => z.strictObject(ruleFields)),
    answer: kept(ruleSchema),
  },
  /** A rule that changes moves what is next for every member: that is computed again behind. */
  changeRule: {
    method: 'PUT',
    url: '/api/office/rules/{ruleId}',
    serves,
    access: may.administer,
    path: rulePath,
    body: z.lazy(() => z.strictObject({ version, ...ruleFields })),
    answer: kept(ruleSchema),
  },
  /** A column more on a sheet. What it can hold never changes. */
  addField: {
    method: 'POST',
    url: '/api/office/fields',
    serves,
    access: may.administer,
    body: z.lazy(() =>
      z.strictObject({ sheet: z.enum(customSheets), type: z.enum(customFieldTypes), ...fieldFields }),
    ),
    answer: kept(customFieldSchema),
  },
  changeField: {
    method: 'PUT',
    url: '/api/office/fields/{fieldId}',
    serves,
    access: may.administer,
    path: z.strictObject({ fieldId: z.string().min(1).max(32) }),
    body: z.lazy(() => z.strictObject({ version, ...fieldFields, archived: z.boolean() })),
    answer: kept(customFieldSchema),
  },
  orderFields: {
    method: 'PUT',
    url: '/api/office/field-order',
    serves,
    access: may.administer,
    body: z.lazy(() => z.strictObject({ fields: z.array(z.string().max(32)).max(100) })),
    answer: z.strictObject({ fields: z.array(z.string()) }),
  },
} as const satisfies RouteTable;
