import * as z from 'zod';
import type { CategoryId } from '../kernel/ids.ts';
import { idOf, line, lines, phoneCell, requiredEmail, requiredLine, websiteCell } from './cells.ts';
import { fieldName } from './records/custom-field.ts';

const named = (max = 200) => z.strictObject({ fr: requiredLine(max), en: requiredLine(max) });
const said = z.lazy(() => lines(1_000).pipe(z.string().min(1)));

/** Who the network is, as an administrator writes it: cleaned and checked before it is kept. */
export const networkFields = {
  name: z.lazy(() => named()),
  legalName: requiredLine(200),
  address: z.lazy(() => z.array(line(200)).max(4).readonly()),
  email: requiredEmail,
  phone: phoneCell,
  website: websiteCell,
  paymentInstructions: z.lazy(() => z.strictObject({ fr: said, en: said })),
  writing: z.enum(['doublets', 'dots', 'neither']),
};

/** A reminder, as an administrator writes it: so many days before (negative) or after the end of a term. */
export const ruleFields = {
  name: z.lazy(() => named()),
  active: z.boolean(),
  offset: z.int().min(-365).max(365),
  /** Of which categories; none means all. */
  audience: z.lazy(() => z.array(idOf<CategoryId>()).max(100).readonly()),
};

const choice = z.lazy(() =>
  z.strictObject({
    /** The name that it has already; a new one is given its own. */
    value: fieldName.optional(),
    label: named(80),
  }),
);

function areDifferent(choices: readonly z.infer<typeof choice>[]): boolean {
  const values = choices.flatMap(({ value }) => value ?? []);
  return new Set(values).size === values.length;
}

/** A field of the network's own, as an administrator writes it. */
export const fieldFields = {
  label: z.lazy(() => named(80)),
  help: z.lazy(() => z.strictObject({ fr: line(300), en: line(300) })),
  required: z.boolean(),
  choices: z.lazy(() => z.array(choice).max(50).refine(areDifferent).readonly()),
};
