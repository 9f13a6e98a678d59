import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  apartRows,
  menteeRows,
  mentorRows,
  mentorshipRoutes,
} from '../../../shared/contracts/routes/mentorship.ts';
import { memberRows } from '../../../shared/contracts/routes/membership.ts';
import { spaceRoutes } from '../../../shared/contracts/routes/space.ts';
import { openNetwork, type Network } from '../network.ts';
import { coopOf, mentees, mentors, openTraining, people, person } from './people.ts';

let network: Network;
beforeAll(async () => {
  network = await openNetwork({ clock: '2026-11-16' });
  await openTraining(network);
});
afterAll(() => network.close());

const pair = (mentor: unknown, mentee: unknown, language: 'fr' | 'en' = 'fr') =>
  network.call(mentorshipRoutes.offerPairing, { as: 'programmes', body: { mentor, mentee }, language });

/** A mentor and an applicant, each as the test says, and what becomes of their pairing. */
async function tried(mentor: object, mentee: object) {
  const stamp = Math.random()
    .toString(36)
    .replace(/[^a-z]/g, '');
  const [one, other] = await people(network, person(`m${stamp}`, 'Roy'), person(`p${stamp}`, 'Cyr'));
  const [first] = await mentors(network, { memberId: one, ...mentor });
  const [second] = await mentees(network, { memberId: other, ...mentee });
  return { one, other, mentor: first?.id, mentee: second?.id, answer: await pair(first?.id, second?.id) };
}

type KeptLevel = { readonly key: string; readonly name: { readonly fr: string; readonly en: string } };
type KeptProgramme = { readonly id: string; readonly version: number; readonly levels: readonly KeptLevel[] };

async function kept(programmeId: string): Promise<KeptProgramme | undefined> {
  const { body } = await network.call(mentorshipRoutes.programmes, { as: 'programmes' });
  return body.programmes.find(({ id }: KeptProgramme) => id === programmeId);
}

/** A training programme that nobody takes part in yet. */
async function trainingOf() {
  const { body } = await network.call(mentorshipRoutes.createProgramme, {
    as: 'programmes',
    body: { template: 'training' },
  });
  const { id: programmeId, version, levels }: KeptProgramme = body;
  return { path: { programmeId }, version, levels };
}

