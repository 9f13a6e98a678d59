import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invoiceRows } from '../../shared/contracts/routes/dues.ts';
import type { Route } from '../../shared/contracts/route.ts';
import { contactRows, membershipRoutes, memberRows } from '../../shared/contracts/routes/membership.ts';
import { memberKey, members, membersByName } from '../../functions/membership/records.ts';
import { create, replace } from '../../functions/platform/storage/writes.ts';
import { id as idOf, type MemberId } from '../../shared/kernel/ids.ts';
import { blankMember } from '../../shared/membership/member.ts';
import { openNetwork, type Network } from './network.ts';

let network: Network;
beforeAll(async () => {
  network = await openNetwork();
});
afterAll(() => network.close());

async function added(row: Readonly<Record<string, unknown>>): Promise<string> {
  const { body } = await network.call(memberRows.create, {
    as: 'membership',
    body: { rows: [{ kind: 'organisation', ...row }] },
  });
  expect(body.outcomes[0].refused).toEqual([]);
  return body.outcomes[0].id;
}
const edit = async (...edits: readonly object[]) =>
  (await network.call(memberRows.edit, { as: 'membership', body: { edits } })).body.outcomes;

describe('a cell', () => {
  it('is cleaned and checked by its column, whoever types it', async () => {
    const id = await added({ legalName: '  Coop   de l’Anse ' });
    const [outcome] = await edit({ id, column: 'postalCode', was: '', value: 'g0x2e0' });
    expect(outcome.row).toMatchObject({ legalName: 'Coop de l’Anse', postalCode: 'G0X 2E0', version: 2 });
    const [refused] = await edit({ id, column: 'email', was: '', value: 'ana@' });
    expect(refused.refused).toEqual([
      {
        column: 'email',
        code: 'platform/invalid',
        message: 'Écrivez une adresse courriel complète, comme nom@exemple.ca.',
      },
    ]);
  });

  it('that somebody else changed is refused, with what stands there now', async () => {
    const id = await added({ legalName: 'Coop des Pins', municipality: 'Shawinigan' });
    await edit({ id, column: 'municipality', was: 'Shawinigan', value: 'La Tuque' });
    const [outcome] = await edit({ id, column: 'municipality', was: 'Shawinigan', value: 'Louiseville' });
    expect(outcome.refused).toMatchObject([
      { column: 'municipality', code: 'platform/changed-meanwhile', now: 'La Tuque' },
    ]);
  });

  it('beside one that somebody else changed is kept: both win', async () => {
    const id = await added({ legalName: 'Coop du Lac' });
    await Promise.all([
      edit({ id, column: 'municipality', was: '', value: 'La Tuque' }),
      edit({ id, column: 'sector', was: '', value: 'Forêt' }),
      edit({ id, column: 'jobs', was: null, value: 12 }),
    ]);
    const { body } = await network.call(membershipRoutes.getMember, { as: 'reader', path: { memberId: id } });
    expect(body).toMatchObject({ municipality: 'La Tuque', sector: 'Forêt', jobs: 12, version: 4 });
  });

  it('that nobody may type in is refused, and so is one that does not exist', async () => {
    const id = await added({ legalName: 'Coop Sans Titre' });
    const [outcome] = await edit(
      { id, column: 'number', was: '', value: '1' },
      { id, column: '__proto__', was: '', value: 'x' },
    );
    expect(outcome.refused.map(({ column, code }: never) => [column, code])).toEqual([
      ['number', 'platform/not-allowed'],
      ['__proto__', 'platform/not-allowed'],
    ]);
  });

  it('tells who changed it, when, from what and to what', async () => {
    const id = await added({ legalName: 'Coop Mémoire' });
    await edit({ id, column: 'legalName', was: 'Coop Mémoire', value: 'Coop Souvenir' });
    const { body } = await network.call(memberRows.history, { as: 'reader', path: { rowId: id } });
    expect(body.changes[0]).toMatchObject({
      actorName: 'Mathis Tremblay',
      field: 'legalName',
      from: 'Coop Mémoire',
      to: 'Coop Souvenir',
    });
  });
});

