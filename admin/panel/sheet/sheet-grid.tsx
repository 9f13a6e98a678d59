import '@glideapps/glide-data-grid/index.css';
import {
  booleanCellRenderer,
  DataEditorCore,
  GridCellKind,
  loadingCellRenderer,
  markerCellRenderer,
  sprites,
  textCellRenderer,
  type DataEditorCoreProps,
  type DataEditorRef,
  type DrawCellCallback,
  type GridCell,
  type GridColumn,
  type Item,
} from '@glideapps/glide-data-grid';
import { useTheme } from '@mui/material';
import { useCallback, useImperativeHandle, useMemo, useRef, type Ref } from 'react';
import { toneColours } from '../../theme/palette.ts';
import { fromGrid, toGrid } from './grid-selection.ts';
import { gridTheme, headerHeight, rowHeight } from './grid-theme.ts';
import type { Painted } from './painted.ts';
import { pillCell, pillRenderer } from './pill-cells.ts';
import type { Place, Selection } from './selection.ts';

/** A rectangle of the window, in pixels. */
export type Bounds = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** A column as the grid needs it. */
export type GridHead = {
  readonly key: string;
  readonly title: string;
  readonly width: number;
  readonly marked: boolean;
};

/** What the sheet asks of whatever paints it. */
export type GridHandle = {
  readonly boundsOf: (place: Place) => Bounds | undefined;
  readonly scrollTo: (place: Place) => void;
  readonly rowsInView: () => number;
};

export type SheetGridProps = {
  readonly ref: Ref<GridHandle>;
  readonly heads: readonly GridHead[];
  readonly rowCount: number;
  /** Its identity changes when what is shown does. */
  readonly paint: (place: Place) => Painted | undefined;
  readonly selection: Selection | undefined;
  readonly onSelect: (selection: Selection | undefined) => void;
  readonly onActivate: (place: Place) => void;
  readonly onToggle: (place: Place) => void;
  readonly onOpen: (row: number) => void;
  readonly onHover: (place: Place | undefined) => void;
  readonly onSort: (column: number) => void;
  readonly onMenu: (column: number, at: Bounds) => void;
  readonly onWidth: (key: string, width: number) => void;
  readonly onScroll: () => void;
};

type Renderer = NonNullable<DataEditorCoreProps['renderers']>[number];

/** The grid calls a renderer with cells of its own kind alone, which its type cannot say. */
function isRenderer(candidate: object): candidate is Renderer {
  return 'draw' in candidate;
}
const kinds: readonly object[] = [
  textCellRenderer,
  booleanCellRenderer,
  loadingCellRenderer,
  markerCellRenderer,
];
const renderers = kinds.filter(isRenderer);
const customRenderers = [pillRenderer];
/** The sheet shows no pictures. */
const noImages = {
  setWindow: () => undefined,
  loadOrGetImage: () => undefined,
  setCallback: () => undefined,
};
const noKeys = { copy: false, cut: false, paste: false, selectAll: false, search: false };
const openZone = 26;
const nothing: GridCell = { kind: GridCellKind.Loading, allowOverlay: false };

function placeOf([column, row]: Item): Place {
  return { column, row };
}

