import { isDeepStrictEqual } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchChromium } from './chromium.ts';
import { openPanelPage, openServer, painted, painting, type Opened } from './panel-fixture.ts';
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
    await painting(page());
    await page().getByText('Tout est enregistré').waitFor();
  }
  /** Comes back to the window, which asks for what others did meanwhile: as soon as no earlier question is on its way. */
  async function comeBack(): Promise<void> {
    const asked = page().waitForRequest((request) => request.url().includes('/rows?since='));
    const knocking = setInterval(() => void page().evaluate(`dispatchEvent(new Event('focus'))`), 30);
    const answer = await (await asked).response();
    clearInterval(knocking);
    await answer?.finished();
    await painting(page());
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

/**
 * The sheet of members with that many rows, and the hands in it. Each test finds it as it was opened: the next one opens
 * it anew only where the one before left more than other values in its cells, and another `look` where tests say so.
 */
export function membersSheet(count: number, { look = false } = {}) {
  let browser: Browser;
  let opened: Opened | undefined;
  const open = () => {
    if (opened === undefined) throw new Error('No sheet is open yet');
    return opened;
  };
  const hands = handsOf(open);

  async function leave(): Promise<void> {
    await opened?.context.close();
    opened = undefined;
  }

  /** Gives the cells their first values again, as a colleague would. @returns false where that is not enough */
  async function asFound({ page, server, faults }: Opened): Promise<boolean> {
    const isSame = server.gone.size === 0 && server.rows.size === count && faults.length === 0;
    const isSaved = await page.getByText('Tout est enregistré').isVisible();
    if (!isSame || !isSaved || (await page.getByRole('dialog').count()) > 0) return false;
    if (look) {
      await page.getByRole('button', { name: 'Vues', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Toute la feuille' }).click();
      await page.getByRole('menu').waitFor({ state: 'detached' });
    }
    Object.assign(server, openServer([]), { rows: server.rows, elsewhere: server.elsewhere });
    for (const row of memberRows(count)) {
      const { version = 0, ...now } = server.rows.get(row.id) ?? {};
      if (!isDeepStrictEqual({ ...now, version: row.version }, row))
        server.rows.set(row.id, { ...row, version: version + 1 });
    }
    // Away from where the test before clicked last: a second click there would be a double one.
    await hands.click(18, 'number');
    // Two columns stay in view: it is the third that brings the first ones back.
    await hands.press('Control+Home', 'ArrowRight', 'ArrowRight');
    await hands.comeBack();
    return true;
  }

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  /** Whether the test before went wrong: nobody knows how it left the sheet. */
  let unsure = false;
  beforeEach(async () => {
    if (opened !== undefined && !unsure && (await asFound(opened))) return;
    await leave();
    opened = await openPanelPage(browser, { rows: memberRows(count) });
    await opened.page.getByText(`${count} lignes`).waitFor();
    await painted(opened.page);
  });
  afterEach(({ task }) => {
    unsure = (task.result?.errors?.length ?? 0) > 0;
  });
  return {
    ...hands,
    page: (): Page => open().page,
    server: () => open().server,
    /** Whatever the browser complained of. */
    faults: () => open().faults,
  };
}
