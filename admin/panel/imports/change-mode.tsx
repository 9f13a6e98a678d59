import { Box, FormControlLabel, Checkbox, MenuItem, TextField, Typography } from '@mui/material';
import type { ImportPlan } from '../../../shared/contracts/records/import.ts';
import type { Sheet } from '../../../shared/contracts/sheets/sheet.ts';
import { importModes, importPage } from '../../../shared/words/imports.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { keyColumns } from './keys.ts';

type Props = {
  readonly sheet: Sheet;
  readonly plan: ImportPlan;
  readonly onPlan: (plan: ImportPlan) => void;
};

const modes = ['create', 'update', 'both'] as const;

/** Whether the file adds rows, changes those that are there, or both; and by what it knows them. */
export function ChangeMode({ sheet, plan, onPlan }: Props) {
  const language = useLanguage();
  const keys = keyColumns(sheet).filter(({ key }) => plan.columns.includes(key));
  return (
    <Box>
      <Typography variant="h3" sx={{ fontSize: '1rem', mb: 1.5, fontWeight: 600 }}>
        {say(importPage.mode, language)}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <TextField
          select
          size="small"
          label={say(importPage.modeLabel, language)}
          value={plan.mode}
          onChange={({ target }) => {
            const mode = modes.find((one) => one === target.value);
            if (mode !== undefined) onPlan({ ...plan, mode });
          }}
          sx={{ minWidth: 280 }}
        >
          {modes.map((mode) => (
            <MenuItem key={mode} value={mode}>
              {say(importModes[mode], language)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          size="small"
          label={say(importPage.key, language)}
          value={plan.key ?? ''}
          onChange={({ target }) => onPlan({ ...plan, key: target.value === '' ? null : target.value })}
          slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
          sx={{ minWidth: 280 }}
        >
          <MenuItem value="">{say(importPage.ownKey, language)}</MenuItem>
          {keys.map(({ key, label }) => (
            <MenuItem key={key} value={key}>
              {say(label, language)}
            </MenuItem>
          ))}
        </TextField>
        {plan.mode !== 'create' && (
          <FormControlLabel
            control={
              <Checkbox
                checked={plan.blank === 'clear'}
                onChange={(_, clear) => onPlan({ ...plan, blank: clear ? 'clear' : 'keep' })}
              />
            }
            label={say(importPage.clearBlanks, language)}
          />
        )}
      </Box>
    </Box>
  );
}
