import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportPlan } from '../../shared/contracts/records/import.ts';
import { importsRoutes } from '../../shared/contracts/routes/imports.ts';
import { memberRows } from '../../shared/contracts/routes/membership.ts';
import { openNetwork, type Network } from './network.ts';

let network: Network;
beforeAll(async () => {
  network = await openNetwork();
});
afterAll(() => network.close());

const as = 'membership' as const;
const header = 'NEQ;Nom;Ville;Code postal;Forme;Emplois';
const plan: ImportPlan = {
  columns: ['neq', 'legalName', 'municipality', 'postalCode', 'legalForm', 'jobs'],
  meanings: { legalForm: { COP: 'worker-coop' } },
  defaults: { region: 'qc-04' },
  calm: true,
  badCell: 'empty',
};

/** Uploads a file and has it checked. */
async function checked(lines: readonly string[], decided: Partial<ImportPlan> = {}) {
  const file = Buffer.from([header, ...lines].join('\r\n'));
  const begun = await network.call(importsRoutes.begin, {
    as,
    body: { sheet: 'members', fileName: 'membres.csv', bytes: file.length },
  });
  const uploaded = await fetch(begun.body.upload, {
    method: 'PUT',
    body: file,
    headers: { 'content-type': 'text/csv' },
  });
  expect(uploaded.status).toBe(200);
  const path = { importId: begun.body.import.id };
  const asked = await network.call(importsRoutes.check, {
    as,
    path,
    body: { plan: { ...plan, ...decided } },
  });
  expect(asked.status).toBe(200);
  await network.stack.drained();
  return path;
}
const state = async (path: { importId: string }) =>
  (await network.call(importsRoutes.get, { as, path })).body;
async function step(
  route: typeof importsRoutes.run | typeof importsRoutes.undo | typeof importsRoutes.resume,
  path: { importId: string },
) {
  const answer = await network.call(route, { as, path });
  await network.stack.drained();
  return answer;
}
/** The rows of the roll whose name begins so, whatever page of the feed they are on. */
async function rowsNamed(start: string) {
  const rows = new Map<string, { id: string; legalName?: string; gone?: true }>();
  let query: { since?: string } = {};
  for (let more = true; more;) {
    const { body } = await network.call(memberRows.rows, { as, query });
    for (const row of body.rows) rows.set(row.id, row);
    query = { since: body.cursor };
    more = body.more;
  }
  return [...rows.values()].filter(({ legalName, gone }) => !gone && legalName?.startsWith(start) === true);
}

describe('a file that is checked', () => {
  it('says of each row and cell what is corrected, emptied, repeated or refused, and writes nothing', async () => {
    const path = await checked([
      '1140000001;COOP DE LA RIVIÈRE;Trois-Rivières (Québec);G9A1A1;COP;12',
      '1140000002;Coop du Quai;NA;H0H;COP;douze',
      '1140000001;Coop de la Rivière;Shawinigan;G9N 1A1;COP;3',
      '114;Coop du Faux Numéro;La Tuque;G9X 1A1;COP;1',
      ';;Louiseville;J5V 1A1;COP;1',
    ]);
    expect(await state(path)).toMatchObject({
      state: 'checked',
      counts: { rows: 5, ready: 3, there: 0, refused: 2 },
    });
    const { body } = await network.call(importsRoutes.findings, { as, path });
    const told = body.findings.map(({ row, column, kind, message, becomes }: never) => [
      row,
      column,
      kind,
      message['fr'],
      becomes,
    ]);
    expect(told).toEqual([
      [2, 'legalName', 'corrected', 'Majuscules adoucies', 'Coop de la Rivière'],
      [2, 'municipality', 'corrected', 'Province retirée du nom de la municipalité', 'Trois-Rivières'],
      [2, 'postalCode', 'corrected', 'Écrit comme il se doit', 'G9A 1A1'],
      [3, 'municipality', 'corrected', 'Compris comme vide', ''],
      [3, 'postalCode', 'emptied', 'Écrivez un code postal canadien, comme G9A\u00A04W5.', undefined],
      [3, 'jobs', 'emptied', 'Écrivez un nombre entier.', undefined],
      [
        5,
        'neq',
        'emptied',
        'Écrivez les 10 chiffres du NEQ\u00A0; il commence par 11, 22, 33 ou 88.',
        undefined,
      ],
      [6, 'legalName', 'refused', 'Écrivez un nom', undefined],
      [4, '', 'refused', 'Répète la ligne 2 du fichier', undefined],
    ]);
    expect(await rowsNamed('Coop d')).toEqual([]);
  });

  it('leaves out whole rows with a bad cell, when that was decided', async () => {
    const path = await checked(['1140000011;Coop Un;;G9A 1A1;COP;1', '1140000012;Coop Deux;;H0H;COP;1'], {
      badCell: 'leave-out',
    });
    expect(await state(path)).toMatchObject({ counts: { rows: 2, ready: 1, refused: 1 } });
  });

  it('must name columns that this person may write, each once', async () => {
    const begun = await network.call(importsRoutes.begin, {
      as,
      body: { sheet: 'members', fileName: 'x.csv', bytes: 1 },
    });
    const path = { importId: begun.body.import.id };
    const ask = (columns: (string | null)[]) =>
      network.call(importsRoutes.check, { as, path, body: { plan: { ...plan, columns } } });
    expect((await ask(['number'])).body.type).toBe('/problems/import/unknown-column');
    expect((await ask(['neq', 'neq'])).body.type).toBe('/problems/import/column-twice');
    expect((await ask(['neq'])).body.type).toBe('/problems/import/not-uploaded');
  });
});

