import { Box, Paper, Typography } from '@mui/material';
import type { Import } from '../../../shared/contracts/records/import.ts';
import { formatNumber } from '../../../shared/words/format.ts';
import { importPage } from '../../../shared/words/imports.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';

type Counted = keyof Import['counts'];

const shown: Readonly<Record<Import['state'], readonly Counted[]>> = {
  uploading: [],
  checking: [],
  unreadable: [],
  checked: ['rows', 'ready', 'changes', 'unchanged', 'there', 'refused'],
  running: ['ready', 'added', 'changes', 'updated'],
  done: ['rows', 'added', 'updated', 'unchanged', 'there', 'refused'],
  undoing: ['added', 'removed', 'updated', 'restored'],
  undone: ['removed', 'restored', 'kept'],
};

/** Figures that are told when they are nothing, too. */
const always = new Set<Counted>(['rows', 'ready', 'added', 'refused', 'removed', 'kept']);

/** The figures that matter at this step. */
export function ImportCounts({ counts, state }: Pick<Import, 'counts' | 'state'>) {
  const language = useLanguage();
  return (
    <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, m: 0 }}>
      {shown[state]
        .filter((key) => always.has(key) || counts[key] > 0)
        .map((key) => (
          <Paper
            key={key}
            variant="outlined"
            sx={{ px: 2.5, py: 1.5, minWidth: 130, display: 'flex', flexDirection: 'column-reverse' }}
          >
            <Typography component="dt" variant="body2" color="text.secondary">
              {say(importPage[key], language)}
            </Typography>
            <Typography component="dd" sx={{ m: 0, fontSize: '1.6rem', fontWeight: 700 }}>
              {formatNumber(counts[key], language)}
            </Typography>
          </Paper>
        ))}
    </Box>
  );
}