describe('a row', () => {
  it('without what its column requires is refused, and so is a cell emptied of it', async () => {
    const { body } = await network.call(memberRows.create, {
      as: 'membership',
      body: { rows: [{ legalName: 'Coop Sans Langue', language: null }] },
    });
    expect(body.outcomes[0].refused).toMatchObject([{ column: 'language', message: 'Remplissez ce champ.' }]);
    const id = await added({ legalName: 'Coop Sans Type' });
    const [outcome] = await edit({ id, column: 'kind', was: 'organisation', value: null });
    expect(outcome.refused).toMatchObject([{ column: 'kind', message: 'Remplissez ce champ.' }]);
  });

  it('that was taken away is put back whole, under its own id, with what only it may have', async () => {
    const id = await added({ legalName: 'Coop Revenante', neq: '1140139743', inDirectory: false, jobs: 0 });
    const rows = [{ legalName: 'Ce que l’écran montrait' }];
    await network.call(memberRows.remove, { as: 'membership', body: { rows: [{ id, version: 1 }] } });
    const { body } = await network.call(memberRows.create, {
      as: 'membership',
      body: { rows, restore: [id] },
    });
    expect(body.outcomes).toMatchObject([
      { id, row: { id, version: 3, legalName: 'Coop Revenante', neq: '1140139743', jobs: 0 }, refused: [] },
    ]);
    const [taken] = await edit({
      id: await added({ legalName: 'Autre' }),
      column: 'neq',
      was: '',
      value: '1140139743',
    });
    expect(taken.refused).toMatchObject([{ code: 'membership/neq-taken' }]);
  });

  it('is put back however much happened to its organisation since', async () => {
    const memberId = idOf<MemberId>(await added({ legalName: 'Coop Bavarde' }));
    const row = { memberId, givenName: 'Léa', familyName: 'Roy' };
    const { body: made } = await network.call(contactRows.create, {
      as: 'membership',
      body: { rows: [row] },
    });
    const [{ id: contact }] = made.outcomes;
    const rows = [{ id: contact, version: 1 }];
    await network.call(contactRows.remove, { as: 'membership', body: { rows } });
    const seen = await network.store.get(members, memberKey(memberId));
    if (!seen) throw new Error('The organisation is not there');
    const by = { actor: { type: 'job', id: 'test', name: 'Test' }, action: 'test' } as const;
    const changes = Array.from({ length: 60 }, (_, jobs) =>
      replace(
        members,
        { ...seen, version: 1 + jobs, record: { ...seen.record, jobs: jobs - 1 } },
        { ...seen.record, jobs },
      ),
    );
    await network.store.commitEach(
      by,
      changes.map((change) => [change]),
    );
    const { body } = await network.call(contactRows.create, {
      as: 'membership',
      body: { rows: [{ memberId }], restore: [contact] },
    });
    expect(body.outcomes).toMatchObject([{ id: contact, row: { familyName: 'Roy' }, refused: [] }]);
  });

  it('that is there, or never was, is not put back', async () => {
    const id = await added({ legalName: 'Coop Présente' });
    await edit({ id, column: 'municipality', was: '', value: 'Lévis' });
    const restore = [id, '01980000-0000-7000-8000-000000000000'];
    const { body } = await network.call(memberRows.create, {
      as: 'membership',
      body: { rows: [{}, {}], restore },
    });
    expect(body.outcomes.map(({ refused }: never) => refused[0]['code'])).toEqual([
      'platform/not-found',
      'platform/not-found',
    ]);
  });
});

describe('an enterprise number', () => {
  it('belongs to one organisation, and is free again when that one gives it up', async () => {
    const first = await added({ legalName: 'Première', neq: '1140139735' });
    const second = await added({ legalName: 'Deuxième' });
    const [taken] = await edit({ id: second, column: 'neq', was: '', value: '1140139735' });
    expect(taken.refused).toMatchObject([{ column: 'neq', code: 'membership/neq-taken' }]);
    await edit({ id: first, column: 'neq', was: '1140139735', value: '' });
    const [free] = await edit({ id: second, column: 'neq', was: '', value: '1140139735' });
    expect(free.refused).toEqual([]);
  });
});

