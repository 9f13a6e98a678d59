import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPages } from '../../infra/local/frontend.ts';
import { mentorshipRoutes } from '../../shared/contracts/routes/mentorship.ts';
import { offered, openTraining } from '../api/mentorship/people.ts';
import { openNetwork, type Network } from '../api/network.ts';
import { violationsOn } from './accessible.ts';
import { launchChromium } from './chromium.ts';

const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  timezoneId: 'America/Toronto',
};
const desk: BrowserContextOptions = {
  viewport: { width: 1280, height: 860 },
  timezoneId: 'America/Toronto',
  colorScheme: 'dark',
};

let network: Network;
let browser: Browser;
let two: Awaited<ReturnType<typeof offered>>;
/** What the pages complained of: a refusal by the content security policy, an error of a script. */
const complaints: string[] = [];

beforeAll(async () => {
  await buildPages();
  [network, browser] = await Promise.all([openNetwork({ clock: '2027-01-11' }), launchChromium()]);
  await openTraining(network);
  two = await offered(network, 'Mia', 'Jon');
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
    if (line.type() === 'error') complaints.push(line.text());
  });
  await page.goto(`${network.stack.url}${path}`);
  return page;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** The address of the offer, as its letter has it. */
async function linkFor(email: string): Promise<string> {
  const [letter] = await network.lettersTo(email);
  const link = /\S+(\/space\/pairings\/[\w-]+)/.exec(letter?.text ?? '')?.[1];
  if (link === undefined) throw new Error(`No offer was sent to ${email}`);
  return link;
}

/** Signs in by the code that comes by e-mail, in the language of the page. */
async function signIn(page: Page, email: string, language: 'fr' | 'en'): Promise<void> {
  const say = (fr: string, en: string) => (language === 'fr' ? fr : en);
  await button(page, say('Me connecter', 'Sign in')).click();
  await page.getByLabel(say('Courriel', 'E-mail')).fill(email);
  await button(page, say('Recevoir un code', 'Send me a code')).click();
  const codeField = page.getByRole('textbox', {
    name: say('Code reçu par courriel', 'Code received by e-mail'),
  });
  await codeField.waitFor();
  const letters = (await network.lettersTo(email)).map(({ text }) => /\b\d{8}\b/.exec(text ?? '')?.[0]);
  await codeField.fill(letters.findLast((code) => code !== undefined) ?? '');
  await button(page, say('Se connecter', 'Sign in')).click();
}

async function expectClean(page: Page): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
}

describe('the member’s space', () => {
  it('takes the mentor from the letter to a first meeting, on a phone, in French', async () => {
    const page = await open(await linkFor(two.mentor.email), phone);
    await page.getByText('Une offre de jumelage vous attend').waitFor();
    await expectClean(page);
    await signIn(page, two.mentor.email, 'fr');

    await page.getByRole('heading', { name: 'Jumelage avec Jon Cyr' }).waitFor();
    expect(await page.getByText('21 janvier 2027').isVisible()).toBe(true);
    await expectClean(page);
    await button(page, 'J’accepte').click();
    await page.getByText('Vous avez accepté. La réponse de Jon Cyr vous sera annoncée ici').waitFor();

    const body = { side: 'mentee', yes: true };
    const path = { pairingId: two.pairing };
    await network.call(mentorshipRoutes.recordAnswer, { as: 'programmes', path, body });
    await page.reload();
    await page.getByText('Convenez d’une première rencontre').waitFor();
    await page.getByRole('link', { name: two.mentee.email }).waitFor();
    await expectClean(page);
    await button(page, 'Noter la rencontre').click();
    await page.getByText('La rencontre d’aujourd’hui est notée.').waitFor();
    await page.getByText('11 janvier 2027').waitFor();

    await page.getByLabel('Nouvelle note privée').fill('Elle doute de sa place.');
    await page.locator('.private').getByRole('button', { name: 'Écrire' }).click();
    await page.getByText('Elle doute de sa place.').waitFor();
    await page.getByLabel('Nouvelle note partagée').fill('Lire le guide pour la prochaine fois.');
    await button(page, 'Écrire').last().click();
    await page.locator('.written', { hasText: 'Lire le guide' }).waitFor();
    await expectClean(page);
  });

  it('shows the mentee the meeting and the shared note, in English, and nothing of what the other keeps', async () => {
    const page = await open('/space?lang=en', desk);
    await page.getByRole('heading', { name: 'Member’s space' }).waitFor();
    await signIn(page, two.mentee.email, 'en');
    await page.getByRole('heading', { name: 'Hello, Jon Cyr' }).waitFor();
    await page.getByText('No invoices yet.').waitFor();
    await expectClean(page);

    await page.getByRole('link', { name: 'Open – Mia Roy' }).click();
    await page.locator('.written', { hasText: 'Lire le guide' }).waitFor();
    expect(await page.getByText('January 11, 2027').first().isVisible()).toBe(true);
    expect(await page.getByText('Elle doute').count()).toBe(0);
    await button(page, /^Write – Our goals/).click();
    await page.getByRole('textbox', { name: 'Our goals' }).fill('A budget that holds.');
    await button(page, 'Save').click();
    await page.getByText('A budget that holds.').waitFor();

    await page.getByLabel('New private note').fill('Ask about salaries');
    await page.locator('.private').getByRole('button', { name: 'Write' }).click();
    await page.locator('.written', { hasText: 'Ask about salaries' }).waitFor();
    await button(page, 'Change').last().click();
    await page.getByLabel('Text of the note').fill('Ask about pay.');
    await button(page, 'Save').click();
    await page.locator('.written', { hasText: 'Ask about pay.' }).waitFor();
    await expectClean(page);
    await button(page, 'Delete').click();
    await button(page, 'Yes, delete').click();
    await page.locator('.private').getByText('Ask about pay.').waitFor({ state: 'detached' });
  });

  it('answers for another’s pairing as for none, and closes when one signs out', async () => {
    const page = await open('/space/pairings/nobody-s', phone);
    await signIn(page, two.mentor.email, 'fr');
    await page.getByText('Cette page n’existe pas, ou n’est pas la vôtre.').waitFor();
    complaints.splice(0, complaints.length, ...complaints.filter((text) => !text.includes('404')));
    await button(page, 'Me déconnecter').click();
    await button(page, 'Me connecter').waitFor();
    await page.goto(`${network.stack.url}/space`);
    await button(page, 'Me connecter').waitFor();
    expect(await button(page, 'Me déconnecter').count()).toBe(0);
  });

  it('is at most 120 kB, and complains of nothing', async () => {
    const html = await (await fetch(`${network.stack.url}/space`)).text();
    const scripts = [...html.matchAll(/assets\/[^"]+\.js/g)].map(([path]) => path);
    const sizes = await Promise.all(
      scripts.map(async (path) => {
        const script = await (await fetch(`${network.stack.url}/${path}`)).arrayBuffer();
        return gzipSync(Buffer.from(script)).length;
      }),
    );
    expect(scripts.length).toBeGreaterThan(1);
    expect(sizes.reduce((all, size) => all + size, 0)).toBeLessThan(120_000);
    expect(complaints).toEqual([]);
  });
});
