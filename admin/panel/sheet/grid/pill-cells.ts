import { GridCellKind, type CustomCell, type CustomRenderer } from '@glideapps/glide-data-grid';
import { clippedText, widthOf } from './clipped-text.ts';

export type Pill = { readonly text: string; readonly colour: string; readonly ground: string };
export type PillCell = CustomCell<{ readonly kind: 'pills'; readonly pills: readonly Pill[] }>;

const height = 20;
const inner = 8;
const gap = 4;
/** A patch has at least room for a letter and an ellipsis. */
const least = 2 * inner + 22;

function isPills(data: object): data is PillCell['data'] {
  return 'kind' in data && data.kind === 'pills';
}

/** Rounded patches with a text in each: a status, or the tags of a row. */
export const pillRenderer: CustomRenderer<PillCell> = {
  kind: GridCellKind.Custom,
  isMatch: (cell): cell is PillCell => isPills(cell.data),
  draw: ({ ctx, rect, theme }, { data }) => {
    const font = `600 12.5px ${theme.fontFamily}`;
    ctx.save();
    ctx.font = font;
    ctx.textBaseline = 'middle';
    let x = rect.x + theme.cellHorizontalPadding;
    const top = rect.y + (rect.height - height) / 2;
    const end = rect.x + rect.width - theme.cellHorizontalPadding;
    for (const { text: whole, colour, ground } of data.pills) {
      if (end - x < Math.min(least, widthOf(whole, ctx, font) + 2 * inner)) {
        ctx.fillStyle = colour;
        ctx.fillText('…', x, top + height / 2 + 1);
        break;
      }
      const text = clippedText(whole, end - x - 2 * inner, { ctx, font });
      const width = widthOf(text, ctx, font) + 2 * inner;
      ctx.fillStyle = ground;
      ctx.beginPath();
      ctx.roundRect(x, top, width, height, 7);
      ctx.fill();
      ctx.fillStyle = colour;
      ctx.fillText(text, x + inner, top + height / 2 + 1);
      x += width + gap;
    }
    ctx.restore();
    return true;
  },
};

export function pillCell(pills: readonly Pill[]): PillCell {
  return {
    kind: GridCellKind.Custom,
    allowOverlay: false,
    readonly: true,
    copyData: pills.map(({ text }) => text).join(', '),
    data: { kind: 'pills', pills },
  };
}
