import '@glideapps/glide-data-grid/index.css';
import {
  DataEditorCore,
  sprites,
  type DataEditorCoreProps,
  type DataEditorRef,
  type DrawCellCallback,
  type GridCell,
  type GridColumn,
  type Item,
} from '@glideapps/glide-data-grid';
import { useMediaQuery, useTheme } from '@mui/material';
import { useCallback, useImperativeHandle, useMemo, useRef, useState, type Ref } from 'react';
import type { Quilt } from '../../../theme/palette.ts';
import type { Painted } from '../painted.ts';
import { selectCell, type Place, type Range, type Selection } from '../selection.ts';
import { openSignal } from '../signal.ts';
import { gridCell, noCell } from './grid-cells.ts';
import { drawMark, drawOpen, openZone, type Bounds } from './grid-marks.ts';
import { customRenderers, noImages, noKeys, renderers } from './grid-parts.ts';
import { headDrawer } from './draw-head.ts';
import { fillHandle } from './fill-handle.ts';
import { fromGrid, rangeFrom, toGrid } from './grid-selection.ts';
import { gridTheme, headerHeight, rowHeights } from './grid-theme.ts';

/** A column as the grid needs it; a marked one is filtered, and figures stand on the right. */
export type GridHead = {
  readonly key: string;
  readonly title: string;
  readonly width: number;
  readonly marked: boolean;
  readonly right: boolean;
};

/** What the sheet asks of whatever paints it. */
export type GridHandle = {
  readonly boundsOf: (place: Place) => Bounds | undefined;
  readonly scrollTo: (place: Place) => void;
  readonly rowsInView: () => number;
  /** Tells when other cells come into view. @returns how to listen no more */
  readonly onScroll: (listener: () => void) => () => void;
  /** How many columns stay in place now. */
  readonly frozen: () => number;
};

export type SheetGridProps = {
  readonly ref: Ref<GridHandle>;
  readonly heads: readonly GridHead[];
  readonly rowCount: number;
  readonly rowHeight: keyof typeof rowHeights;
  /** How many columns stay in place while the others scroll, where there is room for that. */
  readonly frozen: number;
  /** Its identity changes when what is shown does. */
  readonly paint: (place: Place) => Painted | undefined;
  readonly selection: Selection | undefined;
  readonly onSelect: (selection: Selection | undefined) => void;
  readonly onActivate: () => void;
  readonly onToggle: (place: Place) => void;
  /** The fill handle was dragged from a source over the range around it. */
  readonly onFill: (source: Range, whole: Range) => void;
  readonly onOpen: (row: number) => void;
  /** A click on a line; whether it was one of a group, which folds. */
  readonly onGroup: (row: number) => boolean;
  readonly onHover: (place: Place | undefined) => void;
  /** A double click on a head; or a click with Shift, for one column more. */
  readonly onSort: (column: number, also: boolean) => void;
  readonly onMove: (from: number, to: number) => void;
  readonly onMenu: (column: number, at: Bounds) => void;
  readonly onWidth: (key: string, width: number) => void;
};

function placeOf([column, row]: Item): Place {
  return { column, row };
}

function gridColumn({ key, title, width, marked }: GridHead, quilt: Quilt): GridColumn {
  const themeOverride = { bgHeader: quilt.garnetSoft, textHeader: quilt.garnet };
  return { id: key, title, width, hasMenu: true, ...(marked ? { themeOverride } : {}) };
}

/** How cells look: their content, and what is drawn over it. */
function useCells(paint: SheetGridProps['paint'], quilt: Quilt) {
  const getCellContent = useCallback(
    (item: Item): GridCell => {
      const painted = paint(placeOf(item));
      return painted === undefined ? noCell : gridCell(painted, quilt);
    },
    [paint, quilt],
  );
  const drawCell = useCallback<DrawCellCallback>(
    ({ ctx, rect, col, row, hoverAmount }, content) => {
      content();
      const painted = paint({ column: col, row });
      if (painted !== undefined) drawMark(ctx, rect, painted, quilt);
      if (col === 0 && hoverAmount > 0 && painted?.look.as !== 'group') drawOpen(ctx, rect, quilt);
    },
    [paint, quilt],
  );
  return { getCellContent, drawCell };
}

