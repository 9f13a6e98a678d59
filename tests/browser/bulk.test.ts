import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memberRows } from '../../shared/contracts/routes/membership.ts';
import { violationsOn } from './accessible.ts';
import { openDemoPanel, picture, type DemoPanel } from './demo-panel.ts';
import { painted } from './panel-fixture.ts';

let demo: DemoPanel;
let page: Page;
let faults: string[];

beforeAll(async () => {
  demo = await openDemoPanel();
  ({ page, faults } = await demo.open(/Éloïse Gagnon/, '/members'));
  page.setDefaultTimeout(8_000);
  await page.getByText(/^\d+\slignes$/).waitFor({ timeout: 30_000 });
}, 180_000);
afterAll(() => demo.close());

type Member = Readonly<Record<string, unknown>>;
const roll = async (): Promise<readonly Member[]> =>
  (await demo.network.call(memberRows.rows, { as: 'membership' })).body.rows;

/** Selects the whole sheet, and asks for an action on it. */
async function act(name: string | RegExp): Promise<void> {
  await painted(page);
  await page.mouse.click(500, 240);
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: /^Actions sur \d+\slignes$/ }).click();
  await page.getByRole('menuitem', { name }).click();
}
const apply = () => page.getByRole('button', { name: /^Appliquer à/ }).click();
const close = () => page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click();

describe('an action on the rows of a selection', () => {
  it('labels them all, leaves those that have the label, and is one step to undo', async () => {
    await act('Étiquettes…');
    await page.getByRole('textbox', { name: 'Étiquettes' }).fill('AGA 2027');
    expect(await violationsOn(page)).toEqual([]);
    await picture(page, 'bulk-labels-fr');
    await apply();
    await page.getByText(/^C’est fait pour \d+\slignes/).waitFor();
    await close();
    const labelled = async () =>
      (await roll()).filter(({ tags }) => Array.isArray(tags) && tags.includes('AGA 2027')).length;
    expect(await labelled()).toBe((await roll()).length);

    await page.getByRole('button', { name: 'Annuler la dernière action' }).click();
    await expect.poll(labelled, { timeout: 10_000 }).toBe(0);
  });

  it('changes a column in all of them, and lists each row that refuses, with its reason, to be copied', async () => {
    await act('Modifier une colonne…');
    await page.getByRole('combobox', { name: 'Colonne' }).click();
    await page.getByRole('option', { name: 'NEQ' }).click();
    await page.getByRole('textbox', { name: 'Valeur' }).fill('1234');
    await page.getByText('Écrivez les 10 chiffres du NEQ').waitFor();
    await page.getByRole('textbox', { name: 'Valeur' }).fill('1145678901');
    await apply();
    await page.getByRole('heading', { name: /rien de fait, voici pourquoi$/ }).waitFor();
    expect(await page.getByRole('cell', { name: /déjà/ }).count()).toBeGreaterThan(10);
    expect(await violationsOn(page)).toEqual([]);
    await picture(page, 'bulk-left-fr');
    await close();
    await page.getByRole('button', { name: 'Annuler la dernière action' }).click();
  });

  it('writes to them, each in their language, after a look at one', async () => {
    const before = demo.network.stack.mail.mailbox().length;
    await act('Envoyer un message…');
    await page.getByLabel('Partir de').click();
    await page.getByRole('option', { name: 'Mise à jour de la fiche' }).click();
    await page.getByRole('button', { name: 'Numéro' }).click();
    await page.getByRole('button', { name: 'Aperçu', exact: true }).click();
    await page.getByRole('heading', { name: 'Is your member profile up to date?' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await picture(page, 'bulk-letter-fr');
    await apply();
    await page.getByText(/^C’est fait pour \d+\slignes/).waitFor();
    await picture(page, 'bulk-letter-sent-fr');
    await close();
    await demo.network.stack.drained();
    const sent = demo.network.stack.mail.mailbox().slice(before);
    const subjects = new Set(sent.map(({ subject }) => subject.replace(/\s\?$/, '')));
    expect(subjects).toEqual(
      new Set(['Votre fiche de membre est-elle à jour', 'Is your member profile up to date?']),
    );
  }, 60_000);

  it('issues the invoices that are due, and says of the others that nothing is', async () => {
    await act('Émettre les factures dues…');
    await picture(page, 'bulk-bill-fr');
    await apply();
    await page.getByText('Rien n’a été fait.').waitFor({ timeout: 60_000 });
    await picture(page, 'bulk-billed-fr');
    await close();
    expect(faults).toEqual([]);
  }, 90_000);
});
