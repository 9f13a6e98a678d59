import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { joinRoutes } from '../../shared/contracts/routes/join.ts';
import { openNetwork, type Network } from './network.ts';

const root = join(import.meta.dirname, '../..');
const example = join(root, 'docs/settings.example.json');
const read = () => JSON.parse(readFileSync(example, 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'courtepointe-settings-'));

let network: Network;
beforeAll(async () => {
  network = await openNetwork({}, async () => undefined);
});
afterAll(async () => {
  await network.close();
  rmSync(folder, { recursive: true, force: true });
});

/** `npm run settings`, as somebody who deploys runs it. */
function settings(...files: string[]): Promise<{ code: number; said: string }> {
  return run(files, network.stack.environment);
}
function run(files: readonly string[], of: Readonly<Record<string, string>>) {
  const env = { ...process.env, ...of };
  return new Promise<{ code: number; said: string }>((resolve) => {
    const script = join(root, 'functions/office/settings-file.ts');
    execFile(process.execPath, [script, ...files], { cwd: folder, env }, (error, stdout, stderr) =>
      resolve({ code: error ? 1 : 0, said: stdout + stderr }),
    );
  });
}
function fileOf(content: object): string {
  const path = join(folder, 'network.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

it('a network that decided nothing is set up with one file, and then takes applications', async () => {
  expect((await network.call(joinRoutes.form)).status).toBe(500);
  expect(await settings(example)).toMatchObject({ code: 0, said: expect.stringContaining('category coop:') });
  const { status, body } = await network.call(joinRoutes.form);
  expect([status, body.network.name.en]).toEqual([200, 'Maple Co-operative Network']);
});

it('the same file again changes nothing, and what is printed is that file', async () => {
  expect((await settings(example)).said).toBe('0 settings changed.\n');
  expect(JSON.parse((await settings()).said)).toEqual(read());
});

it('a change is told value by value', async () => {
  const file = read();
  file.categories[0].standing.toleranceDays = 30;
  expect((await settings(fileOf(file))).said).toBe(
    'category coop standing.toleranceDays: 60 → 30\n1 settings changed.\n',
  );
});

it('a file with mistakes changes nothing, and each is told with its place', async () => {
  const file = read();
  file.categories[1].duesSchedule = 'nowhere';
  file.rules[0].audience = ['ghosts'];
  const { code, said } = await settings(fileOf(file));
  expect(code).toBe(1);
  for (const place of ['categories[1].duesSchedule', 'rules[0].audience[0]', 'Nothing was changed'])
    expect(said).toContain(place);
});

it('where nothing is deployed, or the file is not there, says so in a sentence', async () => {
  expect(await settings('missing.json')).toEqual({
    code: 1,
    said: 'There is no file missing.json. Nothing was changed.\n',
  });
  const { code, said } = await run([example], {});
  expect([code, said]).toEqual([1, expect.stringMatching(/^No network is deployed from this folder/)]);
});
