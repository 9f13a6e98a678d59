import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * The SDK describes all that a service can do in one file, with keys (`{ [_hQ]: _i }`) that esbuild takes for calls and
 * so keeps. Written plainly, what no command of ours uses is left out: two thirds of the S3 client, half of SES's.
 */
export const plainKeys: Plugin = {
  name: 'plain-keys',
  setup: ({ onLoad }) => {
    onLoad(
      { filter: /@aws-sdk[\\/]client-[^\\/]+[\\/]dist-es[\\/]schemas[\\/]schemas_\d+\.js$/ },
      async ({ path }) => ({
        contents: plain(await readFile(path, 'utf8')),
        loader: 'js',
      }),
    );
  },
};

function plain(source: string): string {
  const names = new Map(
    [...source.matchAll(/^const (_\w+) = ("[^"\\]*");$/gm)].map(([, name = '', text = '']) => [name, text]),
  );
  return source.replace(/\[(_\w+)\]:/g, (whole, name: string) =>
    names.has(name) ? `${names.get(name)}:` : whole,
  );
}
