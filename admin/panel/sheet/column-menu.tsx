import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import Clear from '@mui/icons-material/Clear';
import Layers from '@mui/icons-material/LayersOutlined';
import PushPin from '@mui/icons-material/PushPinOutlined';
import SwapVert from '@mui/icons-material/SwapVert';
import VisibilityOff from '@mui/icons-material/VisibilityOffOutlined';
import { Divider, ListItemIcon, MenuItem, MenuList, Popover, TextField, Typography } from '@mui/material';
import type { Column } from '../../../shared/contracts/sheets/sheet.ts';
import { sheetWords } from '../../../shared/words/sheet.ts';
import { totalWords, viewWords } from '../../../shared/words/views.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import type { SheetEngine } from './engine.ts';
import { FilterForm } from './filter-form.tsx';
import type { Filter } from './filters.ts';
import type { Bounds } from './grid/grid-marks.ts';
import { frozenUpTo, groupedBy, toggled, totalled } from './layout-acts.ts';
import { totalKindOf, totalKindsOf } from './totals.ts';
import { alsoSortedBy, type View } from './view.ts';

type Props = {
  readonly engine: SheetEngine;
  readonly column: Column;
  readonly at: Bounds;
  readonly onClose: () => void;
};

/** What can be asked of a column: its order, and which of its values are shown. */
export function ColumnMenu({ engine, column, at, onClose }: Props) {
  const language = useLanguage();
  const { rows } = engine;
  const view = rows.view();
  const sorted = view.sort.some(({ column: key }) => key === column.key);

  const place = rows.columns.findIndex(({ key }) => key === column.key);
  const isLastFrozen = view.layout.frozen === place + 1;

  function close(next: View): void {
    rows.setView(next);
    onClose();
  }
  function sort(descending: boolean | undefined): void {
    rows.setView({
      ...view,
      sort:
        descending === undefined
          ? view.sort.filter((one) => one.column !== column.key)
          : [{ column: column.key, descending }],
    });
    onClose();
  }
  function filter(wanted: Filter | undefined): void {
    const { [column.key]: _, ...others } = view.filters;
    rows.setView({ ...view, filters: wanted === undefined ? others : { ...others, [column.key]: wanted } });
    onClose();
  }

  return (
    <Popover
      open
      onClose={onClose}
      anchorReference="anchorPosition"
      anchorPosition={{ left: at.x, top: at.y + at.height + 2 }}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-label': say(sheetWords.columnMenu, language, { name: say(column.label, language) }),
          sx: { width: 290 },
        },
      }}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu that opens takes the focus, as menus do */}
      <MenuList autoFocus dense>
        <MenuItem onClick={() => sort(false)}>
          <ListItemIcon>
            <ArrowUpward fontSize="small" />
          </ListItemIcon>
          {say(sheetWords.sortUp, language)}
        </MenuItem>
        <MenuItem onClick={() => sort(true)}>
          <ListItemIcon>
            <ArrowDownward fontSize="small" />
          </ListItemIcon>
          {say(sheetWords.sortDown, language)}
        </MenuItem>
        {view.sort.length > 0 && !sorted && (
          <MenuItem onClick={() => close(alsoSortedBy(view, column.key))}>
            <ListItemIcon>
              <SwapVert fontSize="small" />
            </ListItemIcon>
            {say(viewWords.alsoSortUp, language)}
          </MenuItem>
        )}
        {sorted && (
          <MenuItem onClick={() => sort(undefined)}>
            <ListItemIcon>
              <Clear fontSize="small" />
            </ListItemIcon>
            {say(sheetWords.unsort, language)}
          </MenuItem>
        )}
        <MenuItem onClick={() => close(groupedBy(view, column.key))}>
          <ListItemIcon>
            <Layers fontSize="small" />
          </ListItemIcon>
          {say(view.groups.includes(column.key) ? viewWords.ungroup : viewWords.groupBy, language)}
        </MenuItem>
        <MenuItem onClick={() => close(frozenUpTo(view, isLastFrozen ? 0 : place + 1))}>
          <ListItemIcon>
            <PushPin fontSize="small" />
          </ListItemIcon>
          {say(isLastFrozen ? viewWords.unfreeze : viewWords.freezeHere, language)}
        </MenuItem>
        <MenuItem onClick={() => close(toggled(view, rows.allColumns, column.key))}>
          <ListItemIcon>
            <VisibilityOff fontSize="small" />
          </ListItemIcon>
          {say(viewWords.hide, language)}
        </MenuItem>
      </MenuList>
      <Divider />
      <TextField
        select
        size="small"
        label={say(viewWords.total, language)}
        value={totalKindOf(column, view.layout)}
        onChange={({ target }) => {
          const kind = totalKindsOf(column).find((one) => one === target.value);
          if (kind !== undefined) close(totalled(view, column.key, kind));
        }}
        sx={{ mx: 2, mt: 2, mb: 0.5, display: 'flex' }}
      >
        {totalKindsOf(column).map((kind) => (
          <MenuItem key={kind} value={kind}>
            {say(totalWords[kind].name, language)}
          </MenuItem>
        ))}
      </TextField>
      <FilterForm engine={engine} column={column} onFilter={filter} />
      {column.help !== undefined && (
        <Typography variant="body2" color="text.secondary" sx={{ px: 2, pb: 1.5 }}>
          {say(column.help, language)}
        </Typography>
      )}
    </Popover>
  );
}
