import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memberRows } from '../../shared/contracts/routes/membership.ts';
import { violationsOn } from './accessible.ts';
import { openDemoPanel, picture, pictures, type DemoPanel } from './demo-panel.ts';
import { painted } from './panel-fixture.ts';

let demo: DemoPanel;
beforeAll(async () => {
  demo = await openDemoPanel();
}, 180_000);
afterAll(() => demo.close());

const pages = ['/', '/imports', '/programmes', '/reminders', '/staff', '/settings'] as const;
const sheets = [
  '/members',
  '/contacts',
  '/applications',
  '/invoices',
  '/payments',
  '/mentors',
  '/mentees',
  '/pairings',
  '/meetings',
  '/incompatibilities',
  '/messages',
] as const;

/** Goes on inside of the page: a sheet that was read stays in memory. Until nothing was asked for in a tenth of a second. */
async function go(page: Page, path: string): Promise<void> {
  let last = performance.now();
  const stirred = () => (last = performance.now());
  page.on('request', stirred).on('requestfinished', stirred);
  await page.evaluate(
    `history.pushState({}, '', '/panel${path}'); dispatchEvent(new PopStateEvent('popstate'))`,
  );
  while (performance.now() - last < 100) await page.waitForTimeout(25);
  page.off('request', stirred).off('requestfinished', stirred);
  await page.locator('header h1').first().waitFor();
}

async function barriers(page: Page, screens: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of screens) {
    await go(page, path);
    for (const line of await violationsOn(page)) found.push(`${path} ${line}`);
    const width = page.viewportSize()?.width ?? 0;
    await page.screenshot({ path: `${pictures}/${path.slice(1) || 'dashboard'}-${width}.png` });
  }
  return found;
}

describe('every screen of the panel', () => {
  it('stands in nobody’s way on a wide screen in light', { timeout: 120_000 }, async () => {
    const { page, faults } = await demo.open(/Éloïse Gagnon/, '/');
    expect(await barriers(page, [...pages, ...sheets])).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });

  it(
    'stands in nobody’s way on a phone in the dark, which it takes from the device',
    { timeout: 120_000 },
    async () => {
      const { page, faults } = await demo.open(/Éloïse Gagnon/, '/', {
        width: 390,
        height: 844,
        colorScheme: 'dark',
      });
      // Every sheet is the same cards there: those of two are looked at.
      expect(await barriers(page, [...pages, '/members', '/pairings'])).toEqual([]);
      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(24, 20, 18)');
      expect(faults).toEqual([]);
      await page.close();
    },
  );

  it('is whole at 200 %: nothing beside the window, and every button within it', async () => {
    const { page } = await demo.open(/Éloïse Gagnon/, '/', { width: 680, height: 410 });
    const beside: string[] = [];
    for (const path of ['/', '/members', '/invoices', '/imports', '/programmes', '/staff', '/settings']) {
      await go(page, path);
      // The feet of columns scroll with their sheet.
      const cut: string[] =
        await page.evaluate(`[...document.querySelectorAll('button, a, input, th, td, h1, h2')]
        .filter((one) => one.closest('fieldset, canvas, [class*=dvn-]') === null)
        .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
        .map((one) => one.textContent)`);
      const width: number = await page.evaluate('document.documentElement.scrollWidth');
      beside.push(...cut.map((text) => `${path} ${text}`), ...(width > 680 ? [`${path} ${width}`] : []));
    }
    expect(beside).toEqual([]);
    await go(page, '/members');
    await painted(page);
    await page.mouse.click(300, 260);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click();
    await page.getByRole('button', { name: 'Ajouter une ligne' }).click({ trial: true });
    await page.close();
  });

  it('takes its colours from the system where they are forced, more contrast where it is asked, and keeps a choice', async () => {
    const { page } = await demo.open(/Éloïse Gagnon/, '/members');
    const ground = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    await page.getByText(/^\d+\slignes$/).waitFor();
    await page.emulateMedia({ contrast: 'more' });
    await expect.poll(ground).toBe('rgb(255, 255, 255)');
    expect(await violationsOn(page)).toEqual([]);
    await picture(page, 'members-contrast');
    await page.emulateMedia({ contrast: 'no-preference', forcedColors: 'active' });
    await picture(page, 'members-forced');
    await page.emulateMedia({ forcedColors: 'none' });

    await page.getByRole('button', { name: 'Apparence' }).click();
    await page.getByRole('menuitemradio', { name: 'Apparence sombre' }).click();
    await expect.poll(ground).toBe('rgb(24, 20, 18)');
    await page.reload();
    await page.getByText(/^\d+\slignes$/).waitFor();
    expect(await ground()).toBe('rgb(24, 20, 18)');
    expect(await violationsOn(page)).toEqual([]);
    await picture(page, 'members-dark');
    await page.close();
  });
});

describe('a sheet that is heard', () => {
  it('says its cells with their column and row, what was refused, how it is sorted and filtered, and what is saved', async () => {
    const { page, faults } = await demo.open(/Éloïse Gagnon/, '/members');
    await page.getByText(/^\d+\slignes$/).waitFor();
    await painted(page);
    await page.mouse.click(500, 240);
    const said = (text: string | RegExp) =>
      page
        .locator('output, [role=status], [role=alert]')
        .getByText(text)
        .first()
        .waitFor({ state: 'attached' });
    await page.getByRole('textbox', { name: /^Nom légal, ligne 3\s: Forêts/ }).waitFor();
    await page.keyboard.type('x'.repeat(300));
    await page.keyboard.press('Enter');
    await said(/1\scellule\s: valeur refusée/);
    await said(/^1\scellule à revoir/);
    await page.keyboard.press('Control+z');
    await page.getByRole('searchbox', { name: 'Rechercher' }).fill('forêts');
    await said(/^\d+ sur 167\slignes$/);
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe('a sheet on a phone', () => {
  it('is cards, which are looked through, filtered, opened and edited', async () => {
    const { page, faults } = await demo.open(/Éloïse Gagnon/, '/members', { width: 390, height: 844 });
    const cards = page.getByRole('region', { name: /^Chiffrier/ }).getByRole('listitem');
    await cards.first().waitFor();
    await page.getByRole('searchbox', { name: 'Rechercher' }).fill('forets de la riviere');
    await expect.poll(() => cards.count()).toBe(1);
    await page.getByRole('searchbox', { name: 'Rechercher' }).fill('');
    await page.getByRole('button', { name: 'Trier et filtrer par…' }).click();
    await page.getByRole('menuitem', { name: 'Statut' }).click();
    expect(await violationsOn(page)).toEqual([]);
    await picture(page, 'cards-filter');
    await page.keyboard.press('Escape');

    await page.getByRole('searchbox', { name: 'Rechercher' }).fill('forets de la riviere');
    await cards.first().getByRole('button').click();
    await page.getByRole('textbox', { name: 'Municipalité' }).fill('Sainte-Marguerite');
    await page.getByRole('textbox', { name: 'Adresse' }).focus();
    await page.getByText('Tout est enregistré').waitFor({ state: 'attached' });
    expect(await violationsOn(page)).toEqual([]);
    await picture(page, 'cards-record');
    const rows: readonly Readonly<Record<string, unknown>>[] = (
      await demo.network.call(memberRows.rows, { as: 'membership' })
    ).body.rows;
    expect(rows.find(({ municipality }) => municipality === 'Sainte-Marguerite')?.['legalName']).toMatch(
      /^Forêts/,
    );
    expect(faults).toEqual([]);
    await page.close();
  });
});
