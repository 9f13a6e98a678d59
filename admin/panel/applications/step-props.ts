import type { Row } from '../../../shared/contracts/sheets/sheet.ts';

/** What a step asks about, and how it is left. */
export type StepProps = { readonly rows: readonly Row[]; readonly onClose: () => void };
