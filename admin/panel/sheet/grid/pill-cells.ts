import {
  GridCellKind,
  measureTextCached,
  type CustomCell,
  type CustomRenderer,
} from '@glideapps/glide-data-grid';

export type Pill = { readonly text: string; readonly colour: string; readonly ground: string };
export type PillCell = CustomCell<{ readonly kind: 'pills'; readonly pills: readonly Pill[] }>;

const height = 20;
const inner = 8;
const gap = 4;

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
    for (const { text, colour, ground } of data.pills) {
      const width = measureTextCached(text, ctx, font).width + 2 * inner;
      if (x > rect.x + rect.width) break;
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