describe('a programme', () => {
  it('begins from a template: three levels, each with the five groups of requirements as data', async () => {
    const { status, body } = await network.call(mentorshipRoutes.createProgramme, {
      as: 'programmes',
      body: { template: 'training' },
    });
    expect(status).toBe(200);
    expect(body.levels.map(({ name }: never) => name)).toEqual([
      { fr: 'Débutant', en: 'Novice' },
      { fr: 'Intermédiaire', en: 'Intermediate' },
      { fr: 'Avancé', en: 'Advanced' },
    ]);
    expect(body.levels[0].requirements.map(({ component }: never) => component).join('')).toBe('ABCDE');
  });

  it('is changed by its coordinator, on the version that was read', async () => {
    const { body } = await network.call(mentorshipRoutes.createProgramme, {
      as: 'programmes',
      body: { template: 'mentoring' },
    });
    const { id, form: _form, opensTo: _opensTo, levels: _levels, active: _active, ...settings } = body;
    const path = { programmeId: id };
    const revised = { ...settings, offerDays: 21 };
    const first = await network.call(mentorshipRoutes.reviseProgramme, { as: 'admin', path, body: revised });
    expect([first.status, first.body.offerDays, first.body.version]).toEqual([200, 21, 2]);
    const again = await network.call(mentorshipRoutes.reviseProgramme, { as: 'admin', path, body: revised });
    expect([again.status, again.body.type]).toEqual([409, '/problems/platform/changed-meanwhile']);
  });

  it('has its levels written anew by its coordinator, whole, on the version that was read', async () => {
    const { path, levels: before, version } = await trainingOf();
    const [novice, ...others] = before;
    const renamed = { ...novice, name: { fr: ' Apprenti ', en: 'Apprentice' } };
    const expert = { key: null, name: { fr: 'Expert', en: 'Expert' }, requirements: [] };
    const body = { version, levels: [...others, renamed, expert] };
    const done = await network.call(mentorshipRoutes.reviseLevels, { as: 'programmes', path, body });
    expect([done.status, done.body.version]).toEqual([200, 2]);
    expect(done.body.levels.map(({ key, name }: KeptLevel) => [key, name.fr])).toEqual([
      ['intermediate', 'Intermédiaire'],
      ['advanced', 'Avancé'],
      ['apprentice', 'Apprenti'],
      ['expert', 'Expert'],
    ]);
    expect(await kept(path.programmeId)).toEqual(done.body);
    const late = await network.call(mentorshipRoutes.reviseLevels, { as: 'programmes', path, body });
    expect([late.status, late.body.type]).toEqual([409, '/problems/platform/changed-meanwhile']);
  });

  it('says at the field which name of a level is missing, or is another’s', async () => {
    const { path, levels, version } = await trainingOf();
    const revise = async (name: object, language: 'fr' | 'en' = 'fr') => {
      const body = { version, levels: [...levels, { key: null, name, requirements: [] }] };
      const answer = await network.call(mentorshipRoutes.reviseLevels, { as: 'admin', path, body, language });
      return [answer.status, answer.body.errors];
    };
    expect(await revise({ fr: 'Expert', en: ' ' })).toEqual([
      400,
      { 'levels.3.name.en': 'Remplissez ce champ.' },
    ]);
    expect(await revise({ fr: 'Expert', en: 'novice' }, 'en')).toEqual([
      422,
      { 'levels.3.name.en': 'Another level has this name already.' },
    ]);
    const none = await network.call(mentorshipRoutes.reviseLevels, {
      as: 'admin',
      path,
      body: { version, levels: [] },
    });
    expect([none.status, none.body.type]).toEqual([422, '/problems/mentorship/no-level']);
  });

  it('keeps a level of which somebody speaks, and says who: it may be renamed, and what they stand at with it', async () => {
    const { path, levels, version } = await trainingOf();
    const programme = { programmeId: path.programmeId };
    await tried(programme, { ...programme, level: 'novice', levelWished: 'advanced' });
    const [lea] = await people(network, person('Lea', 'Houle'));
    await mentees(network, { ...programme, memberId: lea, levelWished: 'novice' });
    const [novice, ...others] = levels;
    const revise = (next: readonly object[]) =>
      network.call(mentorshipRoutes.reviseLevels, {
        as: 'programmes',
        path,
        body: { version, levels: next },
      });
    const refused = await revise(others);
    expect([refused.status, refused.body.type]).toEqual([409, '/problems/mentorship/level-in-use']);
    expect(refused.body).toMatchObject({ participants: 2, mentors: 0, pairings: 1 });
    expect(refused.body.detail).toBe(
      'Débutant\u00A0: 2\u00A0personnes accompagnées et 1\u00A0jumelage. ' +
        'Tant qu’il sert, on peut le renommer, mais non le retirer.',
    );
    const renamed = { ...novice, name: { fr: 'Apprenti', en: 'Apprentice' } };
    const advanced = levels.filter(({ key }) => key === 'advanced');
    const { body } = await revise([renamed, ...advanced]);
    expect(body.levels.map(({ key, name }: KeptLevel) => [key, name.en])).toEqual([
      ['novice', 'Apprentice'],
      ['advanced', 'Advanced'],
    ]);
  });

  it('that is closed takes nobody new and begins no pairing, says so, and goes on with what is under way', async () => {
    const { path, version } = await trainingOf();
    const programme = { programmeId: path.programmeId };
    const under = await tried(programme, programme);
    const [mia, ugo, max] = await people(
      network,
      person('Mia', 'Caron'),
      person('Ugo', 'Caron'),
      person('Max', 'Caron'),
    );
    const [mentor] = await mentors(network, { ...programme, memberId: mia });
    const [mentee] = await mentees(network, { ...programme, memberId: ugo });
    const open = (active: boolean, seen: number) =>
      network.call(mentorshipRoutes.openProgramme, {
        as: 'programmes',
        path,
        body: { version: seen, active },
      });
    const closed = await open(false, version);
    expect([closed.status, closed.body.active, closed.body.version]).toEqual([200, false, 2]);
    expect((await open(true, version)).body.type).toBe('/problems/platform/changed-meanwhile');

    const code = 'mentorship/programme-closed';
    const rows = [{ ...programme, memberId: max }];
    for (const { create } of [mentorRows, menteeRows]) {
      const { body } = await network.call(create, { as: 'programmes', body: { rows } });
      expect(body.outcomes[0].refused).toMatchObject([{ column: 'programmeId', code }]);
    }
    const contact = { contact: 'contact-ferme', email: 'rose@ferme.example' };
    const organisation = await coopOf(network, contact);
    for (const role of ['mentor', 'mentee']) {
      const body = { ...programme, role, organisation, contactId: contact.contact };
      const answer = await network.call(mentorshipRoutes.enrol, { as: 'programmes', body });
      expect([answer.status, answer.body.type]).toEqual([409, `/problems/${code}`]);
    }
    const refused = await pair(mentor?.id, mentee?.id);
    expect([refused.status, refused.body.type]).toEqual([409, `/problems/${code}`]);

    const pairing = { pairingId: under.answer.body.id };
    for (const side of ['mentor', 'mentee'])
      await network.call(mentorshipRoutes.recordAnswer, {
        as: 'programmes',
        path: pairing,
        body: { side, yes: true },
      });
    const followed = await network.call(mentorshipRoutes.followPairing, { as: 'programmes', path: pairing });
    expect(followed.body.state).toBe('accepted');
    await open(true, 2);
    expect((await pair(mentor?.id, mentee?.id)).status).toBe(200);
  });

  it('is read by the board, changed by its coordinators alone, and shown to a volunteer where it is theirs', async () => {
    const seen = async (as: 'reader' | 'volunteer'): Promise<string[]> => {
      const { body } = await network.call(mentorshipRoutes.programmes, { as });
      return body.programmes.map(({ id }: { id: string }) => id);
    };
    expect(await seen('volunteer')).toEqual(['training']);
    expect((await seen('reader')).length).toBeGreaterThan(1);
    const body = { template: 'training' };
    for (const as of ['reader', 'volunteer', 'membership', 'treasurer'] as const)
      expect((await network.call(mentorshipRoutes.createProgramme, { as, body })).status).toBe(403);
  });
});

