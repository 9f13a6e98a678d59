import { strToU8, zipSync } from 'fflate';
import writeXlsx from 'write-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainPlan, type ImportPlan } from '../../shared/contracts/records/import.ts';
import { importsRoutes, typeOfFile } from '../../shared/contracts/routes/imports.ts';
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
  ...plainPlan,
  columns: ['neq', 'legalName', 'municipality', 'postalCode', 'legalForm', 'jobs'],
  meanings: { legalForm: { COP: 'worker-coop' } },
  defaults: { region: 'qc-04' },
};

/** Uploads a file. */
async function sent(fileName: string, file: Buffer, sheet = 'members') {
  const begun = await network.call(importsRoutes.begin, {
    as,
    body: { sheet, fileName, bytes: file.length },
  });
  const uploaded = await fetch(begun.body.upload, {
    method: 'PUT',
    body: new Uint8Array(file),
    headers: { 'content-type': typeOfFile(fileName) },
  });
  expect(uploaded.status).toBe(200);
  return { importId: begun.body.import.id };
}
/** Uploads rows and has them checked. */
async function checked(lines: readonly string[], decided: Partial<ImportPlan> = {}) {
  const path = await sent('membres.csv', Buffer.from([header, ...lines].join('\r\n')));
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
      [4, '', 'refused', 'Répète la ligne 2 du fichier', undefined],
      [
        5,
        'neq',
        'emptied',
        'Écrivez les 10 chiffres du NEQ\u00A0; il commence par 11, 22, 33 ou 88.',
        undefined,
      ],
      [6, 'legalName', 'refused', 'Écrivez un nom', undefined],
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
    expect((await ask(['status'])).body.type).toBe('/problems/import/unknown-column');
    expect((await ask(['neq', 'neq'])).body.type).toBe('/problems/import/column-twice');
    expect((await ask(['neq'])).body.type).toBe('/problems/import/not-uploaded');
  });
});

