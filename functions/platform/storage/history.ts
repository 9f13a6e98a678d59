import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Kind } from './kind.ts';
import { records } from './question.ts';

/** Who changes things: a person of the staff, a member, a visitor, or the calendar. */
export type Actor = {
  readonly type: 'staff' | 'member' | 'public' | 'job';
  readonly id: string;
  readonly name: string;
};

const change = z.lazy(() => z.strictObject({ field: z.string(), from: z.unknown(), to: z.unknown() }));
export type Change = z.infer<typeof change>;

/** What one commit changed in one record. */
const historySchema = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    /** The person or thing that it belongs to: `member#0198…`. Erasing a person redacts one partition. */
    subject: z.string(),
    kind: z.string(),
    key: z.string(),
    actor: z.strictObject({
      type: z.enum(['staff', 'member', 'public', 'job']),
      id: z.string(),
      name: z.string(),
    }),
    action: z.string(),
    at: z.string(),
    changes: z.array(change),
  }),
);
export type History = z.infer<typeof historySchema>;

export const histories: Kind<History> = {
  name: 'history',
  table: 'operations',
  schema: historySchema,
  key: (line) => ({ pk: `history#${line.subject}`, sk: `${line.at}#${line.id}` }),
};

/** O-01 What happened to a person or thing, latest first. Table key. 100 rows: 16 units. */
export function historyOf(subject: string) {
  return records('O-01', histories, { partition: `history#${subject}`, order: 'descending', limit: 50 });
}

type Cells = Readonly<Record<string, unknown>>;

/** The fields that differ, in the order of the newer record; private ones are left out before they are compared. */
export function changes(
  from: object | undefined,
  to: object | undefined,
  hidden: readonly string[] = [],
): Change[] {
  const [before, after]: [Cells, Cells] = [{ ...from }, { ...to }];
  const found: Change[] = [];
  const compare = (field: string, was: unknown, is: unknown) => {
    if (was !== is && !hidden.includes(field) && !isSame(was ?? null, is ?? null))
      found.push({ field, from: was ?? null, to: is ?? null });
  };
  for (const field of Object.keys(after)) compare(field, before[field], after[field]);
  for (const field of Object.keys(before))
    if (!Object.hasOwn(after, field)) compare(field, before[field], undefined);
  return found;
}

/** Empty in one way or in another is the same, and so are the same fields in another order. */
function isSame(was: unknown, is: unknown): boolean {
  if (isNothing(was) && isNothing(is)) return true;
  const [left, right] = [JSON.stringify(was), JSON.stringify(is)];
  return (
    left === right || (left.length === right.length && isDeepStrictEqual(JSON.parse(left), JSON.parse(right)))
  );
}

const isNothing = (value: unknown) =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

export type By = { readonly actor: Actor; readonly action: string };

/** What is changed, of which kind, where it is kept, and to whom or what it belongs. */
type Where = Pick<History, 'id' | 'subject' | 'kind' | 'key'>;

export function historyLine({ actor, action }: By, at: Instant, where: Where, list: Change[]): History {
  return { ...where, actor, action, at, changes: list };
}
