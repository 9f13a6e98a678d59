import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const configuration = join(import.meta.dirname, 'imports.cjs');
const rooms = ['shared', 'functions', 'infra', 'admin', 'tests'];

type Rule = { readonly name: string };
type Report = {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { readonly rule: Rule; readonly from: string; readonly to: string }[];
  };
};

function cruise(folder: string): Report['summary'] {
  const tool = join(root, 'node_modules/.bin/depcruise');
  const run = spawnSync(tool, ['--config', configuration, '-T', 'json', ...rooms], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 27,
  });
  return (JSON.parse(run.stdout) as Report).summary;
}

/** A line breaks the rule: `file → what it imports`. */
const broken: Record<string, readonly string[]> = {
  'kernel-stands-alone': [
    'shared/kernel/a.ts → shared/dues/b.ts',
    'shared/kernel/b.ts → zod',
    'shared/kernel/c.ts → node:crypto',
  ],
  'shared-area-knows-the-kernel': [
    'shared/dues/a.ts → shared/membership/b.ts',
    'shared/dues/b.ts → shared/contracts/c.ts',
    'shared/dues/c.ts → node:fs',
    'shared/dues/d.ts → zod',
    'shared/dues/e.ts → temporal-polyfill',
  ],
  'words-know-the-kernel': ['shared/words/a.ts → shared/dues/b.ts', 'shared/words/b.ts → zod'],
  'contracts-know-shared-and-zod': [
    'shared/contracts/a.ts → @middy/core',
    'shared/contracts/b.ts → functions/dues/b.ts',
    'shared/contracts/d.ts → node:url',
  ],
  'nothing-below-knows-contracts': ['shared/words/c.ts → shared/contracts/c.ts'],
  'area-keeps-to-itself': [
    'functions/membership/a.ts → functions/dues/b.ts',
    'functions/mentorship/a.ts → functions/membership/records.ts',
    'functions/office/a.ts → functions/jobs/a.ts',
  ],
  'dues-imports-no-area': ['functions/dues/a.ts → functions/membership/writes.ts'],
  'nobody-imports-an-entry': ['functions/jobs/j.ts → functions/dues/index.ts'],
  'platform-knows-no-area': [
    'functions/platform/a.ts → functions/dues/b.ts',
    'functions/platform/b.ts → functions/sheets/b.ts',
  ],
  'sheets-know-no-area': ['functions/sheets/a.ts → functions/membership/writes.ts'],
  'only-the-platform-speaks-to-the-cloud': [
    'functions/dues/c.ts → @aws-sdk/client-dynamodb',
    'functions/jobs/b.ts → @middy/core',
  ],
  'functions-know-no-pages': ['functions/jobs/c.ts → admin/panel/b.tsx', 'functions/jobs/d.ts → infra/b.ts'],
  'infra-reads-names-only': [
    'infra/a.ts → functions/platform/b.ts',
    'infra/c.ts → shared/kernel/a.ts',
    'infra/d.ts → admin/panel/b.tsx',
  ],
  'demo-writes-as-the-product-does': [
    'infra/local/demo/a.ts → functions/dues/b.ts',
    'infra/local/demo/b.ts → functions/membership/index.ts',
    'infra/local/demo/c.ts → admin/panel/b.tsx',
  ],
  'nothing-deployed-knows-the-demo': ['infra/stacks/a.ts → infra/local/demo/network.ts'],
  'admin-knows-only-shared': [
    'admin/panel/a.tsx → functions/platform/environment.ts',
    'admin/public/a.tsx → infra/b.ts',
  ],
  'pages-run-in-browsers': ['admin/panel/c.tsx → node:path'],
  'public-pages-stay-light': [
    'admin/public/c.tsx → react-admin',
    'admin/public/d.tsx → @mui/material',
    'admin/public/e.tsx → admin/panel/b.tsx',
  ],
  'one-folder-knows-the-grid': ['admin/panel/sheet/a.tsx → @glideapps/glide-data-grid'],
  'nobody-imports-tests': ['functions/jobs/e.ts → tests/domain/a.ts'],
  'product-needs-no-tool': ['functions/jobs/f.ts → vite', 'functions/jobs/g.ts → undeclared'],
  'imports-lead-somewhere': ['functions/jobs/h.ts → functions/jobs/nowhere.ts'],
};

