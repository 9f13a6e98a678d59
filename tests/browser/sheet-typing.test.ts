import { describe, expect, it } from 'vitest';
import { membersSheet } from './hands.ts';

const { page, server, faults, click, press, saved, heard, cells } = membersSheet(60);

describe('typing in the sheet', () => {
  it.each([0, 10, 30])('loses no key and misses no cell at %i ms per key', async (delay) => {
    await click(1, 'usualName');
    const words = Array.from({ length: 8 }, (_, index) => `Coop ${index + 1} l’été`);
    for (const word of words) await page().keyboard.type(`${word}\n`, { delay });
    await saved();

    expect(cells('usualName', 1, 2, 3, 4, 5, 6, 7, 8, 9)).toEqual([...words, '']);
    expect(faults()).toEqual([]);
  });

  it.each([0, 10, 30])('takes choices and days as they are typed, at %i ms per key', async (delay) => {
    await click(1, 'kind');
    const kinds = ['per', 'Org', 'personne', 'org', 'per', 'per'];
    for (const kind of kinds) await page().keyboard.type(`${kind}\n`, { delay });
    await press('Control+Home');
    for (let step = 0; step < 15; step += 1) await press('ArrowRight');
    const days = ['14 mars 2027', '2027-01-31', '1er avril 2020', '3/4/98', '', '31-12-2019'];
    for (const day of days) {
      await page().keyboard.type(day, { delay });
      await press('Enter');
    }
    await saved();

    expect(cells('kind', 1, 2, 3, 4, 5, 6, 7)).toEqual([
      'person',
      'organisation',
      'person',
      'organisation',
      'person',
      'person',
      'organisation',
    ]);
    expect(cells('foundedOn', 1, 2, 3, 4, 5, 6)).toEqual([
      '2027-03-14',
      '2027-01-31',
      '2020-04-01',
      '1998-04-03',
      '2004-05-15',
      '2019-12-31',
    ]);
  });

  it('chooses a day in the calendar, by the keyboard or the mouse', async () => {
    await click(1, 'number');
    for (let step = 0; step < 15; step += 1) await press('ArrowRight');
    await press('Alt+ArrowDown');
    await page().getByRole('grid', { name: 'Calendrier\u00A0: Fondée le' }).waitFor();
    for (const key of ['ArrowDown', 'ArrowRight', 'PageDown']) await page().keyboard.press(key);
    expect(await page().locator('textarea').inputValue()).toBe('2000-02-23');
    await press('Enter');
    await press('F2');
    await page().getByRole('button', { name: 'Mois suivant' }).click();
    await page().getByRole('gridcell', { name: '1er mars 2001', exact: true }).click();
    await saved();

    expect(cells('foundedOn', 1, 2)).toEqual(['2000-02-23', '2001-03-01']);
    expect(faults()).toEqual([]);
  });

  it('goes right with Tab, and back under the first cell of the run with Enter', async () => {
    await click(2, 'usualName');
    for (const word of ['Zone', 'Ana', 'Roy']) {
      await page().keyboard.type(word);
      await press('Tab');
    }
    await press('Enter');
    await page().keyboard.type('Dessous\n');
    await saved();

    expect(server().rows.get('m-2')).toMatchObject({
      usualName: 'Zone',
      givenName: 'Ana',
      familyName: 'Roy',
    });
    expect(cells('usualName', 3)).toEqual(['Dessous']);
  });

  it('edits within the cell after F2, and leaves it as it was after Escape', async () => {
    await click(1, 'legalName');
    await press('F2');
    await page().keyboard.type(' inc.');
    await press('Enter');
    await press('F2');
    await page().keyboard.type(' oublié');
    await press('Escape');
    await saved();

    expect(cells('legalName', 1, 2)).toEqual(['Brasserie La Barberie inc.', 'Café Rencontre']);
  });

  it('takes a choice by the first letters of its name', async () => {
    await click(4, 'kind');
    await page().keyboard.type('per');
    await page().getByRole('option', { name: 'Personne' }).waitFor();
    await press('Enter');
    await click(4, 'category');
    await page().keyboard.type('coop\n');
    await saved();

    expect(server().rows.get('m-4')).toMatchObject({ kind: 'person', category: 'coop' });
  });

  it('keeps a refused value in its cell, with the reason, and sends nothing', async () => {
    await click(3, 'category');
    await page().keyboard.type('Fondation\n');
    await page().getByText('1 cellule à revoir').click();

    await expect(
      page().getByRole('group', { name: 'Choisissez une des valeurs proposées.' }).isVisible(),
    ).resolves.toBe(true);
    expect(server().batches).toEqual([]);
    await page().getByRole('button', { name: 'Revenir à la valeur enregistrée' }).click();
    await saved();
  });

  it('moves by the keyboard alone: to the edges of the data, by pages, to the ends of a row', async () => {
    await click(1, 'legalName');
    await press('Control+ArrowDown');
    expect(await heard()).toContain('ligne 60');
    await press('Home');
    expect(await heard()).toContain('Numéro, ligne 60\u00A0: M-0060');
    await press('Control+Home');
    expect(await heard()).toContain('Numéro, ligne 1\u00A0: M-0001');
  });

  it('gives the keyboard back: Escape, then Tab, leaves the sheet', async () => {
    await click(1, 'legalName');
    await press('Escape');
    await press('Shift+Tab');
    const inSheet = await page().evaluate(`document.activeElement.tagName === 'TEXTAREA'`);
    expect(inSheet).toBe(false);
  });
});
