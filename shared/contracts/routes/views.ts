import * as z from 'zod';
import { may } from '../access.ts';
import { viewFields, viewSchema } from '../records/view.ts';
import type { RouteTable } from '../route.ts';

const serves = 'office' as const;
const version = z.int().min(1);
const ofSheet = z.lazy(() => z.strictObject({ sheet: z.string().min(1).max(64) }));
const ofView = z.lazy(() =>
  z.strictObject({ sheet: z.string().min(1).max(64), viewId: z.string().min(1).max(64) }),
);
const answer = z.lazy(() => z.strictObject({ version, record: viewSchema }));

/** The named views of a sheet: who may read the sheet sees those that are shared, and their own. */
export const viewRoutes = {
  list: {
    method: 'GET',
    url: '/api/office/sheets/{sheet}/views',
    serves,
    access: may.everyStaff,
    path: ofSheet,
    answer: z.lazy(() => z.strictObject({ views: z.array(answer) })),
  },
  add: {
    method: 'POST',
    url: '/api/office/sheets/{sheet}/views',
    serves,
    access: may.everyStaff,
    path: ofSheet,
    body: z.lazy(() => z.strictObject(viewFields)),
    answer,
  },
  /** On the version that was seen. A shared view is changed by who made it, or an administrator. */
  change: {
    method: 'PUT',
    url: '/api/office/sheets/{sheet}/views/{viewId}',
    serves,
    access: may.everyStaff,
    path: ofView,
    body: z.lazy(() => z.strictObject({ version, ...viewFields })),
    answer,
  },
  remove: {
    method: 'DELETE',
    url: '/api/office/sheets/{sheet}/views/{viewId}',
    serves,
    access: may.everyStaff,
    path: ofView,
    query: z.lazy(() => z.strictObject({ version: z.coerce.number().pipe(version) })),
    answer: z.strictObject({ id: z.string() }),
  },
} as const satisfies RouteTable;
