import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvOf } from '../../admin/panel/export/csv.ts';
import { exported, type Exported } from '../../admin/panel/export/exported.ts';
import { xlsxOf } from '../../admin/panel/export/xlsx.ts';
import { planFor, type Draft } from '../../admin/panel/imports/draft.ts';
import { everyProgramme } from '../../functions/mentorship/records.ts';
import { categories } from '../../infra/local/demo/network.ts';
import { loadDemo } from '../../infra/local/demo/index.ts';
import { contactRows, memberRows } from '../../shared/contracts/routes/membership.ts';
import { importsRoutes, typeOfFile } from '../../shared/contracts/routes/imports.ts';
import { apartRows, menteeRows, mentorRows } from '../../shared/contracts/routes/mentorship.ts';
import { apartSheet } from '../../shared/contracts/sheets/apart.ts';
import { contactsSheet } from '../../shared/contracts/sheets/contacts.ts';
import { membersSheet } from '../../shared/contracts/sheets/members.ts';
import { menteesSheet } from '../../shared/contracts/sheets/mentees.ts';
import { mentorsSheet } from '../../shared/contracts/sheets/mentors.ts';
import type { Route } from '../../shared/contracts/route.ts';
import type { Row, Sheet } from '../../shared/contracts/sheets/sheet.ts';
import { displayName } from '../../shared/membership/member.ts';
import { openNetwork, type Network } from './network.ts';

let network: Network;
let roll: readonly Row[];
beforeAll(async () => {
  network = await openNetwork({}, loadDemo);
  roll = await rowsOf(memberRows);
});
afterAll(() => network.close());

const as = 'admin' as const;

async function rowsOf(routes: { readonly rows: Route }) {
  const rows = new Map<string, Row>();
  let query: { since?: string } = {};
  for (let more = true; more;) {
    const { body } = await network.call(routes.rows, { as, query });
    for (const row of body.rows) rows.set(row.id, row);
    query = { since: body.cursor };
    more = body.more;
  }
  return [...rows.values()].filter((row) => row['gone'] === undefined);
}

function nameOf(row: Row): string {
  const text = (key: string) => String(row[key] ?? '');
  return displayName({
    usualName: text('usualName'),
    legalName: text('legalName'),
    givenName: text('givenName'),
    familyName: text('familyName'),
  });
}

/** Every name by which cells refer to another sheet, as the panel reads them. */
async function names(language: 'fr' | 'en') {
  const programmes = (await network.store.listAll(everyProgramme)).map(({ record }) => record);
  const lists: Record<string, { id: string; name: string }[]> = {
    categories: categories.map(({ id, name }) => ({ id, name: name[language] })),
    members: roll.map((row) => ({
      id: row.id,
      name: nameOf(row),
    })),
    programmes: programmes.map(({ id, name }) => ({ id, name: name[language] })),
    levels: programmes.flatMap(({ levels }) =>
      levels.map(({ key, name }) => ({ id: key, name: name[language] })),
    ),
  };
  return lists;
}

async function exportOf(
  sheet: Sheet,
  rows: readonly Row[],
  language: 'fr' | 'en',
  withIds = true,
): Promise<Exported> {
  const lists = await names(language);
  const known = new Map(
    Object.entries(lists).map(([name, list]) => [name, new Map(list.map((one) => [one.id, one.name]))]),
  );
  return exported({
    columns: sheet.columns,
    rows,
    cellOf: (row, column) => row[column.key] ?? null,
    reader: { language, nameOf: (of, id) => known.get(of)?.get(id) ?? '…' },
    namesOf: (of) => lists[of] ?? [],
    withIds,
  });
}

/** Brings a file back as it is, by the guesses that the panel makes, and says what it would do. */
async function cameBack(sheet: Sheet, table: Exported, fileName: string, file: Buffer) {
  const body = { sheet: sheet.name, fileName, bytes: file.length };
  const begun = await network.call(importsRoutes.begin, { as, body });
  const uploaded = await fetch(begun.body.upload, {
    method: 'PUT',
    body: new Uint8Array(file),
    headers: { 'content-type': typeOfFile(fileName) },
  });
  expect(uploaded.status).toBe(200);
  const path = { importId: begun.body.import.id };
  const draft: Draft = {
    file: new File([], fileName),
    headers: table.headers,
    rows: [],
    tables: [],
    table: null,
  };
  const plan = planFor(sheet, draft);
  expect(plan).toMatchObject({ mode: 'both', key: plan.columns.includes('id') ? 'id' : null });
  await network.call(importsRoutes.check, { as, path, body: { plan: { ...plan, blank: 'clear' } } });
  await network.stack.drained();
  const { state, counts } = (await network.call(importsRoutes.get, { as, path })).body;
  const { findings } = (await network.call(importsRoutes.findings, { as, path })).body;
  return { path, state, counts, findings };
}

