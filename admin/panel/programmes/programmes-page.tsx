import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { mentorshipRoutes } from '../../../shared/contracts/routes/mentorship.ts';
import { common } from '../../../shared/words/common.ts';
import { mentorshipPanel, mentorshipTitles } from '../../../shared/words/mentorship.ts';
import { say } from '../../../shared/words/word.ts';
import { PageHeader } from '../layout/page-header.tsx';
import { useLanguage } from '../layout/use-language.ts';
import { useMay, usePanel } from '../panel-context.ts';
import { ProgrammeCard } from './programme-card.tsx';

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

const templates = { training: mentorshipPanel.addTraining, mentoring: mentorshipPanel.addMentoring } as const;

function Templates() {
  const language = useLanguage();
  const { api, references } = usePanel();
  const notify = useNotify();
  const queries = useQueryClient();

  async function create(template: keyof typeof templates): Promise<void> {
    try {
      await api.call(mentorshipRoutes.createProgramme, { body: { template } });
      await queries.invalidateQueries({ queryKey: ['programmes'] });
      for (const list of ['programmes', 'levels']) references.forget(list);
      notify(say(mentorshipPanel.done, language), { type: 'success' });
    } catch (problem) {
      const message = problem instanceof Error ? problem.message : say(common.somethingWrong, language);
      notify(message, { type: 'error' });
    }
  }
  return (
    <Stack direction="row" useFlexGap flexWrap="wrap" spacing={1.5} sx={{ mb: 3 }}>
      {(['training', 'mentoring'] as const).map((template) => (
        <Button key={template} variant="outlined" onClick={() => void create(template)}>
          {say(templates[template], language)}
        </Button>
      ))}
    </Stack>
  );
}
