import ContentCopy from '@mui/icons-material/ContentCopy';
import {
  Alert,
  Box,
  Button,
  LinearProgress,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableRow,
  Typography,
} from '@mui/material';
import { useNotify } from 'react-admin';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { bulkWords, progressSaid } from '../../../shared/words/bulk.ts';
import { say, type Word } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import type { Run } from './run.ts';

type Props = {
  readonly run: Run;
  readonly rows: readonly Row[];
  readonly nameOf: (row: Row) => string;
  readonly after: Word | undefined;
};

/** As many as a person reads; all of them are copied. */
const shownLeft = 200;

/** How an action goes: seen, and heard as it ends. */
export function RunView({ run, rows, nameOf, after }: Props) {
  const language = useLanguage();
  const { total, seen, done, left, state } = run;
  const said = progressSaid(seen, total, language);
  return (
    <Stack spacing={2}>
      {state === 'working' && (
        <Box>
          <Typography sx={{ mb: 1 }}>
            {say(bulkWords.working, language)} {said}
          </Typography>
          <LinearProgress
            variant="determinate"
            value={total === 0 ? 100 : (100 * seen) / total}
            aria-label={say(bulkWords.working, language)}
            aria-valuetext={said}
          />
        </Box>
      )}
      <Box component="output" sx={{ display: 'block' }}>
        {state === 'stopped' && <Alert severity="error">{say(bulkWords.stopped, language)}</Alert>}
        {state === 'interrupted' && (
          <Alert severity="warning">
            {say(bulkWords.interrupted, language)} {said}
          </Alert>
        )}
        {state === 'ended' && (
          <Alert severity={left.length === 0 ? 'success' : 'info'}>
            {done === 0 ? say(bulkWords.nothingDone, language) : say(bulkWords.done, language, { n: done })}
            {after !== undefined && done > 0 && <div>{say(after, language)}</div>}
          </Alert>
        )}
      </Box>
      {left.length > 0 && <Left left={left} rows={rows} nameOf={nameOf} />}
    </Stack>
  );
}

function Left({ left, rows, nameOf }: Pick<Props, 'rows' | 'nameOf'> & { readonly left: Run['left'] }) {
  const language = useLanguage();
  const notify = useNotify();
  const names = new Map(rows.map((row) => [row.id, nameOf(row)]));
  const lines = left.map(({ id, why }) => ({ id, name: names.get(id) ?? id, why }));

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(lines.map(({ name, why }) => `${name}\t${why}`).join('\n'));
    notify(say(bulkWords.copied, language), { type: 'success' });
  }

  return (
    <Box>
      <Stack direction="row" alignItems="center" justifyContent="space-between" sx={{ mb: 1 }}>
        <Typography variant="h3">{say(bulkWords.left, language, { n: left.length })}</Typography>
        <Button size="small" startIcon={<ContentCopy />} onClick={() => void copy().catch(() => undefined)}>
          {say(bulkWords.copyLeft, language)}
        </Button>
      </Stack>
      <Box
        component="section"
        tabIndex={0}
        aria-label={say(bulkWords.left, language, { n: left.length })}
        sx={{ maxHeight: 260, overflowY: 'auto', border: 1, borderColor: 'divider', borderRadius: 2 }}
      >
        <Table size="small">
          <TableBody>
            {lines.slice(0, shownLeft).map(({ id, name, why }) => (
              <TableRow key={id}>
                <TableCell component="th" scope="row">
                  {name}
                </TableCell>
                <TableCell>{why}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Box>
  );
}