describe('the sheets', () => {
  it('know a mentor by the roll: name, language and region need not be typed', async () => {
    const [liam] = await people(network, person('Liam', 'Tremblay', { language: 'en', region: 'qc-17' }));
    const [row] = await mentors(network, { memberId: liam });
    expect(row).toMatchObject({
      name: 'Liam Tremblay',
      state: 'accepted',
      languages: ['en'],
      region: 'qc-17',
      load: 0,
    });
  });

  it('enrol a person once in a role, and no organisation', async () => {
    const [ana] = await people(network, person('Ana', 'Lopez'));
    const row = { memberId: ana, programmeId: 'training' };
    const create = (cells: object) =>
      network.call(mentorRows.create, { as: 'programmes', body: { rows: [cells] } });
    expect((await create(row)).body.outcomes[0].refused).toEqual([]);
    expect((await create(row)).body.outcomes[0].refused).toMatchObject([
      { column: 'memberId', code: 'mentorship/already-enrolled' },
    ]);
    const [coop] = await people(network, { kind: 'organisation', legalName: 'Coop Aurore' });
    expect((await create({ ...row, memberId: coop })).body.outcomes[0].refused).toMatchObject([
      { column: 'memberId', code: 'mentorship/not-a-person' },
    ]);
  });

  it('move a participation only where the rules let it go, and refuse a level that the programme does not have', async () => {
    const [zoe] = await people(network, person('Zoe', 'Martin'));
    const [row] = await mentees(network, { memberId: zoe, state: 'submitted' });
    const edit = async (column: string, was: unknown, value: unknown) => {
      const body = { edits: [{ id: row?.id, column, was, value }] };
      return (await network.call(menteeRows.edit, { as: 'programmes', body })).body.outcomes[0];
    };
    expect((await edit('state', 'submitted', 'active')).refused).toMatchObject([
      { column: 'state', code: 'mentorship/wrong-state' },
    ]);
    expect((await edit('state', 'submitted', 'in-review')).refused).toEqual([]);
    expect((await edit('state', 'in-review', 'waitlisted')).row.state).toBe('waitlisted');
    expect((await edit('state', 'waitlisted', 'accepted')).row.state).toBe('accepted');
    expect((await edit('levelWished', null, 'grandmaster')).refused).toMatchObject([
      { code: 'mentorship/unknown-level' },
    ]);
    expect((await edit('levelWished', null, 'novice')).row.levelWished).toBe('novice');
    expect((await edit('memberId', zoe, 'm-2')).refused).toMatchObject([{ code: 'mentorship/fixed-person' }]);
  });

  it('let go of who never had a pairing, who may then be enrolled anew; the others stay', async () => {
    const [ines] = await people(network, person('Ines', 'Bergeron'));
    const [row] = await mentors(network, { memberId: ines });
    const remove = async (id: unknown, version: unknown) => {
      const body = { rows: [{ id, version }] };
      return (await network.call(mentorRows.remove, { as: 'programmes', body })).body.outcomes[0];
    };
    expect((await remove(row?.id, 1)).refused).toEqual([]);
    expect(await mentors(network, { memberId: ines })).toHaveLength(1);
    const { mentor } = await tried({}, {});
    expect((await remove(mentor, 2)).refused).toMatchObject([{ code: 'mentorship/has-pairings' }]);
  });

  it('are read by the board without who is accompanied', async () => {
    const [noe] = await people(network, person('Noe', 'Gagnon'));
    await mentees(network, { memberId: noe, aims: 'Apprendre la comptabilité', levelWished: 'novice' });
    const { body } = await network.call(menteeRows.rows, { as: 'reader' });
    expect(JSON.stringify(body.rows)).not.toMatch(/Gagnon|comptabilité/);
    const full = await network.call(menteeRows.rows, { as: 'programmes' });
    expect(full.body.rows).toContainEqual(expect.objectContaining({ name: 'Noe Gagnon' }));
    for (const as of ['membership', 'treasurer', 'volunteer'] as const)
      expect((await network.call(menteeRows.rows, { as })).status).toBe(403);
  });
});

