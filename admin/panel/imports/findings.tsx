import ExpandMore from '@mui/icons-material/ExpandMore';
import {
  Accordion,
  AccordionDetails,
  AccordionSummary,
  Box,
  Button,
  Chip,
  Table,
  TableBody,
  TableCell,
  TableRow,
  Typography,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { importsRoutes } from '../../../shared/contracts/routes/imports.ts';
import type { Finding } from '../../../shared/contracts/records/import.ts';
import { columnOf, type Sheet } from '../../../shared/contracts/sheets/sheet.ts';
import { formatNumber } from '../../../shared/words/format.ts';
import { findingKinds, importPage } from '../../../shared/words/imports.ts';
import { sheetWords } from '../../../shared/words/sheet.ts';
import { common } from '../../../shared/words/common.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { useSaid } from './said.ts';

const tones = {
  failed: 'error',
  kept: 'warning',
  refused: 'error',
  emptied: 'warning',
  changed: 'primary',
  there: 'info',
  corrected: 'success',
} as const satisfies Record<Finding['kind'], string>;

type Props = {
  readonly id: string;
  readonly sheet: Sheet;
  /** Only what undoing left. */
  readonly undone: boolean;
};

/** What was noticed in the file, by kind and column, and row by row for whoever opens it. */
export function Findings({ id, sheet, undone }: Props) {
  const language = useLanguage();
  const { api } = usePanel();
  const path = { importId: id };
  const { data } = useQuery({
    queryKey: ['imports', id, 'findings'],
    queryFn: () => api.call(importsRoutes.findings, { path, query: {} }),
  });
  if (!data) return null;
  const groups = data.groups.filter(({ kind }) => !undone || kind === 'kept');
  if (undone && groups.length === 0) return null;
  if (groups.length === 0) return <Typography>{say(importPage.noFindings, language)}</Typography>;
  return (
    <Box>
      {groups.map(({ kind, column, message, count, samples }) => (
        <Accordion
          key={`${kind} ${column} ${message.fr}`}
          disableGutters
          variant="outlined"
          slotProps={{ transition: { unmountOnExit: true } }}
        >
          <AccordionSummary expandIcon={<ExpandMore />}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
              <Chip
                size="small"
                color={tones[kind]}
                variant="outlined"
                label={say(findingKinds[kind], language)}
              />
              <Typography sx={{ fontWeight: 600 }}>{columnName(column)}</Typography>
              <Typography>{message[language]}</Typography>
              <Typography color="text.secondary">{say(sheetWords.rows, language, { n: count })}</Typography>
            </Box>
          </AccordionSummary>
          <AccordionDetails>
            {count <= samples.length ? (
              <Rows findings={samples} sheet={sheet} />
            ) : (
              <Pages id={id} kind={kind} column={column} sheet={sheet} />
            )}
          </AccordionDetails>
        </Accordion>
      ))}
    </Box>
  );

  function columnName(column: string): string {
    return say(columnOf(sheet, column)?.label ?? importPage.whole, language);
  }
}

/** Every finding of a kind about a column, a page after the other. */
function Pages({
  id,
  kind,
  column,
  sheet,
}: {
  readonly id: string;
  readonly kind: Finding['kind'];
  readonly column: string;
  readonly sheet: Sheet;
}) {
  const language = useLanguage();
  const { api } = usePanel();
  const [after, setAfter] = useState(0);
  const { data } = useQuery({
    queryKey: ['imports', id, 'findings', kind, column, after],
    queryFn: () =>
      api.call(importsRoutes.findings, { path: { importId: id }, query: { kind, column, after } }),
  });
  if (!data) return null;
  return (
    <>
      <Rows findings={data.findings} sheet={sheet} />
      <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
        {after > 0 && <Button onClick={() => setAfter(0)}>{say(common.back, language)}</Button>}
        {data.next !== undefined && (
          <Button onClick={() => setAfter(data.next ?? 0)}>{say(common.continue, language)}</Button>
        )}
      </Box>
    </>
  );
}

function Rows({ findings, sheet }: { readonly findings: readonly Finding[]; readonly sheet: Sheet }) {
  const language = useLanguage();
  const said = useSaid(sheet);
  return (
    <Table size="small">
      <TableBody>
        {findings.map(({ row, column, text, becomes, message, kind }) =>
          kind === 'changed' ? (
            <TableRow key={`${row} ${column}`}>
              <TableCell
                sx={{ width: 90, whiteSpace: 'nowrap' }}
              >{`${say(importPage.row, language)} ${formatNumber(row, language)}`}</TableCell>
              <TableCell sx={{ color: 'text.secondary' }}>
                <s>{said(column, text)}</s>
              </TableCell>
              <TableCell>
                <strong>{said(column, becomes ?? '')}</strong>
              </TableCell>
            </TableRow>
          ) : (
            <TableRow key={`${row} ${column} ${text}`}>
              <TableCell
                sx={{ width: 90, whiteSpace: 'nowrap' }}
              >{`${say(importPage.row, language)} ${formatNumber(row, language)}`}</TableCell>
              <TableCell>{text === '' ? message[language] : text}</TableCell>
              <TableCell>
                {becomes !== undefined && (
                  <strong>{becomes === '' ? say(importPage.emptyMeaning, language) : becomes}</strong>
                )}
              </TableCell>
            </TableRow>
          ),
        )}
      </TableBody>
    </Table>
  );
}
