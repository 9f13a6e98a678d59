import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle } from '../../infra/bundle.ts';
import { functions } from '../../infra/catalog.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'courtepointe-bundles-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('a bundle is one file that Node takes for CommonJS wherever it lies, and its map is not deployed', async () => {
  const { mailEvents, membership } = functions;
  const bundles = await bundle(folder, { mailEvents, membership });
  expect([...bundles.keys()]).toEqual(['mailEvents', 'membership']);
  expect(readdirSync(join(folder, 'membership'))).toEqual(['index.cjs']);
  expect(readdirSync(join(folder, 'maps'))).toEqual(['mailEvents.map', 'membership.map', 'metafile.json']);
  const load = createRequire(import.meta.url);
  expect(load(join(folder, 'mailEvents', 'index.cjs'))).toEqual({ handler: expect.any(Function) });
});

test('a function whose file is missing is named', async () => {
  const lines = { nobody: { entry: 'functions/nobody/index.ts' } };
  await expect(bundle(folder, lines)).rejects.toThrow(
    'The function nobody should be in functions/nobody/index.ts, and there is no such file',
  );
});