describe('a pairing is refused, with the reason', () => {
  it('to a mentor who is not trained, in the language of who asks', async () => {
    const { answer, mentor, mentee } = await tried({ trainedOn: null }, {});
    expect([answer.status, answer.body.type, answer.body.reasons]).toEqual([
      422,
      '/problems/mentorship/cannot-be-paired',
      ['untrained'],
    ]);
    expect(answer.body.detail).toBe('La formation de mentor n’est pas suivie.');
    expect((await pair(mentor, mentee, 'en')).body.detail).toBe('Mentor training not completed.');
  });

  it.each([
    [{ capacity: 0 }, {}, ['full']],
    [{ languages: ['fr'] }, { languages: ['en'] }, ['language']],
    [{ region: 'qc-17', virtual: false }, {}, ['region']],
    [{ trainedOn: null, capacity: 0, languages: ['en'] }, {}, ['untrained', 'full', 'language']],
  ])('where %j meets %j: %j', async (mentor, mentee, reasons) => {
    const { answer } = await tried(mentor, mentee);
    expect([answer.status, answer.body.reasons]).toEqual([422, reasons]);
  });

  it('to two people of one co-op, whatever else fits', async () => {
    const [coop] = await people(network, { kind: 'organisation', legalName: 'Coop Boréale' });
    const { answer } = await tried({ organisation: coop }, { organisation: coop });
    expect(answer.body.reasons).toEqual(['same-coop']);
  });

  it('where somebody was declared apart, until the day that was said; and to who sits on the co-op’s board', async () => {
    const { one, other } = await tried({ capacity: 0 }, {});
    const [coop] = await people(network, { kind: 'organisation', legalName: 'Coop Soleil' });
    const apart = (cells: object) =>
      network.call(apartRows.create, {
        as: 'programmes',
        body: { rows: [{ one, from: '2026-01-01', until: '2027-01-01', ...cells }] },
      });
    await apart({ other, kind: 'incompatible' });
    await apart({ other: coop, kind: 'board-member' });
    await apart({ other: coop, kind: 'lender', until: '2026-02-01' });
    const { body } = await network.call(mentorRows.rows, { as: 'programmes' });
    const mentor = body.rows.find(({ memberId }: { memberId: string }) => memberId === one);
    const { rows } = (await network.call(menteeRows.rows, { as: 'programmes' })).body;
    const mentee = rows.find(({ memberId }: { memberId: string }) => memberId === other);
    await network.call(menteeRows.edit, {
      as: 'programmes',
      body: { edits: [{ id: mentee.id, column: 'organisation', was: null, value: coop }] },
    });
    expect((await pair(mentor.id, mentee.id)).body.reasons).toEqual(['full', 'board-member', 'incompatible']);
    expect((await network.call(apartRows.rows, { as: 'reader' })).status).toBe(403);
  });

  it('of people of two programmes, of who is not accepted, and of who is accompanied already', async () => {
    const { body } = await network.call(mentorshipRoutes.createProgramme, {
      as: 'programmes',
      body: { template: 'mentoring' },
    });
    expect((await tried({ programmeId: body.id }, {})).answer.body.type).toBe(
      '/problems/mentorship/other-programme',
    );
    expect((await tried({}, { state: 'submitted' })).answer.body.type).toBe(
      '/problems/mentorship/mentee-not-accepted',
    );
    const { mentee, answer } = await tried({}, {});
    expect(answer.status).toBe(200);
    const [max] = await people(network, person('Max', 'Roy'));
    const [other] = await mentors(network, { memberId: max });
    expect((await pair(other?.id, mentee)).body.type).toBe('/problems/mentorship/already-accompanied');
  });

  it('and the candidates are listed with the same reasons, those who can first', async () => {
    const { mentee } = await tried({ capacity: 0 }, {});
    const { body } = await network.call(mentorshipRoutes.candidates, {
      as: 'programmes',
      path: { participationId: String(mentee) },
    });
    const [first] = body.candidates;
    expect(first.obstacles).toEqual([]);
    expect(body.candidates.at(-1).obstacles.length).toBeGreaterThan(0);
    const path = { participationId: 'nobody' };
    expect((await network.call(mentorshipRoutes.candidates, { as: 'programmes', path })).status).toBe(404);
  });
});

