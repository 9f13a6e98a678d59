import FilterList from '@mui/icons-material/FilterList';
import Search from '@mui/icons-material/Search';
import { Chip, IconButton, InputAdornment, Menu, MenuItem, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import type { Column } from '../../../shared/contracts/sheets/sheet.ts';
import { common } from '../../../shared/words/common.ts';
import { sheetWords } from '../../../shared/words/sheet.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { ColumnMenu } from '../sheet/column-menu.tsx';
import type { SheetEngine } from '../sheet/engine.ts';
import type { Bounds } from '../sheet/grid/grid-marks.ts';

type Props = { readonly engine: SheetEngine; readonly onFilter: () => void };
type Asked = { readonly column: Column; readonly at: Bounds };

function boundsOf(element: HTMLElement): Bounds {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}

/** Above the cards: look for, and order or filter by any column. */
export function CardTools({ engine, onFilter }: Props) {
  const language = useLanguage();
  const { rows, columns } = engine;
  const view = rows.view();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asked, setAsked] = useState<Asked>();
  const filtered = columns.filter(({ key }) => view.filters[key] !== undefined);

  function drop(key: string): void {
    const { [key]: _, ...others } = view.filters;
    rows.setView({ ...view, filters: others });
  }

  return (
    <Stack spacing={1} sx={{ p: 1.5 }}>
      <Stack direction="row" spacing={1}>
        <TextField
          type="search"
          fullWidth
          value={view.search}
          onChange={({ target }) => {
            onFilter();
            rows.setView({ ...view, search: target.value });
          }}
          placeholder={say(common.search, language)}
          slotProps={{
            htmlInput: { 'aria-label': say(common.search, language) },
            input: {
              startAdornment: (
                <InputAdornment position="start">
                  <Search fontSize="small" />
                </InputAdornment>
              ),
            },
          }}
        />
        <IconButton
          aria-label={say(sheetWords.sortAndFilterBy, language)}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <FilterList />
        </IconButton>
      </Stack>
      {filtered.length > 0 && (
        <Stack direction="row" useFlexGap flexWrap="wrap" spacing={0.75}>
          {filtered.map(({ key, label }) => (
            <Chip
              key={key}
              size="small"
              color="primary"
              variant="outlined"
              label={say(sheetWords.filtered, language, { name: say(label, language) })}
              onDelete={() => drop(key)}
            />
          ))}
        </Stack>
      )}
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {columns.map((column) => (
          <MenuItem
            key={column.key}
            onClick={() => {
              if (anchor !== null) setAsked({ column, at: boundsOf(anchor) });
              setAnchor(null);
            }}
          >
            {say(column.label, language)}
          </MenuItem>
        ))}
      </Menu>
      {asked !== undefined && (
        <ColumnMenu
          engine={engine}
          column={asked.column}
          at={asked.at}
          onClose={() => {
            onFilter();
            setAsked(undefined);
          }}
        />
      )}
    </Stack>
  );
}
