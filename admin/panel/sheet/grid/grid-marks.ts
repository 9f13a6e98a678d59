import type { Quilt } from '../../../theme/palette.ts';
import type { Painted } from '../painted.ts';

/** A rectangle of the window, in pixels. */
export type Bounds = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** How much of a row's first cell, from its end, opens the record when it is clicked. */
export const openZone = 26;

/** What is drawn over a cell. The grid sets its colours once for many cells: these give them back. */
export function drawMark(
  ctx: CanvasRenderingContext2D,
  rect: Bounds,
  { mark, news = 0 }: Pick<Painted, 'mark' | 'news'>,
  quilt: Quilt,
): void {
  if (news > 0) drawNews(ctx, rect, news, quilt);
  if (mark === undefined || mark === 'draft') return;
  const [right, top] = [rect.x + rect.width - 1, rect.y + 1];
  ctx.save();
  ctx.fillStyle = { refused: quilt.brick, conflict: quilt.ochre, saving: quilt.indigo }[mark];
  ctx.beginPath();
  ctx.moveTo(right - 8, top);
  ctx.lineTo(right, top);
  ctx.lineTo(right, top + 8);
  ctx.fill();
  ctx.restore();
}

/** A line under a cell that someone else has just changed, paler as time goes by. */
function drawNews(ctx: CanvasRenderingContext2D, rect: Bounds, strength: number, { spruce }: Quilt): void {
  ctx.save();
  ctx.globalAlpha = strength;
  ctx.fillStyle = spruce;
  ctx.fillRect(rect.x + 1, rect.y + rect.height - 3, rect.width - 2, 2);
  ctx.beginPath();
  ctx.arc(rect.x + 6, rect.y + 6, 3, 0, 2 * Math.PI);
  ctx.fill();
  ctx.restore();
}

/** Two small corners at the end of a row's first cell, while the mouse is over it. */
export function drawOpen(ctx: CanvasRenderingContext2D, rect: Bounds, { paper, garnet, seam }: Quilt): void {
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
