import { useCallback } from 'react';
import { useLocation, useMatch, useNavigate } from 'react-router';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';

/** The record beside the sheet is in the address: it can be sent to someone, and Back closes it. */
export function useRecord(resource: string) {
  const navigate = useNavigate();
  // The view that is open is in the address too.
  const { search } = useLocation();
  const id = useMatch(`/${resource}/:id`)?.params.id;
  const open = useCallback(
    (row: Row | undefined) => {
      if (row !== undefined) void navigate({ pathname: `/${resource}/${row.id}`, search });
    },
    [navigate, resource, search],
  );
  /** Another record in the place of this one: Back still closes it. */
  const go = useCallback(
    (row: Row) => void navigate({ pathname: `/${resource}/${row.id}`, search }, { replace: true }),
    [navigate, resource, search],
  );
  const close = useCallback(
    () => void navigate({ pathname: `/${resource}`, search }),
    [navigate, resource, search],
  );
  return { id, open, go, close };
}
