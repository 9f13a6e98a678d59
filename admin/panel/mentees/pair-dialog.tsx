import { Chip, FormControlLabel, Radio, RadioGroup, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import type { AnswerOf } from '../../../shared/contracts/route.ts';
import { mentorshipRoutes } from '../../../shared/contracts/routes/mentorship.ts';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { id, type ParticipationId } from '../../../shared/kernel/ids.ts';
import { common } from '../../../shared/words/common.ts';
import { freePlaces, mentorshipPanel, obstacleWords, pairWith } from '../../../shared/words/mentorship.ts';
import { say } from '../../../shared/words/word.ts';
import { StepDialog } from '../applications/step-dialog.tsx';
import { useLanguage } from '../layout/use-language.ts';
import { nameOf } from '../mentors/screen.ts';
import { usePanel } from '../panel-context.ts';
import { pairingsScreen } from '../pairings/screen.ts';

type Candidate = AnswerOf<typeof mentorshipRoutes.candidates>['candidates'][number];
type Props = { readonly mentee: Row; readonly onClose: () => void };

/** Who could accompany an applicant, the best first, and for the others why not. A named coordinator decides. */
export function PairDialog({ mentee, onClose }: Props) {
  const language = useLanguage();
  const { api, feedOf } = usePanel();
  const notify = useNotify();
  const [mentor, setMentor] = useState('');
  const menteeId = id<ParticipationId>(mentee.id);
  const { data } = useQuery({
    queryKey: ['candidates', mentee.id, mentee.version],
    queryFn: () => api.call(mentorshipRoutes.candidates, { path: { participationId: menteeId } }),
    gcTime: 0,
  });

  async function offer() {
    try {
      const body = { mentor: id<ParticipationId>(mentor), mentee: menteeId };
      const answer = await api.call(mentorshipRoutes.offerPairing, { body });
      if (isRow(answer)) feedOf(pairingsScreen).put([answer]);
      notify(say(mentorshipPanel.offered, language), { type: 'success' });
      return [];
    } catch (problem) {
      const message = problem instanceof Error ? problem.message : say(common.somethingWrong, language);
      return [{ name: '', message }];
    }
  }

  return (
    <StepDialog
      title={say(pairWith, language, { name: nameOf(mentee) })}
      confirm={mentorshipPanel.offer}
      onClose={onClose}
      onConfirm={offer}
    >
      {data?.candidates.length === 0 && (
        <Typography>{say(mentorshipPanel.noCandidates, language)}</Typography>
      )}
      <RadioGroup
        aria-label={say(mentorshipPanel.pairOf, language)}
        value={mentor}
        onChange={(_, value) => setMentor(value)}
      >
        {data?.candidates.map((candidate) => (
          <CandidateLine key={candidate.mentor} candidate={candidate} />
        ))}
      </RadioGroup>
    </StepDialog>
  );
}

function CandidateLine({ candidate }: { readonly candidate: Candidate }) {
  const language = useLanguage();
  const { mentor, name, places, obstacles } = candidate;
  return (
    <FormControlLabel
      value={mentor}
      control={<Radio slotProps={{ input: { required: true } }} />}
      sx={{ alignItems: 'flex-start', py: 0.5, '& .MuiRadio-root': { pt: 0.5 } }}
      label={
        <Stack spacing={0.5}>
          <Typography sx={{ fontWeight: 600 }}>
            {name}{' '}
            <Typography component="span" variant="body2" color="text.secondary">
              {say(freePlaces, language, { places })}
            </Typography>
          </Typography>
          <Stack direction="row" useFlexGap flexWrap="wrap" spacing={0.5}>
            {obstacles.length === 0 && (
              <Chip size="small" color="success" label={say(mentorshipPanel.possible, language)} />
            )}
            {obstacles.map((obstacle) => (
              <Chip key={obstacle} size="small" label={say(obstacleWords[obstacle], language)} />
            ))}
          </Stack>
        </Stack>
      }
    />
  );
}

function isRow(answer: { readonly id: string; readonly version: number }): answer is Row {
  return typeof answer.id === 'string';
}
