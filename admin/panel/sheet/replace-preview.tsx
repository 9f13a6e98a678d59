import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useMemo } from 'react';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { common } from '../../../shared/words/common.ts';
import { sheetWords } from '../../../shared/words/sheet.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import type { SheetEngine } from './engine.ts';
import type { Preview } from './finding.ts';

type Props = {
  readonly engine: SheetEngine;
  readonly nameOf: (row: Row) => string;
  readonly onClose: () => void;
  /** Everything was replaced: the search is over. */
  readonly onReplaced: () => void;
};

const mostShown = 200;

function Line({ preview, nameOf }: { readonly preview: Preview; readonly nameOf: Props['nameOf'] }) {
  const language = useLanguage();
  const { column, row, before, after, refused } = preview;
  return (
    <TableRow>
      <TableCell>
        {nameOf(row)}
        <Typography variant="body2" color="text.secondary">
          {say(column.label, language)}
        </Typography>
      </TableCell>
      <TableCell>{before}</TableCell>
      <TableCell>
        {refused === undefined ? <strong>{after}</strong> : after}
        {refused !== undefined && (
          <Typography variant="body2" color="error">
            {refused}
          </Typography>
        )}
      </TableCell>
    </TableRow>
  );
}

/** Every cell that “replace all” changes, before and after; it is one step to undo. */
export function ReplacePreview({ engine, nameOf, onClose, onReplaced }: Props) {
  const language = useLanguage();
  const { finding, controller } = engine;
  const previews = useMemo(() => finding.previews(), [finding]);
  const fit = previews.filter(({ refused }) => refused === undefined);
  const refused = previews.length - fit.length;
  const more = previews.length - mostShown;
  function replaceAll(): void {
    controller.replace(fit);
    // Once the dialog is gone: as long as it is there, it keeps the focus.
    setTimeout(onReplaced);
    onClose();
  }
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="replace-title">
      <DialogTitle id="replace-title">
        {say(sheetWords.replaceTitle, language, { n: fit.length })}
      </DialogTitle>
      <DialogContent>
        {refused > 0 && (
          <Alert severity="warning" sx={{ mb: 1 }}>
            {say(sheetWords.replaceRefused, language, { n: refused })}
          </Alert>
        )}
        <Table size="small" stickyHeader>
          <TableHead>
            <TableRow>
              <TableCell>{say(sheetWords.cellHead, language)}</TableCell>
              <TableCell>{say(sheetWords.before, language)}</TableCell>
              <TableCell>{say(sheetWords.after, language)}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {previews.slice(0, mostShown).map((preview) => (
              <Line key={`${preview.row.id} ${preview.column.key}`} preview={preview} nameOf={nameOf} />
            ))}
          </TableBody>
        </Table>
        {more > 0 && (
          <Typography variant="body2" sx={{ mt: 1 }}>
            {say(sheetWords.replaceMore, language, { n: more })}
          </Typography>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{say(common.cancel, language)}</Button>
        <Button variant="contained" disabled={fit.length === 0} onClick={replaceAll}>
          {say(sheetWords.replaceOne, language)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
