import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPages } from '../../infra/local/frontend.ts';
import { applicationRowsOf } from '../api/applicant.ts';
import { openNetwork, type Network } from '../api/network.ts';
import { violationsOn } from './accessible.ts';
import { launchChromium } from './chromium.ts';

const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
};
const desk: BrowserContextOptions = { viewport: { width: 1280, height: 860 } };

let network: Network;
let browser: Browser;
/** What the pages complained of: a refusal by the content security policy, an error of a script. */
const complaints: string[] = [];

beforeAll(async () => {
  await buildPages();
  [network, browser] = await Promise.all([openNetwork(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await network.close();
});

async function open(path: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (line) => {
    if (line.type() === 'error' && !line.text().includes('status of 410')) complaints.push(line.text());
  });
  await page.goto(`${network.stack.url}${path}`);
  return page;
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name });

async function fillCoop(page: Page, email: string): Promise<void> {
  await page.getByText('Une organisation').click();
  await page.getByText('Coopérative membre').click();
  await field(page, 'Nom légal').fill('Coopérative de travail Boréale');
  await page.getByLabel('Forme juridique').selectOption('worker-coop');
  await field(page, 'Chiffre d’affaires').fill('1 250 000 $');
  await field(page, 'Prénom').fill('Ana');
  await field(page, 'Nom de famille').fill('Roy');
  await field(page, 'Courriel').fill(email);
  await page.getByRole('combobox', { name: 'Région' }).selectOption('qc-04');
  await field(page, 'Municipalité').fill('Trois-Rivières');
  await field(page, 'Code postal').fill('g9a1a1');
}

async function linkFor(email: string): Promise<string> {
  const [letter] = (await network.lettersTo(email)).slice(-1);
  const link = /\S+(\/confirmation\S*#\S+)/.exec(letter?.text ?? '')?.[1];
  if (link === undefined) throw new Error(`No link was sent to ${email}`);
  return link;
}

describe('the sign-up form', () => {
  it('leads a co-op on a phone, in French, from the first question to the confirmed address', async () => {
    const page = await open('/', phone);
    await fillCoop(page, 'ana@boreale.example');
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
    await page.getByRole('checkbox', { name: /infolettre/ }).check();
    await page.getByRole('button', { name: 'Envoyer la demande' }).click();
    await page.getByRole('heading', { name: 'Un courriel vous attend' }).waitFor();
    expect(await page.getByText('ana@boreale.example').isVisible()).toBe(true);

    await page.goto(`${network.stack.url}${await linkFor('ana@boreale.example')}`);
    await page.getByRole('button', { name: 'Confirmer mon adresse' }).waitFor();
    expect(await applicationRowsOf(network)).toEqual([]);
    await page.getByRole('button', { name: 'Confirmer mon adresse' }).click();
    await page.getByText('Nous avons bien reçu votre demande (Coopérative de travail Boréale)').waitFor();
    const [row] = await applicationRowsOf(network);
    expect(row).toMatchObject({
      name: 'Coopérative de travail Boréale',
      state: 'received',
      missing: ['neq'],
    });

    await page.reload();
    await page.getByRole('button', { name: 'Confirmer mon adresse' }).click();
    await page.getByRole('heading', { name: 'C’est déjà fait' }).waitFor();
  });

  it('says in English what to correct, leads to each field, and forgets a mistake once it is mended', async () => {
    const page = await open('/?lang=en', desk);
    await page.getByText('A person').click();
    await page.getByText('Individual developer').click();
    await field(page, 'E-mail').fill('liam@');
    await page.getByRole('button', { name: 'Send the application' }).click();
    const list = page.getByRole('alert');
    await list.getByText('6 answers need another look').waitFor();
    expect(await list.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
    await list.getByRole('link', { name: 'E-mail' }).click();
    await page.keyboard.type('chen.example');
    expect(await page.getByText('Enter a full e-mail address').count()).toBe(0);
    await field(page, 'Given name').fill('Liam');
    await list.getByText('4 answers need another look').waitFor();
    await page.getByRole('button', { name: 'Français' }).click();
    await list.getByText('4 réponses sont à revoir').waitFor();
    expect(await page.getByText('Fill in this field.').count()).toBe(0);
  });

  it('asks nothing more of a field that another answer has taken away', async () => {
    const page = await open('/', desk);
    await page.getByText('Une organisation').click();
    await page.getByRole('button', { name: 'Envoyer la demande' }).click();
    const list = page.getByRole('alert');
    await list.getByRole('link', { name: `Nom légal\u00A0: Remplissez ce champ.` }).waitFor();
    await list.getByRole('link', { name: 'Choisissez une catégorie.' }).waitFor();
    await page.getByText('Coopérative membre').click();
    expect(await list.getByRole('link', { name: 'Choisissez une catégorie.' }).count()).toBe(0);
    await page.getByText('Une personne').click();
    await list.getByRole('link', { name: 'Prénom' }).waitFor();
    expect(await list.getByRole('link', { name: 'Nom légal' }).count()).toBe(0);
  });

  it('keeps what was written when the language changes, and when the address is corrected', async () => {
    const page = await open('/', desk);
    await fillCoop(page, 'tpyo@boreale.example');
    await page.getByRole('button', { name: 'English' }).click();
    expect(await field(page, 'Legal name').inputValue()).toBe('Coopérative de travail Boréale');
    expect(await page.evaluate('document.documentElement.lang')).toBe('en-CA');
    await page.getByRole('button', { name: 'Send the application' }).click();
    await page.getByRole('button', { name: 'Correct the address' }).click();
    expect(await field(page, 'E-mail').inputValue()).toBe('tpyo@boreale.example');
    await field(page, 'E-mail').fill('typo@boreale.example');
    await page.getByRole('button', { name: 'Send the application' }).click();
    await page.getByText('We have just written to typo@boreale.example').waitFor();
    expect(await network.lettersTo('typo@boreale.example')).toHaveLength(1);
  });

  it('is filled in and sent by keyboard alone', async () => {
    const page = await open('/', desk);
    await page.getByText('Qui veut adhérer').waitFor();
    const keys = async (...list: string[]) => {
      for (const key of list) await page.keyboard.press(key);
    };
    const type = async (text: string) => {
      await keys('Tab');
      await page.keyboard.type(text);
    };
    // Past the language, to the kinds: the second is a person; then to its categories.
    await keys('Tab', 'Tab', 'Space', 'ArrowDown', 'Tab', 'Space');
    await type('Mia');
    await type('Côté');
    await type('mia@cote.example');
    await type('');
    await keys('Tab', 'Tab', 'ArrowDown');
    await page.getByRole('combobox', { name: 'Région' }).selectOption('qc-06');
    await type('Montréal');
    await type('h2x 1y4');
    await keys('Tab', 'Tab', 'Tab', 'Tab', 'Enter');
    await page.getByRole('heading', { name: 'Un courriel vous attend' }).waitFor();
    expect(await network.lettersTo('mia@cote.example')).toHaveLength(1);
  });

  it('tells that nothing is lost when nobody answers', async () => {
    const page = await open('/', phone);
    await fillCoop(page, 'hors@ligne.example');
    await page.route('**/api/join/applications', (route) => route.abort());
    await page.getByRole('button', { name: 'Envoyer la demande' }).click();
    await page.getByText('La demande n’est pas partie').waitFor();
    expect(await field(page, 'Nom légal').inputValue()).toBe('Coopérative de travail Boréale');
    complaints.splice(0);
  });

  it.each([
    ['fr', '/', 'Une organisation', 'Envoyer la demande'],
    ['en', '/?lang=en', 'An organization', 'Send the application'],
  ])('is accessible in %s, empty, filled and corrected', async (_, path, kind, submit) => {
    const page = await open(path, phone);
    await page.getByText(kind).click();
    await page.getByRole('radio').nth(2).check();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: submit }).click();
    await page.getByRole('alert').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.goto(`${network.stack.url}/confirmation#${'a'.repeat(43)}`);
    await page.getByRole('heading').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violationsOn(page)).toEqual([]);
  });

  it('breaks no rule of the content security policy, and throws nothing', () => {
    expect(complaints).toEqual([]);
  });

  it('weighs 120 kB at most, with everything that it loads', async () => {
    const read = async (path: string) =>
      Buffer.from(await (await fetch(`${network.stack.url}${path}`)).arrayBuffer());
    const page = await read('/');
    const paths = [...page.toString().matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path = '']) => path);
    const files = await Promise.all(paths.map(read));
    const weight = [page, ...files].reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
    expect(paths.length).toBeGreaterThan(2);
    expect(weight).toBeLessThan(120_000);
  });
});
