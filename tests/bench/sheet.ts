import type { Browser, Page } from 'playwright-core';
import { tableVariable } from '../../functions/platform/environment.ts';
import { members } from '../../functions/membership/records.ts';
import { feed } from '../../functions/platform/storage/question.ts';
import { buildPages } from '../../infra/local/frontend.ts';
import type { Member } from '../../shared/membership/member.ts';
import { openNetwork, type Network } from '../api/network.ts';
import { launchChromium } from '../browser/chromium.ts';
import { quantile } from './figures.ts';
import { openEye, watched } from './sheet/eye.ts';
import { clientAt, enrol } from './sheet/roll.ts';

const total = 100_000;
const pastedRows = 1_000;
const viewport = { width: 1400, height: 900 };
/** Where the first ten lines of names stand. */
const lines = { x: 340, y: 165, width: 200, height: 320, bands: 10 };

/**
 * The sheet of 100 000 members in Chromium, over the local stack: each figure runs from the click or key to the paint of
 * what it asks for, in milliseconds. What was pasted is then counted in the store.
 */
export async function run(options: readonly string[]): Promise<object> {
  const size = Number(options[0] ?? total);
  const [network, browser] = await Promise.all([openNetwork(), launchChromium(), buildPages()]);
  const { stack } = network;
  const client = clientAt(stack.endpoints.database);
  try {
    const roll = { client, table: stack.environment[tableVariable.membership] ?? '' };
    await enrol(roll, [0, size], stack.clock.now());
    console.log(`${size} members are on the roll`);
    return await inBrowser(network, browser, size);
  } finally {
    client.destroy();
    await browser.close();
    await network.close();
  }
}

