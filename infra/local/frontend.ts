import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, localFolder, root } from './inputs.ts';

export const pagesFolder = join(root, 'admin/dist');

/** Builds the pages, in a process of its own, unless nothing that goes into them has changed since the last time. */
export async function buildPages(): Promise<'built' | 'unchanged'> {
  if (!existsSync(join(root, 'admin/vite.config.ts'))) return 'unchanged';
  const stamp = join(localFolder, 'pages.hash');
  const hash = hashOf('admin', 'shared', 'package-lock.json');
  if (existsSync(pagesFolder) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash)
    return 'unchanged';
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const child = spawn(
    process.execPath,
    [vite, 'build', '--config', 'admin/vite.config.ts', '--logLevel', 'warn'],
    // A test runner names another environment, in which styles are written in a way that the policy refuses.
    { cwd: root, env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error('The pages do not build (see above)');
  mkdirSync(localFolder, { recursive: true });
  writeFileSync(stamp, hash);
  return 'built';
}
