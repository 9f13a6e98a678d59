import { Box, Paper, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import type { ReactNode } from 'react';
import { recordWords } from '../../../shared/words/record.ts';
import { say, type Word } from '../../../shared/words/word.ts';
import { unseen } from './unseen.ts';
import { useLanguage } from './use-language.ts';

type Props = {
  readonly label: string;
  readonly heads: readonly Word[];
  /** In a frame of its own, where no section is around it. */
  readonly framed?: boolean;
  /** Its rows; the last cell of each is what can be done with it. */
  readonly children: ReactNode;
};

/** A short list of what is kept, each with what can be done with it. */
export function Listing({ label, heads, framed = false, children }: Props) {
  const language = useLanguage();
  const table = (
    <Table
      size={framed ? 'medium' : 'small'}
      aria-label={label}
      sx={{ '& th, & td': { px: { xs: 1, sm: 2 } } }}
    >
      <TableHead>
        <TableRow>
          {heads.map((word) => (
            <TableCell key={word.en}>{say(word, language)}</TableCell>
          ))}
          <TableCell>
            <Box component="span" sx={unseen}>
              {say(recordWords.actions, language)}
            </Box>
          </TableCell>
        </TableRow>
      </TableHead>
      <TableBody>{children}</TableBody>
    </Table>
  );
  if (!framed) return <TableContainer>{table}</TableContainer>;
  return (
    <TableContainer component={Paper} variant="outlined">
      {table}
    </TableContainer>
  );
}
