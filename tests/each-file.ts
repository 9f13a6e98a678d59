import { afterAll, expect, vi } from 'vitest';

/** The longest that a test may take, in seconds, by what its folder needs. */
const seconds: Readonly<Record<string, number>> = {
  domain: 10,
  storage: 30,
  infra: 60,
  architecture: 60,
  faults: 60,
  api: 60,
  browser: 120,
};
const [, folder = ''] = /\/tests\/(\w+)\//.exec(expect.getState().testPath ?? '') ?? [];
const limit = seconds[folder];
if (limit === undefined) throw new Error(`How long may a test of tests/${folder} take?`);
vi.setConfig({ testTimeout: limit * 1000 });

/** Files share a process: what one of them set in the environment is not there for the next. */
const before = { ...process.env };
afterAll(() => {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
});
