import { Box, Button, Card, CardContent, Chip, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import type { AnswerOf } from '../../../shared/contracts/route.ts';
import { mentorshipRoutes } from '../../../shared/contracts/routes/mentorship.ts';
import type { Level } from '../../../shared/mentorship/programme.ts';
import { mentorshipPanel, programmeFormWords, requirementAmount } from '../../../shared/words/mentorship.ts';
import { programmeWords } from '../../../shared/words/programme.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { useMay } from '../panel-context.ts';
import { FollowedPairings } from './followed-pairings.tsx';
import { EditProgramme } from './programme-dialogs.tsx';

type Programme = AnswerOf<typeof mentorshipRoutes.programmes>['programmes'][number];

/** A programme: its levels with what each asks, and its pairings for who follows them. */
export function ProgrammeCard({ programme }: { readonly programme: Programme }) {
  const language = useLanguage();
  const follows = useMay(mentorshipRoutes.followProgramme);
  const changes = useMay(mentorshipRoutes.reviseProgramme);
  const [editing, setEditing] = useState(false);
  const { id, name, form, active, levels } = programme;
  return (
    <Card component="article" aria-labelledby={`programme-${id}`}>
      <CardContent>
        <Stack direction="row" useFlexGap flexWrap="wrap" spacing={1.5} alignItems="center" sx={{ mb: 2 }}>
          <Typography id={`programme-${id}`} variant="h2">
            {name[language]}
          </Typography>
          <Chip size="small" label={say(programmeFormWords[form], language)} />
          {!active && <Chip size="small" color="warning" label={say(mentorshipPanel.inactive, language)} />}
          {changes && (
            <Button size="small" sx={{ ml: 'auto' }} onClick={() => setEditing(true)}>
              {say(programmeWords.edit, language)}
            </Button>
          )}
        </Stack>
        {levels.length === 0 ? (
          <Typography color="text.secondary">{say(mentorshipPanel.noLevels, language)}</Typography>
        ) : (
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { md: `repeat(${levels.length}, 1fr)` } }}>
            {levels.map((level) => (
              <LevelView key={level.key} level={level} />
            ))}
          </Box>
        )}
        {editing && <EditProgramme programme={programme} onClose={() => setEditing(false)} />}
        {follows && <FollowedPairings programmeId={id} />}
      </CardContent>
    </Card>
  );
}

function LevelView({ level }: { readonly level: Level }) {
  const language = useLanguage();
  return (
    <Box sx={{ p: 2, borderRadius: 2, bgcolor: 'background.default' }}>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {level.name[language]}
      </Typography>
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: 0.75 }}>
        {level.requirements.map(({ component, name, count, hours }) => (
          <Stack key={component} direction="row" justifyContent="space-between" spacing={1.5}>
            <Typography component="dt" variant="body2">
              <strong>{component}</strong> {name[language]}
            </Typography>
            <Typography component="dd" variant="body2" sx={{ m: 0, textAlign: 'right', flexShrink: 0 }}>
              {requirementAmount(count, hours, language)}
            </Typography>
          </Stack>
        ))}
      </Box>
    </Box>
  );
}
