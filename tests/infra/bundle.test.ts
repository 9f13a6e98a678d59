import { readdirSync, readFileSync } from 'node:fs';
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

test('a bundle is one file of at most 1 MB, and its map is not deployed', async () => {
  const bundles = await bundle(folder, functions);
  expect([...bundles.keys()]).toEqual(Object.keys(functions));
  for (const [name, { folder: own, bytes }] of bundles) {
    expect([name, readdirSync(own)]).toEqual([name, ['index.cjs']]);
    expect(bytes).toBeLessThanOrEqual(1_048_576);
  }
  expect(readdirSync(join(folder, 'maps'))).toContain('membership.map');
});

test('Node takes a bundle for CommonJS wherever it lies', () => {
  const load = createRequire(import.meta.url);
  expect(load(join(folder, 'mailEvents', 'index.cjs'))).toEqual({ handler: expect.any(Function) });
});

test('a bundle asks for parts of Node by require: imported, node:http would load a second client', () => {
  const imports = (name: string) => /\bimport\(/.test(readFileSync(join(folder, name, 'index.cjs'), 'utf8'));
  expect(Object.keys(functions).filter(imports)).toEqual([]);
});

test('a bundle finds the credentials of its role in the environment, and looks nowhere else', () => {
  const { inputs } = JSON.parse(readFileSync(join(folder, 'maps', 'metafile.json'), 'utf8')) as {
    inputs: object;
  };
  const providers = Object.keys(inputs).filter((path) => /credential-provider|lambda-credentials/.test(path));
  expect(providers).toEqual(['infra/lambda-credentials.ts']);
});

test('a function whose file is missing is named', async () => {
  const lines = { nobody: { entry: 'functions/nobody/index.ts' } };
  await expect(bundle(folder, lines)).rejects.toThrow(
    'The function nobody should be in functions/nobody/index.ts, and there is no such file',
  );
});
