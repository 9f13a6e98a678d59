import { useCallback } from 'react';
import { useMatch, useNavigate } from 'react-router';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';

/** The record beside the sheet is in the address: it can be sent to someone, and Back closes it. */
export function useRecord(resource: string) {
  const navigate = useNavigate();
  const id = useMatch(`/${resource}/:id`)?.params.id;
  const open = useCallback(
    (row: Row | undefined) => {
      if (row !== undefined) void navigate(`/${resource}/${row.id}`);
    },
    [navigate, resource],
  );
  /** Another record in the place of this one: Back still closes it. */
  const go = useCallback(
    (row: Row) => void navigate(`/${resource}/${row.id}`, { replace: true }),
    [navigate, resource],
  );
  const close = useCallback(() => void navigate(`/${resource}`), [navigate, resource]);
  return { id, open, go, close };
}
