import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
beforeEach(async () => {
  opened = await openPanelPage(browser, { rows: memberRows(40) });
  ({ page } = opened);
  await page.getByText('40 lignes').waitFor();
  await painted(page);
});
afterEach(() => opened.context.close());

const lefts = {
  number: 330,
  legalName: 500,
  status: 715,
  category: 860,
  kind: 1000,
  usualName: 1160,
} as const;
async function click(row: number, column: keyof typeof lefts, modifiers: 'Shift'[] = []): Promise<void> {
  for (const key of modifiers) await page.keyboard.down(key);
  await page.mouse.click(lefts[column], 163 + 32 * (row - 1) + 16);
  for (const key of modifiers) await page.keyboard.up(key);
}
async function type(...texts: readonly string[]): Promise<void> {
  for (const text of texts) await page.keyboard.type(`${text}\n`);
}
async function saved(): Promise<void> {
  await page.waitForTimeout(150);
  await page.getByText('Tout est enregistré').waitFor();
}
const names = (...rows: readonly number[]) =>
  rows.map((row) => opened.server.rows.get(`m-${row}`)?.['legalName']);

/** A paste as a browser delivers it: the flavours that another program put there. */
async function paste(flavours: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(`((given) => {
    const clipboardData = new DataTransfer();
    for (const [kind, text] of Object.entries(given)) clipboardData.setData(kind, text);
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  })(${JSON.stringify(flavours)})`);
}

describe('saving', () => {
  it('asks when someone else wrote in the same cell, and writes over theirs when told to', async () => {
    opened.server.elsewhere('m-2', 'legalName', 'Café du Marché');
    await click(2, 'legalName');
    await type('Café Rencontre du Bas');
    await click(2, 'legalName');
    await page.getByText('Quelqu’un d’autre a modifié cette cellule').waitFor();
    expect(names(2)).toEqual(['Café du Marché']);

    await page.getByRole('button', { name: 'Garder la mienne' }).click();
    await saved();
    expect(names(2)).toEqual(['Café Rencontre du Bas']);
  });

  it('keeps both when two people write in two cells of a row', async () => {
    opened.server.elsewhere('m-3', 'municipality', 'Bécancour');
    await click(3, 'legalName');
    await type('Éco-Habitat');
    await saved();

    expect(opened.server.rows.get('m-3')).toMatchObject({
      legalName: 'Éco-Habitat',
      municipality: 'Bécancour',
    });
  });

  it('waits while nobody answers, says so, and sends what was typed once someone does', async () => {
    opened.server.silent = true;
    await click(1, 'legalName');
    await type('Barberie', 'Rencontre');
    await page.getByText('2 cellules en attente d’envoi').waitFor();
    expect(names(1, 2)).toEqual(['Brasserie La Barberie', 'Café Rencontre']);

    opened.server.silent = false;
    await page.getByText('Tout est enregistré').waitFor();
    expect(names(1, 2)).toEqual(['Barberie', 'Rencontre']);
  });

  it('marks the cell that the server refuses, with its reason, and keeps what was typed there', async () => {
    opened.server.refuse = ({ value }) => (value === 'Vélo' ? 'Ce nom est déjà pris.' : undefined);
    await click(7, 'legalName');
    await type('Théâtre', 'Vélo');
    await page.getByText('1 cellule à revoir').click();
    await page.getByRole('group', { name: 'Ce nom est déjà pris.' }).waitFor();

    expect(names(7, 8)).toEqual(['Théâtre', 'Vélo Cité']);
  });

  it('shows what someone else changed within five seconds', async () => {
    opened.server.elsewhere('m-1', 'legalName', 'Brasserie coopérative');
    await click(1, 'legalName');
    const cell = page.getByLabel('Nom légal, ligne 1 : Brasserie coopérative');
    await cell.waitFor({ timeout: 6_000 });
    expect(await cell.count()).toBe(1);
  });
});

