import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchChromium } from './chromium.ts';
import { openPanelPage, painted, type Opened } from './panel-fixture.ts';
import { memberRows } from './panel-rows.ts';

/** The columns that are in view when the sheet of members opens, by a point in the middle of each, in pixels. */
const lefts = {
  marker: 255,
  number: 330,
  legalName: 500,
  status: 715,
  category: 860,
  kind: 1000,
  usualName: 1160,
} as const;
export type ColumnInView = keyof typeof lefts;
const firstRow = 163;
const rowHeight = 32;

/** What the hands of a person do in the sheet of members that they have open. Rows count from 1. */
export function handsOf(opened: () => Opened) {
  const page = () => opened().page;
  const top = (row: number) => firstRow + rowHeight * (row - 1) + rowHeight / 2;
  const at = (row: number, column: ColumnInView): [number, number] => [lefts[column], top(row)];
  const head = (column: ColumnInView): [number, number] => [lefts[column], 142];

  async function click(row: number, column: ColumnInView, ...held: ('Shift' | 'Control')[]): Promise<void> {
    for (const key of held) await page().keyboard.down(key);
    await page().mouse.click(...at(row, column));
    for (const key of held) await page().keyboard.up(key);
  }
  /** Each text and Enter. */
  async function type(...texts: readonly string[]): Promise<void> {
    for (const text of texts) await page().keyboard.type(`${text}\n`);
  }
  async function press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await page().keyboard.press(key);
  }
  /** As another program put it there: a text for each flavour of the clipboard. */
  async function paste(flavours: Readonly<Record<string, string>>): Promise<void> {
    await page().evaluate(`((given) => {
      const clipboardData = new DataTransfer();
      for (const [kind, text] of Object.entries(given)) clipboardData.setData(kind, text);
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    })(${JSON.stringify(flavours)})`);
  }
  /** Until every edit has been answered. */
  async function saved(): Promise<void> {
    await page().waitForTimeout(100);
    await page().getByText('Tout est enregistré').waitFor();
  }
  /** Comes back to the window, which asks for what others did meanwhile. */
  async function comeBack(): Promise<void> {
    const news = page().waitForResponse((answer) => answer.url().includes('/rows?since='));
    await page().evaluate(`dispatchEvent(new Event('focus'))`);
    await news;
  }
  return {
    at,
    head,
    top,
    click,
    type,
    press,
    paste,
    saved,
    comeBack,
    /** The selected cell, as a screen reader says it. */
    heard: async () => (await page().locator('textarea').getAttribute('aria-label')) ?? '',
    /** Cells of a column, as the server keeps them. */
    cells: (column: string, ...rows: readonly number[]) =>
      rows.map((row) => opened().server.rows.get(`m-${row}`)?.[column]),
  };
}

/** The sheet of members with that many rows, opened anew for each test of a file, and the hands in it. */
export function membersSheet(count: number) {
  let browser: Browser;
  let opened: Opened;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    opened = await openPanelPage(browser, { rows: memberRows(count) });
    await opened.page.getByText(`${count} lignes`).waitFor();
    await painted(opened.page);
  });
  afterEach(() => opened.context.close());
  return {
    ...handsOf(() => opened),
    page: (): Page => opened.page,
    server: () => opened.server,
    /** Whatever the browser complained of. */
    faults: () => opened.faults,
  };
}
