import InfoOutlined from '@mui/icons-material/InfoOutlined';
import { Box, IconButton, Popover, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { dashboard } from '../../../shared/words/dashboard.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';

type Props = {
  readonly figure: string;
  readonly what: string;
  readonly base: string;
  /** The day, or the days, that the figure is of. */
  readonly asOf: string;
};

/** What a figure counts, from what, and when: on demand, by hand or by keyboard. */
export function Definition({ figure, what, base, asOf }: Props) {
  const language = useLanguage();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const title = useId();
  return (
    <>
      <IconButton
        size="small"
        aria-label={say(dashboard.define, language, { figure })}
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ position: 'absolute', top: 8, right: 8, color: 'text.secondary' }}
      >
        <InfoOutlined fontSize="small" />
      </IconButton>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-labelledby': title,
            variant: 'outlined',
            sx: { p: 2, maxWidth: 360, borderRadius: '14px' },
          },
        }}
      >
        <Typography id={title} variant="h4" component="h2" sx={{ mb: 0.5 }}>
          {figure}
        </Typography>
        <Typography sx={{ mb: 1 }}>{what}</Typography>
        <Box
          component="dl"
          sx={{ m: 0, display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 1.5, rowGap: 0.25 }}
        >
          {[
            [say(dashboard.base, language), base],
            [say(dashboard.asOf, language), asOf],
          ].map(([term, said]) => (
            <Box key={term} sx={{ display: 'contents' }}>
              <Typography component="dt" variant="body2" color="text.secondary">
                {term}
              </Typography>
              <Typography component="dd" variant="body2" sx={{ m: 0 }}>
                {said}
              </Typography>
            </Box>
          ))}
        </Box>
      </Popover>
    </>
  );
}
