import { Typography } from '@mui/material';
import { duesRoutes } from '../../../shared/contracts/routes/dues.ts';
import { id, type MemberId } from '../../../shared/kernel/ids.ts';
import { bulkWords } from '../../../shared/words/bulk.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import type { BulkProps } from '../resource.ts';
import { BulkDialog } from './bulk-dialog.tsx';

/** Issues to the selected members what is due and was not invoiced. */
export function BillDialog({ rows, nameOf, onClose }: BulkProps) {
  const language = useLanguage();
  const { api } = usePanel();
  return (
    <BulkDialog
      title={bulkWords.bill}
      rows={rows}
      nameOf={nameOf}
      pageSize={25}
      act={async (page, key) => {
        const memberIds = page.map((row) => id<MemberId>(row.id));
        return (await api.call(duesRoutes.invoiceDue, { body: { memberIds }, key })).outcomes;
      }}
      ready
      onClose={onClose}
    >
      <Typography>{say(bulkWords.billHelp, language)}</Typography>
    </BulkDialog>
  );
}