const sheets = [
  [membersSheet, memberRows],
  [contactsSheet, contactRows],
  [mentorsSheet, mentorRows],
  [menteesSheet, menteeRows],
  [apartSheet, apartRows],
] as const;

describe('what is exported and comes back unchanged', () => {
  for (const language of ['fr', 'en'] as const)
    for (const format of ['csv', 'xlsx'] as const)
      it(`changes nothing of any sheet of the demo network: ${format}, ${language}`, async () => {
        for (const [sheet, routes] of sheets) {
          const rows = await rowsOf(routes);
          expect(rows.length).toBeGreaterThan(1);
          const table = await exportOf(sheet, rows, language);
          const file =
            format === 'csv'
              ? Buffer.from(csvOf(table, language))
              : Buffer.from(await (await xlsxOf(table, sheet.title[language])).arrayBuffer());
          const { state, counts, findings } = await cameBack(sheet, table, `${sheet.name}.${format}`, file);
          expect({ sheet: sheet.name, state, counts, findings }).toMatchObject({
            state: 'checked',
            counts: { rows: rows.length, ready: 0, changes: 0, unchanged: rows.length, there: 0, refused: 0 },
            findings: [],
          });
        }
      }, 180_000);
});

describe('a file of mentors', () => {
  it('changes them by the rules of their sheet, and is undone', async () => {
    const capacities = async () =>
      new Map((await rowsOf(mentorRows)).map((row) => [row.id, Number(row['capacity'])]));
    const before = await capacities();
    const rows = (await rowsOf(mentorRows)).map((row) => ({ ...row, capacity: Number(row['capacity']) + 1 }));
    const table = await exportOf(mentorsSheet, rows, 'fr');
    const file = Buffer.from(csvOf(table, 'fr'));
    const { path, counts } = await cameBack(mentorsSheet, table, 'mentors.csv', file);
    expect(counts).toMatchObject({ ready: 0, changes: rows.length, unchanged: 0, refused: 0 });
    await network.call(importsRoutes.run, { as: 'programmes', path });
    await network.stack.drained();
    expect(await capacities()).toEqual(new Map([...before].map(([id, places]) => [id, places + 1])));
    await network.call(importsRoutes.undo, { as: 'programmes', path });
    await network.stack.drained();
    expect(await capacities()).toEqual(before);
  }, 60_000);
});

describe('a file of members without their ids', () => {
  const columns = membersSheet.columns.filter(({ key }) =>
    ['number', 'legalName', 'municipality', 'postalCode', 'neq', 'email', 'phone'].includes(key),
  );
  const sheet = { ...membersSheet, columns };
  const numbered = () => roll.filter((row) => row['number'] !== undefined && row['neq'] !== undefined);
  const back = async (rows: readonly Row[], language: 'fr' | 'en' = 'fr', edit = (csv: string) => csv) => {
    const table = await exportOf(sheet, rows, language, false);
    expect(table.headers[0]).toBe({ fr: 'Numéro', en: 'Number' }[language]);
    return cameBack(membersSheet, table, 'membres.csv', Buffer.from(edit(csvOf(table, language))));
  };

  it('knows them by their numbers, whatever else of them changed and however a spreadsheet writes numbers', async () => {
    const [one, two, three] = numbered();
    if (!one || !two || !three) throw new Error('The demo network has too few');
    const moved = { municipality: 'Sainte-Ursule', neq: '' };
    const rows = [
      { ...one, ...moved, legalName: 'Coop Renommée' },
      { ...two, municipality: 'Batiscan' },
      three,
    ];
    const unpadded = (csv: string) => csv.replaceAll(/(^|\n)0+(?=\d)/g, '$1');
    const { path, counts, findings } = await back(rows, 'en', unpadded);
    expect(counts).toMatchObject({ rows: 3, ready: 0, changes: 2, unchanged: 1, there: 0, refused: 0 });
    expect(findings.map(({ column, kind }: { column: string; kind: string }) => [column, kind])).toEqual(
      expect.arrayContaining([
        ['legalName', 'changed'],
        ['municipality', 'changed'],
      ]),
    );
    await network.call(importsRoutes.run, { as, path });
    await network.stack.drained();
    const stand = async () =>
      new Map(
        (await rowsOf(memberRows)).map((row) => [
          row.id,
          [row['number'], row['legalName'], row['municipality']],
        ]),
      );
    expect((await stand()).get(one.id)).toEqual([one['number'], 'Coop Renommée', 'Sainte-Ursule']);
    expect((await stand()).get(two.id)).toEqual([two['number'], two['legalName'], 'Batiscan']);
    await network.call(importsRoutes.undo, { as, path });
    await network.stack.drained();
    expect((await stand()).get(one.id)).toEqual([one['number'], one['legalName'], one['municipality']]);
  }, 60_000);

  it('leaves out a number and a NEQ of two members, naming both, and the number of somebody else', async () => {
    const [one, two] = numbered();
    if (!one || !two) throw new Error('The demo network has too few');
    const foreign = {
      legalName: 'Coop Numérotée Ailleurs',
      neq: '1149999991',
      email: 'ailleurs@exemple.ca',
      phone: '+1 819 555-0199',
      postalCode: 'G0X 1A0',
    };
    const { counts, findings } = await back([
      { ...one, neq: two['neq'] ?? '' },
      { ...two, ...foreign },
    ]);
    expect(counts).toMatchObject({ rows: 2, ready: 0, changes: 0, refused: 2 });
    const called = (row: Row) => `${String(row['number'])} ${nameOf(row)}`;
    expect(findings).toMatchObject([
      { row: 2, kind: 'refused', text: `${called(one)} / ${called(two)}` },
      { row: 3, kind: 'refused', column: 'number', text: called(two) },
    ]);
  }, 60_000);

  it('takes a number that nobody has for no member’s: the row goes by what else it says, and is given none', async () => {
    const [one] = numbered();
    if (!one) throw new Error('The demo network has too few');
    const blank = Object.fromEntries(columns.map(({ key }) => [key, '']));
    const old = {
      ...blank,
      id: '',
      version: 1,
      number: 'A-17',
      legalName: 'Coop d’Autrefois',
      neq: '1149999992',
    };
    const { path, counts, findings } = await back([
      { ...one, number: '98765', municipality: 'Maskinongé' },
      old,
    ]);
    expect(counts).toMatchObject({ rows: 2, ready: 1, changes: 1, refused: 0 });
    expect(findings.filter(({ kind }: { kind: string }) => kind === 'emptied')).toMatchObject([
      { row: 2, column: 'number', text: '98765' },
      { row: 3, column: 'number', text: 'A-17' },
    ]);
    await network.call(importsRoutes.run, { as, path });
    await network.stack.drained();
    const came = (await rowsOf(memberRows)).find((row) => row['legalName'] === 'Coop d’Autrefois');
    expect(came?.['number'] ?? '').toBe('');
    await network.call(importsRoutes.undo, { as, path });
    await network.stack.drained();
  }, 60_000);
});

