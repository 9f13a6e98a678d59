import { describe, expect, it } from 'vitest';
import { membersSheet as members } from '../../shared/contracts/sheets/members.ts';
import { membersSheet } from './hands.ts';
import { painting } from './panel-fixture.ts';

const { page, server, faults, click, top, press, saved, comeBack, cells } = membersSheet(40);

async function drag(from: [number, number], to: [number, number], held?: 'Control'): Promise<void> {
  await page().mouse.move(...from);
  await page().mouse.down();
  await page().mouse.move(from[0], from[1] + 6);
  await page().mouse.move(...to, { steps: 6 });
  if (held !== undefined) await page().keyboard.down(held);
  await page().mouse.up();
  if (held !== undefined) await page().keyboard.up(held);
}
/** Where the first column begins, after the menu and the numbers of the rows. */
const sheetStart = 281;
function widthThrough(key: string): number {
  const last = members.columns.findIndex((column) => column.key === key);
  return members.columns.slice(0, last + 1).reduce((sum, { width }) => sum + width, 0);
}
/** The corner of a cell where the fill handle is: the end of a column's last cell. */
const handle = (row: number): [number, number] => [sheetStart + widthThrough('usualName'), top(row) + 12];

describe('several ranges', () => {
  it('are cleared together, in one step to undo', async () => {
    await click(1, 'legalName');
    await click(2, 'legalName', 'Shift');
    await click(5, 'legalName', 'Control');
    await press('Delete');
    await saved();
    expect(cells('legalName', 1, 2, 3, 5)).toEqual(['', '', 'Éco-Habitat Mauricie', '']);

    await press('Control+z');
    await saved();
    expect(cells('legalName', 1, 2, 5)).toEqual([
      'Brasserie La Barberie',
      'Café Rencontre',
      'Imprimerie Solidaire',
    ]);
  });

  it('are copied as one block when they share their columns', async () => {
    await click(1, 'legalName');
    await click(3, 'legalName', 'Control');
    await press('Control+c');
    await click(10, 'usualName');
    await press('Control+v');
    await saved();
    expect(cells('usualName', 10, 11)).toEqual(['Brasserie La Barberie', 'Éco-Habitat Mauricie']);
  });

  it('all take what is typed with Ctrl and Enter', async () => {
    await click(1, 'usualName');
    await click(3, 'usualName', 'Control');
    await page().keyboard.type('Pareil');
    await press('Control+Enter');
    await saved();
    expect(cells('usualName', 1, 2, 3)).toEqual(['Pareil', '', 'Pareil']);
  });

  it('are whole rows from their numbers, one by one or dragged', async () => {
    await click(2, 'marker');
    await click(4, 'marker', 'Control');
    await page().getByRole('button', { name: 'Retirer les lignes choisies' }).click();
    await page().getByText('Retirer 2 lignes').waitFor();
    await page().getByRole('button', { name: 'Annuler', exact: true }).last().click();
    expect(server().rows.size).toBe(40);
  });
});

describe('within a range', () => {
  it('Enter goes down and over to the next column, Tab across, and neither leaves it', async () => {
    await click(1, 'legalName');
    await click(2, 'legalName', 'Shift');
    for (const text of ['Un', 'Deux', 'Trois']) await page().keyboard.type(`${text}\n`);
    await saved();
    expect(cells('legalName', 1, 2, 3)).toEqual(['Trois', 'Deux', 'Éco-Habitat Mauricie']);
  });
});

describe('filling', () => {
  it('down with Ctrl and D, from the first row or from the one above', async () => {
    await click(1, 'legalName');
    await click(3, 'legalName', 'Shift');
    await press('Control+d');
    await click(6, 'legalName');
    await press('Control+d');
    await saved();
    expect(cells('legalName', 1, 2, 3, 6)).toEqual([
      'Brasserie La Barberie',
      'Brasserie La Barberie',
      'Brasserie La Barberie',
      'Imprimerie Solidaire',
    ]);
  });

  it('by the handle goes on with a series, and with Ctrl copies', async () => {
    await click(1, 'usualName');
    await page().keyboard.type('Lot 1\n');
    await click(1, 'usualName');
    await drag(handle(1), [1160, top(4)]);
    await saved();
    expect(cells('usualName', 1, 2, 3, 4, 5)).toEqual(['Lot 1', 'Lot 2', 'Lot 3', 'Lot 4', '']);

    await click(1, 'usualName');
    await drag(handle(1), [1160, top(3)], 'Control');
    await saved();
    expect(cells('usualName', 1, 2, 3, 4)).toEqual(['Lot 1', 'Lot 1', 'Lot 1', 'Lot 4']);
  });

  it('by a double click on the handle goes down as far as the column beside', async () => {
    await click(1, 'usualName');
    await page().keyboard.type('janvier\n');
    await click(1, 'usualName');
    await page().mouse.dblclick(...handle(1));
    await saved();
    expect(cells('usualName', 2, 3, 12, 13, 40)).toEqual(['février', 'mars', 'décembre', 'janvier', 'avril']);
  });
});

