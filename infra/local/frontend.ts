import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from './alone.ts';
import { hashOf, localFolder, root } from './inputs.ts';

export const pagesFolder = join(root, 'admin/dist');
const stamp = join(localFolder, 'pages.hash');

/**
 * Builds the pages, in a process of its own, unless nothing that goes into them has changed since the last time. Of
 * several that ask at once (the files of a run of tests), one builds, and the others find what it built.
 */
export async function buildPages(): Promise<'built' | 'unchanged'> {
  if (!existsSync(join(root, 'admin/vite.config.ts'))) return 'unchanged';
  return alone(join(localFolder, 'pages.lock'), async () => {
    const hash = hashOf('admin', 'shared', 'package-lock.json');
    if (existsSync(pagesFolder) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash)
      return 'unchanged';
    const beside = mkdtempSync(join(localFolder, 'pages-'));
    try {
      await buildInto(beside);
      serveInstead(beside);
    } finally {
      rmSync(beside, { recursive: true, force: true });
    }
    writeFileSync(stamp, hash);
    return 'built';
  });
}

/** Beside what is served, so that pages which do not build leave the ones before. */
async function buildInto(folder: string): Promise<void> {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const into = ['--outDir', folder, '--emptyOutDir'];
  const child = spawn(
    process.execPath,
    [vite, 'build', '--config', 'admin/vite.config.ts', '--logLevel', 'warn', ...into],
    // A test runner names another environment, in which styles are written in a way that the policy refuses.
    { cwd: root, env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error('The pages do not build (see above)');
}

/** A folder is never half of one build and half of another. */
function serveInstead(built: string): void {
  const before = `${built}-before`;
  if (existsSync(pagesFolder)) renameSync(pagesFolder, before);
  renameSync(built, pagesFolder);
  rmSync(before, { recursive: true, force: true });
}