/** What the mouse does, in the sheet's own terms. */
function useMouse(props: SheetGridProps): Partial<DataEditorCoreProps> {
  // The head that was clicked last, if no cell was since: the grid takes any two quick clicks for a double one, wherever
  // they fall.
  const headBefore = useRef<number>(undefined);
  const size = { columns: props.heads.length, rows: props.rowCount };
  return {
    // A second click on the number of a row lets go of it for the grid; here something stays selected, as in Excel.
    onGridSelectionChange: (next) => props.onSelect(fromGrid(next, size) ?? props.selection),
    onCellActivated: props.onActivate,
    onFillPattern: ({ patternSource, fillDestination, preventDefault }) => {
      preventDefault();
      props.onFill(rangeFrom(patternSource), rangeFrom(fillDestination));
    },
    onCellsEdited: (edits) => {
      for (const { location } of edits) props.onToggle(placeOf(location));
      return true;
    },
    onCellClicked: ([column, row], { localEventX, bounds, shiftKey, ctrlKey, metaKey }) => {
      headBefore.current = undefined;
      if (props.onGroup(row)) return;
      // The grid takes a click on the cell that is typed in for none, and keeps the range around it.
      const { cell } = props.selection ?? {};
      const again = cell?.column === column && cell.row === row;
      if (again && !shiftKey && !ctrlKey && !metaKey) props.onSelect(selectCell(cell));
      if (column === 0 && localEventX > bounds.width - openZone) props.onOpen(row);
    },
    onItemHovered: (hovered) =>
      props.onHover(hovered.kind === 'cell' ? placeOf(hovered.location) : undefined),
    onHeaderClicked: (column, { isDoubleClick, shiftKey }) => {
      const again = isDoubleClick === true && headBefore.current === column;
      headBefore.current = again ? undefined : column;
      if (again || shiftKey) props.onSort(column, shiftKey);
    },
    onColumnMoved: props.onMove,
    onHeaderMenuClick: (column, bounds) => props.onMenu(column, bounds),
    onHeaderContextMenu: (column, event) => {
      event.preventDefault();
      props.onMenu(column, event.bounds);
    },
    onColumnResize: ({ id }, width) => props.onWidth(id ?? '', width),
  };
}

/** The painter of the sheet, and its ear for the mouse. This folder alone knows which grid it is; keys never reach it. */
export function SheetGrid(props: SheetGridProps) {
  const { ref, heads, rowCount, paint, selection } = props;
  const theme = useTheme();
  const editor = useRef<DataEditorRef>(null);
  const inView = useRef(20);
  const [scrolled] = useState(openSignal);
  const wide = useMediaQuery(theme.breakpoints.up('md'));
  const columns = useMemo(() => heads.map((head) => gridColumn(head, theme.quilt)), [heads, theme.quilt]);

  const look = useMemo(() => gridTheme(theme), [theme]);
  const drawHeader = useMemo(() => headDrawer((column) => heads[column]?.right === true), [heads]);
  const frozen = wide ? Math.min(props.frozen, heads.length - 1) : 0;

  useImperativeHandle(ref, () => ({
    boundsOf: ({ column, row }) => editor.current?.getBounds(column, row),
    scrollTo: ({ column, row }) => editor.current?.scrollTo(column, row),
    rowsInView: () => Math.max(1, inView.current - 1),
    onScroll: scrolled.subscribe,
    frozen: () => frozen,
  }));

  return (
    <DataEditorCore
      ref={editor}
      width="100%"
      height="100%"
      theme={look}
      renderers={renderers}
      customRenderers={customRenderers}
      headerIcons={sprites}
      imageWindowLoader={noImages}
      keybindings={noKeys}
      columns={columns}
      rows={rowCount}
      rowHeight={rowHeights[props.rowHeight]}
      headerHeight={headerHeight}
      freezeColumns={frozen}
      drawHeader={drawHeader}
      rowMarkers="clickable-number"
      {...useCells(paint, theme.quilt)}
      getCellsForSelection
      smoothScrollX
      smoothScrollY
      editOnType={false}
      scrollToActiveCell={false}
      cellActivationBehavior="double-click"
      rangeSelect="multi-rect"
      columnSelect="multi"
      rowSelect="multi"
      rangeSelectionBlending="mixed"
      columnSelectionBlending="mixed"
      rowSelectionBlending="mixed"
      fillHandle={fillHandle}
      allowedFillDirections="orthogonal"
      gridSelection={toGrid(selection, { columns: heads.length, rows: rowCount })}
      {...useMouse(props)}
      onVisibleRegionChanged={({ height }) => {
        inView.current = height;
        scrolled.emit();
      }}
    />
  );
}
