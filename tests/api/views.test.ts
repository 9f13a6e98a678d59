import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewRoutes } from '../../shared/contracts/routes/views.ts';
import { openNetwork, type Network } from './network.ts';

let network: Network;
beforeAll(async () => (network = await openNetwork()), 120_000);
afterAll(() => network.close());

const look = {
  search: '',
  filters: { region: { kind: 'among', values: ['qc-04'] } },
  sort: [
    { column: 'municipality', descending: false },
    { column: 'legalName', descending: true },
  ],
  groups: ['category'],
  layout: { order: ['legalName'], hidden: ['phone'], widths: { legalName: 320 }, frozen: 1, height: 'tall' },
};
const path = { sheet: 'members' };
const add = (as: 'membership' | 'treasurer', name: string, shared: boolean) =>
  network.call(viewRoutes.add, { as, path, body: { name, shared, look } });
const namesFor = async (as: 'membership' | 'treasurer' | 'reader' | 'admin') => {
  const { body } = await network.call(viewRoutes.list, { as, path });
  return (body as { views: { record: { name: string } }[] }).views.map(({ record }) => record.name);
};

describe('the views of a sheet', () => {
  it('are kept as they were, for their owner alone, unless they are shared with who reads the sheet', async () => {
    const kept = await add('membership', 'Mauricie', true);
    await add('membership', 'À appeler', false);
    expect(kept.body).toMatchObject({
      version: 1,
      record: { name: 'Mauricie', look, ownerName: 'Mathis Tremblay' },
    });
    expect(await namesFor('membership')).toEqual(['À appeler', 'Mauricie']);
    expect(await namesFor('reader')).toEqual(['Mauricie']);
  });

  it('are told to nobody who may not read the sheet', async () => {
    const apart = { sheet: 'incompatibilities' };
    const told = await network.call(viewRoutes.list, { as: 'treasurer', path: apart });
    expect([told.status, told.body.type]).toEqual([404, '/problems/platform/not-found']);
    const unknown = await network.call(viewRoutes.list, { as: 'admin', path: { sheet: 'nothing' } });
    expect(unknown.status).toBe(404);
  });

  it('are changed by their owner on the version that was seen, and shared ones by an administrator', async () => {
    const { record } = (await add('treasurer', 'En retard', true)).body;
    const at = { ...path, viewId: record.id };
    const change = (as: 'treasurer' | 'membership' | 'admin', version: number, name: string) =>
      network.call(viewRoutes.change, { as, path: at, body: { version, name, shared: true, look } });
    expect((await change('membership', 1, 'À moi')).body.type).toBe('/problems/office/not-your-view');
    expect((await change('treasurer', 1, 'En retard de 60 jours')).body.version).toBe(2);
    expect((await change('treasurer', 1, 'Trop tard')).body.type).toBe(
      '/problems/platform/changed-meanwhile',
    );
    expect((await change('admin', 2, 'Retards')).body.version).toBe(3);
    expect(await namesFor('reader')).toEqual(['Mauricie', 'Retards']);
  });

  it('are removed for everyone by who keeps them, and a private one is unknown to others', async () => {
    const { record } = (await add('treasurer', 'Privée', false)).body;
    const remove = (as: 'treasurer' | 'admin') =>
      network.call(viewRoutes.remove, { as, path: { ...path, viewId: record.id }, query: { version: '1' } });
    expect((await remove('admin')).status).toBe(404);
    expect((await remove('treasurer')).body).toEqual({ id: record.id });
    expect(await namesFor('treasurer')).toEqual(['Mauricie', 'Retards']);
  });
});
