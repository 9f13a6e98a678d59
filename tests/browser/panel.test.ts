import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from './accessible.ts';
import { launchChromium } from './chromium.ts';
import { openPanelPage, painted } from './panel-fixture.ts';
import { memberRows } from './panel-rows.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('the panel', () => {
  it('opens after sign-in, runs under the strict policy of the site, and puts no barrier in anyone’s way', async () => {
    const { page, faults, context } = await openPanelPage(browser, { rows: memberRows(30), byDoor: true });
    await page.getByText('30 lignes').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.screenshot({ path: '.local/screenshots/panel-roll-fr.png' });

    await page.getByRole('button', { name: 'Apparence' }).click();
    await page.getByRole('menuitemradio', { name: 'Apparence sombre' }).click();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('30 rows').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await violationsOn(page)).toEqual([]);
    await page.screenshot({ path: '.local/screenshots/panel-roll-en-dark.png' });

    await painted(page);
    await page.mouse.click(500, 240);
    await page.getByRole('button', { name: 'Open the record' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('link', { name: 'Dashboard' }).click();
    await page.getByRole('figure').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.screenshot({ path: '.local/screenshots/panel-dashboard-en-dark.png' });
    expect(faults).toEqual([]);
    await context.close();
  });

  it('remembers the person’s language and appearance, and nothing of the roll', async () => {
    const { page, context } = await openPanelPage(browser, { rows: memberRows(30) });
    await page.getByText('30 lignes').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('30 rows').waitFor();
    await page.reload();
    await page.getByText('30 rows').waitFor();

    const kept = await page.evaluate<string>('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
    expect(kept).not.toContain('Barberie');
    expect(
      await page.evaluate<string[]>('indexedDB.databases().then((all) => all.map(({ name }) => name))'),
    ).toEqual([]);
    await context.close();
  });

  it('shows only what the person’s roles may see and do', async () => {
    const person = { roles: ['reader'], language: 'fr' } as const;
    const { page, context } = await openPanelPage(browser, { rows: memberRows(30), person });
    await page.getByText('30 lignes').waitFor();
    await painted(page);
    await page.mouse.click(500, 179);
    await page.keyboard.type('x');

    expect(await page.getByRole('button', { name: 'Ajouter une ligne' }).count()).toBe(0);
    expect(await page.getByRole('columnheader', { name: 'Courriel' }).count()).toBe(0);
    await page.getByText('Cette colonne ne se modifie pas ici.').waitFor({ state: 'attached' });
    await context.close();
  });

  it('forgets the person at sign-out', async () => {
    const { page, context } = await openPanelPage(browser, { rows: memberRows(30) });
    await page.getByText('30 lignes').waitFor();
    await page.getByRole('button', { name: 'Mon compte' }).click();
    await page.getByRole('menuitem', { name: 'Se déconnecter' }).click();
    await page.getByRole('button', { name: 'Se connecter' }).waitFor();

    expect(await page.evaluate<string>('JSON.stringify({ ...sessionStorage })')).not.toContain(
      'access_token',
    );
    expect(await violationsOn(page)).toEqual([]);
    await context.close();
  });
});
