import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { loadDemo } from '../../infra/local/demo/index.ts';
import { buildPages } from '../../infra/local/frontend.ts';
import { openNetwork, type Network } from '../api/network.ts';
import { launchChromium } from './chromium.ts';
import { enterWith, stayIn, type Stay } from './stay.ts';

export const pictures = '.local/pictures/panel';

/** The demo network on this machine, and a browser in front of it. */
export type DemoPanel = {
  readonly network: Network;
  readonly browser: Browser;
  /** Signs somebody of the staff in, at the door the first time, and opens a page of the panel. `faults` gathers what the browser complains of. */
  readonly open: (
    name: RegExp,
    at: string,
    options?: { readonly width?: number; readonly height?: number; readonly colorScheme?: 'light' | 'dark' },
  ) => Promise<{ readonly page: Page; readonly faults: string[] }>;
  readonly close: () => Promise<void>;
};

export async function openDemoPanel(): Promise<DemoPanel> {
  mkdirSync(pictures, { recursive: true });
  const [network, browser] = await Promise.all([
    openNetwork({ clock: '2026-11-22' }, loadDemo),
    launchChromium(),
    buildPages(),
  ]);
  /** Of those who came by the door before. */
  const stays = new Map<string, Stay>();
  return {
    network,
    browser,
    open: async (name, at, { width = 1400, height = 900, colorScheme = 'light' } = {}) => {
      const page = await browser.newPage({
        viewport: { width, height },
        locale: 'fr-CA',
        timezoneId: 'America/Toronto',
        colorScheme,
      });
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      const stay = stays.get(String(name));
      if (stay !== undefined) await enterWith(page.context(), stay);
      await page.goto(`${network.stack.url}/panel${at}`);
      if (stay === undefined) {
        await page.getByRole('button', { name: 'Se connecter' }).click();
        await page.getByRole('button', { name }).click();
        await page.locator('header h1').first().waitFor();
        stays.set(String(name), await stayIn(page));
      }
      return { page, faults };
    },
    close: async () => {
      await browser.close();
      await network.close();
    },
  };
}

/** For people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(100);
  await page.screenshot({ path: `${pictures}/${name}.png` });
}
