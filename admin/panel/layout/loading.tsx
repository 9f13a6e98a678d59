import { Box, CircularProgress } from '@mui/material';
import { common } from '../../../shared/words/common.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from './use-language.ts';

/** A part of the panel is on its way. */
export function Loading() {
  const language = useLanguage();
  return (
    <Box sx={{ display: 'grid', placeItems: 'center', flex: 1, minHeight: 240 }}>
      <CircularProgress aria-label={say(common.loading, language)} size={32} />
    </Box>
  );
}
