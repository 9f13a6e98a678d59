import * as z from 'zod';
import type { StaffRole } from '../access.ts';
import type { Route } from '../route.ts';
import type { Sheet } from './sheet.ts';

/** A value that may be typed, pasted or imported; its column's schema says more. */
export const cell = z.lazy(() =>
  z.union([
    z.string().max(20_000),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(z.string().max(500)).max(100).readonly(),
  ]),
);
const row = z.lazy(() => z.looseObject({ id: z.string(), version: z.int() }));

/** A cell edited: what the person saw there, and what they typed. */
export const editSchema = z.lazy(() =>
  z.strictObject({
    id: z.string().min(1).max(64),
    column: z.string().min(1).max(64),
    was: cell,
    value: cell,
  }),
);
export type Edit = z.infer<typeof editSchema>;

/** What became of one edited row: its new version and values, or each refused cell with what is there now. */
export const outcomeSchema = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    row: row.optional(),
    refused: z.array(
      z.strictObject({ column: z.string(), code: z.string(), message: z.string(), now: cell.optional() }),
    ),
  }),
);
export type Outcome = z.infer<typeof outcomeSchema>;

export const historySchema = z.lazy(() =>
  z.strictObject({
    changes: z.array(
      z.strictObject({
        at: z.string(),
        actor: z.string(),
        actorName: z.string(),
        action: z.string(),
        field: z.string(),
        from: z.unknown(),
        to: z.unknown(),
      }),
    ),
    next: z.string().optional(),
  }),
);

/**
 * The feed's answer. `rows` holds the newest version of each row that changed since the cursor (all of them without
 * one), removed ones as `{ id, version, gone: true }`; ask again with `cursor` at once while `more` is true.
 */
const feedSchema = z.lazy(() =>
  z.strictObject({ rows: z.array(row), cursor: z.string(), more: z.boolean() }),
);

const outcomes = z.lazy(() => z.strictObject({ outcomes: z.array(outcomeSchema) }));

/** What goes in and comes out is the same for every sheet, and made once. */
const parts = {
  rows: {
    answer: feedSchema,
    query: z.lazy(() =>
      z.strictObject({
        since: z.string().max(4096).optional(),
        shards: z
          .string()
          .regex(/^\d{1,2}(-\d{1,2})?$/)
          .optional(),
      }),
    ),
  },
  edit: {
    body: z.lazy(() => z.strictObject({ edits: z.array(editSchema).min(1).max(2_000) })),
    answer: outcomes,
  },
  create: {
    /** With `restore`, as many ids as rows: these were taken away, and are put back whole, as they were. */
    body: z.lazy(() =>
      z
        .strictObject({
          rows: z
            .array(z.record(z.string().max(64), cell))
            .min(1)
            .max(500),
          restore: z.array(z.string().min(1).max(64)).max(500).optional(),
        })
        .refine(({ rows, restore }) => restore === undefined || restore.length === rows.length, {
          path: ['restore'],
        }),
    ),
    answer: outcomes,
  },
  remove: {
    body: z.lazy(() =>
      z.strictObject({
        rows: z
          .array(z.strictObject({ id: z.string().max(64), version: z.int() }))
          .min(1)
          .max(500),
      }),
    ),
    answer: outcomes,
  },
  history: {
    path: z.lazy(() => z.strictObject({ rowId: z.string().min(1).max(64) })),
    query: z.lazy(() => z.strictObject({ next: z.string().max(1024).optional() })),
    answer: historySchema,
  },
} as const;

/** The five routes that every sheet has. */
export function sheetRoutes<const S extends Sheet>(sheet: S) {
  const base = `/api/sheets/${sheet.name as S['name']}` as const;
  const readers = { door: 'staff', roles: rolesOf(Object.keys(sheet.readers) as StaffRole[]) } as const;
  const editors = { door: 'staff', roles: rolesOf(sheet.columns.flatMap((column) => column.edit)) } as const;
  const growers = { door: 'staff', roles: rolesOf(sheet.grow) } as const;
  const { serves } = sheet;
  return {
    rows: { method: 'GET', url: `${base}/rows`, serves, access: readers, ...parts.rows },
    edit: { method: 'POST', url: `${base}/edits`, serves, access: editors, bulk: true, ...parts.edit },
    create: { method: 'POST', url: `${base}/rows`, serves, access: growers, bulk: true, ...parts.create },
    remove: { method: 'POST', url: `${base}/removals`, serves, access: growers, bulk: true, ...parts.remove },
    history: {
      method: 'GET',
      url: `${base}/rows/{rowId}/history`,
      serves,
      access: readers,
      ...parts.history,
    },
  } as const satisfies Record<string, Route>;
}

function rolesOf(roles: readonly StaffRole[]): Partial<Record<StaffRole, 'all'>> {
  return Object.fromEntries(
    [...new Set<StaffRole>([...roles, ...(roles.length > 0 ? (['admin'] as const) : [])])].map((role) => [
      role,
      'all',
    ]),
  );
}
