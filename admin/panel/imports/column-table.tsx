import {
  MenuItem,
  Paper,
  Select,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
} from '@mui/material';
import type { ImportPlan } from '../../../shared/contracts/records/import.ts';
import type { Sheet } from '../../../shared/contracts/sheets/sheet.ts';
import { importPage } from '../../../shared/words/imports.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { mayEdit } from '../providers/access.ts';
import { keyColumns, withKey } from './keys.ts';
import { examplesOf, type Draft } from './draft.ts';

type Props = {
  readonly sheet: Sheet;
  readonly draft: Draft;
  readonly plan: ImportPlan;
  readonly onPlan: (plan: ImportPlan) => void;
};

/** Each column of the file, a few of its values, and where it goes; a column of the sheet is taken once. */
export function ColumnTable({ sheet, draft, plan, onPlan }: Props) {
  const language = useLanguage();
  const { me } = usePanel();
  const columns = sheet.columns.filter((column) => mayEdit(me.roles, column));
  const keys = keyColumns(sheet).filter(({ key }) => !columns.some((column) => column.key === key));

  function match(index: number, key: string): void {
    const freed = plan.columns.map((old) => (old === key ? null : old));
    const moved = freed.with(index, key === '' ? null : key);
    onPlan(withKey(sheet, { ...plan, columns: moved }));
  }

  return (
    <TableContainer component={Paper} variant="outlined">
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{say(importPage.inFile, language)}</TableCell>
            <TableCell>{say(importPage.examples, language)}</TableCell>
            <TableCell>{say(importPage.onSheet, language)}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {draft.headers.map((header, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- two columns of a file may have one name
            <TableRow key={`${index} ${header}`}>
              <TableCell sx={{ fontWeight: 600 }}>{header}</TableCell>
              <TableCell sx={{ color: 'text.secondary', maxWidth: 380 }}>
                {examplesOf(draft, index).join(' · ')}
              </TableCell>
              <TableCell>
                <Select
                  size="small"
                  displayEmpty
                  value={plan.columns[index] ?? ''}
                  onChange={(event) => match(index, event.target.value)}
                  inputProps={{ 'aria-label': header }}
                  sx={{ minWidth: 220 }}
                >
                  <MenuItem value="">{say(importPage.leaveOut, language)}</MenuItem>
                  {columns.map(({ key, label }) => (
                    <MenuItem key={key} value={key}>
                      {say(label, language)}
                    </MenuItem>
                  ))}
                  {keys.map(({ key, label }) => (
                    <MenuItem key={key} value={key}>
                      {`${say(label, language)} (${say(importPage.keyOnly, language)})`}
                    </MenuItem>
                  ))}
                </Select>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
