import { applicationRows } from '../../../shared/contracts/routes/admission.ts';
import { applicationsSheet } from '../../../shared/contracts/sheets/applications.ts';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import type { DuplicateReason } from '../../../shared/membership/duplicates.ts';
import type { ApplicationState } from '../../../shared/membership/application.ts';
import type { Tone } from '../../theme/palette.ts';

const stateTones = {
  unverified: 'ended',
  received: 'wait',
  complete: 'info',
  recommended: 'accent',
  admitted: 'wait',
  member: 'good',
  refused: 'ended',
  withdrawn: 'ended',
  expired: 'ended',
} as const satisfies Record<ApplicationState, Tone>;

const suspicionTones = {
  'same-email': 'wait',
  'same-neq': 'late',
  'same-name-and-postal-code': 'wait',
} as const satisfies Record<DuplicateReason, Tone>;
const conditionTones = { 'first-dues': 'wait', shares: 'wait' } as const satisfies Record<string, Tone>;

/** What the applicant is called. */
export function applicantOf(row: Row): string {
  return typeof row['name'] === 'string' ? row['name'] : '';
}

/** The sheet of applications, as its actions and its file need to know it too. */
export const applicationsScreen = {
  sheet: applicationsSheet,
  routes: applicationRows,
  nameOf: applicantOf,
  tones: { state: stateTones, suspicion: suspicionTones, conditions: conditionTones },
} as const;
