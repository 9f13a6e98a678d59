import { MenuItem, TextField, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useState } from 'react';
import type { Cell, Column } from '../../../shared/contracts/sheets/sheet.ts';
import { cleanLine } from '../../../shared/kernel/text.ts';
import { bulkWords } from '../../../shared/words/bulk.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import type { BulkProps } from '../resource.ts';
import type { SheetEngine } from '../sheet/engine.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import { writeColumn } from './cells.ts';

export function labelColumns(engine: SheetEngine): readonly Column[] {
  const columns = engine.columns.filter(({ editor }) => editor.type === 'tags').filter(engine.editable);
  // What is called labels is what people mean by it.
  return columns.toSorted((a, b) => Number(b.key === 'tags') - Number(a.key === 'tags'));
}

function labelsIn(cell: Cell | undefined): readonly string[] {
  return typeof cell === 'object' && cell !== null ? cell : [];
}

function listed(text: string): readonly string[] {
  return [...new Set(text.split(/[,;\n]/).map(cleanLine))].filter((label) => label !== '');
}

/** Adds labels to the selected rows, or takes them away; the others that a row has stay. */
export function LabelsDialog({ engine, rows, nameOf, onClose }: BulkProps) {
  const language = useLanguage();
  const columns = labelColumns(engine);
  const [key, setKey] = useState(columns[0]?.key ?? '');
  const [how, setHow] = useState<'add' | 'remove'>('add');
  const [text, setText] = useState('');
  const labels = listed(text);
  return (
    <BulkDialog
      title={bulkWords.labels}
      rows={rows}
      nameOf={nameOf}
      pageSize={Math.max(1, rows.length)}
      act={writeColumn(engine, key, (row) => {
        const now = labelsIn(engine.rows.rowOf(row.id)?.[key]);
        const others = now.filter((label) => !labels.includes(label));
        const value = how === 'add' ? [...now, ...labels.filter((label) => !now.includes(label))] : others;
        return value.length === now.length ? { left: say(bulkWords.noLabel, language) } : { value };
      })}
      ready={labels.length > 0}
      after={bulkWords.undoHelp}
      onClose={onClose}
    >
      {columns.length > 1 && (
        <TextField
          select
          label={say(bulkWords.column, language)}
          value={key}
          onChange={({ target }) => setKey(target.value)}
        >
          {columns.map((one) => (
            <MenuItem key={one.key} value={one.key}>
              {say(one.label, language)}
            </MenuItem>
          ))}
        </TextField>
      )}
      <ToggleButtonGroup
        exclusive
        size="small"
        value={how}
        onChange={(_, chosen: 'add' | 'remove' | null) => setHow(chosen ?? how)}
        aria-label={say(bulkWords.labels, language).replace(/…$/, '')}
      >
        <ToggleButton value="add">{say(bulkWords.addLabels, language)}</ToggleButton>
        <ToggleButton value="remove">{say(bulkWords.removeLabels, language)}</ToggleButton>
      </ToggleButtonGroup>
      <TextField
        label={say(bulkWords.labels, language).replace(/…$/, '')}
        helperText={say(bulkWords.labelsHelp, language)}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
    </BulkDialog>
  );
}
