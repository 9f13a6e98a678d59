import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

type Installed = { readonly license?: string; readonly dev?: true };
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Installed>>;
};

/** Free to ship beside Apache-2.0 code; where a package offers a choice, one of these is among its offers. */
const free = /\b(MIT|MIT-0|ISC|0BSD|BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|OFL-1\.1)\b/;
const demanding = /\b(AGPL|GPL|LGPL|SSPL|BUSL|UNLICENSED)\b/;
/** Packages whose package.json says nothing, with what their LICENSE file says. */
const silent: Readonly<Record<string, string>> = { 'node_modules/png-js': 'MIT' };

const licences = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, { license, dev }]) => ({ path, dev, licence: license ?? silent[path] ?? 'none' }));

it('what we ship is under licences as free as ours', () => {
  expect(licences.filter(({ dev, licence }) => dev !== true && !free.test(licence))).toEqual([]);
});

it('nothing that we install asks more of its users than we do', () => {
  expect(licences.filter(({ licence }) => demanding.test(licence) && !free.test(licence))).toEqual([]);
});

it('the packages are read', () => {
  expect(licences.length).toBeGreaterThan(300);
});
