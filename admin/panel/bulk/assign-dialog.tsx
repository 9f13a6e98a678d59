import { Typography } from '@mui/material';
import { useState } from 'react';
import type { Cell } from '../../../shared/contracts/sheets/sheet.ts';
import { bulkWords } from '../../../shared/words/bulk.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import type { BulkProps } from '../resource.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import { writeColumn } from './cells.ts';
import { ValueField } from './value-field.tsx';

const key = 'coordinatorId';

/** Entrusts every selected pairing to somebody of the staff. */
export function AssignDialog({ engine, rows, nameOf, onClose }: BulkProps) {
  const language = useLanguage();
  const [value, setValue] = useState<Cell | undefined>(null);
  const column = engine.columns.find((one) => one.key === key);
  return (
    <BulkDialog
      title={bulkWords.assign}
      rows={rows}
      nameOf={nameOf}
      pageSize={Math.max(1, rows.length)}
      act={writeColumn(engine, key, () => ({ value: value ?? null }))}
      ready={value !== undefined && value !== null}
      after={bulkWords.undoHelp}
      onClose={onClose}
    >
      <Typography color="text.secondary">{say(bulkWords.assignHelp, language)}</Typography>
      {column !== undefined && <ValueField engine={engine} column={column} onValue={setValue} />}
    </BulkDialog>
  );
}
