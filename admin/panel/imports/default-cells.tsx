import { Box, MenuItem, TextField, Typography } from '@mui/material';
import type { ImportPlan } from '../../../shared/contracts/records/import.ts';
import { columnOf, type Choice, type Sheet } from '../../../shared/contracts/sheets/sheet.ts';
import { importPage } from '../../../shared/words/imports.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { useSettings } from '../providers/use-settings.ts';

/** The cells that a whole file most often shares. */
const shared = ['kind', 'category', 'region', 'language'] as const;

type Props = {
  readonly sheet: Sheet;
  readonly plan: ImportPlan;
  readonly onPlan: (plan: ImportPlan) => void;
};

/** What every row gets where the file says nothing. */
export function DefaultCells({ sheet, plan, onPlan }: Props) {
  const language = useLanguage();
  const settings = useSettings();
  const categories = (settings?.categories ?? []).map(({ id, name }): Choice => ({ value: id, label: name }));
  function choicesOf(key: string): readonly Choice[] {
    const editor = columnOf(sheet, key)?.editor;
    return editor?.type === 'choice' ? editor.choices : categories;
  }
  function setDefault(key: string, value: string): void {
    const rest = Object.fromEntries(Object.entries(plan.defaults).filter(([name]) => name !== key));
    onPlan({ ...plan, defaults: value === '' ? rest : { ...rest, [key]: value } });
  }
  return (
    <Box>
      <Typography variant="h3" sx={{ fontSize: '1rem', mb: 1.5, fontWeight: 600 }}>
        {say(importPage.defaults, language)}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        {shared
          .filter((key) => columnOf(sheet, key) !== undefined && !plan.columns.includes(key))
          .map((key) => (
            <TextField
              key={key}
              select
              size="small"
              label={say(columnOf(sheet, key)?.label ?? importPage.whole, language)}
              value={typeof plan.defaults[key] === 'string' ? plan.defaults[key] : ''}
              onChange={(event) => setDefault(key, event.target.value)}
              slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
              sx={{ minWidth: 220 }}
            >
              <MenuItem value="">{say(importPage.emptyMeaning, language)}</MenuItem>
              {choicesOf(key).map(({ value, label }) => (
                <MenuItem key={value} value={value}>
                  {say(label, language)}
                </MenuItem>
              ))}
            </TextField>
          ))}
      </Box>
    </Box>
  );
}
