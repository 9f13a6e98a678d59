import { Box, Button, Card, CardContent, Chip, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { mentorshipRoutes } from '../../../shared/contracts/routes/mentorship.ts';
import { mentorshipPanel, programmeFormWords } from '../../../shared/words/mentorship.ts';
import { settingsWords } from '../../../shared/words/office.ts';
import { programmeWords } from '../../../shared/words/programme.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { useMay } from '../panel-context.ts';
import { FollowedPairings } from './followed-pairings.tsx';
import type { KeptProgramme } from './level-draft.ts';
import { Levels } from './levels.tsx';
import { EditProgramme, OpenProgramme } from './programme-dialogs.tsx';

/** A programme: its levels, whether it takes anybody new, and its pairings for who follows them. */
export function ProgrammeCard({ programme }: { readonly programme: KeptProgramme }) {
  const language = useLanguage();
  const follows = useMay(mentorshipRoutes.followProgramme);
  const changes = useMay(mentorshipRoutes.reviseProgramme);
  const opens = useMay(mentorshipRoutes.openProgramme);
  const [asked, setAsked] = useState<'edit' | 'open'>();
  const close = () => setAsked(undefined);
  const { id, name, form, active } = programme;
  const openingOf = active ? programmeWords.closeOf : programmeWords.reopenOf;
  return (
    <Card component="article" aria-labelledby={`programme-${id}`}>
      <CardContent>
        <Stack direction="row" useFlexGap flexWrap="wrap" spacing={1.5} alignItems="center" sx={{ mb: 2 }}>
          <Typography id={`programme-${id}`} variant="h2">
            {name[language]}
          </Typography>
          <Chip size="small" label={say(programmeFormWords[form], language)} />
          {!active && <Chip size="small" color="warning" label={say(mentorshipPanel.inactive, language)} />}
          <Box sx={{ ml: 'auto' }}>
            {changes && (
              <Button
                size="small"
                aria-label={say(settingsWords.editOf, language, { name: name[language] })}
                onClick={() => setAsked('edit')}
              >
                {say(programmeWords.edit, language)}
              </Button>
            )}
            {opens && (
              <Button
                size="small"
                aria-label={say(openingOf, language, { name: name[language] })}
                onClick={() => setAsked('open')}
              >
                {say(active ? programmeWords.close : programmeWords.reopen, language)}
              </Button>
            )}
          </Box>
        </Stack>
        <Levels programme={programme} />
        {asked === 'edit' && <EditProgramme programme={programme} onClose={close} />}
        {asked === 'open' && <OpenProgramme programme={programme} onClose={close} />}
        {follows && <FollowedPairings programmeId={id} />}
      </CardContent>
    </Card>
  );
}
