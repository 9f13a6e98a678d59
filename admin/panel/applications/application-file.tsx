import { CircularProgress, Stack } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { admissionRoutes } from '../../../shared/contracts/routes/admission.ts';
import { useMay, usePanel } from '../panel-context.ts';
import type { RecordProps } from '../resource.ts';
import { CompleteFile } from './complete-file.tsx';
import { KnownAlready } from './known-already.tsx';
import { WhatTheFormSays } from './what-the-form-says.tsx';

/** One application's whole file: what it lacks, whom it may be, what it says. */
export function ApplicationFile({ row }: RecordProps) {
  const allowed = useMay(admissionRoutes.getApplication);
  return allowed ? <File row={row} /> : null;
}

function File({ row }: RecordProps) {
  const { api } = usePanel();
  const { data } = useQuery({
    queryKey: ['applications', row.id, row.version],
    queryFn: () => api.call(admissionRoutes.getApplication, { path: { applicationId: row.id } }),
  });
  if (!data) return <CircularProgress size={24} />;
  const { application } = data;
  const { state, missing } = application;
  const isOpen = state === 'received' || state === 'complete' || state === 'recommended';
  return (
    <Stack spacing={4}>
      {isOpen && missing.length > 0 && <CompleteFile key={row.version} row={row} missing={missing} />}
      <KnownAlready row={row} application={application} />
      <WhatTheFormSays application={application} />
    </Stack>
  );
}
