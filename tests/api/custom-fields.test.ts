import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainPlan, type ImportPlan } from '../../shared/contracts/records/import.ts';
import { importsRoutes } from '../../shared/contracts/routes/imports.ts';
import { memberRows, membershipRoutes } from '../../shared/contracts/routes/membership.ts';
import { officeRoutes } from '../../shared/contracts/routes/office.ts';
import { openNetwork, type Network } from './network.ts';

let network: Network;
beforeAll(async () => {
  network = await openNetwork();
});
afterAll(() => network.close());

const as = 'membership' as const;
const blank = { sheet: 'members', help: { fr: '', en: '' }, required: false, choices: [] } as const;
const area = { ...blank, type: 'number', label: { fr: 'Superficie', en: 'Floor area' } } as const;
const sector = {
  ...blank,
  type: 'choice',
  label: { fr: 'Table sectorielle', en: 'Sector table' },
  choices: [{ label: { fr: 'Forêt', en: 'Forestry' } }, { label: { fr: 'Alimentation', en: 'Food' } }],
} as const;

const define = (body: object) => network.call(officeRoutes.addField, { as: 'admin', body });
const edit = async (id: string, column: string, was: unknown, value: unknown) =>
  (await network.call(memberRows.edit, { as, body: { edits: [{ id, column, was, value }] } })).body
    .outcomes[0];
const add = async (row: object) =>
  (await network.call(memberRows.create, { as, body: { rows: [{ kind: 'organisation', ...row }] } })).body
    .outcomes[0];
/** More than the half minute for which settings are believed. */
const aMinute = () => network.stack.clock.set(network.stack.clock.now() + 60_000);

