import { Box } from '@mui/material';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useNotify } from 'react-admin';
import type { Column } from '../../../shared/contracts/sheets/sheet.ts';
import { sheetWords } from '../../../shared/words/sheet.ts';
import { say } from '../../../shared/words/word.ts';
import { PageHeader } from '../layout/page-header.tsx';
import { useLanguage } from '../layout/use-language.ts';
import { RecordDrawer } from '../record/record-drawer.tsx';
import type { PanelResource, SheetScreen } from '../resource.ts';
import { CellAnchor } from './cell-anchor.tsx';
import { CellEditor } from './cell-editor.tsx';
import { CellNote } from './cell-note.tsx';
import { ColumnMenu } from './column-menu.tsx';
import { EmptySheet } from './empty-sheet.tsx';
import { FindBar } from './find-bar.tsx';
import type { Bounds } from './grid/grid-marks.ts';
import { SheetGrid, type GridHandle } from './grid/sheet-grid.tsx';
import { dragged, widened } from './layout-acts.ts';
import { paintedAt, type ToneOf, type Tones } from './painted.ts';
import type { Place } from './selection.ts';
import { SheetFoot } from './sheet-foot.tsx';
import { SheetQuestion } from './sheet-question.tsx';
import { StatusBar } from './status-bar.tsx';
import { Toolbar } from './toolbar.tsx';
import { useEngine } from './use-engine.ts';
import { useHeads } from './use-heads.ts';
import { useKeptLayout } from './use-kept-layout.ts';
import { useRecord } from './use-record.ts';
import { alsoSortedBy, sortedBy } from './view.ts';

type Props = { readonly resource: PanelResource; readonly screen: SheetScreen };
type MenuAt = { readonly column: Column; readonly at: Bounds };

const noTones: Tones = {};
const noTone: ToneOf = () => undefined;

/** A sheet and everything around it: what is asked of it above, its cells, whether they are safe below, a record beside. */
export function SheetPage({ resource, screen }: Props) {
  const language = useLanguage();
  const title = say(resource.title, language);
  const engine = useEngine(screen);
  const { rows, controller } = engine;
  const { columns } = rows;
  const grid = useRef<GridHandle>(null);
  const frame = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [menu, setMenu] = useState<MenuAt | undefined>(undefined);
  const [hovered, setHovered] = useState<Place | undefined>(undefined);
  const notify = useNotify();
  const [finding, setFinding] = useState<{ readonly how: 'find' | 'replace'; readonly asked: number }>();
  const record = useRecord(resource.name);
  const view = rows.view();
  const heads = useHeads(columns, view);
  useKeptLayout(engine);
  const revision = rows.revision();
  const [tones, toneOf] = [screen.tones ?? noTones, engine.toneOf ?? noTone];
  // A new function for each revision: that is how the grid knows that cells look different.
  const paint = useCallback(
    (place: Place) => (revision < 0 ? undefined : paintedAt(engine, place, tones, toneOf)),
    [engine, tones, toneOf, revision],
  );
  const selected = controller.selection()?.cell;

  useEffect(() => {
    controller.attach({
      page: () => grid.current?.rowsInView() ?? 20,
      scrollTo: (place) => grid.current?.scrollTo(place),
      open: record.open,
      search: () => search.current?.focus(),
      find: (how) => setFinding((before) => ({ how, asked: (before?.asked ?? 0) + 1 })),
      tell: (text) => notify(text, { type: 'info', multiLine: true }),
    });
  }, [controller, record.open, notify]);

  const focusSheet = useCallback(
    () => frame.current?.querySelector('textarea')?.focus({ preventScroll: true }),
    [],
  );
  const openMenu = useCallback(
    (index: number, at: Bounds | undefined) => {
      const column = columns[index];
      if (column !== undefined && at !== undefined) setMenu({ column, at });
    },
    [columns, setMenu],
  );

  const { open } = record;
  const openSelected = useCallback(() => {
    const { cell } = controller.selection() ?? {};
    open(cell && rows.rowAt(cell.row));
  }, [controller, rows, open]);
  const openSelectedMenu = useCallback(() => {
    const { cell } = controller.selection() ?? {};
    if (cell !== undefined) openMenu(cell.column, grid.current?.boundsOf({ ...cell, row: -1 }));
  }, [controller, openMenu]);

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
        onOpen={openSelected}
        onMenu={openSelectedMenu}
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
        <CellEditor
          engine={engine}
          grid={grid}
          name={title}
          note={selected && <CellNote engine={engine} place={selected} onDone={focusSheet} />}
        >
          <SheetGrid
            ref={grid}
            heads={heads}
            rowCount={rows.count()}
            rowHeight={view.layout.height}
            frozen={view.layout.frozen}
            paint={paint}
            selection={controller.selection()}
            onSelect={controller.select}
            onActivate={() => controller.begin('within')}
            onToggle={controller.toggle}
            onFill={controller.fill}
            onOpen={(row) => record.open(rows.rowAt(row))}
            onGroup={(row) => rows.foldAt(row)}
            onMove={(from, to) => rows.setView(dragged(view, rows.allColumns, from, to))}
            onHover={(place) => setHovered(place && controller.markAt(place) && place)}
            onSort={(index, also) =>
              rows.setView((also ? alsoSortedBy : sortedBy)(view, columns[index]?.key))
            }
            onMenu={openMenu}
            onWidth={(key, width) => rows.setView(widened(rows.view(), key, width))}
          />
          {rows.count() === 0 && <EmptySheet engine={engine} />}
          {hovered !== undefined && hovered.row !== selected?.row && (
            <CellAnchor grid={grid} place={hovered}>
              <CellNote engine={engine} place={hovered} onDone={focusSheet} />
            </CellAnchor>
          )}
          {finding !== undefined && (
            // Asked for again, it begins again: in what is selected now, with its field ready to be typed in.
            <FindBar
              key={finding.asked}
              engine={engine}
              replacing={finding.how === 'replace'}
              nameOf={screen.nameOf}
              onDone={() => {
                setFinding(undefined);
                focusSheet();
              }}
            />
          )}
        </CellEditor>
      </Box>
      <SheetFoot engine={engine} grid={grid} onMenu={openMenu} />
      <SheetQuestion controller={controller} onDone={focusSheet} />
      <StatusBar engine={engine} />
      {menu !== undefined && (
        <ColumnMenu engine={engine} column={menu.column} at={menu.at} onClose={() => setMenu(undefined)} />
      )}
      {record.id !== undefined && (
        <RecordDrawer
          engine={engine}
          screen={screen}
          id={record.id}
          onClose={record.close}
          onGo={record.go}
        />
      )}
    </Box>
  );
}
