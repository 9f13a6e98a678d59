import type { Access, StaffRole } from '../../../shared/contracts/access.ts';
import { readable, type Column, type Sheet } from '../../../shared/contracts/sheets/sheet.ts';
import { screenOf, type PanelResource } from '../resource.ts';

/** Whether somebody of these roles may call a route with that line in the table. The server decides again. */
export function mayCall(roles: readonly StaffRole[], access: Access): boolean {
  return access.door === 'staff' && roles.some((role) => access.roles[role] !== undefined);
}

/** The columns that these roles receive; the widest of their classes counts. */
export function columnsFor(sheet: Sheet, roles: readonly StaffRole[]): readonly Column[] {
  const full = roles.some((role) => sheet.readers[role] === 'full');
  return readable(sheet, full ? 'full' : 'plain');
}

export function mayEdit(roles: readonly StaffRole[], column: Column): boolean {
  return roles.some((role) => column.edit.includes(role));
}

const sheetRouteOf = {
  list: 'rows',
  show: 'rows',
  edit: 'edit',
  create: 'create',
  delete: 'remove',
} as const;

function isSheetAction(action: string): action is keyof typeof sheetRouteOf {
  return Object.hasOwn(sheetRouteOf, action);
}

/** The line of the table behind react-admin's question `canAccess({ resource, action })`. */
export function accessTo(resource: PanelResource, action: string): Access {
  const own = resource.can?.[action];
  if (own !== undefined) return own.access;
  const routes = screenOf(resource)?.routes;
  return routes !== undefined && isSheetAction(action)
    ? routes[sheetRouteOf[action]].access
    : resource.access;
}
