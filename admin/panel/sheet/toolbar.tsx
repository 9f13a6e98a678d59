import Add from '@mui/icons-material/Add';
import DeleteOutline from '@mui/icons-material/DeleteOutline';
import FilterList from '@mui/icons-material/FilterList';
import OpenInFull from '@mui/icons-material/OpenInFull';
import Redo from '@mui/icons-material/Redo';
import Search from '@mui/icons-material/Search';
import Undo from '@mui/icons-material/Undo';
import { Box, Button, Chip, IconButton, InputAdornment, Stack, TextField, Tooltip } from '@mui/material';
import type { SvgIconProps } from '@mui/material/SvgIcon';
import { memo, type ComponentType, type Ref } from 'react';
import { columnOf } from '../../../shared/contracts/sheets/sheet.ts';
import { common } from '../../../shared/words/common.ts';
import { sheetWords } from '../../../shared/words/sheet.ts';
import { say } from '../../../shared/words/word.ts';
import { BulkActions } from '../bulk/bulk-actions.tsx';
import { FilesMenu } from '../export/files-menu.tsx';
import { useLanguage } from '../layout/use-language.ts';
import type { SheetScreen } from '../resource.ts';
import type { SheetEngine } from './engine.ts';
import { useShown } from './use-engine.ts';
import { ViewTools } from './view-tools.tsx';

type Props = {
  readonly engine: SheetEngine;
  readonly screen: SheetScreen;
  readonly searchRef: Ref<HTMLInputElement>;
  readonly onOpen: () => void;
  readonly onMenu: () => void;
  readonly onDone: () => void;
};

type ToolProps = {
  readonly label: string;
  readonly icon: ComponentType<SvgIconProps>;
  readonly disabled: boolean;
  readonly onClick: () => void;
};

function Tool({ label, icon: Icon, disabled, onClick }: ToolProps) {
  return (
    <Tooltip title={label}>
      <span>
        <IconButton aria-label={label} disabled={disabled} onClick={onClick} size="small" sx={{ p: 0.9 }}>
          <Icon fontSize="small" />
        </IconButton>
      </span>
    </Tooltip>
  );
}

function Filters({ engine, screen }: Pick<Props, 'engine' | 'screen'>) {
  const language = useLanguage();
  const { rows } = engine;
  const view = rows.view();
  const keys = Object.keys(view.filters);
  if (keys.length === 0) return null;
  function drop(key: string): void {
    const { [key]: _, ...others } = view.filters;
    rows.setView({ ...view, filters: others });
  }
  return (
    <>
      {keys.map((key) => {
        const column = columnOf(screen.sheet, key);
        const name = column === undefined ? key : say(column.label, language);
        return (
          <Chip
            key={key}
            size="small"
            color="primary"
            variant="outlined"
            label={say(sheetWords.filtered, language, { name })}
            onDelete={() => drop(key)}
          />
        );
      })}
      <Button size="small" onClick={() => rows.setView({ ...view, search: '', filters: {} })}>
        {say(sheetWords.clearFilters, language)}
      </Button>
    </>
  );
}

type OwnProps = {
  readonly engine: SheetEngine;
  readonly Actions: NonNullable<SheetScreen['Actions']>;
};

/** What the resource itself offers for the selection. */
function OwnActions({ engine, Actions }: OwnProps) {
  const { rows, controller } = engine;
  useShown(engine, controller.selection);
  useShown(engine, rows.revision);
  return <Actions rows={controller.selectedRows()} />;
}

/**
 * Above the sheet: look for, undo, open, add, and what can be done with the selection. It stays as it is while the
 * selection moves: an arrow that is held down comes thirty times a second.
 */
export const Toolbar = memo(function Toolbar({ engine, screen, searchRef, onOpen, onMenu, onDone }: Props) {
  const language = useLanguage();
  const { rows, controller } = engine;
  const view = useShown(engine, rows.view);
  const selected = useShown(engine, () => controller.selection() !== undefined);
  const canUndo = useShown(engine, controller.canUndo);
  const canRedo = useShown(engine, controller.canRedo);
  function addRow(): void {
    controller.addRow();
    onDone();
  }
  return (
    <Stack
      direction="row"
      alignItems="center"
      flexWrap="wrap"
      useFlexGap
      spacing={1}
      sx={{ px: { xs: 1, sm: 2 }, py: 1.25 }}
    >
      <TextField
        type="search"
        inputRef={searchRef}
        value={view.search}
        onChange={({ target }) => rows.setView({ ...view, search: target.value })}
        onKeyDown={(event) => {
          // Else the line end would be typed in the cell that has the keys from now on.
          if (event.key === 'Enter') event.preventDefault();
          if (event.key === 'Enter' || event.key === 'Escape') onDone();
        }}
        placeholder={say(common.search, language)}
        sx={{ width: { xs: '100%', sm: 260 } }}
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
      <Stack direction="row">
        <Tool
          label={say(common.undo, language)}
          icon={Undo}
          disabled={!canUndo}
          onClick={() => controller.run({ do: 'undo' })}
        />
        <Tool
          label={say(common.redo, language)}
          icon={Redo}
          disabled={!canRedo}
          onClick={() => controller.run({ do: 'redo' })}
        />
        <Tool
          label={say(sheetWords.sortAndFilter, language)}
          icon={FilterList}
          disabled={!selected}
          onClick={onMenu}
        />
        <Tool
          label={say(sheetWords.openRecord, language)}
          icon={OpenInFull}
          disabled={!selected}
          onClick={onOpen}
        />
      </Stack>
      <ViewTools engine={engine} />
      <Filters engine={engine} screen={screen} />
      <Box sx={{ flex: 1 }} />
      {engine.mayGrow && (
        <Tool
          label={say(sheetWords.removeRows, language)}
          icon={DeleteOutline}
          disabled={!selected}
          onClick={controller.removeRows}
        />
      )}
      <FilesMenu engine={engine} screen={screen} />
      <BulkActions engine={engine} screen={screen} />
      {screen.Actions !== undefined && <OwnActions engine={engine} Actions={screen.Actions} />}
      {engine.mayGrow && (
        <Button variant="contained" startIcon={<Add />} onClick={addRow}>
          {say(sheetWords.addRow, language)}
        </Button>
      )}
    </Stack>
  );
});
