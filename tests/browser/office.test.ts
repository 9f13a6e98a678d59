import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officeRoutes } from '../../shared/contracts/routes/office.ts';
import { violationsOn } from './accessible.ts';
import { openDemoPanel, picture, type DemoPanel } from './demo-panel.ts';
import { painted } from './panel-fixture.ts';

let demo: DemoPanel;
beforeAll(async () => {
  demo = await openDemoPanel();
}, 180_000);
afterAll(() => demo.close());

const open = (at: string) => demo.open(/Éloïse Gagnon/, at, { height: 1500 });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string) => page.getByRole('dialog').getByRole('textbox', { name });
const settled = (page: Page) => page.getByRole('dialog').waitFor({ state: 'detached' });
const configuration = async () => (await demo.network.call(officeRoutes.configuration, { as: 'admin' })).body;

describe('the settings of the network', () => {
  it('are changed where they are read: the name, and a reminder more', async () => {
    const { page, faults } = await open('/settings');
    await page.getByRole('heading', { name: 'Identité' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await picture(page, 'settings-fr');

    await page.getByRole('button', { name: /^Modifier.*Identité$/ }).click();
    await field(page, 'Nom en français').fill('Réseau des Deux-Rives');
    expect(await violationsOn(page)).toEqual([]);
    await picture(page, 'settings-identity-fr');
    await button(page, 'Enregistrer').click();
    await settled(page);
    await page.getByText('Réseau des Deux-Rives').first().waitFor();

    await button(page, 'Ajouter un rappel').click();
    await field(page, 'Nom en français').fill('Dernier rappel');
    await field(page, 'Nom en anglais').fill('Last reminder');
    await page.getByRole('spinbutton', { name: 'Jours' }).fill('10');
    await picture(page, 'settings-rule-fr');
    await button(page, 'Ajouter').click();
    await settled(page);
    await page.getByRole('row', { name: /Dernier rappel 10\sjours avant la fin/ }).waitFor();

    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('row', { name: /Last reminder 10\sdays before/ }).waitFor();
    await picture(page, 'settings-en');
    const kept = await configuration();
    expect(kept.network.record.name.fr).toBe('Réseau des Deux-Rives');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('hold the network’s own fields, which are columns of the roll at once, in their order, until they are archived', async () => {
    const { page, faults } = await open('/settings');
    await button(page, 'Ajouter un champ').click();
    await field(page, 'Nom en français').fill('Table sectorielle');
    await field(page, 'Nom en anglais').fill('Sector table');
    await page.getByRole('combobox', { name: 'Contenu' }).click();
    await page.getByRole('option', { name: 'Choix' }).click();
    await field(page, 'Choix 1, en français').fill('Forêt');
    await field(page, 'Choix 1, en anglais').fill('Forestry');
    await field(page, 'Choix 2, en français').fill('Alimentation');
    await field(page, 'Choix 2, en anglais').fill('Food');
    expect(await violationsOn(page)).toEqual([]);
    await picture(page, 'settings-field-fr');
    await button(page, 'Ajouter').click();
    await settled(page);
    await page.getByRole('row', { name: /Table sectorielle/ }).waitFor();

    await button(page, 'Ajouter un champ').click();
    await field(page, 'Nom en français').fill('Superficie');
    await field(page, 'Nom en anglais').fill('Floor area');
    await page.getByRole('combobox', { name: 'Contenu' }).click();
    await page.getByRole('option', { name: 'Nombre' }).click();
    await button(page, 'Ajouter').click();
    await settled(page);
    await page.getByRole('button', { name: /^Monter.*Superficie$/ }).click();
    await expect
      .poll(async () => page.getByRole('row', { name: /Superficie|Table sectorielle/ }).allInnerTexts())
      .toMatchObject([expect.stringContaining('Superficie'), expect.stringContaining('Table sectorielle')]);
    await picture(page, 'settings-fields-fr');

    await page.getByRole('link', { name: 'Membres', exact: true }).click();
    await page.getByText(/^\d+\slignes$/).waitFor();
    await painted(page);
    await page.mouse.click(500, 240);
    await button(page, 'Ouvrir la fiche').click();
    const panel = page.getByRole('dialog');
    await panel.getByRole('textbox', { name: 'Superficie' }).fill('1 250,5');
    await panel.getByRole('combobox', { name: 'Table sectorielle' }).fill('Forêt');
    await page.getByRole('option', { name: 'Forêt' }).click();
    await page.getByText('Tout est enregistré').waitFor();
    await panel.getByRole('combobox', { name: 'Table sectorielle' }).scrollIntoViewIfNeeded();
    await picture(page, 'record-own-fields-fr');
    await page.getByRole('tab', { name: 'Historique' }).click();
    await panel.getByText('Superficie').first().waitFor();
    await button(page, 'Fermer').click();

    await page.getByRole('link', { name: 'Réglages du réseau' }).click();
    await page.getByRole('button', { name: /^Archiver.*Superficie$/ }).click();
    await page.getByText('Un champ archivé n’est plus une colonne').waitFor();
    const { fields } = await configuration();
    expect(
      fields.map(({ record }: { record: { id: string; archived: boolean } }) => [record.id, record.archived]),
    ).toEqual(
      expect.arrayContaining([
        ['superficie', true],
        ['table-sectorielle', false],
      ]),
    );
    expect(faults).toEqual([]);
    await page.close();
  }, 60_000);
});

describe('the staff', () => {
  it('is added to, given other roles, and let go', async () => {
    const { page, faults } = await open('/staff');
    await page.getByRole('row', { name: /Mathis Tremblay/ }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await picture(page, 'staff-fr');

    await button(page, 'Ajouter une personne').click();
    await field(page, 'Nom').fill('Léa Ouellet');
    await field(page, 'Courriel').fill('lea.ouellet@reseau.example');
    await page
      .getByRole('dialog')
      .getByRole('checkbox', { name: /^Adhésions/ })
      .check();
    expect(await violationsOn(page)).toEqual([]);
    await picture(page, 'staff-add-fr');
    await button(page, 'Ajouter').click();
    await settled(page);
    await page.getByRole('row', { name: /Léa Ouellet.*Adhésions/ }).waitFor();

    await page.getByRole('button', { name: /^Modifier.*Léa Ouellet/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('checkbox', { name: /^Trésorerie/ })
      .check();
    await button(page, 'Enregistrer').click();
    await settled(page);
    await page.getByRole('row', { name: /Léa Ouellet.*Trésorerie/ }).waitFor();

    await page.getByRole('button', { name: /^Retirer l’accès.*Léa Ouellet/ }).click();
    await picture(page, 'staff-end-fr');
    await page.getByRole('dialog').getByRole('button', { name: 'Retirer l’accès' }).click();
    await settled(page);
    await page.getByRole('button', { name: /^Redonner l’accès.*Léa Ouellet/ }).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Staff' }).waitFor();
    await picture(page, 'staff-en');
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe('a programme', () => {
  it('is created, has its levels written, and is closed once what follows was read', async () => {
    const { page, faults } = await open('/programmes');
    await button(page, 'Créer le programme de formation').click();
    await field(page, 'Nom en français').fill('Relève');
    await field(page, 'Nom en anglais').fill('Next generation');
    await button(page, 'Créer').click();
    await settled(page);
    const card = page.getByRole('article', { name: /Relève|Next generation/ });
    const act = (name: RegExp) => card.getByRole('button', { name });
    const levels = async () => card.getByRole('heading', { level: 3 }).allInnerTexts();
    await act(/^Ajouter un niveau/).click();
    // A dialog takes what is typed from its first moment.
    await page.keyboard.type('débutant');
    await expect.poll(() => field(page, 'Nom en français').first().inputValue()).toBe('débutant');
    await field(page, 'Nom en anglais').first().fill('Expert');
    await button(page, 'Ajouter').click();
    await page.getByText('Nom en français\u00A0: Un autre niveau porte déjà ce nom.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await picture(page, 'programme-level-fr');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Expert');
    await button(page, 'Ajouter').click();
    await settled(page);
    await act(/^Avancer le niveau.*Expert/).press('Enter');
    await expect.poll(levels).toEqual(['Débutant', 'Intermédiaire', 'Expert', 'Avancé', 'Jumelages']);
    await act(/^Retirer le niveau.*Avancé/).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click();
    await settled(page);
    await expect.poll(levels).toEqual(['Débutant', 'Intermédiaire', 'Expert', 'Jumelages']);

    await act(/^Fermer le programme/).click();
    await page.getByText('aucun jumelage n’y commencera').waitFor();
    await picture(page, 'programme-close-fr');
    await page.getByRole('dialog').getByRole('button', { name: 'Fermer le programme' }).click();
    await settled(page);
    await card.getByText('Fermé', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'English' }).click();

    await act(/^Reopen the programme/).waitFor();
    await picture(page, 'programmes-en');
    expect(faults).toEqual([]);
    await page.close();
  });
});
