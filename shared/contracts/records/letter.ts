import * as z from 'zod';
import type { LetterId } from '../../kernel/ids.ts';
import { letterKinds } from '../../messages/letter.ts';
import { idOf, instant } from '../cells.ts';

const inEither = (max: number) => z.strictObject({ fr: z.string().max(max), en: z.string().max(max) });

/** What a person wrote: Liquid in light markup. A language may be empty: it then goes to who reads the other. */
export const letterTextSchema = z.lazy(() =>
  z.strictObject({ kind: z.enum(letterKinds), subject: inEither(200), body: inEither(20_000) }),
);
export type LetterText = z.infer<typeof letterTextSchema>;

/** A letter as it was sent to members: its text once, and a message for each. */
export const letterSchema = z.lazy(() =>
  letterTextSchema.unwrap().extend({
    id: idOf<LetterId>(),
    byName: z.string(),
    writtenAt: instant,
  }),
);
export type Letter = z.infer<typeof letterSchema>;