describe('an import that is run', () => {
  const lines = Array.from(
    { length: 2_010 },
    (_, index) => `${2_240_000_000 + index};Coop Série ${index};Shawinigan;G9N 1A1;COP;${index}`,
  );

  it('adds every row once, in pages, and a second import of the same file adds none', async () => {
    const path = await checked(lines);
    expect((await network.call(importsRoutes.undo, { as, path })).body.type).toBe('/problems/import/not-now');
    await step(importsRoutes.run, path);
    expect(await state(path)).toMatchObject({ state: 'done', pages: 2, done: 2, counts: { added: 2_010 } });
    const again = await checked(lines);
    expect(await state(again)).toMatchObject({
      state: 'checked',
      counts: { rows: 2_010, ready: 0, there: 2_010, refused: 0 },
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

describe('an import that changes rows which are there', () => {
  const both = { mode: 'both', key: 'neq' } as const;
  const first = [
    '1140000041;CLUB MAJUSCULE;Shawinigan;G9N 1A1;COP;4',
    '1140000042;Coop Mise à jour;Shawinigan;G9N 1A1;COP;4',
  ];
  const second = [
    '1140000041;CLUB MAJUSCULE;Shawinigan;G9N 1A1;COP;4',
    '1140000042;Coop Mise à jour;La Tuque;G9N 1A1;COP;7',
    '1140000043;Coop Mise en place;La Tuque;G9X 1A1;COP;1',
  ];
  const told = async (path: { importId: string }, kind: string) =>
    (await network.call(importsRoutes.findings, { as, path, query: { kind } })).body.findings.map(
      ({ row, column, text, becomes }: never) => [row, column, text, becomes],
    );

  it('shows each cell from what to what, writes only those, and finds nothing new the second time', async () => {
    await step(importsRoutes.run, await checked(first, { calm: false }));
    const path = await checked(second, both);
    expect(await state(path)).toMatchObject({
      counts: { rows: 3, ready: 1, changes: 1, unchanged: 1, there: 0, refused: 0 },
    });
    expect(await told(path, 'changed')).toEqual([
      [3, 'municipality', '"Shawinigan"', '"La Tuque"'],
      [3, 'jobs', '4', '7'],
    ]);
    await step(importsRoutes.run, path);
    expect(await state(path)).toMatchObject({ state: 'done', counts: { added: 1, updated: 1 } });
    const [row] = await rowsNamed('Coop Mise à jour');
    expect(row).toMatchObject({ municipality: 'La Tuque', jobs: 7, version: 2 });
    const again = await checked(second, both);
    expect(await state(again)).toMatchObject({
      counts: { ready: 0, changes: 0, unchanged: 3, there: 0, refused: 0 },
    });
  });

  it('puts back what it changed, but for cells that somebody changed since, and says which', async () => {
    await step(
      importsRoutes.run,
      await checked([
        '1140000051;Coop Défaite A;Shawinigan;G9N 1A1;COP;4',
        '1140000052;Coop Défaite B;Shawinigan;G9N 1A1;COP;4',
      ]),
    );
    const path = await checked(
      [
        '1140000051;Coop Défaite A;La Tuque;G9N 1A1;COP;5',
        '1140000052;Coop Défaite B;La Tuque;G9N 1A1;COP;5',
      ],
      { mode: 'update', key: 'neq' },
    );
    await step(importsRoutes.run, path);
    const [a] = await rowsNamed('Coop Défaite A');
    await network.call(memberRows.edit, {
      as,
      body: { edits: [{ id: a?.id, column: 'jobs', was: 5, value: 50 }] },
    });
    await step(importsRoutes.undo, path);
    expect(await state(path)).toMatchObject({ state: 'undone', counts: { restored: 1, kept: 1 } });
    expect(await told(path, 'kept')).toEqual([[2, 'jobs', '', undefined]]);
    expect(await rowsNamed('Coop Défaite')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ legalName: 'Coop Défaite A', municipality: 'Shawinigan', jobs: 50 }),
        expect.objectContaining({ legalName: 'Coop Défaite B', municipality: 'Shawinigan', jobs: 4 }),
      ]),
    );
  });

  it('changes and puts back each cell once, though every page comes twice at once and once more later', async () => {
    const rows = (jobs: number) =>
      Array.from({ length: 30 }, (_, n) => `${1_141_000_000 + n};Coop Deux Fois ${n};;G9N 1A1;COP;${jobs}`);
    await step(importsRoutes.run, await checked(rows(1)));
    const path = await checked(rows(2), { mode: 'update', key: 'neq' });
    for (const [route, name] of [
      [importsRoutes.run, 'running'],
      [importsRoutes.undo, 'undoing'],
    ] as const) {
      const message = pageMessage(path.importId, name);
      await network.call(route, { as, path });
      await Promise.all([
        step(importsRoutes.resume, path),
        network.stack.invoke('import', message),
        network.stack.invoke('import', message),
      ]);
      await network.stack.invoke('import', message);
      const expected = name === 'running' ? { jobs: 2, version: 2 } : { jobs: 1, version: 3 };
      const there = (await rowsNamed('Coop Deux Fois')).map((row) => ({ ...row, id: '' }));
      expect(there).toHaveLength(30);
      for (const row of there) expect(row).toMatchObject(expected);
    }
    expect(await state(path)).toMatchObject({
      state: 'undone',
      counts: { updated: 30, restored: 30, kept: 0 },
    });
  });

  it('leaves an empty cell as it is on the sheet, or empties it, as was decided', async () => {
    await step(importsRoutes.run, await checked(['1140000061;Coop Vide;Shawinigan;G9N 1A1;COP;4']));
    const file = ['1140000061;Coop Vide;;G9N 1A1;COP;4'];
    expect(await state(await checked(file, both))).toMatchObject({ counts: { changes: 0, unchanged: 1 } });
    const path = await checked(file, { ...both, blank: 'clear' });
    expect(await told(path, 'changed')).toEqual([[2, 'municipality', '"Shawinigan"', '']]);
  });

  it('refuses a key that no row or several rows have, and adds none for a row that is to be changed', async () => {
    await step(
      importsRoutes.run,
      await checked(['1140000071;Coop Jumelle;;G9N 1A1;COP;4', '1140000072;Coop Jumelle;;G9N 1A1;COP;4']),
    );
    const path = await checked([';Coop Jumelle;;G9N 1A1;COP;5', ';Coop Absente;;G9N 1A1;COP;5'], {
      mode: 'update',
      key: 'legalName',
    });
    expect(await state(path)).toMatchObject({ counts: { ready: 0, changes: 0, refused: 2 } });
  });
});

describe('a workbook', () => {
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  const sheets = [
    { sheet: 'Lisez-moi', data: [['Rien ici']] },
    {
      sheet: 'Membres',
      data: [
        ['NEQ', 'Nom', 'Fondée le', 'Chiffre d’affaires', 'Au répertoire'],
        [
          { value: 1140000081, type: Number },
          '=Coop du Classeur',
          { value: day('1999-04-05'), type: Date, format: 'yyyy-mm-dd' },
          { value: 1234.5, type: Number, format: '#,##0.00 $' },
          { value: true, type: Boolean },
        ],
      ],
    },
  ];
  const columns = ['neq', 'legalName', 'foundedOn', 'revenue', 'inDirectory'];

  it('is read by the types of its cells, whichever sheet is chosen', async () => {
    const file = await writeXlsx(sheets).toBuffer();
    const path = await sent('membres.xlsx', file);
    const { body } = await network.call(importsRoutes.table, { as, path, query: { name: 'Membres' } });
    expect(body).toEqual({
      tables: ['Lisez-moi', 'Membres'],
      headers: ['NEQ', 'Nom', 'Fondée le', 'Chiffre d’affaires', 'Au répertoire'],
      rows: [['1140000081', '=Coop du Classeur', '1999-04-05', '1234.5', 'true']],
    });
    await network.call(importsRoutes.check, {
      as,
      path,
      body: { plan: { ...plan, columns, table: 'Membres' }, headers: body.headers },
    });
    await network.stack.drained();
    await step(importsRoutes.run, path);
    const [row] = await rowsNamed('=Coop du Classeur');
    expect(row).toMatchObject({ foundedOn: '1999-04-05', revenue: 123_450, inDirectory: true });
    const remembered = await network.call(importsRoutes.remembered, {
      as: 'admin',
      body: { sheet: 'members', headers: body.headers },
    });
    expect(remembered.body.plan).toMatchObject({ columns, table: 'Membres' });
  });

  it('is refused before it is unpacked when it holds more than a sheet may, or declares entities', async () => {
    const xml = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><worksheet/>';
    const far = '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"/></row></sheetData></worksheet>';
    const bombs = [
      { 'xl/worksheets/sheet1.xml': new Uint8Array(210_000_000) },
      { 'xl/worksheets/sheet1.xml': strToU8(xml) },
      { 'xl/worksheets/sheet1.xml': strToU8(far) },
    ];
    for (const bomb of bombs) {
      const path = await sent('bombe.xlsx', Buffer.from(zipSync(bomb, { level: 9 })));
      expect((await network.call(importsRoutes.table, { as, path })).body.type).toBe(
        '/problems/import/unreadable',
      );
    }
  });
});

describe('a file for another sheet', () => {
  it('is told of each new row that lacks what it must have', async () => {
    const lines = ['Coopérative;Nom', 'Nulle Part;Roy', ';Gagnon'];
    const path = await sent('contacts.csv', Buffer.from(lines.join('\r\n')), 'contacts');
    const contacts = { ...plainPlan, columns: ['memberId', 'familyName'] };
    await network.call(importsRoutes.check, { as, path, body: { plan: contacts } });
    await network.stack.drained();
    const { body } = await network.call(importsRoutes.findings, { as, path, query: { kind: 'refused' } });
    expect(body.findings.map(({ row, column, message }: never) => [row, column, message['fr']])).toEqual([
      [2, 'memberId', 'Remplissez ce champ.'],
      [3, 'memberId', 'Remplissez ce champ.'],
    ]);
    expect(await state(path)).toMatchObject({ counts: { rows: 2, ready: 0, refused: 2 } });
  });

  it('leaves out, and says which, a row that the rules refuse by the time it is run', async () => {
    const names = ['Coop Qui Reste', 'Coop Qui Part'];
    const rows = names.map((legalName) => ({ kind: 'organisation', legalName }));
    const { body: made } = await network.call(memberRows.create, { as, body: { rows } });
    const lines = [
      'Coopérative;Nom',
      'Coop Qui Part;Roy',
      'Coop Qui Reste;Gagnon',
      'Coop Qui Part;Roy-Gagnon',
    ];
    const path = await sent('contacts.csv', Buffer.from(lines.join('\r\n')), 'contacts');
    const contacts = { ...plainPlan, columns: ['memberId', 'familyName'] };
    await network.call(importsRoutes.check, { as, path, body: { plan: contacts } });
    await network.stack.drained();
    expect(await state(path)).toMatchObject({ state: 'checked', counts: { ready: 3 } });
    const gone = { id: made.outcomes[1].id, version: 1 };
    await network.call(memberRows.remove, { as, body: { rows: [gone] } });
    await step(importsRoutes.run, path);
    expect(await state(path)).toMatchObject({ state: 'done', counts: { added: 1 } });
    const { body } = await network.call(importsRoutes.findings, { as, path, query: { kind: 'failed' } });
    expect(body.findings.map(({ row }: never) => row)).toEqual([2, 4]);
  });

  it('is brought by whoever types there, and by nobody else', async () => {
    const begin = (role: 'membership' | 'programmes', sheet: string) =>
      network.call(importsRoutes.begin, { as: role, body: { sheet, fileName: 'x.csv', bytes: 1 } });
    expect((await begin('membership', 'mentors')).status).toBe(403);
    expect((await begin('programmes', 'members')).status).toBe(403);
    const { body } = await begin('programmes', 'mentors');
    const path = { importId: body.import.id };
    expect((await network.call(importsRoutes.get, { as, path })).status).toBe(404);
    expect((await network.call(importsRoutes.get, { as: 'programmes', path })).status).toBe(200);
  });
});

function pageMessage(id: string, doing = 'running') {
  return { Records: [{ messageId: 'again', body: JSON.stringify({ id, state: doing, page: 0 }) }] };
}
