import { MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import type { Cell, Column } from '../../../shared/contracts/sheets/sheet.ts';
import { bulkWords } from '../../../shared/words/bulk.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import type { BulkProps } from '../resource.ts';
import type { SheetEngine } from '../sheet/engine.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import { writeColumn } from './cells.ts';
import { ValueField } from './value-field.tsx';

/** What is chosen among a few comes first: that is what is changed for many at once (a category, a coordinator). */
const several = new Set<Column['editor']['type']>(['reference', 'choice', 'yesNo']);

export function settableColumns(engine: SheetEngine): readonly Column[] {
  const columns = engine.columns.filter(engine.editable);
  return [
    ...columns.filter(({ editor }) => several.has(editor.type)),
    ...columns.filter(({ editor }) => !several.has(editor.type)),
  ];
}

/** The same value in a column of every selected row. */
export function SetColumnDialog({ engine, rows, nameOf, onClose }: BulkProps) {
  const language = useLanguage();
  const columns = settableColumns(engine);
  const [key, setKey] = useState(columns[0]?.key ?? '');
  const [value, setValue] = useState<Cell | undefined>(null);
  const column = columns.find((one) => one.key === key);
  return (
    <BulkDialog
      title={bulkWords.setColumn}
      rows={rows}
      nameOf={nameOf}
      pageSize={Math.max(1, rows.length)}
      act={writeColumn(engine, key, () => ({ value: value ?? null }))}
      ready={column !== undefined && value !== undefined}
      after={bulkWords.undoHelp}
      onClose={onClose}
    >
      <Typography color="text.secondary">{say(bulkWords.setColumnHelp, language)}</Typography>
      <TextField
        select
        label={say(bulkWords.column, language)}
        value={key}
        onChange={({ target }) => {
          setKey(target.value);
          setValue(null);
        }}
      >
        {columns.map((one) => (
          <MenuItem key={one.key} value={one.key}>
            {say(one.label, language)}
          </MenuItem>
        ))}
      </TextField>
      {column !== undefined && <ValueField key={key} engine={engine} column={column} onValue={setValue} />}
    </BulkDialog>
  );
}
