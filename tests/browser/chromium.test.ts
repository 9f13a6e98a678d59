import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';

const page = `<!doctype html><html lang="fr"><title>Courtepointe</title>
<h1>Réseau des coopératives</h1><p>Cotisation&nbsp;: 1 234,56&nbsp;$</p>
<button onclick="this.textContent = 'Payé'">Payer</button>`;

let browser: Browser;
let server: Server;

beforeAll(async () => {
  server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  server.close();
});

it('opens a page of this machine, presses its button, and draws its text', async () => {
  const { port } = server.address() as AddressInfo;
  const tab = await browser.newPage({ locale: 'fr-CA', timezoneId: 'America/Toronto' });
  await tab.goto(`http://127.0.0.1:${port}/`);
  await tab.getByRole('button', { name: 'Payer' }).click();

  expect(await tab.getByRole('button').textContent()).toBe('Payé');
  expect(await tab.evaluate('Intl.DateTimeFormat().resolvedOptions().timeZone')).toBe('America/Toronto');
  const picture = await tab.screenshot({ path: '.local/screenshots/chromium.png' });
  expect(picture.length).toBeGreaterThan(5_000);
});