describe('rows', () => {
  it('are taken away once it is confirmed, come back with undo, and go again with redo', async () => {
    await click(1, 'legalName');
    await click(2, 'legalName', 'Shift');
    await page().getByRole('button', { name: 'Retirer les lignes choisies' }).click();
    await page().getByRole('button', { name: 'Retirer', exact: true }).click();
    await page().getByText('38 lignes').waitFor();

    await press('Control+z');
    await page().getByText('40 lignes').waitFor();
    expect(cells('legalName', 1, 2)).toEqual(['Brasserie La Barberie', 'Café Rencontre']);
    await press('Control+y');
    await page().getByText('38 lignes').waitFor();
    expect(server().rows.has('m-1')).toBe(false);
  });

  it('that must stay are named with the reason, and the others go', async () => {
    server().keep = (id) => (id === 'm-1' ? 'Est encore membre' : undefined);
    await click(1, 'legalName');
    await click(2, 'legalName', 'Shift');
    await page().getByRole('button', { name: 'Retirer les lignes choisies' }).click();
    await page().getByRole('button', { name: 'Retirer', exact: true }).click();
    await page().getByText('39 lignes').waitFor();
    await page().getByText('Est encore membre').first().waitFor();
    expect([server().rows.has('m-1'), server().rows.has('m-2')]).toEqual([true, false]);
  });

  it('that were created go with undo, unless someone else typed in them since', async () => {
    await page().getByRole('button', { name: 'Ajouter une ligne' }).click();
    await page().keyboard.type('Coop nouvelle\n');
    await press('Control+Home');
    await page().getByText('41 lignes').waitFor();
    await press('Control+z');
    await page().getByText('40 lignes').waitFor();
    await press('Control+y');
    await page().getByText('41 lignes').waitFor();
    expect(server().rows.get('m-41')?.['legalName']).toBe('Coop nouvelle');

    server().elsewhere('m-41', 'municipality', 'Lévis');
    await comeBack();
    await press('Control+z');
    await page().getByText('modification par quelqu’un d’autre entre-temps').waitFor();
    expect(server().rows.get('m-41')?.['municipality']).toBe('Lévis');
  });

  it('keep what was refused in them, with its reason, once they are made', async () => {
    await page().getByRole('button', { name: 'Ajouter une ligne' }).click();
    await page().keyboard.type('Coop sans catégorie');
    await press('Tab', 'Tab');
    await page().keyboard.type('Fondation\n');
    await press('Control+Home');
    await page().getByText('41 lignes').waitFor();
    await page().getByRole('button', { name: '1 cellule à revoir' }).click();
    await page().getByRole('group', { name: 'Choisissez une des valeurs proposées.' }).waitFor();
    expect(server().rows.get('m-41')?.['legalName']).toBe('Coop sans catégorie');
  });
});

describe('find and replace', () => {
  it('finds without accents nor capitals, and steps through what it found', async () => {
    await click(1, 'legalName');
    await press('Control+f');
    await page().keyboard.type('eco');
    await page().getByText('4 cellules').waitFor();
    await press('Enter');
    await page().getByText('1 sur 4').waitFor();
    await press('Enter');
    await page().getByText('2 sur 4').waitFor();
    await press('Escape');
    await page().getByLabel('Nom légal, ligne 13').waitFor({ state: 'attached' });
    expect(faults()).toEqual([]);
  });

  it('has what is typed, also when asked for again, or a moment after a click', async () => {
    const field = page().getByRole('textbox', { name: 'Rechercher', exact: true });
    await click(1, 'legalName');
    await press('Control+f');
    await page().keyboard.type('eco');
    await page().getByText('4 cellules').waitFor();
    await click(2, 'legalName');
    await press('Control+f');
    await page().keyboard.type('rencontre');
    await page().getByText('1 sur 4').waitFor();

    await press('Escape');
    // The grid takes the focus for a click a moment later: here, once the key has opened the bar.
    await page().evaluate(`{
      document.querySelector('canvas').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      const key = { key: 'f', code: 'KeyF', ctrlKey: true, bubbles: true, cancelable: true };
      document.activeElement.dispatchEvent(new KeyboardEvent('keydown', key));
    }`);
    await painting(page());
    await page().keyboard.type('café');
    await expect.poll(() => field.inputValue()).toBe('café');
    expect(faults()).toEqual([]);
  });

  it('replaces everywhere after it showed what each cell becomes, in one step to undo', async () => {
    await click(1, 'legalName');
    await press('Control+h');
    await page().keyboard.type('rencontre');
    await press('Tab', 'Tab', 'Tab', 'Tab');
    await page().getByLabel('Remplacer par').fill('Partage');
    await page().getByRole('button', { name: 'Tout remplacer' }).click();
    const shown = page().getByRole('dialog');
    await shown.getByText('Remplacer dans 4 cellules').waitFor();
    expect(await shown.getByRole('cell', { name: 'Café Partage', exact: true }).count()).toBe(1);
    await shown.getByRole('button', { name: 'Remplacer' }).click();
    await saved();
    expect(cells('legalName', 2, 12)).toEqual(['Café Partage', 'Café Partage 2']);

    await press('Control+z');
    await saved();
    expect(cells('legalName', 2, 12)).toEqual(['Café Rencontre', 'Café Rencontre 2']);
  });
});
