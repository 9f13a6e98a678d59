import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { openPanelPage, painted, type Opened } from './panel-fixture.ts';
import { memberRows } from './panel-rows.ts';

let browser: Browser;
let ana: Opened;
let luc: Opened;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
/** Two people, each in a browser of their own, in one sheet. */
beforeEach(async () => {
  const rows = memberRows(20);
  ana = await openPanelPage(browser, { rows });
  luc = await openPanelPage(browser, { rows, server: ana.server });
  for (const { page } of [ana, luc]) {
    await page.getByText('20 lignes').waitFor();
    await painted(page);
  }
});
afterEach(async () => {
  for (const { context } of [ana, luc]) await context.close();
});

const lefts = { legalName: 500, usualName: 1160 } as const;
const click = (page: Page, row: number, column: keyof typeof lefts) =>
  page.mouse.click(lefts[column], 163 + 32 * (row - 1) + 16);
async function write(page: Page, row: number, column: keyof typeof lefts, text: string): Promise<void> {
  await click(page, row, column);
  await page.keyboard.type(`${text}\n`);
}
async function saved(page: Page): Promise<void> {
  await page.waitForTimeout(150);
  await page.getByText('Tout est enregistré').waitFor();
}
const cell = (column: string, row = 2) => ana.server.rows.get(`m-${row}`)?.[column];

describe('two people in one sheet', () => {
  it('who write in two cells of a row both keep theirs, and each sees the other’s', async () => {
    await write(ana.page, 2, 'legalName', 'Café d’Ana');
    await write(luc.page, 2, 'usualName', 'Chez Luc');
    await saved(ana.page);
    await saved(luc.page);
    expect([cell('legalName'), cell('usualName')]).toEqual(['Café d’Ana', 'Chez Luc']);

    await click(luc.page, 2, 'legalName');
    await luc.page.getByLabel('Nom légal, ligne 2 : Café d’Ana').waitFor({ timeout: 6_000 });
  });

  it('who write in the same cell: the second sees both values and chooses', async () => {
    await write(ana.page, 2, 'legalName', 'Café d’Ana');
    await saved(ana.page);
    await write(luc.page, 2, 'legalName', 'Café de Luc');
    await click(luc.page, 2, 'legalName');
    const question = luc.page.getByRole('group', { name: 'Changé entre-temps' });
    await question.getByText('Café de Luc').waitFor();
    await question.getByText('Café d’Ana').waitFor();
    expect(cell('legalName')).toBe('Café d’Ana');

    await luc.page.getByRole('button', { name: 'Garder la leur' }).click();
    await saved(luc.page);
    expect(cell('legalName')).toBe('Café d’Ana');
  });

  it('do not undo each other: what the other wrote since stays, and the reason is given', async () => {
    await write(ana.page, 2, 'legalName', 'Café d’Ana');
    await saved(ana.page);
    await click(luc.page, 2, 'legalName');
    await luc.page.getByLabel('Nom légal, ligne 2 : Café d’Ana').waitFor({ timeout: 6_000 });
    await write(luc.page, 2, 'legalName', 'Café de Luc');
    await saved(luc.page);
    await click(ana.page, 2, 'legalName');
    await ana.page.getByLabel('Nom légal, ligne 2 : Café de Luc').waitFor({ timeout: 6_000 });
    await ana.page.keyboard.press('Control+z');
    await ana.page.getByText('modification par quelqu’un d’autre entre-temps').waitFor();
    expect(cell('legalName')).toBe('Café de Luc');
  });

  it('who undo before they hear of the other are asked, and nothing is written over', async () => {
    await write(ana.page, 3, 'legalName', 'Habitat d’Ana');
    await saved(ana.page);
    ana.server.elsewhere('m-3', 'legalName', 'Habitat de Luc');
    await ana.page.keyboard.press('Control+z');
    await click(ana.page, 3, 'legalName');
    const question = ana.page.getByRole('group', { name: 'Changé entre-temps' });
    await question.getByText('Habitat de Luc').waitFor();
    expect(cell('legalName', 3)).toBe('Habitat de Luc');
  });

  it('who write in a row that the other took away are told, and it is not kept on the screen', async () => {
    await click(luc.page, 4, 'usualName');
    const taken = ana.server.rows.get('m-4');
    if (taken) ana.server.gone.set('m-4', taken);
    ana.server.rows.delete('m-4');
    await luc.page.keyboard.type('Trop tard\n');
    await luc.page.getByText('Quelqu’un d’autre a retiré 1\u00A0ligne').waitFor({ timeout: 8_000 });
    await luc.page.getByText('19 lignes').waitFor();
    await luc.page.getByText('Tout est enregistré').waitFor();
    expect(ana.server.rows.has('m-4')).toBe(false);
  });
});
