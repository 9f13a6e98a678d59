import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from '../../infra/local/demo/index.ts';
import { buildPages } from '../../infra/local/frontend.ts';
import { openNetwork, type Network } from '../api/network.ts';
import { violationsOn } from './accessible.ts';
import { launchChromium } from './chromium.ts';

const pictures = '.local/pictures/office';
let network: Network;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  [network, browser] = await Promise.all([
    openNetwork({ clock: '2026-11-22' }, loadDemo),
    launchChromium(),
    buildPages(),
  ]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await network?.close();
});

/** The panel, as somebody of the demo's staff opens it. */
async function openPanel(name: RegExp): Promise<{ page: Page; faults: string[] }> {
  const viewport = { width: 1400, height: 1100 };
  const page = await browser.newPage({ viewport, locale: 'fr-CA', timezoneId: 'America/Toronto' });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(`${network.stack.url}/panel`);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.getByRole('button', { name }).click();
  await page.getByRole('heading', { name: 'Tableau de bord' }).waitFor();
  return { page, faults };
}

const rowsOf = (page: Page, name: string) =>
  page.getByRole('table', { name, exact: true }).getByRole('row').allInnerTexts();

describe('the dashboard', () => {
  it('tells the network in figures, with what each counts, from what, and when', async () => {
    const { page, faults } = await openPanel(/Éloïse Gagnon/);
    await page.getByRole('figure').nth(1).waitFor();
    expect((await rowsOf(page, 'Membres')).map((line) => line.replaceAll(/\s+/g, ' '))).toEqual([
      'Catégorie Aujourd’hui Il y a un an Écart',
      'Coopérative membre 107 97 +10',
      'Professionnelle, professionnel 17 13 +4',
      'Membre travailleur, membre travailleuse 9 8 +1',
      'Membre de soutien 5 5 0',
      'Total 138 123 +15',
    ]);
    await page.getByText('120 sur 138 membres').waitFor();
    await page.getByRole('button', { name: 'Définition : Membres en règle' }).click();
    const definition = page.getByRole('dialog', { name: 'Membres en règle' });
    await definition.getByText('Membres dont la catégorie exige quelque chose (138)').waitFor();
    await definition.getByText('22 novembre 2026').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.screenshot({ path: `${pictures}/dashboard-fr.png` });

    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Appearance' }).click();
    await page.getByRole('menuitemradio', { name: 'Dark appearance' }).click();
    await page.getByText('120 of 138 members').waitFor();
    await page.mouse.move(700, 600);
    expect(await violationsOn(page)).toEqual([]);
    await page.screenshot({ path: `${pictures}/dashboard-en-dark.png` });
    expect(faults).toEqual([]);
    await page.close();
  });

  it('shows a volunteer none of it', async () => {
    const { page, faults } = await openPanel(/Owen MacLeod/);
    await page.getByText('Ouvrez un programme dans le menu').waitFor();
    expect(await page.getByRole('figure').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
  });
});
