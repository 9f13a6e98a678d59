import { mkdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { violationsOn } from './accessible.ts';
import { membersSheet } from './hands.ts';

const pictures = '.local/pictures/offline';
const { page, server, click, type, cells, comeBack } = membersSheet(40);
const signOut = async () => {
  await page().getByRole('button', { name: 'Mon compte' }).click();
  await page().getByRole('menuitem', { name: 'Se déconnecter' }).click();
};

it('offline for a minute, edits wait and are sent; a cell that someone else wrote in meanwhile is asked about; who signs out is warned, and leaves no roll behind', async () => {
  mkdirSync(pictures, { recursive: true });
  await page().clock.install();
  server().away = true;
  await click(1, 'legalName');
  await type('Barberie', 'Rencontre', 'Habitat');
  server().elsewhere('m-2', 'legalName', 'Café du Marché');
  for (let quarter = 0; quarter < 4; quarter += 1) await page().clock.runFor(15_000);
  await page().getByText('3 cellules en attente d’envoi').waitFor();
  expect(cells('legalName', 1, 2, 3)).toEqual([
    'Brasserie La Barberie',
    'Café du Marché',
    'Éco-Habitat Mauricie',
  ]);

  await signOut();
  const asked = page().getByRole('dialog', { name: /^Se déconnecter sans enregistrer/ });
  await asked.getByText(/^3\scellules à enregistrer/).waitFor();
  expect(await violationsOn(page())).toEqual([]);
  await page().screenshot({ path: `${pictures}/sign-out-fr.png` });
  await asked.getByRole('button', { name: 'Rester' }).click();
  await asked.waitFor({ state: 'detached' });

  server().away = false;
  await page().clock.runFor(31_000);
  await page().getByRole('button', { name: '1 cellule à revoir' }).click();
  await page().getByText('Quelqu’un d’autre a modifié cette cellule').waitFor();
  await page().screenshot({ path: `${pictures}/conflict-fr.png` });
  expect(cells('legalName', 1, 2, 3)).toEqual(['Barberie', 'Café du Marché', 'Habitat']);
  expect(server().batches.flatMap((batch) => batch.map(({ id }) => id))).toEqual(['m-1', 'm-2', 'm-3']);
  await page().getByRole('button', { name: 'Garder la mienne' }).click();
  await comeBack();
  await page().getByText('Tout est enregistré').waitFor();
  expect(cells('legalName', 2)).toEqual(['Rencontre']);

  await signOut();
  await page().getByRole('button', { name: 'Se connecter' }).waitFor();
  expect(await page().evaluate('Object.keys(sessionStorage).filter((key) => key.includes("user"))')).toEqual(
    [],
  );
  await page().goBack();
  await page().getByRole('button', { name: 'Se connecter' }).waitFor();
  expect(await page().getByText('40 lignes').count()).toBe(0);
});
