import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limits } from '../../functions/platform/settings.ts';
import { joinRoutes } from '../../shared/contracts/routes/join.ts';
import { admissionRoutes } from '../../shared/contracts/routes/admission.ts';
import { memberRows } from '../../shared/contracts/routes/membership.ts';
import { create } from '../../functions/platform/storage/writes.ts';
import { by } from '../../infra/local/demo/index.ts';
import { edge } from '../../infra/local/gateway/edge.ts';
import { applicationRowsOf, applied, coopForm, personForm, tokenFor } from './applicant.ts';
import { openNetwork, type Network } from './network.ts';

let network: Network;
beforeAll(async () => {
  network = await openNetwork();
});
afterAll(() => network.close());

const apply = (body: object, key?: string) =>
  network.call(joinRoutes.apply, { body, ...(key ? { key } : {}) });
const verify = (token: string) => network.call(joinRoutes.verify, { body: { token } });
const at = (email: string, legalName: string) => coopForm({ legalName, neq: '' }, { email });

/** A link that nobody was sent, tried from an address of this machine. */
function verifyFrom(
  localAddress: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ status: number }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number }>();
  const body = JSON.stringify({ token: 'x'.repeat(43) });
  request(`${network.stack.url}${joinRoutes.verify.url}`, {
    method: 'POST',
    localAddress,
    headers: { 'content-type': 'application/json', ...headers },
  })
    .on('response', (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0 });
    })
    .on('error', reject)
    .end(body);
  return promise;
}

describe('the form', () => {
  it('offers the categories that are open on it, with what each asks, and consents with their wording', async () => {
    const { status, body } = await network.call(joinRoutes.form);
    expect(status).toBe(200);
    expect(body.categories.map(({ id, decidedBy, byTerm }: never) => [id, decidedBy, byTerm])).toEqual([
      ['coop', 'board', false],
      ['developer', 'staff', true],
      ['support', 'board', true],
    ]);
    expect(body.consents[0]).toMatchObject({ purpose: 'bulletin', version: '2026-1' });
    expect(body.consents[0].wording.en).toContain('Maple Co-operative Network');
  });

  it('says field by field what to correct, in the language of the page', async () => {
    const form = coopForm({ legalName: ' ', postalCode: 'H0H' }, { email: 'ana@' });
    const french = await apply(form);
    expect(french.status).toBe(400);
    expect(Object.keys(french.body.errors).toSorted()).toEqual(['contact.email', 'legalName', 'postalCode']);
    expect(french.body.errors['legalName']).toBe('Remplissez ce champ.');
    const english = await network.call(joinRoutes.apply, { body: form, language: 'en' });
    expect(english.body.errors['contact.email']).toBe(
      'Enter a full e-mail address, such as name@example.ca.',
    );
  });

  it('refuses a category that does not take this applicant, or a text that is not shown any more', async () => {
    const closed = await apply(coopForm({ category: 'worker' }));
    expect([closed.status, closed.body.type]).toEqual([422, '/problems/membership/category-closed']);
    const old = await apply(coopForm({ consents: [{ purpose: 'bulletin', version: '2019-1' }] }));
    expect([old.status, old.body.type]).toEqual([409, '/problems/join/form-changed']);
  });

  it('answers a machine that fills the hidden field as it answers people, and keeps nothing', async () => {
    const trapped = await apply(coopForm({ fax: '555-0199' }, { email: 'machine@spam.example' }));
    expect(trapped).toEqual({ status: 200, body: { state: 'sent' } });
    expect(await network.lettersTo('machine@spam.example')).toEqual([]);
  });
});

