import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memberRows } from '../../shared/contracts/routes/membership.ts';
import { openDemoPanel, type DemoPanel } from './demo-panel.ts';

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
/** The row of that name as the server has it, for the same server as everybody's. */
async function kept(name: string): Promise<Member | undefined> {
  const { body } = await demo.network.call(memberRows.rows, { as: 'membership' });
  return body.rows.find((row: Member) => row['legalName'] === name);
}
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
async function saved(): Promise<void> {
  await page.waitForTimeout(200);
  await page.getByText('Tout est enregistré').waitFor();
}

const patient = { timeout: 10_000 };

describe('on the product itself', () => {
  it('a row that was created, emptied, removed and undone comes back as it was, with its history', async () => {
    await page.getByRole('button', { name: 'Ajouter une ligne' }).click();
    await page.keyboard.type('Coop des Allers-Retours');
    await press('Tab', 'Tab', 'Tab', 'Tab');
    await page.keyboard.type('Les Allers\n');
    await expect
      .poll(() => kept('Coop des Allers-Retours'), patient)
      .toMatchObject({ usualName: 'Les Allers', version: 1 });
    const { id } = (await kept('Coop des Allers-Retours')) ?? {};

    // The new row is the last one: it is emptied of its usual name, then removed.
    await press('Control+End', 'Home');
    for (let step = 0; step < 5; step += 1) await press('ArrowRight');
    await press('Delete');
    await saved();
    expect((await kept('Coop des Allers-Retours'))?.['usualName']).toBeUndefined();
    await page.getByRole('button', { name: 'Retirer les lignes choisies' }).click();
    await page.getByRole('button', { name: 'Retirer', exact: true }).click();
    await expect.poll(() => kept('Coop des Allers-Retours'), patient).toBeUndefined();

    await press('Control+z');
    await expect.poll(() => kept('Coop des Allers-Retours'), patient).toMatchObject({ id, version: 4 });
    await press('Control+z');
    await expect
      .poll(() => kept('Coop des Allers-Retours'), patient)
      .toMatchObject({ id, usualName: 'Les Allers', version: 5 });
    await press('Control+z');
    await expect.poll(() => kept('Coop des Allers-Retours'), patient).toBeUndefined();
    await press('Control+y', 'Control+y');
    await expect.poll(async () => (await kept('Coop des Allers-Retours'))?.['version'], patient).toBe(8);
    expect((await kept('Coop des Allers-Retours'))?.['usualName']).toBeUndefined();

    const { body } = await demo.network.call(memberRows.history, {
      as: 'membership',
      path: { rowId: String(id) },
    });
    const names = body.changes.filter(({ field }: Member) => field === 'usualName');
    expect(names.map(({ from, to }: Member) => [from, to]).toReversed()).toEqual([
      [null, 'Les Allers'],
      ['Les Allers', ''],
      ['', 'Les Allers'],
      ['Les Allers', null],
      [null, 'Les Allers'],
      ['Les Allers', ''],
    ]);
    expect(faults).toEqual([]);
  });

  it('a member stays on the roll, with the reason', async () => {
    await press('Control+Home', 'ArrowDown');
    const before = await page.getByText(/^\d+\slignes$/).textContent();
    await page.getByRole('button', { name: 'Retirer les lignes choisies' }).click();
    await page.getByRole('button', { name: 'Retirer', exact: true }).click();
    await page.getByText(/^Impossible de retirer 1\sligne/).waitFor();
    expect(await page.getByText(/^\d+\slignes$/).textContent()).toBe(before);
  });
});
