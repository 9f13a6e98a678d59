import { useQuery } from '@tanstack/react-query';
import type * as z from 'zod';
import { officeRoutes, type settingsSchema } from '../../../shared/contracts/routes/office.ts';
import { usePanel } from '../panel-context.ts';

const fiveMinutes = 300_000;

export type PanelSettings = z.infer<typeof settingsSchema>;

/** What the network decided about itself; nothing until it arrives. */
export function useSettings(): PanelSettings | undefined {
  const { api } = usePanel();
  const { data } = useQuery({
    queryKey: ['office', 'settings'],
    queryFn: () => api.call(officeRoutes.settings, {}),
    staleTime: fiveMinutes,
  });
  return data;
}
