import * as z from 'zod';

/** What a field of the network's own can hold. */
export const customFieldTypes = ['text', 'number', 'money', 'day', 'choice', 'yesNo'] as const;
/** The sheets whose rows keep such fields. */
export const customSheets = ['members'] as const;

const label = (max: number) => z.strictObject({ fr: z.string().max(max), en: z.string().max(max) });
/** A name of ours, made from the first label and kept for ever: values, views and files refer to it. */
export const fieldName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/);

/** A field that the network added to one of its sheets. It is archived rather than deleted: its values stay. */
export const customFieldSchema = z.lazy(() =>
  z.strictObject({
    id: fieldName,
    sheet: z.enum(customSheets),
    type: z.enum(customFieldTypes),
    label: label(80),
    help: label(300),
    required: z.boolean(),
    /** Of a choice only, in their order. */
    choices: z.array(z.strictObject({ value: fieldName, label: label(80) })).readonly(),
    /** Its place among the network's own fields, which come after the product's. */
    place: z.int().min(0),
    archived: z.boolean(),
  }),
);
export type CustomField = z.infer<typeof customFieldSchema>;
