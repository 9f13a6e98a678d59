import { Box, MenuItem, TextField, Typography } from '@mui/material';
import type { ImportPlan } from '../../../shared/contracts/records/import.ts';
import { formatNumber } from '../../../shared/words/format.ts';
import { importPage } from '../../../shared/words/imports.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { meaningIn, type UnknownWord } from './draft.ts';

type Props = {
  readonly words: readonly UnknownWord[];
  readonly plan: ImportPlan;
  readonly onPlan: (plan: ImportPlan) => void;
};

/** What each word of the file means that is not a name of a choice. */
export function WordMeanings({ words, plan, onPlan }: Props) {
  const language = useLanguage();
  function mean(column: string, word: string, value: string): void {
    onPlan({
      ...plan,
      meanings: { ...plan.meanings, [column]: { ...plan.meanings[column], [word]: value } },
    });
  }
  return (
    <Box>
      <Typography variant="h3" sx={{ fontSize: '1rem', mb: 1.5, fontWeight: 600 }}>
        {say(importPage.meanings, language)}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        {words.map(({ column, word, count, choices }) => (
          <TextField
            key={`${column} ${word}`}
            select
            size="small"
            label={`${word} (${formatNumber(count, language)})`}
            value={meaningIn(plan.meanings, column, word) ?? ''}
            onChange={(event) => mean(column, word, event.target.value)}
            slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
            sx={{ minWidth: 240 }}
          >
            <MenuItem value="">{say(importPage.emptyMeaning, language)}</MenuItem>
            {choices.map(({ value, label }) => (
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
