import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import {
  Box,
  Button,
  Checkbox,
  FormControlLabel,
  IconButton,
  Popover,
  Stack,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material';
import type { KeyboardEvent } from 'react';
import type { Column } from '../../../shared/contracts/sheets/sheet.ts';
import { viewWords } from '../../../shared/words/views.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import type { SheetEngine } from './engine.ts';
import { moved, toggled, withHeight } from './layout-acts.ts';
import { inOrder, rowHeights, wholeSheet, type RowHeight } from './view.ts';

type Props = { readonly engine: SheetEngine; readonly anchor: HTMLElement; readonly onClose: () => void };

const isHeight = (value: unknown): value is RowHeight => rowHeights.some((height) => height === value);

/** Which columns are shown and in which order, by mouse or keyboard; and how high the rows are. */
export function ColumnsPanel({ engine, anchor, onClose }: Props) {
  const language = useLanguage();
  const { rows, columns } = engine;
  const view = rows.view();
  const all = inOrder(columns, view.layout.order);

  function move(from: number, to: number): void {
    rows.setView(moved(view, columns, from, to));
  }
  const onKey = (at: number) => (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    move(at, at + by);
  };
  const line = (column: Column, at: number) => {
    const name = say(column.label, language);
    return (
      <Stack key={column.key} direction="row" alignItems="center" onKeyDown={onKey(at)}>
        <FormControlLabel
          sx={{ flex: 1, minWidth: 0, mr: 0 }}
          label={name}
          slotProps={{ typography: { variant: 'body2', noWrap: true } }}
          control={
            <Checkbox
              size="small"
              checked={!view.layout.hidden.includes(column.key)}
              onChange={() => rows.setView(toggled(view, columns, column.key))}
            />
          }
        />
        <IconButton
          size="small"
          tabIndex={-1}
          disabled={at === 0}
          aria-label={say(viewWords.moveUp, language, { name })}
          onClick={() => move(at, at - 1)}
        >
          <ArrowUpward fontSize="inherit" />
        </IconButton>
        <IconButton
          size="small"
          tabIndex={-1}
          disabled={at === all.length - 1}
          aria-label={say(viewWords.moveDown, language, { name })}
          onClick={() => move(at, at + 1)}
        >
          <ArrowDownward fontSize="inherit" />
        </IconButton>
      </Stack>
    );
  };

  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{
        paper: { role: 'dialog', 'aria-label': say(viewWords.columnsPanel, language), sx: { width: 340 } },
      }}
    >
      <Box sx={{ px: 2, pt: 1.5 }}>
        <Typography variant="body2" color="text.secondary">
          {say(viewWords.columnsHelp, language)}
        </Typography>
      </Box>
      <Box sx={{ maxHeight: 380, overflowY: 'auto', px: 2, py: 0.5 }}>{all.map(line)}</Box>
      <Stack spacing={1} sx={{ px: 2, pb: 2, pt: 1, borderTop: 1, borderColor: 'divider' }}>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={view.layout.height}
          aria-label={say(viewWords.height, language)}
          onChange={(_, height: unknown) => {
            if (isHeight(height)) rows.setView(withHeight(view, height));
          }}
        >
          {rowHeights.map((height) => (
            <ToggleButton key={height} value={height} sx={{ textTransform: 'none', flex: 1 }}>
              {say(viewWords[height], language)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Stack direction="row" spacing={1}>
          <Button
            size="small"
            onClick={() => rows.setView({ ...view, layout: { ...view.layout, hidden: [] } })}
          >
            {say(viewWords.allColumns, language)}
          </Button>
          <Button size="small" onClick={() => rows.setView({ ...view, layout: wholeSheet.layout })}>
            {say(viewWords.asDeclared, language)}
          </Button>
        </Stack>
      </Stack>
    </Popover>
  );
}
