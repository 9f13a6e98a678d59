import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { membersSheet } from './hands.ts';

const { page, server, faults, click, press, paste, saved } = membersSheet(20);

/** What a program put there, as a browser hands it over. */
const flavour = (name: string) => readFileSync(join(import.meta.dirname, 'clipboards', name), 'utf8');

/** The cell of a row where the block begins: the column `sector`, the fourteenth. */
async function goToSector(row: number): Promise<void> {
  await click(row, 'number');
  for (let step = 0; step < 13; step += 1) await press('ArrowRight');
}

async function settled(): Promise<void> {
  await page().waitForTimeout(150);
  await page().getByRole('button', { name: '1 cellule à revoir' }).waitFor();
}

const whole = {
  sector: 'Alimentation "bio" et café',
  neq: '1140139735',
  foundedOn: '2003-05-12',
  revenue: 123_456_789,
  revenueYear: 2025,
  jobs: 12,
  jobsYear: 2025,
  workerMembers: 8,
  language: 'fr',
  email: 'info@levain.example',
  phone: '819 555-0142',
  website: 'https://levain.example',
  inDirectory: true,
};
const partial = {
  sector: 'Forêt',
  neq: '',
  foundedOn: '1998-04-03',
  revenue: 9_800_050,
  revenueYear: 2024,
  jobs: 7,
  jobsYear: 2024,
  workerMembers: null,
  language: 'en',
  email: '',
  inDirectory: false,
};

describe.each(['excel', 'libreoffice', 'google-sheets'])('a block from %s', (program) => {
  it('lands cell by cell, exactly, and marks the one cell that does not fit', async () => {
    await goToSector(1);
    await paste({ 'text/plain': flavour(`${program}.txt`), 'text/html': flavour(`${program}.html`) });
    await settled();
    expect(server().rows.get('m-1')).toMatchObject(whole);
    expect(server().rows.get('m-2')).toMatchObject(partial);

    await page().getByRole('button', { name: '1 cellule à revoir' }).click();
    await page().getByRole('group', { name: 'Écrivez un nombre entier.' }).waitFor();
    await page().getByRole('button', { name: 'Revenir à la valeur enregistrée' }).click();
    await saved();

    // Without HTML, as from a terminal or an editor, it is worth what was shown.
    await goToSector(5);
    await paste({ 'text/plain': flavour(`${program}.txt`) });
    await settled();
    const rounded = program === 'excel' ? {} : { revenue: 123_456_800 };
    expect(server().rows.get('m-5')).toMatchObject({ ...whole, ...rounded });
    expect(faults()).toEqual([]);
  });

  it('past the last row asks to create rows, and makes them', async () => {
    await goToSector(18);
    await press('Control+ArrowDown');
    await paste({ 'text/html': flavour(`${program}.html`) });
    await page().getByText('Créer 1 ligne').waitFor();
    await page().getByRole('button', { name: 'Créer', exact: true }).click();
    await page().getByText('21 lignes').waitFor();
    expect(server().rows.get('m-20')).toMatchObject(whole);
    expect(server().rows.get('m-21')).toMatchObject({
      sector: 'Forêt',
      revenue: 9_800_050,
      language: 'en',
    });
    await page().getByRole('button', { name: '1 cellule à revoir' }).waitFor();
  });
});

describe('a copy', () => {
  it('carries the person’s own way of writing, and the exact value beside', async () => {
    await goToSector(2);
    await press('ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight');
    const copied = await page().evaluate(`(() => {
      const clipboardData = new DataTransfer();
      document.activeElement.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
      return [clipboardData.getData('text/plain'), clipboardData.getData('text/html')];
    })()`);
    expect(copied).toEqual([
      '2001-02-15\t125100,50\t2025\t7',
      '<table><tbody><tr><td data-courtepointe="&quot;2001-02-15&quot;">2001-02-15</td>' +
        '<td data-courtepointe="12510050">125100,50</td><td data-courtepointe="2025">2025</td>' +
        '<td data-courtepointe="7">7</td></tr></tbody></table>',
    ]);
  });
});
