import { afterAll, beforeAll, expect, it } from 'vitest';
import { mentorshipRoutes } from '../../shared/contracts/routes/mentorship.ts';
import { contactRows, memberRows } from '../../shared/contracts/routes/membership.ts';
import { openNetwork, type Network } from './network.ts';

let network: Network;
let coop: string;
beforeAll(async () => {
  network = await openNetwork();
  coop = await rowMade(memberRows.create, { legalName: 'Coop Lien', kind: 'organisation' });
});
afterAll(() => network.close());

const create = (route: typeof memberRows.create | typeof contactRows.create, row: object) =>
  network.call(route, { as: 'membership', body: { rows: [row] } });
const rowMade = async (...asked: Parameters<typeof create>): Promise<string> =>
  (await create(...asked)).body.outcomes[0].row.id;
const edit = async (id: string, column: string, was: string, value: string) => {
  const body = { edits: [{ id, column, was, value }] };
  return (await network.call(contactRows.edit, { as: 'membership', body })).body.outcomes[0];
};

it('a contact is typed in the sheet, and is then somebody whom a programme can enrol', async () => {
  const contact = await rowMade(contactRows.create, {
    memberId: coop,
    givenName: 'Ève',
    familyName: 'Roy',
    jobTitle: 'Direction',
    roles: ['primary', 'billing'],
    email: 'EVE@Lien.example',
  });
  const edited = await edit(contact, 'phone', '', '8195550142');
  expect(edited).toMatchObject({ refused: [], row: { phone: '819 555-0142', email: 'eve@lien.example' } });
  const { body } = await network.call(mentorshipRoutes.people, {
    as: 'programmes',
    query: { organisation: coop },
  });
  expect(body.people).toEqual([{ contactId: contact, name: 'Ève Roy', jobTitle: 'Direction' }]);
});

it('a contact has a name, and an organisation of the roll for which it stays', async () => {
  const refusalOf = async (row: object) => (await create(contactRows.create, row)).body.outcomes[0].refused;
  expect(await refusalOf({ memberId: coop })).toMatchObject([
    { column: 'familyName', message: 'Donnez un prénom ou un nom' },
  ]);
  expect(await refusalOf({ memberId: 'nobody', familyName: 'Roy' })).toMatchObject([
    { column: 'memberId', code: 'membership/unknown-organisation' },
  ]);
  const other = await rowMade(memberRows.create, { legalName: 'Coop Autre', kind: 'organisation' });
  const contact = await rowMade(contactRows.create, { memberId: coop, familyName: 'Côté' });
  expect((await edit(contact, 'memberId', coop, other)).refused).toMatchObject([
    { column: 'memberId', code: 'membership/contact-elsewhere' },
  ]);
});

it('who only reads sees who the contacts are, and not how to reach them', async () => {
  const { body } = await network.call(contactRows.rows, { as: 'reader' });
  const [row] = body.rows.filter(({ givenName }: { givenName?: string }) => givenName === 'Ève');
  expect(row).toMatchObject({ familyName: 'Roy', memberId: coop });
  expect([row.email, row.phone]).toEqual([undefined, undefined]);
});
