import { Box, Typography } from '@mui/material';
import { common } from '../../../shared/words/common.ts';
import { sheetWords } from '../../../shared/words/sheet.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import type { SheetEngine } from './engine.ts';

/** Why there is no row: on its way, not allowed, filtered away, or none at all. */
export function EmptySheet({ engine }: { readonly engine: SheetEngine }) {
  const language = useLanguage();
  const { feed, rows } = engine;
  const state = feed.state();
  const words = {
    loading: common.loading,
    refused: sheetWords.refusedFeed,
    offline: sheetWords.stale,
    closed: common.loading,
    ready: rows.total() > 0 ? sheetWords.noMatch : sheetWords.noRows,
  } as const;
  return (
    <Box
      sx={{ position: 'absolute', inset: 0, display: 'grid', placeItems: 'center', pointerEvents: 'none' }}
    >
      <Typography color="text.secondary" component="output">
        {say(words[state], language)}
      </Typography>
    </Box>
  );
}
