import { readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { openApi } from '../shared/contracts/openapi.ts';

const root = import.meta.dirname;

/** Every page of the product: the staff's panel, and what `public/` holds. */
function pages(): Record<string, string> {
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /^(panel|public)\b.*index\.html$/.test(path),
  );
  return Object.fromEntries(found.map((path) => [path.replace(/\W/g, '-'), resolve(root, path)]));
}

/** `public/index.html` is the page at `/`: the folder names who it is for, not where it is. */
function pagesAtTheirAddress(): Plugin {
  return {
    name: 'pages-at-their-address',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const [name, output] of Object.entries(bundle)) {
        if (output.type !== 'asset' || !name.startsWith('public/')) continue;
        delete bundle[name];
        this.emitFile({ type: 'asset', fileName: relative('public', name), source: output.source });
      }
    },
  };
}

/** The API, told to programs: `/openapi.json`, beside the pages. */
function apiForPrograms(): Plugin {
  return {
    name: 'api-for-programs',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'openapi.json', source: JSON.stringify(openApi()) });
    },
  };
}

export default defineConfig({
  root,
  base: '/',
  // Vite would copy a folder named public as it is; ours holds pages.
  publicDir: false,
  // The writer of workbooks compresses without threads: the pages may start none from a text.
  resolve: { alias: [{ find: /^fflate$/, replacement: resolve(root, 'panel/export/zip-here.ts') }] },
  plugins: [react(), pagesAtTheirAddress(), apiForPrograms()],
  build: {
    outDir: resolve(root, 'dist'),
    emptyOutDir: true,
    target: 'es2023',
    // Nothing is inlined: the pages run under a strict content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: { input: pages() },
  },
});
