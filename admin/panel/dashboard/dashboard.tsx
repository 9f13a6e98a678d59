import { Box, Typography } from '@mui/material';
import { frame, dashboardWords } from '../../../shared/words/panel.ts';
import { formatDay } from '../../../shared/words/format.ts';
import { say } from '../../../shared/words/word.ts';
import { PageHeader } from '../layout/page-header.tsx';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { useSettings } from '../providers/use-settings.ts';

/** The first screen: the network's name and day, and its figures. */
export function Dashboard() {
  const language = useLanguage();
  const { clock } = usePanel();
  const settings = useSettings();
  const asOf = formatDay(clock.today(), language);
  return (
    <Box sx={{ p: { xs: 2, sm: 3 }, maxWidth: 1280, width: '100%', mx: 'auto' }}>
      <PageHeader title={say(frame.dashboard, language)} />
      <Typography variant="h2" sx={{ minHeight: '1.3em' }}>
        {settings === undefined ? '' : say(settings.network.name, language)}
      </Typography>
      <Typography color="text.secondary" sx={{ mb: 3 }}>
        {say(dashboardWords.since, language, { asOf })}
      </Typography>
    </Box>
  );
}
