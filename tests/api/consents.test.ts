import { afterAll, beforeAll, expect, it } from 'vitest';
import { consentRoutes } from '../../shared/contracts/routes/consents.ts';
import { memberRows } from '../../shared/contracts/routes/membership.ts';
import { openNetwork, type Network } from './network.ts';

let network: Network;
let memberId: string;
beforeAll(async () => {
  network = await openNetwork({ clock: '2026-11-20' });
  const body = { rows: [{ legalName: 'Coop Accord', kind: 'organisation', language: 'en' }] };
  const made = await network.call(memberRows.create, { as: 'membership', body });
  memberId = made.body.outcomes[0].row.id;
});
afterAll(() => network.close());

const record = (over: object) =>
  network.call(consentRoutes.record, {
    as: 'membership',
    path: { memberId },
    body: {
      purpose: 'bulletin',
      channel: 'paper',
      givenOn: '2026-11-02',
      proof: 'Classeur 4, page 12',
      ...over,
    },
  });

it('is kept with the wording of the member’s language, its day and where its proof is', async () => {
  const { body } = await record({});
  expect(body.consents).toMatchObject([
    {
      purpose: 'bulletin',
      basis: 'express',
      channel: 'paper',
      language: 'en',
      givenAt: '2026-11-02T05:00:00.000Z',
      withdrawnAt: null,
      proof: 'Classeur 4, page 12',
    },
  ]);
  expect(body.consents[0].wording).toContain('I agree to receive the newsletter of');
});

it('is not given tomorrow, nor longer ago than anybody records, nor without proof', async () => {
  expect((await record({ givenOn: '2026-11-21' })).body.errors).toEqual({
    givenOn: 'Choisissez une date qui ne dépasse pas le 20 novembre 2026.',
  });
  expect((await record({ givenOn: '2016-11-19' })).body.errors).toEqual({
    givenOn: 'Choisissez une date à partir du 20 novembre 2016.',
  });
  expect((await record({ proof: ' ' })).body).toMatchObject({
    status: 400,
    errors: { proof: expect.any(String) },
  });
});

it('is withdrawn, and stays to be seen; a second withdrawal leaves the first moment', async () => {
  const { body } = await network.call(consentRoutes.list, { as: 'membership', path: { memberId } });
  const path = { memberId, consentId: body.consents[0].id };
  const first = await network.call(consentRoutes.withdraw, { as: 'membership', path });
  expect(first.body.consents[0].withdrawnAt).toMatch(/^2026-11-20/);
  const again = await network.call(consentRoutes.withdraw, { as: 'membership', path });
  expect(again.body).toEqual(first.body);
});

it('is read by those alone who keep the roll', async () => {
  const asked = { path: { memberId } };
  expect((await network.call(consentRoutes.list, { ...asked, as: 'reader' })).status).toBe(403);
  expect((await network.call(consentRoutes.list, { ...asked, as: 'treasurer' })).status).toBe(403);
});
