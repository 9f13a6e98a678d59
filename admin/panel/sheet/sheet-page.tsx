import { Box } from '@mui/material';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { useStore } from 'react-admin';
import { useMatch, useNavigate } from 'react-router';
import type { Column, Row } from '../../../shared/contracts/sheets/sheet.ts';
import { sheetWords } from '../../../shared/words/sheet.ts';
import { say } from '../../../shared/words/word.ts';
import { PageHeader } from '../layout/page-header.tsx';
import { useLanguage } from '../layout/use-language.ts';
import { RecordDrawer } from '../record/record-drawer.tsx';
import type { PanelResource, SheetScreen } from '../resource.ts';
import { CellEditor } from './cell-editor.tsx';
import { CellNote } from './cell-note.tsx';
import { ColumnMenu } from './column-menu.tsx';
import { EmptySheet } from './empty-sheet.tsx';
import { OptionList } from './option-list.tsx';
import { paintedAt, type Tones } from './painted.ts';
import type { Place } from './selection.ts';
import { SheetGrid, type Bounds, type GridHandle } from './sheet-grid.tsx';
import { StatusBar } from './status-bar.tsx';
import { Toolbar } from './toolbar.tsx';
import { useBounds } from './use-bounds.ts';
import { useEngine } from './use-engine.ts';
import type { View } from './view.ts';

type Props = { readonly resource: PanelResource; readonly screen: SheetScreen };

const noTones: Tones = {};

function titleOf(title: string, column: Column, view: View): string {
  const sort = view.sort.find(({ column: key }) => key === column.key);
  if (sort === undefined) return title;
  return `${title} ${sort.descending ? '↓' : '↑'}`;
}

/** A sheet and everything around it: what is asked of it above, its cells, whether they are safe below, a record beside. */
export function SheetPage({ resource, screen }: Props) {
  const language = useLanguage();
  const engine = useEngine(screen);
  const { rows, controller, columns } = engine;
  const grid = useRef<GridHandle>(null);
  const frame = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [, repaint] = useReducer((count: number) => count + 1, 0);
  const [widths, setWidths] = useStore<Readonly<Record<string, number>>>(`${screen.sheet.name}.widths`, {});
  const [menu, setMenu] = useState<{ readonly column: Column; readonly at: Bounds } | undefined>(undefined);
  const [hovered, setHovered] = useState<Place | undefined>(undefined);
  const navigate = useNavigate();
  const opened = useMatch(`/${resource.name}/:id`)?.params.id;

  const open = useCallback(
    (row: Row | undefined) => void (row && navigate(`/${resource.name}/${row.id}`)),
    [navigate, resource.name],
  );
  useEffect(() => {
    controller.attach({
      page: () => grid.current?.rowsInView() ?? 20,
      scrollTo: (place) => grid.current?.scrollTo(place),
      open,
      search: () => search.current?.focus(),
    });
  }, [controller, open]);

  const view = rows.view();
  const heads = useMemo(
    () =>
      columns.map((column) => ({
        key: column.key,
        title: titleOf(say(column.label, language), column, view),
        width: widths[column.key] ?? column.width,
        marked: view.filters[column.key] !== undefined,
      })),
    [columns, language, view, widths],
  );
  const revision = rows.revision();
  const tones = screen.tones ?? noTones;
  // A new function for each revision: that is how the grid knows that cells look different.
  const paint = useCallback(
    (place: Place) => (revision < 0 ? undefined : paintedAt(engine, place, tones)),
    [engine, tones, revision],
  );

  const selection = controller.selection();
  const bounds = useBounds(grid, selection?.cell);
  const noteAt = useBounds(grid, hovered);
  const corner = frame.current?.getBoundingClientRect();
  const relative = bounds && corner && { ...bounds, x: bounds.x - corner.x, y: bounds.y - corner.y };
  const title = say(resource.title, language);

  function focusSheet(): void {
    frame.current?.querySelector('textarea')?.focus({ preventScroll: true });
  }
  function openMenu(index: number, at: Bounds): void {
    const column = columns[index];
    if (column !== undefined) setMenu({ column, at });
  }
  function sortBy(index: number): void {
    const key = columns[index]?.key;
    if (key === undefined) return;
    const ascending = view.sort.some(({ column, descending }) => column === key && !descending);
    rows.setView({ ...view, sort: [{ column: key, descending: ascending }] });
  }

  return (
    <Box
      component="section"
      aria-label={say(sheetWords.sheetOf, language, { name: title })}
      sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}
    >
      <PageHeader title={title} />
      <Toolbar
        engine={engine}
        screen={screen}
        searchRef={search}
        onOpen={() => open(selection && rows.rowAt(selection.cell.row))}
        onMenu={() => {
          const at = selection && grid.current?.boundsOf({ column: selection.cell.column, row: -1 });
          if (selection !== undefined && at !== undefined) openMenu(selection.cell.column, at);
        }}
        onDone={focusSheet}
      />
      <Box
        ref={frame}
        sx={{
          flex: 1,
          minHeight: 0,
          display: 'flex',
          borderTop: 1,
          borderColor: 'divider',
          position: 'relative',
        }}
      >
        <CellEditor engine={engine} at={relative} name={title}>
          <SheetGrid
            ref={grid}
            heads={heads}
            rowCount={rows.count()}
            paint={paint}
            selection={selection}
            onSelect={controller.select}
            onActivate={() => controller.begin('within')}
            onToggle={controller.toggle}
            onOpen={(row) => open(rows.rowAt(row))}
            onHover={setHovered}
            onSort={sortBy}
            onMenu={openMenu}
            onWidth={(key, width) => setWidths({ ...widths, [key]: width })}
            onScroll={repaint}
          />
          {rows.count() === 0 && <EmptySheet engine={engine} />}
        </CellEditor>
        <OptionList engine={engine} at={bounds} />
        {selection !== undefined && bounds !== undefined && controller.editing() === undefined && (
          <CellNote engine={engine} place={selection.cell} at={bounds} onDone={focusSheet} />
        )}
        {hovered !== undefined && noteAt !== undefined && hovered.row !== selection?.cell.row && (
          <CellNote engine={engine} place={hovered} at={noteAt} onDone={focusSheet} />
        )}
      </Box>
      <StatusBar engine={engine} />
      {menu !== undefined && (
        <ColumnMenu engine={engine} column={menu.column} at={menu.at} onClose={() => setMenu(undefined)} />
      )}
      {opened !== undefined && (
        <RecordDrawer
          engine={engine}
          screen={screen}
          id={opened}
          onClose={() => void navigate(`/${resource.name}`)}
        />
      )}
    </Box>
  );
}
