import * as z from 'zod';
import { customFieldSchema } from './custom-field.ts';
import { defaultLimits, limitsSchema } from './limits.ts';
import { noTaxes, scheduleSchema, taxesSchema } from './dues-schedule.ts';
import { ruleSchema } from './message.ts';
import { calendarSchema, categorySchema, networkSchema } from './settings.ts';

/** Everything that a network decides about itself, in one file: to set a network up, to read it over, to change it. */
export const settingsFileSchema = z.lazy(() =>
  z
    .strictObject({
      network: networkSchema,
      calendar: calendarSchema,
      categories: z.array(categorySchema).min(1),
      schedules: z.array(scheduleSchema).default([]),
      rules: z.array(ruleSchema).default([]),
      taxes: taxesSchema.default(noTaxes),
      limits: limitsSchema.default(defaultLimits),
      fields: z.array(customFieldSchema).default([]),
    })
    .superRefine((file, context) => {
      const schedules = new Set(file.schedules.map(({ id }) => id));
      const categories = new Set(file.categories.map(({ id }) => id));
      const unknown = (path: (string | number)[], id: string) =>
        context.addIssue({ code: 'custom', path, message: `Nothing in this file has the id ${id}` });
      for (const [at, { duesSchedule }] of file.categories.entries())
        if (duesSchedule !== null && !schedules.has(duesSchedule))
          unknown(['categories', at, 'duesSchedule'], duesSchedule);
      for (const [at, { audience }] of file.rules.entries())
        for (const [place, id] of audience.entries())
          if (!categories.has(id)) unknown(['rules', at, 'audience', place], id);
      for (const list of ['categories', 'schedules', 'rules', 'fields'] as const)
        for (const [at, { id }] of file[list].entries())
          if (file[list].findIndex((one) => one.id === id) !== at)
            context.addIssue({ code: 'custom', path: [list, at, 'id'], message: `${id} is there twice` });
    }),
);
export type SettingsFile = z.infer<typeof settingsFileSchema>;