describe('an import that is run', () => {
  const lines = Array.from(
    { length: 1_200 },
    (_, index) => `${2_240_000_000 + index};Coop Série ${index};Shawinigan;G9N 1A1;COP;${index}`,
  );

  it('adds every row once, in pages, and a second import of the same file adds none', async () => {
    const path = await checked(lines);
    expect((await network.call(importsRoutes.undo, { as, path })).body.type).toBe('/problems/import/not-now');
    await step(importsRoutes.run, path);
    expect(await state(path)).toMatchObject({ state: 'done', pages: 3, done: 3, counts: { added: 1_200 } });
    const again = await checked(lines);
    expect(await state(again)).toMatchObject({
      state: 'checked',
      counts: { rows: 1_200, ready: 0, there: 1_200, refused: 0 },
    });
  });

  it('goes on where it was interrupted, and adds nothing twice when a page is run again', async () => {
    const path = await checked([
      '1140000021;Coop Reprise A;;G9A 1A1;COP;1',
      '1140000022;Coop Reprise B;;G9A 1A1;COP;1',
    ]);
    await network.call(importsRoutes.run, { as, path });
    // The queue brings the same page twice: at once, and after the import is done.
    await Promise.all([
      step(importsRoutes.resume, path),
      network.stack.invoke('import', pageMessage(path.importId)),
    ]);
    await network.stack.invoke('import', pageMessage(path.importId));
    expect(await state(path)).toMatchObject({ state: 'done', counts: { added: 2 } });
    expect(await rowsNamed('Coop Reprise')).toHaveLength(2);
  });

  it('is undone but for the rows that somebody changed since', async () => {
    const path = await checked([
      '1140000031;Coop Retour A;;G9A 1A1;COP;1',
      '1140000032;Coop Retour B;;G9A 1A1;COP;1',
    ]);
    await step(importsRoutes.run, path);
    const [kept] = await rowsNamed('Coop Retour A');
    await network.call(memberRows.edit, {
      as,
      body: { edits: [{ id: kept?.id, column: 'sector', was: '', value: 'Bois' }] },
    });
    await step(importsRoutes.undo, path);
    expect(await state(path)).toMatchObject({ state: 'undone', counts: { removed: 1, kept: 1 } });
    expect((await rowsNamed('Coop Retour')).map(({ legalName }) => legalName)).toEqual(['Coop Retour A']);
    const free = await checked(['1140000032;Coop Retour B;;G9A 1A1;COP;1']);
    expect(await state(free)).toMatchObject({ counts: { ready: 1 } });
  });
});

function pageMessage(id: string) {
  return { Records: [{ messageId: 'again', body: JSON.stringify({ id, state: 'running', page: 0 }) }] };
}
