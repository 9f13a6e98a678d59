import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { openPanelPage, painted, type Opened } from './panel-fixture.ts';
import { memberRows } from './panel-rows.ts';

let browser: Browser;
let opened: Opened;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function open(count = 60): Promise<void> {
  opened = await openPanelPage(browser, { rows: memberRows(count) });
  ({ page } = opened);
  await page.getByText(`${count} lignes`).waitFor();
  await painted(page);
}

/** The middle of a cell that is in view; columns in their order on the sheet. */
const lefts = {
  number: 330,
  legalName: 500,
  status: 715,
  category: 860,
  kind: 1000,
  usualName: 1160,
} as const;
function at(row: number, column: keyof typeof lefts): [number, number] {
  return [lefts[column], 163 + 32 * (row - 1) + 16];
}
async function click(row: number, column: keyof typeof lefts): Promise<void> {
  await page.mouse.click(...at(row, column));
}
/** Until every edit has been answered. */
async function saved(): Promise<void> {
  await page.waitForTimeout(150);
  await page.getByText('Tout est enregistré').waitFor();
}
function cells(column: string, from: number, to: number): unknown[] {
  return Array.from(
    { length: to - from + 1 },
    (_, index) => opened.server.rows.get(`m-${from + index}`)?.[column],
  );
}

describe('typing in the sheet', () => {
  it.each([0, 10, 30])('loses no key and misses no cell at %i ms per key', async (delay) => {
    await open();
    await click(1, 'usualName');
    const words = Array.from({ length: 12 }, (_, index) => `Coop n° ${index + 1} – l’étoile`);
    for (const word of words) await page.keyboard.type(`${word}\n`, { delay });
    await saved();

    expect(cells('usualName', 1, 12)).toEqual(words);
    expect(cells('usualName', 13, 13)).toEqual(['']);
    expect(opened.faults).toEqual([]);
    await opened.context.close();
  });

  it.each([0, 10, 30])('takes choices and days as they are typed, at %i ms per key', async (delay) => {
    await open();
    await click(1, 'kind');
    const kinds = ['per', 'Org', 'personne', 'org', 'per', 'per'];
    for (const kind of kinds) await page.keyboard.type(`${kind}\n`, { delay });
    await page.keyboard.press('Control+Home');
    for (let step = 0; step < 15; step += 1) await page.keyboard.press('ArrowRight');
    const days = ['14 mars 2027', '2027-01-31', '1er avril 2020', '3/4/98', '', '31-12-2019'];
    for (const day of days) {
      await page.keyboard.type(day, { delay });
      await page.keyboard.press('Enter');
    }
    await saved();

    expect(cells('kind', 1, 7)).toEqual([
      'person',
      'organisation',
      'person',
      'organisation',
      'person',
      'person',
      'organisation',
    ]);
    expect(cells('foundedOn', 1, 6)).toEqual([
      '2027-03-14',
      '2027-01-31',
      '2020-04-01',
      '1998-04-03',
      '2004-05-15',
      '2019-12-31',
    ]);
    await opened.context.close();
  });

  it('chooses a day in the calendar, by the keyboard or the mouse', async () => {
    await open();
    await click(1, 'number');
    for (let step = 0; step < 15; step += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('grid', { name: 'Calendrier\u00A0: Fondée le' }).waitFor();
    for (const key of ['ArrowDown', 'ArrowRight', 'PageDown']) await page.keyboard.press(key);
    expect(await page.locator('textarea').inputValue()).toBe('2000-02-23');
    await page.keyboard.press('Enter');
    await page.keyboard.press('F2');
    await page.getByRole('button', { name: 'Mois suivant' }).click();
    await page.getByRole('gridcell', { name: '1er mars 2001', exact: true }).click();
    await saved();

    expect(cells('foundedOn', 1, 2)).toEqual(['2000-02-23', '2001-03-01']);
    expect(opened.faults).toEqual([]);
    await opened.context.close();
  });

  it('goes right with Tab, and back under the first cell of the run with Enter', async () => {
    await open();
    await click(2, 'usualName');
    for (const word of ['Zone', 'Ana', 'Roy']) {
      await page.keyboard.type(word);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.keyboard.type('Dessous\n');
    await saved();

    expect(
      ['usualName', 'givenName', 'familyName'].map((key) => opened.server.rows.get('m-2')?.[key]),
    ).toEqual(['Zone', 'Ana', 'Roy']);
    expect(opened.server.rows.get('m-3')?.['usualName']).toBe('Dessous');
    await opened.context.close();
  });

  it('edits within the cell after F2, and leaves it as it was after Escape', async () => {
    await open();
    await click(1, 'legalName');
    await page.keyboard.press('F2');
    await page.keyboard.type(' inc.');
    await page.keyboard.press('Enter');
    await page.keyboard.press('F2');
    await page.keyboard.type(' oublié');
    await page.keyboard.press('Escape');
    await saved();

    expect(cells('legalName', 1, 2)).toEqual(['Brasserie La Barberie inc.', 'Café Rencontre']);
    await opened.context.close();
  });

  it('takes a choice by the first letters of its name', async () => {
    await open();
    await click(4, 'kind');
    await page.keyboard.type('per');
    await page.getByRole('option', { name: 'Personne' }).waitFor();
    await page.keyboard.press('Enter');
    await click(4, 'category');
    await page.keyboard.type('coop\n');
    await saved();

    expect(opened.server.rows.get('m-4')).toMatchObject({ kind: 'person', category: 'coop' });
    await opened.context.close();
  });

  it('keeps a refused value in its cell, with the reason, and sends nothing', async () => {
    await open();
    await click(3, 'category');
    await page.keyboard.type('Fondation\n');
    await page.getByText('1 cellule à revoir').click();

    await expect(
      page.getByRole('group', { name: 'Choisissez une des valeurs proposées.' }).isVisible(),
    ).resolves.toBe(true);
    expect(opened.server.batches).toEqual([]);
    await page.getByRole('button', { name: 'Revenir à la valeur enregistrée' }).click();
    await saved();
    await opened.context.close();
  });

  it('moves by the keyboard alone: to the edges of the data, by pages, to the ends of a row', async () => {
    await open();
    await click(1, 'legalName');
    const heard = page.locator('textarea');
    await page.keyboard.press('Control+ArrowDown');
    expect(await heard.getAttribute('aria-label')).toContain('ligne 60');
    await page.keyboard.press('Home');
    expect(await heard.getAttribute('aria-label')).toContain('Numéro, ligne 60\u00A0: M-0060');
    await page.keyboard.press('Control+Home');
    expect(await heard.getAttribute('aria-label')).toContain('Numéro, ligne 1\u00A0: M-0001');
    await opened.context.close();
  });

  it('gives the keyboard back: Escape, then Tab, leaves the sheet', async () => {
    await open();
    await click(1, 'legalName');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+Tab');
    const inSheet = await page.evaluate(`document.activeElement.tagName === 'TEXTAREA'`);
    expect(inSheet).toBe(false);
    await opened.context.close();
  });
});
