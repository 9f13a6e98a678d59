import {
  booleanCellRenderer,
  loadingCellRenderer,
  markerCellRenderer,
  textCellRenderer,
  type DataEditorCoreProps,
} from '@glideapps/glide-data-grid';
import { clippedText } from './clipped-text.ts';
import { pillRenderer } from './pill-cells.ts';

type Renderer = NonNullable<DataEditorCoreProps['renderers']>[number];

/** The grid calls a renderer with cells of its own kind alone, which its type cannot say. */
function isRenderer(candidate: object): candidate is Renderer {
  return 'draw' in candidate;
}

/** The grid lets a text run out of sight at the edge of its cell; here it says that there is more of it. */
const textRenderer: typeof textCellRenderer = {
  ...textCellRenderer,
  draw: (args, cell) => {
    const { ctx, rect, theme } = args;
    const { displayData: text, contentAlign } = args.cell;
    const room = rect.width - 2 * theme.cellHorizontalPadding;
    const shown = clippedText(text, room, { ctx, font: theme.baseFontFull }, contentAlign === 'right');
    textCellRenderer.draw(
      shown === text ? args : { ...args, cell: { ...args.cell, displayData: shown } },
      cell,
    );
  },
};
const kinds: readonly object[] = [textRenderer, booleanCellRenderer, loadingCellRenderer, markerCellRenderer];

/** Only the kinds of cells that a sheet shows: the others would bring Markdown and pictures with them. */
export const renderers = kinds.filter(isRenderer);
export const customRenderers = [pillRenderer];
export const noImages = {
  setWindow: () => undefined,
  loadOrGetImage: () => undefined,
  setCallback: () => undefined,
};
export const noKeys = { copy: false, cut: false, paste: false, selectAll: false, search: false };