describe('the feed', () => {
  it('gives the whole roll, then what changed, and removed rows as gone', async () => {
    const id = await added({ legalName: 'Coop Éphémère' });
    const whole = await network.call(memberRows.rows, { as: 'treasurer' });
    expect(whole.body.rows.map((row: { id: string }) => row.id)).toContain(id);
    const { body: removed } = await network.call(memberRows.remove, {
      as: 'membership',
      body: { rows: [{ id, version: 1 }] },
    });
    expect(removed.outcomes).toEqual([{ id, refused: [] }]);
    const later = await network.call(memberRows.rows, {
      as: 'treasurer',
      query: { since: whole.body.cursor },
    });
    expect(later.body.rows.find((row: { id: string }) => row.id === id)).toEqual({
      id,
      version: 2,
      gone: true,
    });
  });

  it('keeps reserved columns from the board’s readers', async () => {
    const id = await added({
      legalName: 'Coop Discrète',
      email: 'discrete@coop.example',
      notes: 'Rappeler en mai',
    });
    const rowFor = async (as: 'reader' | 'membership') =>
      (await network.call(memberRows.rows, { as })).body.rows.find((row: { id: string }) => row.id === id);
    expect(await rowFor('membership')).toMatchObject({
      email: 'discrete@coop.example',
      notes: 'Rappeler en mai',
    });
    expect(Object.keys(await rowFor('reader'))).not.toEqual(expect.arrayContaining(['email']));
    expect(Object.keys(await rowFor('reader'))).not.toEqual(expect.arrayContaining(['notes']));
  });

  it('refuses a cursor of another sheet, or one that was altered', async () => {
    const cursorOf = async (route: Route) => (await network.call(route, { as: 'reader' })).body.cursor;
    const foreign: string = await cursorOf(invoiceRows.rows);
    const own: string = await cursorOf(memberRows.rows);
    const [sheet, places, sum] = JSON.parse(Buffer.from(own, 'base64url').toString());
    const altered = [
      [sheet, places.toSpliced(0, 1, { ...places[0], from: '2999-01-01T00:00:00.000Z' }), sum],
      [sheet, places.toSpliced(0, 1, { ...places[0], shard: 99 }), sum],
      [sheet, places.toSpliced(0, 1, { ...places[0], from: '\uD800' }), sum],
      [sheet, places],
    ].map((parts) => Buffer.from(JSON.stringify(parts)).toString('base64url'));
    for (const since of [foreign, 'x', 'e30', ...altered]) {
      const { status, body } = await network.call(memberRows.rows, { as: 'reader', query: { since } });
      expect([status, body.type]).toEqual([400, '/problems/platform/bad-cursor']);
    }
  });

  it('with a cursor of over a week starts anew', async () => {
    const { clock } = network.stack;
    const { body: page } = await network.call(memberRows.rows, { as: 'reader' });
    const week = 7 * 86_400_000;
    clock.set(clock.now() + week + 180_000);
    const since = { as: 'reader', query: { since: page.cursor } } as const;
    const { status, body } = await network.call(memberRows.rows, since);
    clock.set(clock.now() - week);
    expect([status, body.type]).toEqual([410, '/problems/platform/cursor-too-old']);
  });

  it('of a roll of several pages gives every row, with cursors that fit in a URL', async () => {
    // In one commit: where so many rows share an instant, a page ends in the midst of it, in every shard.
    const rows = Array.from({ length: 2_000 }, (_, index) => [
      create(members, {
        ...blankMember(idOf<MemberId>(randomUUID()), 'organisation'),
        legalName: `Coop Page ${index}`,
      }),
    ]);
    await network.store.commitEach(
      { actor: { type: 'job', id: 'import', name: 'Import' }, action: 'import' },
      rows,
    );
    const seen = new Set<string>();
    let since: string | undefined;
    let more = true;
    while (more) {
      const { status, body } = await network.call(memberRows.rows, {
        as: 'reader',
        query: since === undefined ? {} : { since },
      });
      expect(status).toBe(200);
      for (const row of body.rows)
        if (String(row.legalName).startsWith('Coop Page ')) seen.add(row.legalName);
      ({ cursor: since, more } = body);
      expect(since?.length).toBeLessThan(4_000);
    }
    expect(seen.size).toBe(2_000);
  });
});

describe('a repeated request', () => {
  it('with the same key answers as the first, and does not do it twice', async () => {
    const body = { rows: [{ kind: 'organisation', legalName: 'Coop Deux Fois' }] };
    const other = { rows: [{ kind: 'organisation', legalName: 'Coop Autre' }] };
    const key = 'key-deux-fois';
    await network.call(memberRows.create, { as: 'membership', body, key });
    const again = await network.call(memberRows.create, { as: 'membership', body, key });
    const { rows } = await network.store.list(membersByName('Coop Deux Fois', ''));
    expect(again.body.outcomes.map(({ id }: { id: string }) => id)).toEqual(
      rows.map(({ record }) => record.id),
    );
    expect(rows).toHaveLength(1);
    const reused = await network.call(memberRows.create, { as: 'membership', body: other, key });
    expect([reused.status, reused.body.type]).toEqual([422, '/problems/platform/key-reused']);
  });
});
