import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { mentorshipRoutes } from '../../../shared/contracts/routes/mentorship.ts';
import { mentorshipPanel, mentorshipTitles } from '../../../shared/words/mentorship.ts';
import { say } from '../../../shared/words/word.ts';
import { PageHeader } from '../layout/page-header.tsx';
import { useLanguage } from '../layout/use-language.ts';
import { useMay, usePanel } from '../panel-context.ts';
import { ProgrammeCard } from './programme-card.tsx';
import { CreateProgramme, type TemplateName } from './programme-dialogs.tsx';

/** Every programme that one may see, and the templates from which a new one begins. */
export function ProgrammesPage() {
  const language = useLanguage();
  const { api } = usePanel();
  const creates = useMay(mentorshipRoutes.createProgramme);
  const { data, error } = useQuery({
    queryKey: ['programmes'],
    queryFn: () => api.call(mentorshipRoutes.programmes, {}),
  });
  const none = creates ? mentorshipPanel.noProgrammes : mentorshipPanel.noProgrammesToSee;

  return (
    <Box
      component="section"
      sx={{ flex: 1, overflow: 'auto', p: { xs: 2, md: 3 }, maxWidth: 1100, width: '100%', mx: 'auto' }}
    >
      <PageHeader title={say(mentorshipTitles.programmes, language)} />
      {error && <Alert severity="error">{error.message}</Alert>}
      {data?.programmes.length === 0 && <Typography sx={{ mb: 2 }}>{say(none, language)}</Typography>}
      {creates && <Templates />}
      <Stack spacing={3}>
        {data?.programmes.map((programme) => (
          <ProgrammeCard key={programme.id} programme={programme} />
        ))}
      </Stack>
    </Box>
  );
}

const names = { training: mentorshipPanel.addTraining, mentoring: mentorshipPanel.addMentoring } as const;

function Templates() {
  const language = useLanguage();
  const [template, setTemplate] = useState<TemplateName>();
  return (
    <Stack direction="row" useFlexGap flexWrap="wrap" spacing={1.5} sx={{ mb: 3 }}>
      {(['training', 'mentoring'] as const).map((one) => (
        <Button key={one} variant="outlined" onClick={() => setTemplate(one)}>
          {say(names[one], language)}
        </Button>
      ))}
      {template !== undefined && (
        <CreateProgramme template={template} onClose={() => setTemplate(undefined)} />
      )}
    </Stack>
  );
}
