import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { handsOf, type ColumnInView } from './hands.ts';
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

const anas = handsOf(() => ana);
const lucs = handsOf(() => luc);
type Hands = ReturnType<typeof handsOf>;

async function write(hands: Hands, row: number, column: ColumnInView, text: string): Promise<void> {
  await hands.click(row, column);
  await hands.type(text);
}
const cell = (column: string, row = 2) => ana.server.rows.get(`m-${row}`)?.[column];

describe('two people in one sheet', () => {
  it('who write in two cells of a row both keep theirs, and each sees the other’s', async () => {
    await write(anas, 2, 'legalName', 'Café d’Ana');
    await write(lucs, 2, 'usualName', 'Chez Luc');
    await anas.saved();
    await lucs.saved();
    expect([cell('legalName'), cell('usualName')]).toEqual(['Café d’Ana', 'Chez Luc']);

    await lucs.click(2, 'legalName');
    await lucs.comeBack();
    await luc.page.getByLabel('Nom légal, ligne 2 : Café d’Ana').waitFor();
  });

  it('who write in the same cell: the second sees both values and chooses', async () => {
    await write(anas, 2, 'legalName', 'Café d’Ana');
    await anas.saved();
    await write(lucs, 2, 'legalName', 'Café de Luc');
    await lucs.click(2, 'legalName');
    const question = luc.page.getByRole('group', { name: 'Changé entre-temps' });
    await question.getByText('Café de Luc').waitFor();
    await question.getByText('Café d’Ana').waitFor();
    expect(cell('legalName')).toBe('Café d’Ana');

    await luc.page.getByRole('button', { name: 'Garder la leur' }).click();
    await lucs.saved();
    expect(cell('legalName')).toBe('Café d’Ana');
  });

  it('do not undo each other: what the other wrote since stays, and the reason is given', async () => {
    await write(anas, 2, 'legalName', 'Café d’Ana');
    await anas.saved();
    await lucs.click(2, 'legalName');
    await lucs.comeBack();
    await luc.page.getByLabel('Nom légal, ligne 2 : Café d’Ana').waitFor();
    await lucs.type('Café de Luc');
    await lucs.saved();
    await anas.click(2, 'legalName');
    await anas.comeBack();
    await ana.page.getByLabel('Nom légal, ligne 2 : Café de Luc').waitFor();
    await ana.page.keyboard.press('Control+z');
    await ana.page.getByText('modification par quelqu’un d’autre entre-temps').waitFor();
    expect(cell('legalName')).toBe('Café de Luc');
  });

  it('who undo before they hear of the other are asked, and nothing is written over', async () => {
    await write(anas, 3, 'legalName', 'Habitat d’Ana');
    await anas.saved();
    ana.server.elsewhere('m-3', 'legalName', 'Habitat de Luc');
    await ana.page.keyboard.press('Control+z');
    await anas.click(3, 'legalName');
    const question = ana.page.getByRole('group', { name: 'Changé entre-temps' });
    await question.getByText('Habitat de Luc').waitFor();
    expect(cell('legalName', 3)).toBe('Habitat de Luc');
  });

  it('who write in a row that the other took away are told, and it is not kept on the screen', async () => {
    await lucs.click(4, 'usualName');
    const taken = ana.server.rows.get('m-4');
    if (taken) ana.server.gone.set('m-4', taken);
    ana.server.rows.delete('m-4');
    await luc.page.keyboard.type('Trop tard\n');
    await lucs.comeBack();
    await luc.page.getByText('Quelqu’un d’autre a retiré 1\u00A0ligne').waitFor();
    await luc.page.getByText('19 lignes').waitFor();
    await luc.page.getByText('Tout est enregistré').waitFor();
    expect(ana.server.rows.has('m-4')).toBe(false);
  });
});
