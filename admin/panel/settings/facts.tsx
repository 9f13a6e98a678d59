import { Box, Typography } from '@mui/material';
import { say, type Word } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';

type Fact = { readonly label: Word; readonly text: string };

/** What is so, line by line; each keeps the ends of its own lines. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const language = useLanguage();
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        columnGap: 3,
        rowGap: 1,
        gridTemplateColumns: { xs: '1fr', sm: 'minmax(170px, 1fr) 3fr' },
      }}
    >
      {facts.map(({ label, text }) => (
        <Box key={label.en} sx={{ display: 'contents' }}>
          <Typography component="dt" color="text.secondary">
            {say(label, language)}
          </Typography>
          <Typography component="dd" sx={{ m: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
            {text || '–'}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
