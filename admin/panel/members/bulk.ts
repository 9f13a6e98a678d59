import { lazy } from 'react';
import { duesRoutes } from '../../../shared/contracts/routes/dues.ts';
import { messagesRoutes } from '../../../shared/contracts/routes/messages.ts';
import { bulkWords } from '../../../shared/words/bulk.ts';
import type { BulkAction } from '../resource.ts';

/** What is done with many members at once; each dialog is loaded when it is first asked for. */
export const bulk: readonly BulkAction[] = [
  {
    label: bulkWords.letter,
    route: messagesRoutes.sendLetter,
    Dialog: lazy(async () => ({ default: (await import('../bulk/letter-dialog.tsx')).LetterDialog })),
  },
  {
    label: bulkWords.bill,
    route: duesRoutes.invoiceDue,
    Dialog: lazy(async () => ({ default: (await import('../bulk/bill-dialog.tsx')).BillDialog })),
  },
];