describe('a file with somebody new', () => {
  it('enrols a person of the roll as a mentor, and undoing it takes them back', async () => {
    const mentors = await rowsOf(mentorRows);
    const taken = new Set(mentors.map((row) => row['memberId']));
    const person = roll.find((row) => row['kind'] === 'person' && !taken.has(row.id));
    const [like] = mentors;
    if (!person || !like) throw new Error('The demo network has neither');
    const asked = { state: 'accepted', capacity: 2, languages: ['fr'], virtual: true };
    const row = { id: '', version: 1, memberId: person.id, programmeId: like['programmeId'] ?? '', ...asked };
    const table = await exportOf(mentorsSheet, [row], 'fr');
    const { path, counts, findings } = await cameBack(
      mentorsSheet,
      table,
      'mentor.csv',
      Buffer.from(csvOf(table, 'fr')),
    );
    expect({ counts, findings }).toMatchObject({ counts: { ready: 1, refused: 0 }, findings: [] });
    await network.call(importsRoutes.run, { as: 'programmes', path });
    await network.stack.drained();
    const isThere = async () => (await rowsOf(mentorRows)).some(({ memberId }) => memberId === person.id);
    expect(await isThere()).toBe(true);
    await network.call(importsRoutes.undo, { as: 'programmes', path });
    await network.stack.drained();
    expect(await isThere()).toBe(false);
  }, 60_000);
});

describe('a text that a spreadsheet could take for a formula', () => {
  const column = membersSheet.columns.filter(({ key }) => key === 'notes');
  const texts = ['=1+1', '+1 819 555-0142', '-5 %', '@SUM(A1)', "'=2", '＝3', 'a;b,"c"', 'deux\nlignes'];

  it('is kept as text in a CSV, and is the same again when it comes back', async () => {
    const { body } = await network.call(memberRows.create, {
      as,
      body: {
        rows: texts.map((notes, n) => ({
          kind: 'organisation',
          language: 'fr',
          legalName: `Coop Formule ${n}`,
          notes,
        })),
      },
    });
    const ids = new Set(body.outcomes.map(({ id }: { id: string }) => id));
    const rows = (await rowsOf(memberRows)).filter(({ id }) => ids.has(id));
    const sheet = { ...membersSheet, columns: column };
    const table = await exportOf(sheet, rows, 'fr');
    const csv = csvOf(table, 'fr');
    expect(csv.startsWith('\uFEFFNotes;Identifiant\r\n')).toBe(true);
    for (const written of ["\r\n'=1+1;", "\r\n'+1 819", "\r\n'-5 %", "\r\n'@SUM", "\r\n''=2;", "\r\n'＝3;"])
      expect(csv).toContain(written);
    const { counts } = await cameBack(membersSheet, table, 'formules.csv', Buffer.from(csv));
    expect(counts).toMatchObject({ unchanged: texts.length, changes: 0, ready: 0, refused: 0 });
  });
});
