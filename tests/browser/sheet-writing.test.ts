import { describe, expect, it } from 'vitest';
import { membersSheet } from './hands.ts';

const { page, server, faults, click, type, press, paste, saved, comeBack, cells } = membersSheet(40);

describe('saving', () => {
  it('asks when someone else wrote in the same cell, and writes over theirs when told to', async () => {
    server().elsewhere('m-2', 'legalName', 'Café du Marché');
    await click(2, 'legalName');
    await type('Café Rencontre du Bas');
    await click(2, 'legalName');
    await page().getByText('Quelqu’un d’autre a modifié cette cellule').waitFor();
    expect(cells('legalName', 2)).toEqual(['Café du Marché']);

    await page().getByRole('button', { name: 'Garder la mienne' }).click();
    await saved();
    expect(cells('legalName', 2)).toEqual(['Café Rencontre du Bas']);
  });

  it('waits while nobody answers, says so, and sends what was typed once someone does', async () => {
    server().silent = true;
    await click(1, 'legalName');
    await type('Barberie', 'Rencontre');
    await page().getByText('2 cellules en attente d’envoi').waitFor();
    expect(cells('legalName', 1, 2)).toEqual(['Brasserie La Barberie', 'Café Rencontre']);

    server().silent = false;
    await page().getByText('Tout est enregistré').waitFor();
    expect(cells('legalName', 1, 2)).toEqual(['Barberie', 'Rencontre']);
  });

  it('marks the cell that the server refuses, with its reason, and keeps what was typed there', async () => {
    server().refuse = ({ value }) => (value === 'Vélo' ? 'Ce nom est déjà pris.' : undefined);
    await click(7, 'legalName');
    await type('Théâtre', 'Vélo');
    await page().getByText('1 cellule à revoir').click();
    await page().getByRole('group', { name: 'Ce nom est déjà pris.' }).waitFor();

    expect(cells('legalName', 7, 8)).toEqual(['Théâtre', 'Vélo Cité']);
  });
});

describe('undo and redo', () => {
  it('takes edits back and does them again, one gesture at a time', async () => {
    await click(1, 'legalName');
    await type('Un', 'Deux');
    await press('Control+z');
    await saved();
    expect(cells('legalName', 1, 2)).toEqual(['Un', 'Café Rencontre']);

    await press('Control+z', 'Control+y', 'Control+y');
    await saved();
    expect(cells('legalName', 1, 2)).toEqual(['Un', 'Deux']);
  });

  it('leaves a cell that someone changed since as it is, and says so', async () => {
    await click(1, 'legalName');
    await type('Un');
    await saved();
    server().elsewhere('m-1', 'legalName', 'À eux');
    await comeBack();
    await press('Control+z');

    await page().getByText('modification par quelqu’un d’autre entre-temps').waitFor();
    expect(cells('legalName', 1)).toEqual(['À eux']);
  });
});

describe('copying and pasting', () => {
  it('copies a range with the keyboard and pastes it elsewhere, exact values and all', async () => {
    await click(1, 'legalName');
    await press('Shift+ArrowDown');
    await press('Control+c');
    await click(10, 'legalName');
    await press('Control+v');
    await saved();

    expect(cells('legalName', 10, 11, 12)).toEqual([
      'Brasserie La Barberie',
      'Café Rencontre',
      'Café Rencontre 2',
    ]);
  });

  it('reads cells of a spreadsheet: quotes, new lines, and one value for a whole range', async () => {
    await click(1, 'legalName');
    await paste({ 'text/plain': '"Coop ""Étoile"""\trefusée\r\nSimple\trefusée\r\n' });
    await page().getByRole('button', { name: '2 cellules à revoir' }).click();
    await page().getByRole('group', { name: 'Cette colonne ne se modifie pas ici.' }).waitFor();
    expect(cells('legalName', 1, 2)).toEqual(['Coop "Étoile"', 'Simple']);
    await page().getByRole('button', { name: 'Revenir partout aux valeurs enregistrées' }).click();
    await saved();

    await click(5, 'usualName');
    await click(9, 'usualName', 'Shift');
    await paste({ 'text/plain': 'Même nom\r\n' });
    await saved();
    expect(cells('usualName', 4, 5, 9, 10)).toEqual(['', 'Même nom', 'Même nom', '']);
    expect(server().batches.at(-1)).toHaveLength(5);
  });

  it('empties the range that is cut', async () => {
    await click(2, 'legalName');
    await press('Control+x');
    await click(4, 'usualName');
    await press('Control+v');
    await saved();

    expect([...cells('legalName', 2), ...cells('usualName', 4)]).toEqual(['', 'Café Rencontre']);
  });
});

describe('rows', () => {
  it('adds a row when the person leaves it, with what they typed', async () => {
    await page().getByRole('button', { name: 'Ajouter une ligne' }).click();
    await page().keyboard.type('Coop nouvelle');
    await press('Enter');
    await press('Control+Home');
    await page().getByText('41 lignes').waitFor();

    expect(server().rows.get('m-41')).toMatchObject({
      legalName: 'Coop nouvelle',
      kind: 'organisation',
      language: 'fr',
    });
  });

  it('finds without accents, filters by status, and sorts by a column', async () => {
    await page().getByLabel('Rechercher').fill('eco habitat');
    await page().getByText('4 sur 40 lignes').waitFor();
    await page().getByLabel('Rechercher').fill('');
    await click(1, 'status');
    await page().getByRole('button', { name: 'Trier et filtrer' }).click();
    await page().getByLabel('Prospect').check();
    await page().getByRole('button', { name: 'Appliquer' }).click();
    await page().getByText('6 sur 40 lignes').waitFor();
    await page().getByRole('button', { name: 'Retirer les filtres' }).click();
    await click(1, 'legalName');
    await page().getByRole('button', { name: 'Trier et filtrer' }).click();
    await page().getByRole('menuitem', { name: 'Trier en ordre décroissant' }).click();
    await click(1, 'legalName');

    await page().getByLabel('Nom légal, ligne 1 : Zone Verte 4').waitFor();
    expect(faults()).toEqual([]);
  });
});
