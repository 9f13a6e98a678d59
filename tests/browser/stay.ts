import type { BrowserContext, Page } from 'playwright-core';

/** What the tab of somebody who signed in keeps. */
export type Stay = Readonly<Record<string, string>>;

export function stayIn(page: Page): Promise<Stay> {
  return page.evaluate<Stay>('({ ...sessionStorage })');
}

/** Every tab that the context opens begins where somebody has signed in; one that signs out stays out. */
export async function enterWith(context: BrowserContext, stay: Stay): Promise<void> {
  await context.addInitScript(`if (window.name === '' && location.protocol !== 'about:') {
    window.name = 'entered';
    for (const [key, value] of Object.entries(${JSON.stringify(stay)})) sessionStorage.setItem(key, value);
  }`);
}
