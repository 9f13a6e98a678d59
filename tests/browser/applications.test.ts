import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoStaff } from '../../infra/local/identity/people.ts';
import { buildPages } from '../../infra/local/frontend.ts';
import { memberRows } from '../../shared/contracts/routes/membership.ts';
import { applicationRowsOf, applied, coopForm, recommended } from '../api/applicant.ts';
import { openNetwork, type Network } from '../api/network.ts';
import { violationsOn } from './accessible.ts';
import { launchChromium } from './chromium.ts';
import { painted } from './panel-fixture.ts';

let network: Network;
let browser: Browser;
beforeAll(async () => {
  await buildPages();
  [network, browser] = await Promise.all([openNetwork(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await network.close();
});

const coop = (legalName: string, neq: string) =>
  [coopForm({ legalName, neq }, { email: `${neq}@panneau.example` }), `${neq}@panneau.example`] as const;

async function openApplications(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${network.stack.url}/panel/applications`);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  const name = demoStaff.find(({ role }) => role === 'membership')?.name ?? '';
  await page.getByText(name).first().click();
  await page.getByText('3 lignes').waitFor();
  return page;
}

/** Moves to the first row, then down. */
async function rowAt(page: Page, row: number): Promise<void> {
  await painted(page);
  await page.mouse.click(400, 178);
  for (let at = 1; at < row; at += 1) await page.keyboard.press('ArrowDown');
}

it('the staff matches an applicant with the roll, recommends, and records what the board decided', async () => {
  const typed = { legalName: 'La Coopérative Granite', neq: '1166000001' };
  await network.call(memberRows.create, { as: 'membership', body: { rows: [typed] } });
  await applied(network, ...coop('Coop Granite', '1166000001'));
  await recommended(network, ...coop('Coop Lune', '1166000003'));
  await recommended(network, ...coop('Coop Soleil', '1166000004'));
  const page = await openApplications();
  expect(await violationsOn(page)).toEqual([]);

  await rowAt(page, 1);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('tab', { name: 'Dossier' }).click();
  await page.getByText('Peut-être déjà au registre').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'C’est la même fiche' }).click();
  await page.getByText('L’adhésion se fera sur cette fiche').waitFor();
  await page.getByRole('button', { name: 'Fermer' }).first().click();
  await page.getByRole('tab', { name: 'Dossier' }).waitFor({ state: 'detached' });

  await rowAt(page, 1);
  await page.getByRole('button', { name: 'Recommander' }).click();
  await page.getByLabel('Avis au conseil d’administration').fill('Favorable');
  await page.getByRole('dialog').getByRole('button', { name: 'Recommander' }).click();
  await page.getByText('C’est inscrit.').waitFor();

  await rowAt(page, 1);
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('button', { name: 'Résolution du CA' }).click();
  await page.getByRole('button', { name: 'Inscrire la décision' }).click();
  await page.getByText('Numéro de la résolution\u00A0: Remplissez ce champ.').waitFor();
  await page.keyboard.type('CA-2026-14');
  await page.getByRole('group', { name: 'Coop Soleil' }).getByRole('button', { name: 'Refuser' }).click();
  await page.getByLabel('Motif du refus').fill('Hors du territoire');
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Inscrire la décision' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  const rows = (await applicationRowsOf(network)).map(({ name, state, resolution }) => [
    name,
    state,
    resolution,
  ]);
  expect(rows.toSorted(([a], [b]) => String(a).localeCompare(String(b)))).toEqual([
    ['Coop Granite', 'admitted', 'CA-2026-14'],
    ['Coop Lune', 'admitted', 'CA-2026-14'],
    ['Coop Soleil', 'refused', 'CA-2026-14'],
  ]);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('3 rows').waitFor();
  expect(await violationsOn(page)).toEqual([]);
});
