import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { openPanelPage } from './panel-fixture.ts';
import { memberRows } from './panel-rows.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds that is serious or critical, with where. */
async function barriers(page: Page): Promise<string[]> {
  // What is still fading in has not its colours yet.
  await page.waitForTimeout(600);
  await page.evaluate(axe);
  const found = await page.evaluate<{ id: string; impact: string; nodes: { html: string }[] }[]>(
    'axe.run().then(({ violations }) => violations)',
  );
  const serious = found.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`);
}

describe('the panel', () => {
  it('opens after sign-in, runs under the strict policy of the site, and puts no barrier in anyone’s way', async () => {
    const { page, faults, context } = await openPanelPage(browser, { rows: memberRows(30) });
    await page.getByText('30 lignes').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.screenshot({ path: '.local/screenshots/panel-roll-fr.png' });

    await page.getByRole('button', { name: 'Apparence' }).click();
    await page.getByRole('menuitemradio', { name: 'Apparence sombre' }).click();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('30 rows').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await barriers(page)).toEqual([]);
    await page.screenshot({ path: '.local/screenshots/panel-roll-en-dark.png' });

    await page.mouse.click(500, 240);
    await page.getByRole('button', { name: 'Open the record' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('link', { name: 'Dashboard' }).click();
    await page.getByRole('figure').first().waitFor();
    expect(await barriers(page)).toEqual([]);
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
    expect(await barriers(page)).toEqual([]);
    await context.close();
  });
});
