import {
  Alert,
  Box,
  Chip,
  Link,
  Paper,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  TextField,
  Typography,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { messagesRoutes, nonSendLabels } from '../../../shared/contracts/routes/messages.ts';
import { addDays, isDay } from '../../../shared/kernel/day.ts';
import { formatDay } from '../../../shared/words/format.ts';
import { previewWords } from '../../../shared/words/messages.ts';
import { say } from '../../../shared/words/word.ts';
import { PageHeader } from '../layout/page-header.tsx';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';

/** For any day to come: who would be reminded, who would not, and why. */
export function ReminderPreviewPage() {
  const language = useLanguage();
  const { api, clock } = usePanel();
  const [on, setOn] = useState<string>(() => addDays(clock.today(), 1));
  const { data, error } = useQuery({
    queryKey: ['messages', 'preview', on],
    queryFn: () => api.call(messagesRoutes.preview, { query: { on } }),
    enabled: isDay(on),
  });

  return (
    <Box
      component="section"
      sx={{ flex: 1, overflow: 'auto', p: { xs: 2, md: 3 }, maxWidth: 1100, width: '100%', mx: 'auto' }}
    >
      <PageHeader title={say(previewWords.title, language)} />
      <Typography color="text.secondary" sx={{ mb: 2 }}>
        {say(previewWords.help, language)}
      </Typography>
      <TextField
        type="date"
        size="small"
        label={say(previewWords.on, language)}
        value={on}
        onChange={(event) => setOn(event.target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={{ mb: 3 }}
      />
      {error && <Alert severity="error">{error.message}</Alert>}
      {data?.lines.length === 0 && <Typography>{say(previewWords.none, language)}</Typography>}
      {data && data.lines.length > 0 && (
        <TableContainer component={Paper} variant="outlined">
          <Table size="small" sx={{ '& th, & td': { px: { xs: 1, sm: 2 } } }}>
            <TableHead>
              <TableRow>
                {(
                  [previewWords.member, previewWords.termEnd, previewWords.rule, previewWords.reason] as const
                ).map((word) => (
                  <TableCell key={word.en}>{say(word, language)}</TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {data.lines.map(({ memberId, member, rule, termEndsOn, send, why }) => (
                <TableRow key={`${memberId} ${rule.fr} ${termEndsOn}`}>
                  <TableCell>
                    <Link component={RouterLink} to={`/members/${memberId}`}>
                      {member}
                    </Link>
                  </TableCell>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatDay(termEndsOn, language)}</TableCell>
                  <TableCell sx={{ minWidth: 120 }}>{rule[language]}</TableCell>
                  <TableCell>
                    <Chip
                      size="small"
                      color={send ? 'success' : 'default'}
                      label={say(send ? previewWords.sends : previewWords.staysBack, language)}
                    />
                    {why !== undefined && ` ${say(nonSendLabels[why], language)}`}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
    </Box>
  );
}