describe('signing up', () => {
  it('twenty times at once, in any letter case, makes one application, one message and one answer', async () => {
    const cases = ['nadia@lune.example', 'NADIA@lune.example', 'Nadia@Lune.Example', ' nadia@lune.example '];
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        apply(at(cases[n % 4] ?? '', n % 2 === 1 ? 'Coop Lune' : 'COOP  LUNE')),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set(['{"status":200,"body":{"state":"sent"}}']),
    );
    expect(await network.lettersTo('nadia@lune.example')).toHaveLength(1);
  });

  it('again, once the application is open, answers the same and sends nothing', async () => {
    await applied(network, at('rita@soleil.example', 'Coop Soleil'), 'rita@soleil.example');
    const before = await network.lettersTo('rita@soleil.example');
    expect(await apply(at('rita@soleil.example', 'Coop Soleil'))).toEqual({
      status: 200,
      body: { state: 'sent' },
    });
    expect(await network.lettersTo('rita@soleil.example')).toHaveLength(before.length);
  });

  it('takes as long whether the address is known or not', async () => {
    let fresh = 0;
    const known = () => at('rita@soleil.example', 'Coop Soleil');
    const unknown = () => at(`inconnu-${(fresh += 1)}@vent.example`, 'Coop Vent');
    const taken: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
    // In turns, so that what else the machine does weighs on both alike.
    for (let n = 0; n < 40; n += 1) {
      for (const [name, form] of [
        ['known', known],
        ['unknown', unknown],
      ] as const) {
        const began = performance.now();
        await apply(form());
        taken[name].push(performance.now() - began);
        await network.stack.drained();
      }
    }
    // What else the machine does only ever adds: the quicker answers are the ones to compare.
    const quick = (times: number[]) => times.toSorted((a, b) => a - b)[10] ?? 0;
    const ratio = quick(taken.known) / quick(taken.unknown);
    expect(ratio).toBeGreaterThan(0.7);
    expect(ratio).toBeLessThan(1.4);
  });

  it('with one address for several organisations is as many applications', async () => {
    await apply(at('commune@gestion.example', 'Coop Alpha'));
    await apply(at('commune@gestion.example', 'Coop Bêta'));
    expect(await network.lettersTo('commune@gestion.example')).toHaveLength(2);
  });

  it('sends no address more than five messages a day, and does not tell', async () => {
    const names = ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six', 'Sept'];
    const answers = await Promise.all(
      names.map((name) => apply(at('cible@victime.example', `Coop ${name}`))),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 200]);
    expect(await network.lettersTo('cible@victime.example')).toHaveLength(5);
  });

  it('keeps the answer of a request with its key', async () => {
    const form = at('cle@cle.example', 'Coop Clé');
    const [first, second] = [await apply(form, 'cle-12345'), await apply(form, 'cle-12345')];
    expect(second).toEqual(first);
    const other = await apply(at('autre@cle.example', 'Coop Autre'), 'cle-12345');
    expect(other.status).toBe(422);
  });
});

