import ArrowUpward from '@mui/icons-material/ArrowUpward';
import Close from '@mui/icons-material/Close';
import { Button, IconButton, MenuItem, Popover, Stack, TextField, Typography } from '@mui/material';
import { sheetWords } from '../../../shared/words/sheet.ts';
import { viewWords } from '../../../shared/words/views.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import type { SheetEngine } from './engine.ts';
import type { Sort } from './view.ts';

type Props = { readonly engine: SheetEngine; readonly anchor: HTMLElement; readonly onClose: () => void };

/** By which columns the rows are in order, the first one first; each can be turned round, moved up, or left out. */
export function SortPanel({ engine, anchor, onClose }: Props) {
  const language = useLanguage();
  const { rows, columns } = engine;
  const view = rows.view();
  const put = (sort: readonly Sort[]) => rows.setView({ ...view, sort });
  const free = columns.filter(({ key }) => !view.sort.some(({ column }) => column === key));
  const nameOf = (key: string) => {
    const column = columns.find((one) => one.key === key);
    return column === undefined ? key : say(column.label, language);
  };

  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{
        paper: { role: 'dialog', 'aria-label': say(viewWords.sortPanel, language), sx: { p: 2, width: 460 } },
      }}
    >
      <Stack spacing={1}>
        {view.sort.map((sort, at) => (
          <Stack key={sort.column} direction="row" spacing={1} alignItems="center">
            <Typography variant="body2" sx={{ width: 70 }}>
              {say(at === 0 ? viewWords.sortedBy : viewWords.thenBy, language)}
            </Typography>
            <Typography sx={{ flex: 1 }} noWrap>
              {nameOf(sort.column)}
            </Typography>
            <Button
              size="small"
              onClick={() =>
                put(view.sort.map((one) => (one === sort ? { ...sort, descending: !sort.descending } : one)))
              }
            >
              {say(sort.descending ? viewWords.descending : viewWords.ascending, language)}
            </Button>
            <IconButton
              size="small"
              disabled={at === 0}
              aria-label={say(viewWords.sortEarlier, language, { name: nameOf(sort.column) })}
              onClick={() => put(view.sort.toSpliced(at, 1).toSpliced(at - 1, 0, sort))}
            >
              <ArrowUpward fontSize="small" />
            </IconButton>
            <IconButton
              size="small"
              aria-label={say(viewWords.dropSort, language, { name: nameOf(sort.column) })}
              onClick={() => put(view.sort.filter((one) => one !== sort))}
            >
              <Close fontSize="small" />
            </IconButton>
          </Stack>
        ))}
        <TextField
          select
          size="small"
          label={say(viewWords.addSort, language)}
          value=""
          onChange={({ target }) => put([...view.sort, { column: target.value, descending: false }])}
        >
          {free.map(({ key, label }) => (
            <MenuItem key={key} value={key}>
              {say(label, language)}
            </MenuItem>
          ))}
        </TextField>
        {view.sort.length > 0 && (
          <Button size="small" onClick={() => put([])} sx={{ alignSelf: 'flex-start' }}>
            {say(sheetWords.unsort, language)}
          </Button>
        )}
      </Stack>
    </Popover>
  );
}
