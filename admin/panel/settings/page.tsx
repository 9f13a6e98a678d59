import { Box, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { say, type Word } from '../../../shared/words/word.ts';
import { PageHeader } from '../layout/page-header.tsx';
import { useLanguage } from '../layout/use-language.ts';

type Props = { readonly title: Word; readonly help?: Word; readonly children: ReactNode };

/** A page of the settings. */
export function Page({ title, help, children }: Props) {
  const language = useLanguage();
  return (
    <Box
      component="section"
      sx={{ flex: 1, overflow: 'auto', p: { xs: 2, md: 3 }, maxWidth: 1100, width: '100%', mx: 'auto' }}
    >
      <PageHeader title={say(title, language)} />
      {help && (
        <Typography color="text.secondary" sx={{ mb: 2 }}>
          {say(help, language)}
        </Typography>
      )}
      <Stack spacing={3} sx={{ pb: 4 }}>
        {children}
      </Stack>
    </Box>
  );
}