describe('the link of the message', () => {
  it('makes an application that the staff sees, complete, and says so to the applicant', async () => {
    await apply(coopForm());
    expect((await applicationRowsOf(network)).map(({ email }) => email)).not.toContain('ana@boreale.example');
    const { status, body } = await verify(await tokenFor(network, 'ana@boreale.example'));
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'confirmed', applicant: 'Coopérative de travail Boréale' });
    const row = (await applicationRowsOf(network)).find(({ email }) => email === 'ana@boreale.example');
    expect(row).toMatchObject({
      state: 'complete',
      contactName: 'Ana Roy',
      neq: '1140139735',
      category: 'coop',
    });
    const letters = await network.lettersTo('ana@boreale.example');
    expect(letters.map(({ subject }) => subject)).toEqual([
      'Confirmez votre adresse courriel',
      'Votre demande d’adhésion est reçue',
    ]);
  });

  it('is read in the language of the applicant', async () => {
    await apply(personForm());
    const [letter] = await network.lettersTo('liam@chen.example');
    expect(letter?.subject).toBe('Confirm your e-mail address');
  });

  it('works once: of two clicks at once, one confirms', async () => {
    await apply(at('double@clic.example', 'Coop Double'));
    const token = await tokenFor(network, 'double@clic.example');
    const answers = await Promise.all([verify(token), verify(token), verify(token)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 410, 410]);
    expect((await verify(token)).body.type).toBe('/problems/platform/link-used');
    const rows = (await applicationRowsOf(network)).filter(({ email }) => email === 'double@clic.example');
    expect(rows).toHaveLength(1);
  });

  it('does nothing when it is opened, only when it is sent back', async () => {
    await apply(at('scanner@antivirus.example', 'Coop Scanner'));
    const token = await tokenFor(network, 'scanner@antivirus.example');
    const url = `${network.stack.url}${joinRoutes.verify.url}`;
    expect((await fetch(`${url}?token=${token}`)).status).toBe(404);
    expect((await verify(token)).status).toBe(200);
  });

  it('altered, or of another kind, is not known', async () => {
    const token = 'a'.repeat(43);
    expect((await verify(token)).body.type).toBe('/problems/platform/link-unknown');
    expect((await verify('<script>')).status).toBe(400);
  });

  it('says what is missing, to the staff alone', async () => {
    const row = await applied(
      network,
      at('sansneq@coop.example', 'Coop Sans Numéro'),
      'sansneq@coop.example',
    );
    expect(row).toMatchObject({ state: 'received', missing: ['neq'] });
    const { id: applicationId, version } = row;
    const corrected = await network.call(admissionRoutes.correctFile, {
      as: 'membership',
      path: { applicationId },
      body: { version, applicant: { neq: '1177 123 456' } },
    });
    expect(corrected.body).toMatchObject({ state: 'complete', neq: '1177123456' });
    expect(corrected.body.missing).toBeUndefined();
  });

  it('asks an organisation for what its dues are counted on, and waits for it', async () => {
    const email = 'sanschiffre@coop.example';
    const form = coopForm({ legalName: 'Coop Sans Chiffre', neq: '1177123457', revenue: null }, { email });
    const row = await applied(network, form, email);
    expect(row).toMatchObject({ state: 'received', missing: ['revenue'] });
    const corrected = await network.call(admissionRoutes.correctFile, {
      as: 'membership',
      path: { applicationId: row.id },
      body: { version: row.version, applicant: { revenue: 1_250_000_00, revenueYear: 2025 } },
    });
    expect(corrected.body.state).toBe('complete');
  });
});

describe('a suspicion of duplicate', () => {
  it('is told to the staff, with its reasons, and to nobody else', async () => {
    const typed = {
      legalName: 'La Coopérative Granite',
      neq: '1166000001',
      postalCode: 'g0x 2e0',
      email: 'info@granite.example',
    };
    const made = await network.call(memberRows.create, { as: 'membership', body: { rows: [typed] } });
    const memberId = made.body.outcomes[0].id as string;
    const twin = coopForm(
      { legalName: 'Coop Granite', neq: '1166000001', postalCode: 'G0X2E0' },
      { email: 'info@granite.example' },
    );
    const answer = await apply(twin);
    expect(answer).toEqual({ status: 200, body: { state: 'sent' } });
    const confirmed = await verify(await tokenFor(network, 'info@granite.example'));
    expect(confirmed.body).toEqual({
      state: 'confirmed',
      applicant: 'Coop Granite',
      category: { fr: 'Coopérative membre', en: 'Member co-operative' },
    });
    const row = (await applicationRowsOf(network)).find(({ name }) => name === 'Coop Granite');
    expect(row?.['suspicion']).toEqual(['same-email', 'same-neq', 'same-name-and-postal-code']);
    const file = await network.call(admissionRoutes.getApplication, {
      as: 'membership',
      path: { applicationId: row?.id ?? '' },
    });
    expect(file.body.application.suspicions).toEqual([
      {
        of: 'member',
        id: memberId,
        name: 'La Coopérative Granite',
        reasons: ['same-email', 'same-neq', 'same-name-and-postal-code'],
      },
    ]);
  });

  it('is also of another application', async () => {
    const first = { legalName: 'Coop Quartz', postalCode: 'G0X 1A1', neq: '1166000002' };
    await applied(network, coopForm(first, { email: 'a@quartz.example' }), 'a@quartz.example');
    const row = await applied(network, coopForm(first, { email: 'b@quartz.example' }), 'b@quartz.example');
    expect(row['suspicion']).toEqual(['same-neq', 'same-name-and-postal-code']);
  });
});

