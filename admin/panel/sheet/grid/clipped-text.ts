import { measureTextCached } from '@glideapps/glide-data-grid';

/** No letter of a sheet is wider, in pixels: a text that fits by this is not measured. */
const widest = 14;
/** Texts that were cut, by what they are, their font and their room; forgotten when they are many. */
const cuts = new Map<string, string>();
const mostCuts = 5_000;

/** What texts are written with, and in which font: the context has it already. */
export type Pen = { readonly ctx: CanvasRenderingContext2D; readonly font: string };

export function widthOf(text: string, ctx: CanvasRenderingContext2D, font: string): number {
  return measureTextCached(text, ctx, font).width;
}

/** The longest beginning of a text for which there is room with an ellipsis behind it. */
function cut(text: string, room: number, ctx: CanvasRenderingContext2D): string {
  let [fits, least] = ['', 0];
  for (let most = text.length - 1; least <= most;) {
    const length = (least + most) >> 1;
    const shorter = `${text.slice(0, length).trimEnd()}…`;
    if (ctx.measureText(shorter).width <= room) [fits, least] = [shorter, length + 1];
    else most = length - 1;
  }
  return fits;
}

/** A number of which a part is missing would be another number: as in every spreadsheet, it is signs. */
function signs(room: number, ctx: CanvasRenderingContext2D): string {
  return '#'.repeat(Math.max(1, Math.floor(room / ctx.measureText('#').width)));
}

/** A text as there is room for it: whole, with an ellipsis, or, for a figure, as signs. */
export function clippedText(text: string, room: number, { ctx, font }: Pen, isFigure = false): string {
  if (text.length * widest <= room || widthOf(text, ctx, font) <= room) return text;
  const key = `${font}\n${Math.floor(room)}\n${text}`;
  const known = cuts.get(key);
  if (known !== undefined) return known;
  const made = isFigure ? signs(room, ctx) : cut(text, room, ctx);
  if (cuts.size >= mostCuts) cuts.clear();
  cuts.set(key, made);
  return made;
}
