import { Box, Typography } from '@mui/material';
import { common } from '../../../shared/words/common.ts';
import { sheetWords } from '../../../shared/words/sheet.ts';
import { viewWords } from '../../../shared/words/views.ts';
import { say, type Word } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { mostRows } from '../providers/feed.ts';
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
    large: undefined,
    ready: rows.total() > 0 ? sheetWords.noMatch : sheetWords.noRows,
  } as const;
  const said = (word: Word | undefined) =>
    word === undefined ? say(viewWords.tooLarge, language, { n: mostRows }) : say(word, language);
  return (
    <Box
      sx={{ position: 'absolute', inset: 0, display: 'grid', placeItems: 'center', pointerEvents: 'none' }}
    >
      <Typography color="text.secondary" component="output">
        {said(words[state])}
      </Typography>
    </Box>
  );
}
