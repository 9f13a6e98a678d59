import {
  booleanCellRenderer,
  loadingCellRenderer,
  markerCellRenderer,
  textCellRenderer,
  type DataEditorCoreProps,
} from '@glideapps/glide-data-grid';
import { pillRenderer } from './pill-cells.ts';

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

/** Only the kinds of cells that a sheet shows: the others would bring Markdown and pictures with them. */
export const renderers = kinds.filter(isRenderer);
export const customRenderers = [pillRenderer];
export const noImages = {
  setWindow: () => undefined,
  loadOrGetImage: () => undefined,
  setCallback: () => undefined,
};
export const noKeys = { copy: false, cut: false, paste: false, selectAll: false, search: false };
