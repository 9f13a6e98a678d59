import * as z from 'zod';
import type { ImportId } from '../../kernel/ids.ts';
import { may } from '../access.ts';
import { idOf } from '../cells.ts';
import { findingSchema, importPlanSchema, importSchema } from '../records/import.ts';
import type { RouteTable } from '../route.ts';

const path = z.lazy(() => z.strictObject({ importId: idOf<ImportId>() }));
const serves = 'import' as const;
/** Whoever may type in one of these sheets; the use cases ask which. */
const access = may.importRows;
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

/** The sheets that take rows from files: those in which people type. */
export const importedSheets = ['members', 'contacts', 'mentors', 'mentees', 'incompatibilities'] as const;
const sheet = z.enum(importedSheets);

/** What a file is sent as: S3 holds the sender to the type that was announced. */
export function typeOfFile(name: string): string {
  return isWorkbook(name) ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : 'text/csv';
}

export function isWorkbook(name: string): boolean {
  return /\.xlsx$/i.test(name);
}

const headers = z.array(z.string().max(500)).max(200);

/** Files that become rows: upload, check, decide, run, resume, undo. */
export const importsRoutes = {
  begin: {
    method: 'POST',
    url: '/api/imports',
    serves,
    access,
    body: z.lazy(() =>
      z.strictObject({
        sheet,
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
    body: z.lazy(() => z.strictObject({ plan: importPlanSchema, headers: headers.optional() })),
    answer,
  },
  table: {
    method: 'GET',
    url: '/api/imports/{importId}/table',
    serves,
    access,
    path,
    query: z.lazy(() => z.strictObject({ name: z.string().max(100).optional() })),
    /** The file as it is read: its first rows, and the sheets of a workbook. */
    answer: z.lazy(() =>
      z.strictObject({
        tables: z.array(z.string()),
        headers: z.array(z.string()),
        rows: z.array(z.array(z.string())),
      }),
    ),
  },
  remembered: {
    method: 'POST',
    url: '/api/imports/remembered',
    serves,
    access,
    body: z.lazy(() => z.strictObject({ sheet, headers })),
    answer: z.lazy(() => z.strictObject({ plan: importPlanSchema.nullable() })),
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