describe('a field of the network’s own', () => {
  it('is typed in at once after it was defined, checked like any other, and kept with its history', async () => {
    const before = await add({ legalName: 'Coop de l’Anse' });
    expect(await define(area)).toMatchObject({ status: 200, body: { record: { id: 'superficie' } } });
    const typed = await edit(before.id, 'custom.superficie', null, 1234.5);
    expect(typed).toMatchObject({ refused: [], row: { 'custom.superficie': 1234.5, version: 2 } });
    const wrong = await edit(before.id, 'custom.superficie', 1234.5, 'beaucoup');
    expect(wrong.refused).toMatchObject([
      { column: 'custom.superficie', code: 'platform/invalid', message: 'Écrivez un nombre.' },
    ]);

    const { body } = await network.call(memberRows.history, { as, path: { rowId: before.id } });
    expect(body.changes[0]).toMatchObject({ field: 'custom.superficie', from: null, to: 1234.5 });
  });

  it('of a choice takes its choices only; one that was in use is renamed, and never removed', async () => {
    const { body: defined } = await define(sector);
    expect(defined.record.choices.map(({ value }: { value: string }) => value)).toEqual([
      'foret',
      'alimentation',
    ]);
    const { id } = await add({ legalName: 'Coop du Lac', 'custom.table-sectorielle': 'foret' });
    expect((await edit(id, 'custom.table-sectorielle', 'foret', 'mines')).refused).toHaveLength(1);

    const path = { fieldId: 'table-sectorielle' };
    const { label, help, required, choices } = defined.record;
    const change = (over: object) =>
      network.call(officeRoutes.changeField, {
        as: 'admin',
        path,
        body: { version: 1, label, help, required, choices, archived: false, ...over },
      });
    expect((await change({ choices: choices.slice(1) })).body.type).toBe('/problems/office/choice-stays');
    const wood = { value: 'foret', label: { fr: 'Bois et forêt', en: 'Wood and forestry' } };
    const more = { label: { fr: 'Énergie', en: 'Energy' } };
    const changed = await change({ choices: [wood, choices[1], more] });
    expect(changed.body.record.choices[2].value).toBe('energie');
  });

  it('that must be filled is asked of a new row, and cannot be emptied', async () => {
    await define({ ...blank, type: 'text', required: true, label: { fr: 'Parrain', en: 'Sponsor' } });
    aMinute();
    const without = await add({ legalName: 'Coop Sans Parrain' });
    expect(without.refused).toMatchObject([{ column: 'custom.parrain', message: 'Remplissez ce champ.' }]);
    const { id } = await add({ legalName: 'Coop du Parrain', 'custom.parrain': 'Ana' });
    expect((await edit(id, 'custom.parrain', 'Ana', '')).refused).toHaveLength(1);
  });

  it('is received only by who reads the roll in full', async () => {
    const { id } = await add({
      legalName: 'Coop Discrète',
      'custom.parrain': 'Luc',
      'custom.superficie': 12,
    });
    const rowFor = async (role: 'membership' | 'reader') =>
      (await network.call(membershipRoutes.getMember, { as: role, path: { memberId: id } })).body;
    expect(await rowFor('membership')).toMatchObject({ 'custom.parrain': 'Luc', 'custom.superficie': 12 });
    expect(Object.keys(await rowFor('reader'))).not.toContain('custom.superficie');
  });

  it('comes in from a file under its label', async () => {
    const plan: ImportPlan = {
      ...plainPlan,
      columns: ['legalName', 'custom.superficie', 'custom.table-sectorielle', 'custom.parrain'],
    };
    const file = Buffer.from(
      [
        'Nom;Superficie;Table sectorielle;Parrain',
        'Coop du Fichier;1 250,5;Alimentation;Ana',
        'Coop Sans Parrain;;;',
      ].join('\r\n'),
    );
    const begun = await network.call(importsRoutes.begin, {
      as,
      body: { sheet: 'members', fileName: 'membres.csv', bytes: file.length },
    });
    const headers = { 'content-type': 'text/csv' };
    await fetch(begun.body.upload, { method: 'PUT', body: file, headers });
    const path = { importId: begun.body.import.id };
    expect((await network.call(importsRoutes.check, { as, path, body: { plan } })).status).toBe(200);
    await network.stack.drained();
    const query = { kind: 'refused' };
    const { body: told } = await network.call(importsRoutes.findings, { as, path, query });
    expect(told.findings).toMatchObject([{ row: 3, column: 'custom.parrain' }]);
    await network.call(importsRoutes.run, { as, path });
    await network.stack.drained();

    const { body } = await network.call(memberRows.rows, { as });
    const row = body.rows.find((one: { legalName?: string }) => one.legalName === 'Coop du Fichier');
    expect(row).toMatchObject({ 'custom.superficie': 1250.5, 'custom.table-sectorielle': 'alimentation' });
  });

  it('that is archived is no column any more, and its values stay', async () => {
    const { id } = await add({
      legalName: 'Coop Ancienne',
      'custom.parrain': 'Ève',
      'custom.superficie': 40,
    });
    const body = {
      version: 1,
      label: area.label,
      help: area.help,
      required: false,
      choices: [],
      archived: true,
    };
    await network.call(officeRoutes.changeField, { as: 'admin', path: { fieldId: 'superficie' }, body });
    aMinute();
    expect((await edit(id, 'custom.superficie', 40, 41)).refused).toMatchObject([
      { code: 'platform/not-allowed' },
    ]);
    await network.call(officeRoutes.changeField, {
      as: 'admin',
      path: { fieldId: 'superficie' },
      body: { ...body, version: 2, archived: false },
    });
    expect((await edit(id, 'custom.superficie', 40, 41)).refused).toEqual([]);
  });

  it('is put in order by an administrator, and by nobody else', async () => {
    const body = { fields: ['parrain', 'superficie', 'table-sectorielle'] };
    expect((await network.call(officeRoutes.orderFields, { as, body })).status).toBe(403);
    const ordered = await network.call(officeRoutes.orderFields, { as: 'admin', body });
    expect(ordered.body.fields).toEqual(['parrain', 'superficie', 'table-sectorielle']);
  });
});
