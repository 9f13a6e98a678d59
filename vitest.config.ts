import { defineConfig } from 'vitest/config';
import { ClosingLine } from './tests/reporter.ts';

/** Folders of tests whose files share processes. */
function together(name: string, folders: readonly string[], { retry = 0 } = {}) {
  const include = folders.map((folder) => `tests/${folder}/**/*.test.ts`);
  return {
    extends: true as const,
    test: { name, include, retry, hookTimeout: 60_000 },
  };
}

export default defineConfig({
  test: {
    reporters: ['default', new ClosingLine()],
    // Of two cores: a page that is waited for leaves room for one more.
    maxWorkers: 3,
    // Files share a process: each opens and closes what it needs, and the house is loaded once for all of them.
    isolate: false,
    setupFiles: ['tests/each-file.ts'],
    // What comes later is waited for; on a busy machine it comes later still.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      together('house', ['domain', 'storage', 'infra', 'architecture', 'faults', 'api']),
      // A browser beside others may be late once; the run's last lines then say where.
      together('browser', ['browser'], { retry: 1 }),
    ],
  },
});
