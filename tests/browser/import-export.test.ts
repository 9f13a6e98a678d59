import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeXlsx, { type Cell } from 'write-excel-file/node';
import { memberRows } from '../../shared/contracts/routes/membership.ts';
import { violationsOn } from './accessible.ts';
import { openDemoPanel, picture, type DemoPanel } from './demo-panel.ts';

let demo: DemoPanel;
let page: Page;
let faults: string[];

beforeAll(async () => {
  demo = await openDemoPanel();
  ({ page, faults } = await demo.open(/Éloïse Gagnon/, '/members'));
  page.setDefaultTimeout(15_000);
  await page.getByText(/^\d+\slignes$/).waitFor({ timeout: 30_000 });
}, 180_000);
afterAll(() => demo.close());

type Member = Readonly<Record<string, unknown>> & { readonly id: string };
const roll = async (): Promise<readonly Member[]> =>
  (await demo.network.call(memberRows.rows, { as: 'membership' })).body.rows;

/** A file of the sheet, by the menu of files. */
async function exported(choice: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await page.getByRole('button', { name: 'Fichiers' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: choice }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Chooses a file on the page of imports, to where its columns are matched. */
async function choose(name: string, buffer: Buffer): Promise<void> {
  await page.goto(`${demo.network.stack.url}/panel/imports?sheet=members`);
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer });
  await page.getByRole('button', { name: 'Vérifier le fichier', exact: true }).waitFor();
}
const figure = (name: string) =>
  page
    .locator('dl > div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator('dd')
    .innerText();

describe('files of a sheet', () => {
  it('come back as they went without changing a cell, then change only what was changed in them, and are undone', async () => {
    const { name, bytes } = await exported('Exporter tout (Excel)');
    expect(name).toBe('Membres 2026-11-22.xlsx');
    const [sheet] = await readWorkbook(bytes);
    const [headers = [], ...rows] = sheet?.data ?? [];
    expect(headers).toContain('Identifiant');
    expect(rows).toHaveLength((await roll()).length);

    await choose(name, bytes);
    expect(await violationsOn(page)).toEqual([]);
    await picture(page, 'import-match-fr');
    await page.getByRole('button', { name: 'Vérifier le fichier', exact: true }).click();
    await page.getByRole('heading', { name: 'Voici ce qui va se passer' }).waitFor();
    expect(await figure('inchangées')).toBe(String(rows.length));
    expect(await page.getByRole('button', { name: 'Importer ces lignes' }).isDisabled()).toBe(true);

    const at = (header: string) => headers.indexOf(header);
    const changed = rows.map((row, index) =>
      index < 2 ? row.with(at('Municipalité'), 'Sainte-Flavie') : row,
    );
    const ids = changed.slice(0, 2).map((row) => String(row[at('Identifiant')]));
    const before = new Map((await roll()).map((row) => [row.id, row]));
    const book = await writeXlsx([headers as Cell[], ...(changed as Cell[][])], {
      dateFormat: 'yyyy-mm-dd',
    }).toBuffer();
    await choose('membres-corriges.xlsx', book);
    await page.getByRole('button', { name: 'Vérifier le fichier', exact: true }).click();
    await page.getByRole('heading', { name: 'Voici ce qui va se passer' }).waitFor();
    expect(await figure('à modifier')).toBe('2');
    await page.getByRole('button', { name: /La cellule change Municipalité/ }).click();
    expect(await page.getByRole('cell', { name: 'Sainte-Flavie' }).count()).toBe(2);
    expect(await violationsOn(page)).toEqual([]);
    await picture(page, 'import-differences-fr');

    await page.getByRole('button', { name: 'Importer ces lignes' }).click();
    await page.getByRole('heading', { name: 'Importation terminée' }).waitFor();
    const after = (await roll()).filter(({ id }) => ids.includes(id));
    expect(after.map((row) => row['municipality'])).toEqual(['Sainte-Flavie', 'Sainte-Flavie']);

    await page.getByRole('button', { name: 'Annuler l’importation' }).click();
    await page.getByRole('heading', { name: 'Importation annulée' }).waitFor();
    expect(await figure('remises comme avant')).toBe('2');
    await picture(page, 'import-undone-fr');
    for (const row of (await roll()).filter(({ id }) => ids.includes(id)))
      expect({ ...row, version: 0 }).toEqual({ ...before.get(row.id), version: 0 });
  }, 120_000);

  it('hold what is seen: the rows of the filter, as CSV with the separator of the language', async () => {
    await page.goto(`${demo.network.stack.url}/panel/members`);
    await page.getByText(/^\d+\slignes$/).waitFor();
    await page.getByRole('searchbox', { name: 'Rechercher' }).fill('Trois-Rivières');
    await page.getByText(/^\d+ sur \d+\slignes$/).waitFor();
    await page.getByRole('button', { name: 'Fichiers' }).click();
    await picture(page, 'export-menu-fr');
    await page.keyboard.press('Escape');
    const { name, bytes } = await exported('Exporter ce qui est affiché (CSV)');
    const text = bytes.toString('utf8');
    expect(name).toBe('Membres 2026-11-22.csv');
    expect(text.startsWith('\uFEFFNuméro;')).toBe(true);
    expect(text.split('\r\n').length - 2).toBeLessThan((await roll()).length);
  });

  it('break nothing that the browser complains of', () => {
    expect(faults).toEqual([]);
  });
});
