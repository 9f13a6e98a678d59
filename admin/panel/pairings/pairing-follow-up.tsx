import { Alert, Button, CircularProgress, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { HttpError } from 'react-admin';
import { mentorshipRoutes } from '../../../shared/contracts/routes/mentorship.ts';
import { id, type AccompanimentId } from '../../../shared/kernel/ids.ts';
import type { Side } from '../../../shared/mentorship/accompaniment.ts';
import { yesNo } from '../../../shared/words/common.ts';
import { formatDay } from '../../../shared/words/format.ts';
import { minutesText, mentorshipPanel, sideWords } from '../../../shared/words/mentorship.ts';
import { meetingModes } from '../../../shared/words/statuses.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { useMay, usePanel } from '../panel-context.ts';
import type { RecordProps } from '../resource.ts';
import { stepsFrom } from './steps-from.ts';
import { usePairing } from './use-pairing.ts';

/** How a pairing goes, as its coordinator may know: answers, dates, lengths; and what can be recorded of it. */
export function PairingFollowUp({ row }: RecordProps) {
  const language = useLanguage();
  const { api } = usePanel();
  const follows = useMay(mentorshipRoutes.followPairing);
  const path = { pairingId: id<AccompanimentId>(row.id) };
  const { data, error } = useQuery({
    queryKey: ['pairings', row.id, row.version],
    queryFn: () => api.call(mentorshipRoutes.followPairing, { path }),
    enabled: follows,
    retry: false,
  });
  if (!follows) return null;
  if (error)
    return (
      <Alert severity="info">
        {error instanceof HttpError && error.status === 404
          ? say(mentorshipPanel.notYours, language)
          : error.message}
      </Alert>
    );
  if (data === undefined) return <CircularProgress size={24} />;
  return (
    <Stack spacing={3}>
      {data.answers !== null && <Answers pairingId={row.id} answers={data.answers} />}
      <Steps row={row} />
      <Stack spacing={1}>
        <Typography variant="h3">{say(mentorshipPanel.meetings, language)}</Typography>
        {data.sessions.length === 0 && (
          <Typography color="text.secondary">{say(mentorshipPanel.noMeetings, language)}</Typography>
        )}
        {data.sessions.map(({ on, minutes, mode }) => (
          <Typography key={on}>
            {[
              formatDay(on, language),
              say(minutesText, language, { minutes }),
              say(meetingModes[mode], language),
            ].join(' · ')}
          </Typography>
        ))}
        <Typography variant="body2" color="text.secondary">
          {say(mentorshipPanel.contentIsTheirs, language)}
        </Typography>
      </Stack>
    </Stack>
  );
}

type AnswersProps = {
  readonly pairingId: string;
  readonly answers: Readonly<Record<Side, boolean | null>>;
};

function Answers({ pairingId, answers }: AnswersProps) {
  const language = useLanguage();
  const { record } = usePairing(pairingId);
  return (
    <Stack spacing={1}>
      <Typography variant="h3">{say(mentorshipPanel.answers, language)}</Typography>
      {(['mentor', 'mentee'] as const).map((side) => (
        <Stack key={side} direction="row" alignItems="center" spacing={1}>
          <Typography sx={{ flex: 1 }}>
            {say(sideWords[side], language)} {'– '}
            {say(answers[side] === null ? mentorshipPanel.waits : yesNo.yes, language)}
          </Typography>
          {answers[side] === null && (
            <>
              <Button size="small" onClick={() => void record({ side, yes: true })}>
                {say(mentorshipPanel.recordYes, language)}
              </Button>
              <Button size="small" onClick={() => void record({ side, yes: false })}>
                {say(mentorshipPanel.recordNo, language)}
              </Button>
            </>
          )}
        </Stack>
      ))}
    </Stack>
  );
}

function Steps({ row }: RecordProps) {
  const language = useLanguage();
  const { step } = usePairing(row.id);
  const may = useMay(mentorshipRoutes.takeStep);
  const steps = stepsFrom(row['state']);
  if (!may || steps.length === 0) return null;
  return (
    <Stack direction="row" useFlexGap flexWrap="wrap" spacing={1}>
      {steps.map((name) => (
        <Button
          key={name}
          size="small"
          variant="outlined"
          color={name === 'close' ? 'error' : 'primary'}
          onClick={() => void step(name)}
        >
          {say(mentorshipPanel.steps[name], language)}
        </Button>
      ))}
    </Stack>
  );
}
