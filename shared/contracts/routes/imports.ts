import * as z from 'zod';
import type { ImportId } from '../../kernel/ids.ts';
import { may } from '../access.ts';
import { idOf } from '../cells.ts';
import { findingSchema, importPlanSchema, importSchema } from '../records/import.ts';
import type { RouteTable } from '../route.ts';

const path = z.lazy(() => z.strictObject({ importId: idOf<ImportId>() }));
const serves = 'import' as const;
const access = may.keepRoll;
const answer = importSchema;

/** Findings of one kind about one column, with a few of the rows. */
const groupSchema = z.lazy(() =>
  z.strictObject({
    kind: findingSchema.shape.kind,
    column: z.string(),
    message: findingSchema.shape.message,
    count: z.int(),
    samples: z.array(findingSchema),
  }),
);

/** Files that become rows: upload, check, decide, run, resume, undo. */
export const importsRoutes = {
  begin: {
    method: 'POST',
    url: '/api/imports',
    serves,
    access,
    body: z.lazy(() =>
      z.strictObject({
        sheet: z.literal('members'),
        fileName: z.string().min(1).max(200),
        bytes: z.int().min(1).max(20_000_000),
      }),
    ),
    answer: z.lazy(() => z.strictObject({ import: importSchema, upload: z.string() })),
  },
  list: {
    method: 'GET',
    url: '/api/imports',
    serves,
    access,
    answer: z.lazy(() => z.strictObject({ imports: z.array(importSchema) })),
  },
  get: { method: 'GET', url: '/api/imports/{importId}', serves, access, path, answer },
  check: {
    method: 'POST',
    url: '/api/imports/{importId}/check',
    serves,
    access,
    path,
    body: z.strictObject({ plan: importPlanSchema }),
    answer,
  },
  findings: {
    method: 'GET',
    url: '/api/imports/{importId}/findings',
    serves,
    access,
    path,
    query: z.lazy(() =>
      z.strictObject({
        kind: findingSchema.shape.kind.optional(),
        column: z.string().max(64).optional(),
        after: z.coerce.number().int().min(0).optional(),
      }),
    ),
    answer: z.lazy(() =>
      z.strictObject({
        groups: z.array(groupSchema),
        findings: z.array(findingSchema),
        next: z.int().optional(),
      }),
    ),
  },
  run: { method: 'POST', url: '/api/imports/{importId}/run', serves, access, path, answer },
  resume: { method: 'POST', url: '/api/imports/{importId}/resume', serves, access, path, answer },
  undo: { method: 'POST', url: '/api/imports/{importId}/undo', serves, access, path, answer },
} as const satisfies RouteTable;