const allowed = [
  'shared/kernel/e.ts → shared/kernel/d.ts',
  'shared/kernel/f.ts → temporal-polyfill',
  'shared/dues/f.ts → shared/kernel/a.ts',
  'shared/dues/g.ts → shared/dues/b.ts',
  'shared/words/d.ts → shared/kernel/a.ts',
  'shared/contracts/e.ts → zod',
  'shared/contracts/f.ts → shared/words/a.ts',
  'shared/contracts/g.ts → shared/membership/b.ts',
  'functions/membership/b.ts → functions/dues/writes.ts',
  'functions/membership/c.ts → functions/sheets/b.ts',
  'functions/membership/d.ts → functions/platform/b.ts',
  'functions/membership/e.ts → shared/contracts/c.ts',
  'functions/platform/c.ts → @aws-sdk/client-dynamodb',
  'functions/jobs/i.ts → functions/dues/b.ts',
  'functions/dues/index.ts → functions/membership/b.ts',
  'infra/e.ts → functions/platform/environment.ts',
  'infra/f.ts → shared/contracts/c.ts',
  'infra/g.ts → vite',
  'infra/local/demo/e.ts → functions/platform/storage/store.ts',
  'infra/local/demo/f.ts → functions/membership/party-records.ts',
  'infra/local/demo/g.ts → functions/dues/ledger.ts',
  'infra/local/demo/h.ts → shared/dues/b.ts',
  'admin/panel/d.tsx → react-admin',
  'admin/panel/e.tsx → shared/words/a.ts',
  'admin/panel/sheet/grid/sheet-grid.tsx → @glideapps/glide-data-grid',
  'tests/domain/b.ts → functions/dues/b.ts',
];

/** A house of its own, so that no probe is ever seen in the real one. */
function buildProbes(house: string): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text, { flag: 'a' });
  };
  copyFileSync(join(root, 'package.json'), join(house, 'package.json'));
  for (const line of [...Object.values(broken).flat(), ...allowed]) {
    const [from = '', to = ''] = line.split(' → ');
    const isFile = rooms.some((room) => to.startsWith(`${room}/`));
    write(from, `import '${isFile ? `${'../'.repeat(from.split('/').length - 1)}${to}` : to}';\n`);
    if (isFile) write(to, to.endsWith('nowhere.ts') ? '' : 'export {};\n');
    else if (!to.startsWith('node:')) write(`node_modules/${to}/index.js`, '');
  }
  rmSync(join(house, 'functions/jobs/nowhere.ts'));
  for (const [form, text] of Object.entries(forms)) write(`shared/kernel/${form}.ts`, text);
}

/** Every way to name another file. */
const forms = {
  'a type': "import type { Row } from '../dues/b.ts';",
  'a re-export': "export * from '../dues/b.ts';",
  'a dynamic import': "export const later = () => import('../dues/b.ts');",
};

describe('imports', () => {
  const house = mkdtempSync(join(tmpdir(), 'imports-'));
  afterAll(() => rmSync(house, { recursive: true }));

  let found: string[];
  beforeAll(() => {
    buildProbes(house);
    found = cruise(house).violations.map(({ rule, from }) => `${rule.name}: ${from}`);
  });

  it('point inward in the whole house', () => {
    const { violations, totalCruised } = cruise(root);
    expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
    // A tool that read nothing would find nothing.
    expect(totalCruised).toBeGreaterThan(50);
  });

  it.each(Object.entries(broken))('that break %s are found', (rule, lines) => {
    const expected = lines.map((line) => `${rule}: ${line.split(' → ')[0]}`);
    expect(found).toEqual(expect.arrayContaining(expected));
  });

  it.each(Object.keys(forms))('are seen in the form of %s', (form) => {
    expect(found).toContain(`kernel-stands-alone: shared/kernel/${form}.ts`);
  });

  it('that are allowed pass', () => {
    const allowedFiles = allowed.map((line) => line.split(' → ')[0] ?? '');
    const accused = found.filter((line) => allowedFiles.some((file) => line.endsWith(` ${file}`)));
    expect(accused).toEqual([]);
  });

  it('have a probe for every rule', () => {
    const { forbidden } = createRequire(import.meta.url)(configuration) as { forbidden: Rule[] };
    expect(forbidden.map(({ name }) => name)).toEqual(Object.keys(broken));
  });
});