describe('the last place of a mentor', () => {
  it('goes to one of two hundred who want it at once, and the others are told that it is taken', async () => {
    const many = Array.from({ length: 200 }, (_, n) =>
      person(`Candidat${n}`, 'Cyr', { email: `c${n}@x.example` }),
    );
    const [solo] = await people(network, person('Solo', 'Roy'));
    const ids = await people(network, ...many);
    const [mentor] = await mentors(network, { memberId: solo });
    const rows = await mentees(network, ...ids.map((memberId) => ({ memberId })));
    const answers = await Promise.all(rows.map(({ id }) => pair(mentor?.id, id)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const others = answers.filter(({ status }) => status !== 200);
    expect(new Set(others.map(({ status, body }) => `${status} ${body.reasons}`))).toEqual(
      new Set(['422 full']),
    );
    const { body } = await network.call(mentorRows.rows, { as: 'programmes' });
    expect(body.rows.find(({ id }: { id: string }) => id === mentor?.id)).toMatchObject({
      load: 1,
      capacity: 1,
    });
  });
});

describe('somebody of a co-op', () => {
  it('is enrolled from the contacts of their organisation, and is then a person of the roll', async () => {
    const coop = await coopOf(network, { contact: 'contact-rose', email: 'rose@lune.example' });
    const listed = await network.call(mentorshipRoutes.people, {
      as: 'programmes',
      query: { organisation: coop },
    });
    expect(listed.body.people).toEqual([
      { contactId: 'contact-rose', name: 'Rose Lavoie', jobTitle: 'Directrice' },
    ]);
    const body = { programmeId: 'training', role: 'mentee', organisation: coop, contactId: 'contact-rose' };
    const first = await network.call(mentorshipRoutes.enrol, { as: 'programmes', body });
    expect(first.body).toMatchObject({ name: 'Rose Lavoie', organisation: coop, state: 'submitted' });
    const again = await network.call(mentorshipRoutes.enrol, { as: 'programmes', body });
    expect([again.status, again.body.type]).toEqual([409, '/problems/mentorship/already-enrolled']);
    const mentor = await network.call(mentorshipRoutes.enrol, {
      as: 'programmes',
      body: { ...body, role: 'mentor' },
    });
    expect(mentor.body.memberId).toBe(first.body.memberId);
    const { body: roll } = await network.call(memberRows.rows, { as: 'membership' });
    expect(roll.rows.find(({ id }: { id: string }) => id === first.body.memberId)).toMatchObject({
      kind: 'person',
      givenName: 'Rose',
      email: 'rose@lune.example',
    });
  });

  it('signs in with their own address, and is there as themselves', async () => {
    const email = 'rose@comete.example';
    const coop = await coopOf(network, { contact: 'contact-comete', email });
    const body = { programmeId: 'training', role: 'mentee', organisation: coop, contactId: 'contact-comete' };
    await network.call(mentorshipRoutes.enrol, { as: 'programmes', body });
    await network.stack.drained();
    expect((await network.stack.accounts()).map((account) => account.email)).toContain(email);
    const { token } = await network.stack.token('member', email);
    const me = await network.call(spaceRoutes.me, { token });
    expect(me.body.member).toMatchObject({ name: 'Rose Lavoie', kind: 'person' });
    expect(me.body.participations).toMatchObject([{ side: 'mentee', state: 'submitted' }]);
  });
});