async function inBrowser(network: Network, browser: Browser, size: number): Promise<object> {
  const context = await browser.newContext({ viewport, locale: 'fr-CA', timezoneId: 'America/Toronto' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  await signIn(page, network.stack.url);
  const opened = await open(page, size);
  const sortMs = await sort(page);
  const filterMs = await filter(page, size);
  const frameP95Ms = await scroll(page);
  const pasted = await paste(page);
  await checkStore(network);
  return { ...opened, sortMs, filterMs, frameP95Ms, ...pasted, memoryMB: await memory(page) };
}

/** Signs in, and leaves the panel on a page that has read nothing of the roll. */
async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/panel`);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.getByRole('button', { name: /Mathis Tremblay/ }).click();
  await page.getByRole('heading', { name: 'Tableau de bord' }).waitFor();
  await page.goto(`${url}/panel/imports`);
  await page.getByRole('link', { name: 'Membres', exact: true }).waitFor();
  await page.waitForTimeout(1_000);
  await openEye(page);
}

const count = (n: number) => `${n.toLocaleString('fr-CA').replaceAll(/\s/g, '\u00A0')} lignes`;

async function open(page: Page, size: number) {
  const seen = await watched(
    page,
    lines,
    () => page.getByRole('link', { name: 'Membres', exact: true }).click(),
    { calm: 20, whole: true },
  );
  await page.getByText(count(size), { exact: true }).waitFor({ timeout: 120_000 });
  const openMs = Math.round(await page.evaluate<number>('eye.now()'));
  // What is prepared once all is there, is prepared before anything else is measured.
  await page.waitForTimeout(4_000);
  return { openMs, firstRowsMs: Math.round(seen.all) };
}

/** The middle of three sorts by different columns, from the column's menu. */
async function sort(page: Page): Promise<number> {
  const times = [];
  for (const [x, name] of [
    [1_000, 'Trier en ordre croissant'],
    [500, 'Trier en ordre croissant'],
    [500, 'Trier en ordre décroissant'],
  ] as const) {
    await page.mouse.click(x, 145, { button: 'right' });
    const item = page.getByRole('menuitem', { name });
    await item.waitFor();
    await page.waitForTimeout(600);
    times.push((await watched(page, lines, () => item.click())).last);
  }
  console.log('sorts', times.map(Math.round));
  return Math.round(quantile(times, 0.5));
}

/** The slower of a letter more in the search, and of a filter by a value. */
async function filter(page: Page, size: number): Promise<number> {
  const search = page.getByRole('searchbox');
  await search.click();
  const typed = await watched(page, lines, () => page.keyboard.type('q'));
  const cleared = await watched(page, lines, async () => {
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
  });
  await page.getByText(count(size), { exact: true }).waitFor();
  console.log('searches', Math.round(typed.last), Math.round(cleared.last));
  await page.mouse.click(860, 145, { button: 'right' });
  await page.getByRole('checkbox', { name: 'Membre de soutien' }).check();
  await page.waitForTimeout(600);
  const chosen = await watched(page, lines, () => page.getByRole('button', { name: 'Appliquer' }).click());
  await page.getByRole('button', { name: 'Retirer les filtres' }).click();
  await page.getByText(count(size), { exact: true }).waitFor();
  console.log('filter by value', Math.round(chosen.last));
  return Math.round(Math.max(typed.last, cleared.last, chosen.last));
}

/** The 95th percentile of the frames while the wheel turns, down the roll and sideways. */
async function scroll(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  const frames = page.evaluate<readonly number[]>('eye.frames(4000)');
  for (const [xDistance, yDistance] of [
    [0, -24_000],
    [-1_500, 0],
    [0, -12_000],
  ] as const)
    await cdp.send('Input.synthesizeScrollGesture', {
      x: 800,
      y: 500,
      xDistance,
      yDistance,
      speed: 16_000,
      gestureSourceType: 'mouse',
    });
  const p95 = quantile(await frames, 0.95);
  await cdp.detach();
  return Number(p95.toFixed(1));
}

const columns: readonly (keyof Member)[] = [
  'category',
  'kind',
  'usualName',
  'givenName',
  'familyName',
  'legalForm',
  'region',
  'municipality',
  'address',
  'postalCode',
];
function pastedRow(at: number): readonly string[] {
  const n = String(at).padStart(4, '0');
  return [
    'Membre de soutien',
    'Organisation',
    `Nom collé ${n}`,
    `Prénom ${n}`,
    `Nom ${n}`,
    'Coopérative de solidarité',
    'Ontario',
    `Ville ${n}`,
    `${n}, rue du Presse-papiers`,
    'G9N 2B2',
  ];
}

/** 1 000 rows of ten columns, three of them choices, from the clipboard of this machine. */
async function paste(page: Page) {
  await page.mouse.click(500, 180);
  await page.keyboard.press('Control+Home');
  // The first column stays in place: that key does not scroll sideways.
  await page.mouse.wheel(-6_000, 0);
  await page.waitForTimeout(500);
  await page.mouse.click(860, 180);
  const text = Array.from({ length: pastedRows }, (_, at) => pastedRow(at).join('\t')).join('\r\n');
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  const area = { x: 1_130, y: 165, width: 150, height: 320, bands: 10 };
  const seen = await watched(page, area, () => page.keyboard.press('Control+V'), { calm: 20 });
  const told = page.getByText(/^Tout est enregistré$|à revoir$/);
  await told.waitFor({ timeout: 60_000 });
  const state = await told.textContent();
  if (state !== 'Tout est enregistré') {
    const heard = await page.locator('textarea').first().getAttribute('aria-label');
    throw new Error(`After the paste: ${state}. ${heard}`);
  }
  const pasteSavedMs = Math.round(await page.evaluate<number>('eye.now()'));
  return { pasteShownMs: Math.round(seen.all), pasteSavedMs };
}

/** What was pasted is in the store: read past the product's routes, every cell of it. */
async function checkStore({ store }: Network): Promise<void> {
  const shards = Array.from({ length: 16 }, (_, shard) => shard);
  const rows = (
    await Promise.all(shards.map((shard) => store.listAll(feed(members, shard, 'full', '', 1_000))))
  ).flat();
  const kept = rows.map((row) => JSON.parse(row) as Partial<Member>);
  const pasted = new Map(
    kept
      .filter(({ usualName = '' }) => usualName.startsWith('Nom collé'))
      .map((member) => [member.usualName ?? '', member]),
  );
  for (let at = 0; at < pastedRows; at += 1) {
    const wanted = pastedRow(at);
    const member = pasted.get(wanted[2] ?? '');
    const [category, form] = [member?.category, member?.legalForm];
    const same = [2, 3, 4, 7, 8].every((column) => member?.[columns[column] ?? 'id'] === wanted[column]);
    if (!same || category !== 'support' || form !== 'solidarity-coop' || member?.region !== 'on')
      throw new Error(`Row ${at} was not saved as it was pasted: ${JSON.stringify(member)}`);
  }
  console.log(`${pasted.size} pasted rows of ${columns.length} columns are in the store, of ${kept.length}`);
}

/** The page's own memory, after a collection. */
async function memory(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('Performance.enable');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const used = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
  return Math.round(used / 2 ** 20);
}