describe('undo and redo', () => {
  it('takes edits back and does them again, one gesture at a time', async () => {
    await click(1, 'legalName');
    await type('Un', 'Deux');
    await page.keyboard.press('Control+z');
    await saved();
    expect(names(1, 2)).toEqual(['Un', 'Café Rencontre']);

    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+y');
    await page.keyboard.press('Control+y');
    await saved();
    expect(names(1, 2)).toEqual(['Un', 'Deux']);
  });

  it('leaves a cell that someone changed since as it is, and says so', async () => {
    await click(1, 'legalName');
    await type('Un');
    await saved();
    opened.server.elsewhere('m-1', 'legalName', 'À eux');
    await page.getByLabel('Nom légal, ligne 2').waitFor();
    await page.waitForTimeout(5_000);
    await page.keyboard.press('Control+z');

    await page.getByText('modification par quelqu’un d’autre entre-temps').waitFor();
    expect(names(1)).toEqual(['À eux']);
  });
});

describe('copying and pasting', () => {
  it('copies a range with the keyboard and pastes it elsewhere, exact values and all', async () => {
    await click(1, 'legalName');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+c');
    await click(10, 'legalName');
    await page.keyboard.press('Control+v');
    await saved();

    expect(names(10, 11, 12)).toEqual(['Brasserie La Barberie', 'Café Rencontre', 'Café Rencontre 2']);
  });

  it('reads cells of a spreadsheet: quotes, new lines, and one value for a whole range', async () => {
    await click(1, 'legalName');
    await paste({ 'text/plain': '"Coop ""Étoile"""\trefusée\r\nSimple\trefusée\r\n' });
    await page.getByRole('button', { name: '2 cellules à revoir' }).click();
    await page.getByRole('group', { name: 'Cette colonne ne se modifie pas ici.' }).waitFor();
    expect(names(1, 2)).toEqual(['Coop "Étoile"', 'Simple']);
    await page.getByRole('button', { name: 'Revenir partout aux valeurs enregistrées' }).click();
    await saved();

    await click(5, 'usualName');
    await click(9, 'usualName', ['Shift']);
    await paste({ 'text/plain': 'Même nom\r\n' });
    await saved();
    const usual = [4, 5, 9, 10].map((row) => opened.server.rows.get(`m-${row}`)?.['usualName']);
    expect(usual).toEqual(['', 'Même nom', 'Même nom', '']);
    expect(opened.server.batches.at(-1)).toHaveLength(5);
  });

  it('empties the range that is cut', async () => {
    await click(2, 'legalName');
    await page.keyboard.press('Control+x');
    await click(4, 'usualName');
    await page.keyboard.press('Control+v');
    await saved();

    expect([names(2)[0], opened.server.rows.get('m-4')?.['usualName']]).toEqual(['', 'Café Rencontre']);
  });
});

describe('rows', () => {
  it('adds a row when the person leaves it, with what they typed', async () => {
    await page.getByRole('button', { name: 'Ajouter une ligne' }).click();
    await page.keyboard.type('Coop nouvelle');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Home');
    await page.getByText('41 lignes').waitFor();

    expect(opened.server.rows.get('m-41')).toMatchObject({
      legalName: 'Coop nouvelle',
      kind: 'organisation',
      language: 'fr',
    });
  });

  it('finds without accents, filters by status, and sorts by a column', async () => {
    await page.getByLabel('Rechercher').fill('eco habitat');
    await page.getByText('4 sur 40 lignes').waitFor();
    await page.getByLabel('Rechercher').fill('');
    await click(1, 'status');
    await page.getByRole('button', { name: 'Trier et filtrer' }).click();
    await page.getByLabel('Prospect').check();
    await page.getByRole('button', { name: 'Appliquer' }).click();
    await page.getByText('6 sur 40 lignes').waitFor();
    await page.getByRole('button', { name: 'Retirer les filtres' }).click();
    await click(1, 'legalName');
    await page.getByRole('button', { name: 'Trier et filtrer' }).click();
    await page.getByRole('menuitem', { name: 'Trier en ordre décroissant' }).click();
    await click(1, 'legalName');

    await page.getByLabel('Nom légal, ligne 1 : Zone Verte 4').waitFor();
    expect(opened.faults).toEqual([]);
  });
});
