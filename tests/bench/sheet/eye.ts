import type { Page } from 'playwright-core';

/** A part of the sheet's canvas, in pixels of the window. */
export type Area = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/**
 * An eye in the page. It looks at the pixels of the sheet after each frame is painted, so that what is measured is what a
 * person sees, from the instant at which the browser received their key or click.
 */
const eye = `window.eye = (() => {
  let input = 0, on = false, area, bands = [], start = [], all, last, first;
  const frames = [];
  for (const type of ['keydown', 'pointerdown', 'click'])
    addEventListener(type, (event) => { input = event.timeStamp; }, true);
  const canvas = () => document.querySelector('canvas[data-testid=data-grid-canvas]');
  function look() {
    const sheet = canvas();
    if (!sheet || sheet.width < 10) return [];
    const box = sheet.getBoundingClientRect();
    const scale = sheet.width / box.width;
    const pen = sheet.getContext('2d', { alpha: false });
    return Array.from({ length: area.bands }, (_, band) => {
      const height = area.height / area.bands;
      const { data } = pen.getImageData((area.x - box.x) * scale, (area.y + band * height - box.y) * scale,
        area.width * scale, height * scale);
      let hash = 0, ink = 0;
      for (let at = 0; at < data.length; at += 4) {
        hash = (Math.imul(hash, 31) + data[at]) | 0;
        if (data[at] < 110) ink += 1;
      }
      return { hash, ink };
    });
  }
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    if (!on) return;
    const now = performance.now();
    const seen = look();
    const differs = (before) => seen.length > 0 && seen.some(({ hash }, at) => hash !== before[at]?.hash);
    if (differs(bands)) { last = now; first ??= now; }
    if (all === undefined && seen.length > 0 && seen.every(({ hash, ink }, at) => ink > 20 && hash !== start[at]?.hash))
      all = now;
    bands = seen;
    requestAnimationFrame(frame);
  };
  function frame() { channel.port2.postMessage(0); }
  return {
    watch(of) {
      area = of; all = first = last = undefined; input = 0;
      bands = start = look();
      on = true; requestAnimationFrame(frame);
    },
    /** Since the last key or click: until something in the area changed, until every line of it was another, and until the last change. */
    seen: () => ({ first: first - input, all: all - input, last: last - input, calm: performance.now() - (last ?? input), input }),
    rest() { on = false; },
    now: () => performance.now() - input,
    frames(ms) {
      return new Promise((done) => {
        const times = []; let before = performance.now(); const end = before + ms;
        requestAnimationFrame(function tick() {
          const now = performance.now(); times.push(now - before); before = now;
          if (now < end) requestAnimationFrame(tick); else done(times);
        });
      });
    },
  };
})()`;

export type Seen = {
  readonly first: number;
  readonly all: number;
  readonly last: number;
  readonly calm: number;
};

export async function openEye(page: Page): Promise<void> {
  await page.evaluate(eye);
}

/** What was seen after a key or a click, once nothing has changed in the area for a while; and, of a `whole`, once each line has. */
export async function watched(
  page: Page,
  area: Area & { readonly bands: number },
  act: () => Promise<void>,
  { calm = 700, whole = false } = {},
): Promise<Seen> {
  await page.evaluate(`eye.watch(${JSON.stringify(area)})`);
  await act();
  for (const until = Date.now() + 60_000; Date.now() < until;) {
    const seen = await page.evaluate<Seen>('eye.seen()');
    if (seen.last > 0 && seen.calm > calm && (!whole || seen.all > 0)) {
      await page.evaluate('eye.rest()');
      return seen;
    }
    await page.waitForTimeout(100);
  }
  throw new Error('Nothing changed in the sheet for a minute after that');
}
