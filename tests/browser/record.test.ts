import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { violationsOn } from './accessible.ts';
import { launchChromium } from './chromium.ts';
import { openPanelPage, type Opened } from './panel-fixture.ts';
import { memberRows } from './panel-rows.ts';

let browser: Browser;
let opened: Opened;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  opened = await openPanelPage(browser, { rows: memberRows(30), at: '/panel/members/m-2' });
  await title('Café Rencontre').waitFor();
});
afterEach(() => opened.context.close());

const title = (name: string) => opened.page.getByRole('dialog').getByRole('heading', { name });
const tab = (name: string) => opened.page.getByRole('tab', { name });
const town = () => opened.server.rows.get('m-2')?.['municipality'];

describe('the record beside its sheet', () => {
  it('opens by its address, goes to the one before and after it by keyboard, and closes with Escape', async () => {
    const { page } = opened;
    await page.keyboard.press('Alt+PageDown');
    await title('Éco-Habitat Mauricie').waitFor();
    expect(new URL(page.url()).pathname).toBe('/panel/members/m-3');

    await page.keyboard.press('Alt+PageUp');
    await page.keyboard.press('Alt+PageUp');
    await title('Brasserie La Barberie').waitFor();
    expect(await page.getByRole('button', { name: 'Fiche précédente' }).isDisabled()).toBe(true);

    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe('/panel/members');
  });

  it('keeps what is being typed in a field when the next record takes its place', async () => {
    const { page, server } = opened;
    await page.getByLabel('Municipalité').fill('Nicolet');
    await page.keyboard.press('Alt+PageDown');
    await title('Éco-Habitat Mauricie').waitFor();
    await expect.poll(() => server.rows.get('m-2')?.['municipality']).toBe('Nicolet');
    expect(server.rows.get('m-3')?.['municipality']).toBe('La Tuque');

    await page.getByLabel('Municipalité').fill('Bécancour');
    await page.keyboard.press('Escape');
    await expect.poll(() => server.rows.get('m-3')?.['municipality']).toBe('Bécancour');
  });

  it('gives a field back a value of its history, in one step that can be undone', async () => {
    const { page } = opened;
    await tab('Historique').click();
    await page.getByText('Luc Gagnon').waitFor();
    await page
      .getByRole('button', { name: 'Rétablir « Shawinigan » : Municipalité' })
      .waitFor({ state: 'detached' });
    await page.keyboard.press('Alt+PageUp');
    await page.getByRole('button', { name: 'Rétablir « Shawinigan » : Municipalité' }).click();
    await expect.poll(() => opened.server.rows.get('m-1')?.['municipality']).toBe('Shawinigan');
    expect(town()).toBe('Shawinigan');

    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Annuler la dernière action' }).click();
    await expect.poll(() => opened.server.rows.get('m-1')?.['municipality']).toBe('Trois-Rivières');
  });

  it('shows the member’s documents, and puts no barrier in anyone’s way on any tab', async () => {
    const { page, faults } = opened;
    expect(await violationsOn(page)).toEqual([]);
    await tab('Documents').click();
    await page.getByText('Aucun document.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await tab('Historique').click();
    await page.getByText('Luc Gagnon').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.screenshot({ path: '.local/screenshots/record-history-fr.png' });
    expect(faults).toEqual([]);
  });
});
