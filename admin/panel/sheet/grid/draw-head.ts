import { getMiddleCenterBias, type DrawHeaderCallback } from '@glideapps/glide-data-grid';
import { clippedText, widthOf } from './clipped-text.ts';
import type { Bounds } from './grid-marks.ts';

/** The arrow of the menu, where the grid itself draws it. */
function drawArrow(ctx: CanvasRenderingContext2D, { x, y, width, height }: Bounds): void {
  const [left, top] = [x + width / 2 - 5.5, y + height / 2 - 3];
  ctx.beginPath();
  ctx.moveTo(left, top);
  ctx.lineTo(left + 11, top);
  ctx.lineTo(left + 5.5, top + 6);
  ctx.fill();
}

/** A head as its cells are: to the right over figures; with an ellipsis where the column is too narrow for it. */
export function headDrawer(isRight: (column: number) => boolean): DrawHeaderCallback {
  return ({ ctx, theme, rect, column, columnIndex, isSelected, isHovered, menuBounds }, drawContent) => {
    const { title } = column;
    const [right, pad] = [isRight(columnIndex), theme.cellHorizontalPadding];
    const room = rect.width - 2 * pad;
    if (title === '' || (!right && widthOf(title, ctx, ctx.font) <= room)) {
      drawContent();
      return;
    }
    const taken = isHovered ? menuBounds.width - pad : 0;
    const text = clippedText(title, room - taken, { ctx, font: ctx.font });
    const at = right ? rect.x + rect.width - pad - taken - widthOf(text, ctx, ctx.font) : rect.x + pad;
    ctx.fillStyle = isSelected ? theme.textHeaderSelected : theme.textHeader;
    ctx.fillText(text, at, rect.y + rect.height / 2 + getMiddleCenterBias(ctx, ctx.font));
    if (isHovered) drawArrow(ctx, menuBounds);
  };
}
