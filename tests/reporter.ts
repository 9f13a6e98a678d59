import { writeSync } from 'node:fs';
import type { Reporter } from 'vitest/node';

type Modules = Parameters<NonNullable<Reporter['onTestRunEnd']>>[0];
type Counts = { passed: number; failed: number; skipped: number };

/**
 * The last line of a run, alone: `12 passed, 0 failed`. A file that does not load and an error outside of
 * any test count as one failure each, so that the line never says less than the exit code.
 */
function closingLine(modules: Modules, strayErrors: number): string {
  const counts: Counts = { passed: 0, failed: strayErrors, skipped: 0 };
  for (const module of modules) {
    const before = counts.failed;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      counts[state === 'pending' ? 'skipped' : state] += 1;
    }
    if (module.state() === 'failed' && counts.failed === before) counts.failed += 1;
  }
  const { passed, failed, skipped } = counts;
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Tests that passed at their second try only: each is a fault to look for, in the test or in the product. */
function secondTries(modules: Modules): string[] {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  return tests.filter((test) => test.diagnostic()?.flaky).map(({ fullName }) => `tried twice: ${fullName}`);
}

/** Prints the closing line when the process ends, after everything that other reporters have to say. */
export class ClosingLine implements Reporter {
  onTestRunEnd: NonNullable<Reporter['onTestRunEnd']> = (modules, errors) => {
    const lines = [...secondTries(modules), closingLine(modules, errors.length)];
    process.once('exit', () => writeSync(1, `\n${lines.join('\n')}\n`));
  };
}
