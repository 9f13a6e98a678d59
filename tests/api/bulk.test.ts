import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consents } from '../../functions/membership/party-records.ts';
import { memberKey, members } from '../../functions/membership/records.ts';
import { create } from '../../functions/platform/storage/writes.ts';
import { loadDemo } from '../../infra/local/demo/index.ts';
import { duesRoutes } from '../../shared/contracts/routes/dues.ts';
import { memberRows } from '../../shared/contracts/routes/membership.ts';
import { messagesRoutes } from '../../shared/contracts/routes/messages.ts';
import type { ConsentId, MemberId } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { Consent } from '../../shared/membership/consent.ts';
import { openNetwork, type Network } from './network.ts';

let network: Network;
type Member = {
  readonly id: string;
  readonly email?: string;
  readonly language: string;
  readonly category?: string;
  readonly ended?: object;
};
let roll: readonly Member[];
beforeAll(async () => {
  network = await openNetwork({}, loadDemo);
  const { body } = await network.call(memberRows.rows, { as: 'membership' });
  roll = body.rows;
});
afterAll(() => network.close());

const as = 'membership' as const;
const text = {
  kind: 'service',
  subject: { fr: 'Bonjour {{ member.name }}', en: 'Hello {{ member.name }}' },
  body: { fr: 'Votre numéro : {{ member.number }}.', en: 'Your number: {{ member.number }}.' },
} as const;
const send = (batch: string, memberIds: readonly string[], letter: object = text) =>
  network.call(messagesRoutes.sendLetter, { as, body: { batch, letter, memberIds } });
const preview = (memberId: string, letter: object = text) =>
  network.call(messagesRoutes.previewLetter, { as, body: { memberId, letter } });

function reached(language: 'fr' | 'en'): Member {
  const found = roll.find((one) => one.language === language && one.email !== undefined);
  if (!found) throw new Error(`Nobody of the demo reads ${language}`);
  return found;
}

describe('a letter to the members of a selection', () => {
  it('is previewed as one of them would read it', async () => {
    const { id } = reached('en');
    const { body } = await preview(id);
    expect(body.language).toBe('en');
    expect(body.subject).toMatch(/^Hello \p{Lu}/u);
    expect(body.text).toContain('Your number:');
    expect((await preview(id, { ...text, body: { fr: '{{ x }}', en: '{{ nom }}' } })).body.type).toBe(
      '/problems/messages/template-broken',
    );
  });

  it('reaches each once, however often its page comes', async () => {
    const { id, email = '' } = reached('fr');
    const first = await send('batch-1', [id]);
    expect(first.body.outcomes).toEqual([{ id, done: true }]);
    await send('batch-1', [id]);
    await network.call(messagesRoutes.sendLetter, {
      as,
      key: 'again',
      body: { batch: 'batch-1', letter: text, memberIds: [id] },
    });
    const letters = (await network.lettersTo(email)).filter(({ subject }) => subject.startsWith('Bonjour '));
    expect(letters).toHaveLength(1);
    expect((await send('batch-1', [id], { ...text, kind: 'notice' })).body.type).toBe(
      '/problems/platform/key-reused',
    );
  });

  it('leaves who did not agree, who has no address and whose language it lacks, each with the reason', async () => {
    const { id } = reached('fr');
    const bulletin = await send('batch-2', [id], { ...text, kind: 'bulletin' });
    expect(bulletin.body.outcomes).toEqual([{ id, done: false, why: 'N’a pas consenti à ce genre d’envoi' }]);
    const english = { ...text, subject: { fr: '', en: 'Hello' }, body: { fr: '', en: 'Hello' } };
    expect((await send('batch-3', [id], english)).body.outcomes[0].why).toBe(
      'La lettre n’est pas écrite dans sa langue',
    );
    const { body } = await network.call(memberRows.create, {
      as,
      body: { rows: [{ kind: 'organisation', legalName: 'Sans adresse' }] },
    });
    const none = body.outcomes[0].id;
    expect(
      (await send('batch-4', [none, 'nobody'])).body.outcomes.map(({ why }: { why: string }) => why),
    ).toEqual(['Sans adresse courriel', 'N’est plus dans la liste']);
  });

  it('that asks for consent goes to who gave it, as long as they have not withdrawn it', async () => {
    const { id, email = '' } = reached('fr');
    const consent: Consent = {
      id: 'consent-1' as ConsentId,
      memberId: id as MemberId,
      purpose: 'bulletin',
      basis: 'express',
      wording: 'J’accepte.',
      language: 'fr',
      channel: 'paper',
      givenAt: '2026-01-05T15:00:00.000Z' as Instant,
      endsOn: null,
      withdrawnAt: null,
      proof: 'classeur',
    };
    const by = { actor: { type: 'staff', id: 's', name: 'S' }, action: 'test' } as const;
    await network.store.commit(by, [create(consents, consent)]);
    const bulletin = {
      ...text,
      kind: 'bulletin',
      subject: { fr: 'Nouvelles du réseau', en: 'News of the network' },
    };
    expect((await send('batch-5', [id], bulletin)).body.outcomes).toEqual([{ id, done: true }]);
    const letters = (await network.lettersTo(email)).filter(
      ({ subject }) => subject === 'Nouvelles du réseau',
    );
    expect(letters).toHaveLength(1);
  });

  it('can be taken up again as the beginning of another', async () => {
    const { body } = await network.call(messagesRoutes.letters, { as });
    expect(body.letters.map(({ id }: { id: string }) => id)).toContain('batch-1');
    expect((await network.call(messagesRoutes.letters, { as: 'reader' })).status).toBe(403);
  });
});

describe('the invoices of a selection', () => {
  it('reach somebody whose dues were never billed, once, with a letter', async () => {
    const coop = roll.find(
      (one) => one.category === 'coop' && one.ended === undefined && one.email !== undefined,
    );
    const billed = await network.store.get(members, memberKey(coop?.id ?? ''));
    if (!billed) throw new Error('The demo has no co-op');
    const newcomer = { ...billed.record, id: 'newcomer' as MemberId, neq: '', nextAt: null, next: null };
    const by = { actor: { type: 'staff', id: 's', name: 'S' }, action: 'test' } as const;
    await network.store.commit(by, [create(members, newcomer)]);
    const bill = () =>
      network.call(duesRoutes.invoiceDue, { as: 'treasurer', body: { memberIds: ['newcomer'] } });
    expect((await bill()).body.outcomes).toEqual([{ id: 'newcomer', done: true }]);
    expect((await bill()).body.outcomes).toEqual([
      { id: 'newcomer', done: false, why: 'Il n’y a rien à facturer' },
    ]);
    const letters = await network.lettersTo(newcomer.email);
    expect(letters.at(-1)?.subject).toMatch(/^Facture|^Invoice/);
  });

  it('are issued for what is due and not billed, once, and the rest is left with the reason', async () => {
    const memberIds = roll.slice(0, 25).map(({ id }) => id);
    const bill = async () =>
      (await network.call(duesRoutes.invoiceDue, { as: 'treasurer', body: { memberIds } })).body.outcomes as {
        id: string;
        done: boolean;
        why?: string;
      }[];
    const first = await bill();
    expect(first.map(({ id }) => id)).toEqual(memberIds);
    expect(first.every(({ done, why }) => done || (why ?? '') !== '')).toBe(true);
    const second = await bill();
    expect(second.filter(({ done }) => done)).toEqual([]);
    expect((await network.call(duesRoutes.invoiceDue, { as, body: { memberIds } })).status).toBe(403);
  });
});
