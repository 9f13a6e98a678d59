import { Button, Stack, Typography } from '@mui/material';
import { Link } from 'react-router';
import { frame } from '../../../shared/words/panel.ts';
import { say } from '../../../shared/words/word.ts';
import { PageHeader } from './page-header.tsx';
import { useLanguage } from './use-language.ts';

/** An address that leads nowhere, or to a page of another role. */
export function NotFound() {
  const language = useLanguage();
  return (
    <Stack spacing={3} alignItems="flex-start" sx={{ p: 4 }}>
      <PageHeader title={say(frame.notFound, language)} />
      <Typography>{say(frame.notFound, language)}</Typography>
      <Button component={Link} to="/" variant="outlined">
        {say(frame.dashboard, language)}
      </Button>
    </Stack>
  );
}
