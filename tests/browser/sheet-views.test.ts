import { mkdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { membersSheet, type ColumnInView } from './hands.ts';

const pictures = '.local/pictures/views';
const { page, server, faults, at, head, click, paste, saved, heard, cells } = membersSheet(60, {
  look: true,
});
beforeAll(() => {
  mkdirSync(pictures, { recursive: true });
});

/** What a cell holds, as a screen reader hears it once it is clicked. */
async function heardAt(row: number, column: ColumnInView = 'legalName'): Promise<string> {
  await click(row, column);
  return heard();
}
async function menuOf(column: ColumnInView): Promise<void> {
  await page().mouse.click(...head(column), { button: 'right' });
  await page().getByRole('dialog').waitFor();
}

describe('the order of a sheet', () => {
  it('is that of several columns: Shift and a click add one, a panel shows and changes it', async () => {
    await page().mouse.dblclick(...head('category'));
    await page().keyboard.down('Shift');
    await page().mouse.click(...head('legalName'));
    await page().keyboard.up('Shift');
    expect(await heardAt(1)).toContain('Ambulanciers de la Mauricie');
    await page().getByRole('button', { name: 'Trier', exact: true }).click();
    const panel = page().getByRole('dialog', { name: 'Ordre des lignes' });
    await panel.getByText('puis par').waitFor();
    await page().screenshot({ path: `${pictures}/sort-fr.png` });
    await panel.getByRole('button', { name: 'Trier plus tôt par : Nom légal' }).click();
    await panel.getByRole('button', { name: 'Croissant' }).first().click();
    await page().keyboard.press('Escape');
    expect(await heardAt(1)).toContain('Zone Verte');
    expect(faults()).toEqual([]);
  });

  it('leaves an edited row where it is, and says that the view is out of date until it is refreshed', async () => {
    await page().mouse.dblclick(...head('legalName'));
    const first = await heardAt(1);
    await page().keyboard.type('Zèbre rayé\n');
    await saved();
    expect(await heardAt(1)).toContain('Zèbre rayé');
    await page().getByRole('button', { name: 'Vue à actualiser' }).click();
    expect(await heardAt(1)).not.toContain('Zèbre rayé');
    expect(await heardAt(1)).not.toBe(first);
    await page().getByRole('button', { name: 'Vue à actualiser' }).waitFor({ state: 'detached' });
  });

  it('filters by the values that a column holds, each with its count', async () => {
    await menuOf('category');
    const dialog = page().getByRole('dialog');
    await dialog.getByText('9', { exact: true }).waitFor();
    await dialog.getByRole('checkbox', { name: 'Membre de soutien' }).check();
    await page().screenshot({ path: `${pictures}/filter-fr.png` });
    await dialog.getByRole('button', { name: 'Appliquer' }).click();
    await expect(page().getByText('9 sur 60 lignes').first().isVisible()).resolves.toBe(true);
  });

  it('says at the foot of a column what was asked of it, of the rows that the view holds', async () => {
    await menuOf('legalName');
    await page().getByRole('combobox', { name: 'Au pied de la colonne' }).click();
    await page().getByRole('option', { name: 'Cellules remplies' }).click();
    const foot = page().getByRole('group', { name: 'Totaux de la vue' });
    await foot.getByText('nb 60').waitFor();
    await page().getByLabel('Rechercher').fill('zone verte');
    await foot.getByTitle(/^Cellules remplies, Nom légal\s: 6$/).waitFor();
    expect(faults()).toEqual([]);
  });
});

describe('the columns of a sheet', () => {
  it('are hidden, moved with the keyboard, frozen and made higher', async () => {
    await page().getByRole('button', { name: 'Colonnes', exact: true }).click();
    const panel = page().getByRole('dialog', { name: 'Colonnes de la feuille' });
    await panel.getByRole('checkbox', { name: 'Numéro', exact: true }).click();
    await panel.getByRole('checkbox', { name: 'Statut', exact: true }).focus();
    await page().keyboard.press('Alt+ArrowUp');
    await panel.getByRole('button', { name: 'Haute' }).click();
    await page().screenshot({ path: `${pictures}/columns-fr.png` });
    await page().keyboard.press('Escape');
    await page().mouse.click(320, 190);
    expect(await heard()).toContain('Statut, ligne 1');
    await page().keyboard.press('ArrowRight');
    expect(await heard()).toContain('Nom légal, ligne 1');
    await page().reload();
    await page().getByText('60 lignes').waitFor();
    await page().waitForTimeout(300);
    await page().mouse.click(320, 190);
    expect(await heard()).toContain('Statut, ligne 1');
    expect(faults()).toEqual([]);
  });

  it('move when their heads are dragged; what is being typed goes with its column', async () => {
    await page().mouse.move(...head('usualName'));
    await page().mouse.down();
    await page().mouse.move(1_000, 142, { steps: 8 });
    await page().mouse.move(820, 142, { steps: 12 });
    await page().mouse.up();
    await page().waitForTimeout(200);
    expect(await heardAt(1, 'category')).toContain('Nom usuel, ligne 1');
    await page().keyboard.type('La Barberie');
    await page().getByRole('button', { name: 'Vues', exact: true }).click();
    await page().getByRole('menuitem', { name: 'Toute la feuille' }).click();
    await page().getByRole('menu').waitFor({ state: 'detached' });
    await click(5, 'number');
    await saved();
    expect([...cells('usualName', 1), ...cells('category', 1)]).toEqual(['La Barberie', 'coop']);
  });
});

describe('groups', () => {
  it('stand before their rows with counts and sums, fold, and leave the rows editable', async () => {
    await menuOf('category');
    await page().getByRole('menuitem', { name: 'Regrouper par cette colonne' }).click();
    await page().waitForTimeout(100);
    await page().screenshot({ path: `${pictures}/groups-fr.png` });
    expect(await heardAt(2)).toContain('Nom légal, ligne 2');
    await page().keyboard.type('Premier du groupe\n');
    await saved();
    expect(
      [...server().rows.values()].filter(({ legalName }) => legalName === 'Premier du groupe'),
    ).toHaveLength(1);
    await page().mouse.click(...at(1, 'legalName'));
    await paste({ 'text/plain': 'Sur un groupe' });
    await page()
      .getByText(/cellules sur la ligne d’un groupe/)
      .waitFor();
    await page().waitForTimeout(200);
    expect(await heard()).toContain('Catégorie\u00A0: Coopérative membre (51)');
    expect(await heardAt(2)).toContain('Membre de soutien (9)');
    await page().getByText('60 lignes', { exact: true }).first().waitFor();
  });
});

describe('the selection', () => {
  it('is counted in the status bar', async () => {
    await page().mouse.click(...at(1, 'number'));
    await page().keyboard.press('Control+a');
    const told = page()
      .getByText(/cellules remplies/)
      .first();
    expect(await told.textContent()).toMatch(/^[\d\u202F\u00A0]+\u00A0cellules remplies$/);
  });

  it('is of rows: it goes with its row through a search, and so does what is being typed', async () => {
    await click(3, 'legalName');
    await page().keyboard.type('Coop à suivre\n');
    await saved();
    await click(3, 'legalName');
    const search = page().getByRole('searchbox');
    await search.fill('à suivre');
    await page().getByText('1 sur 60 lignes').first().waitFor();
    await search.press('Enter');
    expect(await heard()).toBe('Nom légal, ligne 1\u00A0: Coop à suivre');
    await page().keyboard.press('F2');
    await page().keyboard.type(' bis');
    await search.fill('personne de ce nom');
    await page().getByText('0 sur 60 lignes').first().waitFor();
    await search.fill('');
    await page().getByText('60 lignes', { exact: true }).first().waitFor();
    await search.press('Enter');
    await page().keyboard.type('Dans aucune ligne\n');
    await saved();
    const names = [...server().rows.values()].map(({ legalName }) => legalName);
    expect(names.filter((name) => name === 'Coop à suivre bis')).toHaveLength(1);
    expect(names).not.toContain('Dans aucune ligne');
  });
});

describe('named views', () => {
  it('are saved, opened by their link, and say when they were changed', async () => {
    await menuOf('category');
    await page().getByRole('dialog').getByRole('checkbox', { name: 'Membre de soutien' }).check();
    await page().getByRole('button', { name: 'Appliquer' }).click();
    await page().getByRole('button', { name: 'Vues', exact: true }).click();
    await page().getByRole('menuitem', { name: 'Enregistrer sous…' }).click();
    await page().getByRole('textbox', { name: 'Nom de la vue' }).fill('Soutien');
    await page()
      .getByRole('checkbox', { name: /Partager/ })
      .check();
    await page().screenshot({ path: `${pictures}/save-fr.png` });
    await page().getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page().getByRole('button', { name: 'Soutien', exact: true }).waitFor();
    expect(page().url()).toContain('view=v-1');

    await page().reload();
    await page().getByText('9 sur 60 lignes').waitFor();
    await page().getByRole('searchbox').fill('ferme');
    await page().getByRole('button', { name: 'Soutien (modifiée)' }).click();
    await page().screenshot({ path: `${pictures}/menu-fr.png` });
    await page().getByRole('menuitem', { name: 'Revenir à la vue enregistrée' }).click();
    await page().getByRole('button', { name: 'Soutien', exact: true }).click();
    await page().getByRole('menuitem', { name: 'Toute la feuille' }).click();
    await page().getByText('60 lignes', { exact: true }).first().waitFor();
    expect(page().url()).not.toContain('view=');
    expect(faults()).toEqual([]);
  });
});

describe('others in the sheet', () => {
  it('are seen within five seconds, with a mark that fades', async () => {
    server().elsewhere('m-2', 'legalName', 'Café du Marché');
    await expect.poll(() => heardAt(2), { timeout: 6_000, interval: 200 }).toContain('Café du Marché');
    await click(8, 'kind');
    const mark = () => page().screenshot({ clip: { x: 380, y: 196, width: 200, height: 30 } });
    const fresh = await mark();
    await expect.poll(async () => Buffer.compare(fresh, await mark()), { timeout: 4_000 }).not.toBe(0);
  });
});

describe('in English', () => {
  it('says the same', async () => {
    await page().getByRole('button', { name: 'English' }).click();
    await page().getByText('60 rows', { exact: true }).waitFor();
    await page().getByRole('button', { name: 'Columns', exact: true }).click();
    await page().waitForTimeout(100);
    await page().screenshot({ path: `${pictures}/columns-en.png` });
    await page().keyboard.press('Escape');
    await menuOf('category');
    await page().screenshot({ path: `${pictures}/menu-en.png` });
    await page().getByRole('menuitem', { name: 'Group by this column' }).click();
    await page().waitForTimeout(100);
    await page().screenshot({ path: `${pictures}/groups-en.png` });
    expect(faults()).toEqual([]);
  });
});