describe('time and crowds', () => {
  it('a link is over after two days; the page asks for another, which confirms', async () => {
    await apply(at('lente@poste.example', 'Coop Lente'));
    const old = await tokenFor(network, 'lente@poste.example');
    await network.stack.travel(new Date(network.stack.clock.now() + 49 * 3_600_000).toISOString());
    expect((await verify(old)).body.type).toBe('/problems/platform/link-expired');
    const again = await network.call(joinRoutes.resend, { body: { token: old } });
    expect(again).toEqual({ status: 200, body: { state: 'sent' } });
    const fresh = await tokenFor(network, 'lente@poste.example');
    expect(fresh).not.toBe(old);
    expect((await verify(fresh)).status).toBe(200);
  });

  it('another link is asked for by address too, in the same words whether anything waits there', async () => {
    await apply(at('encore@poste.example', 'Coop Encore'));
    const first = await network.lettersTo('encore@poste.example');
    const resend = (email: string) => network.call(joinRoutes.resend, { body: { email } });
    const [known, unknown] = [await resend('Encore@Poste.example'), await resend('personne@poste.example')];
    expect(known).toEqual(unknown);
    expect(await network.lettersTo('encore@poste.example')).toHaveLength(first.length + 1);
    expect(await network.lettersTo('personne@poste.example')).toEqual([]);
  });

  it('a form that nobody confirms is gone after a week', async () => {
    await apply(at('oubli@poste.example', 'Coop Oubli'));
    const token = await tokenFor(network, 'oubli@poste.example');
    await network.stack.travel(new Date(network.stack.clock.now() + 8 * 86_400_000).toISOString());
    expect((await network.call(joinRoutes.resend, { body: { token } })).body.type).toBe(
      '/problems/platform/link-used',
    );
    await apply(at('oubli@poste.example', 'Coop Oubli'));
    expect(await network.lettersTo('oubli@poste.example')).toHaveLength(2);
  });

  const untilRefused = async (ask: (n: number) => Promise<{ status: number }>) => {
    // One in sixteen is counted, for sixteen: a few dozen are enough to be sure.
    for (let n = 0; n < 200; n += 1) if ((await ask(n)).status === 429) return n;
    return undefined;
  };

  it('what is over the budget of the hour is told to come back later, forms and guessed links alike', async () => {
    const tight = { id: 'limits', signUpMailsPerAddress: 5, signUpsPerSource: 16, signUps: 1_000 } as const;
    await network.store.commit(by, [create(limits, tight)]);
    await network.stack.travel(new Date(network.stack.clock.now() + 3_600_000).toISOString());
    expect(await untilRefused((n) => apply(at(`foule-${n}@x.example`, 'Coop Foule')))).toBeDefined();
    expect(await untilRefused((n) => verify(String(n).padStart(43, 'x')))).toBeDefined();
  });

  it('the budget of an address is its own, and a caller cannot claim another, through the site or past it', async () => {
    for (const host of [new URL(network.stack.url).host, edge(network.stack.plan).host]) {
      const claimed = (n: number) => ({
        host,
        'x-forwarded-for': `203.0.113.${n}, 203.0.113.${n}`,
        'x-courtepointe-origin': 'guessed',
      });
      expect(await untilRefused((n) => verifyFrom('127.0.0.1', claimed(n)))).toBeDefined();
      // Who comes from elsewhere is not held for them: the link is unknown, and that is all.
      expect(await verifyFrom('127.0.0.2', { host })).toEqual({ status: 404 });
    }
  });
});
