import {
  Alert,
  Chip,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
  type Theme,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import type { ProgrammeId } from '../../../shared/kernel/ids.ts';
import { mentorshipRoutes } from '../../../shared/contracts/routes/mentorship.ts';
import type { AccompanimentState } from '../../../shared/mentorship/accompaniment.ts';
import { formatShortDay } from '../../../shared/words/format.ts';
import { mentorshipColumns, mentorshipPanel } from '../../../shared/words/mentorship.ts';
import { accompanimentStates } from '../../../shared/words/statuses.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { pairingsScreen } from '../pairings/screen.ts';
import { toneColours } from '../../theme/palette.ts';

const heads = [
  mentorshipColumns.mentorName,
  mentorshipColumns.menteeName,
  mentorshipColumns.state,
  mentorshipPanel.meetings,
  mentorshipPanel.lastMet,
] as const;

/** The colour that the sheet of pairings gives a step. */
const toned = (state: AccompanimentState) => (theme: Theme) => {
  const { text, ground } = toneColours(theme.quilt, pairingsScreen.tones.state[state]);
  return { color: text, bgcolor: ground };
};

/** How the pairs of a programme go: when they met, and nothing of what they said. */
export function FollowedPairings({ programmeId }: { readonly programmeId: ProgrammeId }) {
  const language = useLanguage();
  const { api } = usePanel();
  const { data, error } = useQuery({
    queryKey: ['pairings', programmeId],
    queryFn: () => api.call(mentorshipRoutes.followProgramme, { path: { programmeId }, query: {} }),
  });
  return (
    <>
      <Typography variant="h3" sx={{ mt: 3, mb: 1 }}>
        {say(mentorshipPanel.pairings, language)}
      </Typography>
      {error && <Alert severity="error">{error.message}</Alert>}
      {data?.pairings.length === 0 && (
        <Typography color="text.secondary">{say(mentorshipPanel.noPairings, language)}</Typography>
      )}
      {data !== undefined && data.pairings.length > 0 && (
        // On a phone it scrolls sideways: by the keyboard too.
        <TableContainer tabIndex={0}>
          <Table
            size="small"
            sx={{ '& th, & td': { px: { xs: 0.75, sm: 2 } }, '& :is(th, td):first-of-type': { pl: 0 } }}
          >
            <TableHead>
              <TableRow>
                {heads.map((word) => (
                  <TableCell key={word.en}>{say(word, language)}</TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {data.pairings.map(({ id, mentorName, menteeName, state, meetings, lastMetOn }) => (
                <TableRow key={id}>
                  <TableCell>{mentorName}</TableCell>
                  <TableCell>{menteeName}</TableCell>
                  <TableCell>
                    <Chip size="small" label={say(accompanimentStates[state], language)} sx={toned(state)} />
                  </TableCell>
                  <TableCell>{meetings}</TableCell>
                  <TableCell>{lastMetOn === null ? '–' : formatShortDay(lastMetOn, language)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
    </>
  );
}
