import type { KeptApplication } from '../../shared/contracts/records/application.ts';
import { applicationsSheet } from '../../shared/contracts/sheets/applications.ts';
import { refuse } from '../../shared/kernel/result.ts';
import type { Keeper } from '../sheets/keeper.ts';
import { applicationKey, applications } from './application-records.ts';

/** The sheet of applications is read; what changes them are the steps of admission. */
export const applicationsKeeper: Keeper<KeptApplication> = {
  sheet: applicationsSheet,
  kind: applications,
  key: applicationKey,
  id: ({ id }) => id,
  blank: () => {
    throw new Error('Applications come through the form');
  },
  decide: () => Promise.resolve(refuse('platform/not-allowed')),
};