/** The one file that knows the grid: a painter of cells and a listener to the mouse. Keys never reach it. */
export function SheetGrid(props: SheetGridProps) {
  const { ref, heads, rowCount, paint, selection, onSelect, onWidth } = props;
  const theme = useTheme();
  const editor = useRef<DataEditorRef>(null);
  const inView = useRef(20);
  const { quilt } = theme;

  useImperativeHandle(ref, () => ({
    boundsOf: ({ column, row }) => editor.current?.getBounds(column, row),
    scrollTo: ({ column, row }) => editor.current?.scrollTo(column, row),
    rowsInView: () => Math.max(1, inView.current - 1),
  }));

  const columns = useMemo(
    () =>
      heads.map(({ key, title, width, marked }): GridColumn => ({
        id: key,
        title,
        width,
        hasMenu: true,
        ...(marked ? { themeOverride: { bgHeader: quilt.garnetSoft, textHeader: quilt.garnet } } : {}),
      })),
    [heads, quilt],
  );

  const cell = useCallback(
    (item: Item): GridCell => {
      const painted = paint(placeOf(item));
      if (painted === undefined) return nothing;
      const { text, look, editable, mark } = painted;
      const ground = {
        refused: quilt.brickSoft,
        conflict: quilt.ochreSoft,
        draft: quilt.indigoSoft,
        saving: undefined,
      };
      const bgCell = mark && ground[mark];
      const themeOverride = {
        ...(bgCell === undefined ? {} : { bgCell }),
        ...(editable ? {} : { textDark: quilt.faded }),
      };
      if (look.as === 'check')
        return {
          kind: GridCellKind.Boolean,
          data: look.on,
          allowOverlay: false,
          readonly: !editable,
          themeOverride,
        };
      if (look.as === 'pill') {
        const { text: colour, ground: patch } = toneColours(quilt, look.tone);
        return { ...pillCell([{ text, colour, ground: patch }]), themeOverride };
      }
      if (look.as === 'pills')
        return {
          ...pillCell(look.texts.map((one) => ({ text: one, colour: quilt.ink, ground: quilt.stoneSoft }))),
          themeOverride,
        };
      return {
        kind: GridCellKind.Text,
        data: text,
        displayData: text.replace(/\s*\n\s*/g, ' · '),
        allowOverlay: false,
        readonly: true,
        contentAlign: look.right ? 'right' : 'left',
        themeOverride,
      };
    },
    [paint, quilt],
  );

  const draw = useCallback<DrawCellCallback>(
    ({ ctx, rect, col, row, hoverAmount }, content) => {
      content();
      const mark = paint({ column: col, row })?.mark;
      const edge = { refused: quilt.brick, conflict: quilt.ochre, saving: quilt.indigo, draft: undefined };
      const colour = mark && edge[mark];
      if (colour !== undefined) drawCorner(ctx, rect, colour);
      if (col === 0 && hoverAmount > 0) drawOpen(ctx, rect, quilt);
    },
    [paint, quilt],
  );

  return (
    <DataEditorCore
      ref={editor}
      width="100%"
      height="100%"
      theme={gridTheme(theme)}
      renderers={renderers}
      customRenderers={customRenderers}
      headerIcons={sprites}
      imageWindowLoader={noImages}
      keybindings={noKeys}
      columns={columns}
      rows={rowCount}
      rowHeight={rowHeight}
      headerHeight={headerHeight}
      freezeColumns={2}
      rowMarkers="clickable-number"
      getCellContent={cell}
      getCellsForSelection
      drawCell={draw}
      smoothScrollX
      smoothScrollY
      editOnType={false}
      scrollToActiveCell={false}
      cellActivationBehavior="double-click"
      rangeSelect="rect"
      columnSelect="multi"
      rowSelect="multi"
      gridSelection={toGrid(selection)}
      onGridSelectionChange={(next) => onSelect(fromGrid(next, { columns: heads.length, rows: rowCount }))}
      onCellActivated={(item) => props.onActivate(placeOf(item))}
      onCellsEdited={(edits) => {
        for (const { location } of edits) props.onToggle(placeOf(location));
        return true;
      }}
      onCellClicked={([column, row], { localEventX, bounds }) => {
        if (column === 0 && localEventX > bounds.width - openZone) props.onOpen(row);
      }}
      onItemHovered={(hovered) =>
        props.onHover(hovered.kind === 'cell' ? placeOf(hovered.location) : undefined)
      }
      onHeaderClicked={(column, { isDoubleClick }) => {
        if (isDoubleClick === true) props.onSort(column);
      }}
      onHeaderMenuClick={(column, bounds) => props.onMenu(column, bounds)}
      onHeaderContextMenu={(column, event) => {
        event.preventDefault();
        props.onMenu(column, event.bounds);
      }}
      onColumnResize={({ id }, width) => onWidth(id ?? '', width)}
      onVisibleRegionChanged={({ height }) => {
        inView.current = height;
        props.onScroll();
      }}
    />
  );
}

/** The grid sets its colours once for many cells: whatever is drawn beside them gives them back. */
function drawCorner(ctx: CanvasRenderingContext2D, rect: Bounds, colour: string): void {
  const [right, top] = [rect.x + rect.width - 1, rect.y + 1];
  ctx.save();
  ctx.fillStyle = colour;
  ctx.beginPath();
  ctx.moveTo(right - 8, top);
  ctx.lineTo(right, top);
  ctx.lineTo(right, top + 8);
  ctx.fill();
  ctx.restore();
}

type Colours = { readonly paper: string; readonly garnet: string; readonly seam: string };

/** Two small corners at the end of a row's first cell: a click there opens the record. */
function drawOpen(ctx: CanvasRenderingContext2D, rect: Bounds, { paper, garnet, seam }: Colours): void {
  const size = 20;
  const x = rect.x + rect.width - size - 4;
  const y = rect.y + (rect.height - size) / 2;
  ctx.save();
  ctx.fillStyle = paper;
  ctx.strokeStyle = seam;
  ctx.beginPath();
  ctx.roundRect(x, y, size, size, 5);
  ctx.fill();
  ctx.stroke();
  ctx.strokeStyle = garnet;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  ctx.moveTo(x + 11, y + 5.5);
  ctx.lineTo(x + 14.5, y + 5.5);
  ctx.lineTo(x + 14.5, y + 9);
  ctx.moveTo(x + 9, y + 14.5);
  ctx.lineTo(x + 5.5, y + 14.5);
  ctx.lineTo(x + 5.5, y + 11);
  ctx.stroke();
  ctx.restore();
}
