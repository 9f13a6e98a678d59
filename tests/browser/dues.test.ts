import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPages } from '../../infra/local/frontend.ts';
import { coop, invoicesOf, memberRow, onRoll } from '../api/dues/books.ts';
import { openNetwork, type Network } from '../api/network.ts';
import { money } from '../../shared/kernel/money.ts';
import { violationsOn } from './accessible.ts';
import { launchChromium } from './chromium.ts';
import { painted } from './panel-fixture.ts';

let network: Network;
let browser: Browser;
let page: Page;
/** What the page complained of: a refusal by the content security policy, an error of a script. */
const complaints: string[] = [];

beforeAll(async () => {
  [network, browser] = await Promise.all([
    openNetwork({ clock: '2026-11-22' }),
    launchChromium(),
    buildPages(),
  ]);
  page = await browser.newPage({ viewport: { width: 1400, height: 900 }, locale: 'fr-CA' });
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (line) => {
    if (/Content Security Policy|Uncaught/.test(line.text())) complaints.push(line.text());
  });
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await network?.close();
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

async function signIn(): Promise<void> {
  await page.goto(`${network.stack.url}/panel`);
  await button('Se connecter').click();
  await page.getByRole('button', { name: /Nadia Bouchard/ }).click();
  await page.getByRole('heading', { name: 'Tableau de bord' }).waitFor();
}

/** Once the sheet of that title has its one row. */
async function selectFirstRow(title: string): Promise<void> {
  await page.getByRole('heading', { name: title }).waitFor();
  await page.getByText(/^1\u00A0(ligne|row)$/).waitFor();
  const canvas = page.locator('canvas').first();
  await canvas.waitFor();
  const box = await canvas.boundingBox();
  if (!box) throw new Error('There is no sheet on the page');
  await painted(page);
  await page.mouse.click(box.x + 180, box.y + 52);
}

describe('the treasurer', () => {
  it('bills the dues of a co-op, opens the invoice, records the cheque and takes it back', async () => {
    const { id } = await onRoll(network, { ...coop, legalName: 'Taxi Mauricie', revenue: money(30_000_000) });
    await signIn();
    await page.getByRole('link', { name: 'Factures' }).click();
    await button('Nouvelle facture').click();
    await page.getByRole('combobox', { name: 'Membre' }).fill('taxi');
    await page.getByRole('option', { name: 'Taxi Mauricie' }).click();
    await page.getByText('1er avril 2026 au 31 mars 2027 – 517,39\u00A0$').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await button('Émettre la facture').click();
    await page.getByText('Facture 000001 émise\u00A0: 517,39\u00A0$.').waitFor();

    await selectFirstRow('Factures');
    const [opened] = await Promise.all([
      page.waitForEvent('popup'),
      button('Ouvrir la facture (PDF)').click(),
    ]);
    expect(opened.url()).toMatch(/^(blob:|about:blank|$)/);
    await opened.close();

    await button('Enregistrer un paiement').click();
    const amount = page.getByRole('textbox', { name: 'Montant' });
    expect(await amount.inputValue()).toBe('517,39');
    await amount.fill('beaucoup');
    await button('Enregistrer').click();
    await page.getByText('Montant\u00A0: Écrivez un montant en dollars et en cents').waitFor();
    await amount.fill('1 000,00 $');
    await page.getByLabel('Référence').fill('4411');
    expect(await violationsOn(page)).toEqual([]);
    await button('Enregistrer').click();
    await page
      .getByText('Paiement de 1\u00A0000,00\u00A0$ enregistré, sur 1\u00A0facture, crédit de 482,61\u00A0$.')
      .waitFor();
    expect(await memberRow(network, id)).toMatchObject({ duesPaidUntil: '2027-03-31' });

    await page.getByRole('link', { name: 'Paiements' }).click();
    await selectFirstRow('Paiements');
    await button('Renverser le paiement').click();
    await page.getByRole('textbox', { name: 'Raison' }).fill('Sans provision');
    await page.getByRole('dialog').getByRole('button', { name: 'Renverser le paiement' }).click();
    await page.getByText('Paiement renversé.').waitFor();
    expect(await invoicesOf(network, id)).toMatchObject([{ state: 'open', owing: 517_39 }]);

    await page.goto(`${network.stack.url}/panel/members/${id}`);
    await page.getByRole('tab', { name: 'Compte' }).click();
    await page.getByText('Renversement 000001').waitFor();
    expect(await page.getByText('517,39\u00A0$').first().isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('finds the same in English', async () => {
    await page.goto(`${network.stack.url}/panel/invoices`);
    await button('English').click();
    await selectFirstRow('Invoices');
    await button('Void the invoice').click();
    await page.getByText('A voided invoice keeps its number.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'Reason' }).fill('Duplicate');
    await page.getByRole('dialog').getByRole('button', { name: 'Void the invoice' }).click();
    await page.getByText('Invoice voided.').waitFor();
  });
});
