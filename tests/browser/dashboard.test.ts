import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from './accessible.ts';
import { openDemoPanel, type DemoPanel } from './demo-panel.ts';

const pictures = '.local/pictures/office';
let demo: DemoPanel;
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  demo = await openDemoPanel();
}, 180_000);
afterAll(() => demo.close());

const rowsOf = (page: Page, name: string) =>
  page.getByRole('table', { name, exact: true }).getByRole('row').allInnerTexts();

describe('the dashboard', () => {
  it('tells the network in figures, with what each counts, from what, and when', async () => {
    const { page, faults } = await demo.open(/Éloïse Gagnon/, '/', { height: 1100 });
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
    const { page, faults } = await demo.open(/Owen MacLeod/, '/');
    await page.getByText('Ouvrez un programme dans le menu').waitFor();
    expect(await page.getByRole('figure').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
  });
});
