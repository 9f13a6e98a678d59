import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  mentees as menteeKind,
  mentors as mentorKind,
  participationKey,
} from '../../../functions/mentorship/records.ts';
import { demoStaff } from '../../../infra/local/identity/people.ts';
import { memberRows } from '../../../shared/contracts/routes/membership.ts';
import {
  meetingRows,
  mentorRows,
  mentorshipRoutes,
  pairingRows,
} from '../../../shared/contracts/routes/mentorship.ts';
import { spaceRoutes } from '../../../shared/contracts/routes/space.ts';
import { openNetwork, type Network } from '../network.ts';
import { coopOf, mentees, mentors, openTraining, people, person, signIn } from './people.ts';
import { talk } from './talk.ts';

let network: Network;
beforeAll(async () => {
  network = await openNetwork({ clock: '2026-11-16' });
  await openTraining(network);
});
afterAll(() => network.close());

/** What the two of a pair, and their coordinator, ask for. */
const { newPair, accepted, my, say, log, note, follow, step } = talk(() => network);
type Two = Awaited<ReturnType<typeof newPair>>;

const recordOf = async ({ mentor, mentee }: Two) => {
  const [one, other] = await Promise.all([
    network.store.get(mentorKind, participationKey(mentor.participation)),
    network.store.get(menteeKind, participationKey(mentee.participation)),
  ]);
  return {
    load: one?.record.load,
    states: [one?.record.state, other?.record.state],
    pairing: other?.record.pairing,
  };
};

describe('an offer', () => {
  it('is told to both by e-mail, each in their language, with a link to a page', async () => {
    const { pairing, mentor, mentee } = await newPair();
    const [toMentor] = await network.lettersTo(mentor.email);
    const [toMentee] = await network.lettersTo(mentee.email);
    expect(toMentor?.subject).toMatch(/^Un jumelage vous est proposé : Jon\d+ Cyr$/);
    expect(toMentee?.subject).toMatch(/^A pairing with Mia\d+ Roy is offered to you$/);
    for (const letter of [toMentor, toMentee])
      expect(letter?.text).toContain(`${network.stack.url}/space/pairings/${pairing}`);
    expect(toMentor?.text).toContain('26 novembre 2026');
    expect(toMentee?.text).toContain('November 26, 2026');
    expect(toMentor?.text).toContain('Samuel Côté');
  });

  it('is accepted once both have said yes, and then both take part', async () => {
    const two = await newPair();
    const first = await say(two.mentor.token, two.pairing, true);
    expect(first.body).toMatchObject({
      state: 'offered',
      answers: { mine: true, others: null },
      side: 'mentor',
      otherEmail: null,
    });
    const second = await say(two.mentee.token, two.pairing, true);
    expect(second.body).toMatchObject({
      state: 'accepted',
      answers: null,
      mayMeet: true,
      otherEmail: two.mentor.email,
    });
    expect((await my(two.mentor.token, 'pairing', two.pairing)).body.otherEmail).toBe(two.mentee.email);
    expect(await recordOf(two)).toEqual({ load: 1, states: ['active', 'active'], pairing: two.pairing });
  });

  it('said yes to twice is said yes to once', async () => {
    const two = await newPair();
    await say(two.mentor.token, two.pairing, true);
    expect((await say(two.mentor.token, two.pairing, true)).body).toMatchObject({ state: 'offered' });
    expect((await follow('programmes', two.pairing)).body.version).toBe(2);
  });

  it('is over at the first no, and gives the place back', async () => {
    const two = await newPair();
    expect((await say(two.mentee.token, two.pairing, false)).body.state).toBe('declined');
    expect(await recordOf(two)).toEqual({ load: 0, states: ['accepted', 'accepted'], pairing: null });
    expect((await say(two.mentor.token, two.pairing, true)).status).toBe(409);
  });

  it('may be answered by telephone: the coordinator records it', async () => {
    const two = await newPair();
    const answer = (side: string, yes: boolean) =>
      network.call(mentorshipRoutes.recordAnswer, {
        as: 'programmes',
        path: { pairingId: two.pairing },
        body: { side, yes },
      });
    expect((await answer('mentor', true)).body.state).toBe('offered');
    expect((await answer('mentee', true)).body.state).toBe('accepted');
  });

  it('sent again with its key is one offer and one letter to each', async () => {
    const [m = '', p = ''] = await people(network, person('Key', 'Roy'), person('Key', 'Cyr'));
    const [mentor] = await mentors(network, { memberId: m });
    const [mentee] = await mentees(network, { memberId: p });
    const body = { mentor: mentor?.id, mentee: mentee?.id };
    const send = () =>
      network.call(mentorshipRoutes.offerPairing, { as: 'programmes', body, key: 'offer-key-1' });
    expect((await send()).body).toEqual((await send()).body);
    expect(await network.lettersTo('key.roy@reseau.example')).toHaveLength(1);
  });
});

describe('what becomes of an offer', () => {
  const coordinator = demoStaff.find(({ role }) => role === 'programmes')?.email ?? '';
  /** What each was written after the offer, and what its coordinator was written of the pair. */
  const told = async ({ mentor, mentee }: Two) => {
    const [toMentor, toMentee, news] = await Promise.all(
      [mentor.email, mentee.email, coordinator].map((address) => network.lettersTo(address)),
    );
    const name = new RegExp(`${mentor.email.slice(0, mentor.email.indexOf('.'))} Roy`, 'i');
    return {
      mentor: (toMentor ?? []).slice(1),
      mentee: (toMentee ?? []).slice(1),
      coordinator: (news ?? []).filter(({ subject }) => name.test(subject)),
    };
  };
  const subjectsOf = (letters: readonly { readonly subject: string }[]) =>
    letters.map(({ subject }) => subject.replaceAll(/(Mia|Jon)\d+/g, '$1').replaceAll('\u00A0', ' '));

  it('when both said yes: each has the other’s address, in their language, and the coordinator knows', async () => {
    const two = await accepted();
    const letters = await told(two);
    expect(subjectsOf(letters.mentor)).toEqual(['C’est oui ! Votre jumelage avec Jon Cyr']);
    expect(subjectsOf(letters.mentee)).toEqual(['It’s a yes! Your pairing with Mia Roy']);
    expect(subjectsOf(letters.coordinator)).toEqual(['Jumelage accepté : Mia Roy et Jon Cyr']);
    expect(letters.mentor[0]?.text).toContain(two.mentee.email);
    expect(letters.mentee[0]?.text).toContain(two.mentor.email);
    expect(letters.coordinator[0]?.text).not.toContain(two.mentor.email);
  });

  it('when one declines: that one has it in writing, the other learns it without a name, the coordinator with', async () => {
    const two = await newPair();
    await say(two.mentee.token, two.pairing, false);
    const letters = await told(two);
    expect(subjectsOf(letters.mentor)).toEqual(['Le jumelage avec Jon Cyr n’aura pas lieu']);
    expect(letters.mentor[0]?.text).toContain('l’offre a été déclinée');
    expect(letters.mentee[0]?.text).toMatch(/You declined the pairing with Mia\d+ Roy: this is noted/);
    expect(subjectsOf(letters.coordinator)).toEqual(['Jumelage décliné : Mia Roy et Jon Cyr']);
    expect(letters.coordinator[0]?.text).toMatch(/Jon\d+ Cyr a décliné l’offre/);
  });

  it('nothing, when it is one yes of two, or when a coordinator wrote it down themselves', async () => {
    const two = await newPair();
    await say(two.mentor.token, two.pairing, true);
    expect(await told(two)).toEqual({ mentor: [], mentee: [], coordinator: [] });
    const body = { side: 'mentee', yes: true };
    const path = { pairingId: two.pairing };
    await network.call(mentorshipRoutes.recordAnswer, { as: 'programmes', path, body });
    const letters = await told(two);
    expect([letters.mentor.length, letters.mentee.length, letters.coordinator.length]).toEqual([1, 1, 0]);
    await step(two.pairing, { step: 'close' });
    const after = await told(two);
    expect(subjectsOf(after.mentor.slice(1))).toEqual(['Votre jumelage avec Jon Cyr est terminé']);
    expect(subjectsOf(after.mentee.slice(1))).toEqual(['Your pairing with Mia Roy has ended']);
    expect(after.coordinator).toEqual([]);
  });
});

describe('the list of pairings', () => {
  it('is each member’s own, and says what they answered', async () => {
    const two = await newPair();
    await say(two.mentor.token, two.pairing, true);
    const mine = async (token: string) => (await network.call(spaceRoutes.pairings, { token })).body.pairings;
    expect(await mine(two.mentor.token)).toMatchObject([
      { id: two.pairing, side: 'mentor', answers: { mine: true, others: null } },
    ]);
    expect(await mine(two.mentee.token)).toMatchObject([
      { id: two.pairing, side: 'mentee', answers: { mine: null, others: true } },
    ]);
  });
});

describe('a meeting', () => {
  it('is logged by one of the two in one click, and begins the accompaniment', async () => {
    const two = await accepted();
    const { status, body } = await log(two.mentee.token, two.pairing);
    expect([status, body.state]).toEqual([200, 'first-meeting']);
    expect(body.sessions).toEqual([
      { on: '2026-11-12', minutes: 60, mode: 'video', state: 'held', loggedBy: 'mentee' },
    ]);
  });

  it('that both log is one meeting', async () => {
    const two = await accepted();
    const answers = await Promise.all([
      log(two.mentee.token, two.pairing),
      log(two.mentor.token, two.pairing),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect((await follow('programmes', two.pairing)).body).toMatchObject({ meetings: 1, minutes: 60 });
  });

  it('is not logged before it takes place, nor before both have accepted', async () => {
    const two = await newPair();
    expect((await log(two.mentor.token, two.pairing)).body.type).toBe('/problems/mentorship/wrong-state');
    await say(two.mentor.token, two.pairing, true);
    await say(two.mentee.token, two.pairing, true);
    expect((await log(two.mentor.token, two.pairing, { on: '2026-12-24' })).body.errors).toEqual({
      on: expect.stringMatching(/^Choisissez une date qui ne dépasse pas le/),
    });
    expect((await log(two.mentor.token, two.pairing, { on: '1926-11-12' })).body.errors).toEqual({
      on: expect.stringMatching(/^Choisissez une date à partir du/),
    });
    expect((await log(two.mentor.token, two.pairing, { minutes: 0 })).status).toBe(400);
  });

  it('is seen by the coordinator as a date, a duration, a mode and a state, and nothing else', async () => {
    const two = await accepted();
    await log(two.mentee.token, two.pairing);
    await log(two.mentor.token, two.pairing, { on: '2026-11-14', minutes: 45, mode: 'phone' });
    await note(two.mentor.token, two.pairing, 'private', 'Elle doute de sa place');
    const { body } = await follow('programmes', two.pairing);
    expect(body).toMatchObject({
      meetings: 2,
      minutes: 105,
      lastMetOn: '2026-11-14',
      state: 'first-meeting',
    });
    expect(body.sessions).toEqual([
      { on: '2026-11-14', minutes: 45, mode: 'phone', state: 'held', loggedBy: 'mentor' },
      { on: '2026-11-12', minutes: 60, mode: 'video', state: 'held', loggedBy: 'mentee' },
    ]);
  });
});

describe('who follows', () => {
  it('a volunteer the programme entrusted to them, and no other', async () => {
    const two = await accepted();
    expect((await follow('volunteer', two.pairing)).status).toBe(200);
    const list = (as: 'volunteer' | 'programmes', programmeId: string) =>
      network.call(mentorshipRoutes.followProgramme, { as, path: { programmeId } });
    const { body } = await list('volunteer', 'training');
    expect(body.pairings.map(({ id }: { id: string }) => id)).toContain(two.pairing);
    const other = await network.call(mentorshipRoutes.createProgramme, {
      as: 'programmes',
      body: { template: 'mentoring' },
    });
    expect((await list('volunteer', other.body.id)).status).toBe(404);
    expect((await list('programmes', other.body.id)).status).toBe(200);
  });

  it('a coordinator every pairing but their own: of that one they see, and do, nothing', async () => {
    const { email } = demoStaff.find(({ role }) => role === 'programmes') ?? { email: '' };
    const [self = '', other = ''] = await people(
      network,
      person('Samuel', 'Cote', { email }),
      person('Eve', 'Cyr'),
    );
    const [mentor] = await mentors(network, { memberId: self });
    const [mentee] = await mentees(network, { memberId: other });
    const { body: pairing } = await network.call(mentorshipRoutes.offerPairing, {
      as: 'admin',
      body: { mentor: mentor?.id, mentee: mentee?.id },
    });
    expect((await follow('admin', pairing.id)).status).toBe(200);
    expect((await follow('programmes', pairing.id)).status).toBe(404);
    expect((await step(pairing.id, { step: 'close' })).status).toBe(404);
    const list = await network.call(mentorshipRoutes.followProgramme, {
      as: 'programmes',
      path: { programmeId: 'training' },
    });
    expect(list.body.pairings.map(({ id }: { id: string }) => id)).not.toContain(pairing.id);
    const inSheet = async (as: 'admin' | 'programmes') =>
      (await network.call(pairingRows.rows, { as })).body.rows.some(
        ({ id }: { id: string }) => id === pairing.id,
      );
    expect([await inSheet('admin'), await inSheet('programmes')]).toEqual([true, false]);
  });

  it('a pairing is entrusted to somebody else of the staff in its sheet, but to nobody of the pair', async () => {
    const two = await accepted();
    const assign = async (to: string, was: string) => {
      const body = { edits: [{ id: two.pairing, column: 'coordinatorId', was, value: to }] };
      return (await network.call(pairingRows.edit, { as: 'programmes', body })).body.outcomes[0];
    };
    const told = await network.call(mentorshipRoutes.coordinators, { as: 'reader' });
    const idOf = new Map<string, string>(
      told.body.coordinators.map(({ id, name }: Record<string, string>) => [name, id]),
    );
    const [samuel = '', eloise = ''] = [idOf.get('Samuel Côté'), idOf.get('Éloïse Gagnon')];
    expect(idOf.size).toBe(2);
    expect(await assign(eloise, samuel)).toMatchObject({ row: { coordinatorId: eloise }, refused: [] });
    expect((await follow('programmes', two.pairing)).body.coordinator).toBe('Éloïse Gagnon');
    expect((await assign('nobody', eloise)).refused).toMatchObject([
      { code: 'mentorship/not-a-coordinator' },
    ]);

    const [self = '', other = ''] = await people(
      network,
      person('Elo', 'Gagnon', { email: demoStaff.find(({ role }) => role === 'admin')?.email ?? '' }),
      person('Ari', 'Cyr'),
    );
    const [mentor] = await mentors(network, { memberId: self });
    const [mentee] = await mentees(network, { memberId: other });
    const { body: own } = await network.call(mentorshipRoutes.offerPairing, {
      as: 'programmes',
      body: { mentor: mentor?.id, mentee: mentee?.id },
    });
    const edits = [{ id: own.id, column: 'coordinatorId', was: samuel, value: eloise }];
    const refused = await network.call(pairingRows.edit, { as: 'programmes', body: { edits } });
    expect(refused.body.outcomes[0].refused).toMatchObject([{ code: 'mentorship/own-pairing' }]);
  });

  it('their dates and hours in a sheet, but for the meetings of a pairing of one’s own, and nothing that was said', async () => {
    const { email } = demoStaff.find(({ role }) => role === 'programmes') ?? { email: '' };
    const two = await accepted();
    await log(two.mentee.token, two.pairing);
    const meetingsFor = async (as: 'admin' | 'programmes') => {
      const { body } = await network.call(meetingRows.rows, { as });
      return body.rows.filter(({ pairingId }: { pairingId: string }) => pairingId === two.pairing);
    };
    const told = {
      id: `${two.pairing}.2026-11-12`,
      version: 1,
      on: '2026-11-12',
      pairingId: two.pairing,
      minutes: 60,
      mode: 'video',
      state: 'held',
      loggedBy: 'mentee',
    };
    expect(await meetingsFor('programmes')).toEqual([told]);
    expect((await network.call(meetingRows.rows, { as: 'reader' })).status).toBe(403);

    const mentor = await network.store.get(mentorKind, participationKey(two.mentor.participation));
    const move = (was: string, value: string) => {
      const edits = [{ id: mentor?.record.memberId, column: 'email', was, value }];
      return network.call(memberRows.edit, { as: 'membership', body: { edits } });
    };
    await move(two.mentor.email, email);
    expect(await meetingsFor('programmes')).toEqual([]);
    expect(await meetingsFor('admin')).toEqual([told]);
    const history = (as: 'admin' | 'programmes') =>
      network.call(meetingRows.history, { as, path: { rowId: told.id } });
    expect([(await history('programmes')).status, (await history('admin')).status]).toEqual([404, 200]);
    await move(email, two.mentor.email);
    expect(await meetingsFor('programmes')).toEqual([told]);
  });

  it('nobody reads a meeting in the sheet of pairings', async () => {
    const two = await accepted();
    await log(two.mentee.token, two.pairing);
    const { body } = await network.call(pairingRows.rows, { as: 'programmes' });
    const row = body.rows.find(({ id }: { id: string }) => id === two.pairing);
    expect(Object.keys(row).toSorted()).toEqual(
      [
        'coordinatorId',
        'id',
        'menteeName',
        'mentorName',
        'programmeId',
        'proposedOn',
        'state',
        'version',
      ].toSorted(),
    );
    const history = await network.call(pairingRows.history, {
      as: 'programmes',
      path: { rowId: two.pairing },
    });
    expect(JSON.stringify(history.body)).not.toContain('2026-11-12');
  });
});

describe('what a coordinator records', () => {
  it('the agreement, a pause, the end: the place is free again, and the two are not paired a second time', async () => {
    const two = await accepted();
    await log(two.mentee.token, two.pairing);
    expect((await step(two.pairing, { step: 'agree' })).body).toMatchObject({
      state: 'active',
      endsOn: '2027-11-16',
    });
    expect((await step(two.pairing, { step: 'pause', reason: 'Congé' })).body.state).toBe('paused');
    expect((await log(two.mentee.token, two.pairing, { on: '2026-11-15' })).status).toBe(409);
    expect((await step(two.pairing, { step: 'resume' })).body.state).toBe('active');
    expect((await step(two.pairing, { step: 'close' })).body.state).toBe('closed');
    expect((await my(two.mentee.token, 'pairing', two.pairing)).body.otherEmail).toBeNull();
    expect(await recordOf(two)).toEqual({ load: 0, states: ['active', 'active'], pairing: null });
    expect((await step(two.pairing, { step: 'close' })).status).toBe(409);
    const body = { mentor: two.mentor.participation, mentee: two.mentee.participation };
    const again = await network.call(mentorshipRoutes.offerPairing, { as: 'programmes', body });
    expect(again.body.reasons).toEqual(['closed-pair']);
  });
});

describe('the space of a co-op’s contact', () => {
  it('is that of the person too, where the address signs the co-op in', async () => {
    const email = 'rose@astre.example';
    const coop = await coopOf(network, { contact: 'contact-astre', email });
    const token = await signIn(network, coop, email);
    const { body: enrolled } = await network.call(mentorshipRoutes.enrol, {
      as: 'programmes',
      body: { programmeId: 'training', role: 'mentor', organisation: coop, contactId: 'contact-astre' },
    });
    const { body: me } = await network.call(spaceRoutes.me, { token });
    expect(me.member).toMatchObject({ name: 'Coop Lune', kind: 'organisation' });
    expect(me.participations).toEqual([
      {
        programme: { fr: 'Programme de formation et de mentorat', en: 'Training and mentoring programme' },
        side: 'mentor',
        name: 'Rose Lavoie',
        state: 'accepted',
        level: null,
      },
    ]);
    const [noa = ''] = await people(network, person('Noa', 'Cyr'));
    const [mentee] = await mentees(network, { memberId: noa });
    const offer = () =>
      network.call(mentorshipRoutes.offerPairing, {
        as: 'programmes',
        body: { mentor: enrolled.id, mentee: mentee?.id },
      });
    // Rose's training is not recorded: she is refused until it is.
    expect((await offer()).body.reasons).toEqual(['untrained']);
    const edits = [{ id: enrolled.id, column: 'trainedOn', was: null, value: '2026-03-01' }];
    await network.call(mentorRows.edit, { as: 'programmes', body: { edits } });
    const { body: pairing } = await offer();
    expect((await say(token, pairing.id, true)).body).toMatchObject({ side: 'mentor', name: 'Rose Lavoie' });
    expect((await note(token, pairing.id, 'private', 'x')).body.type).toBe(
      '/problems/mentorship/wrong-state',
    );
  });
});

describe('time', () => {
  it('an offer that nobody answered ends on its day, gives the place back, and may be made again', async () => {
    const two = await newPair();
    await say(two.mentor.token, two.pairing, true);
    await network.stack.travel('2026-11-27');
    await network.stack.drained();
    const { token } = await network.stack.token('member', two.mentee.email);
    for (const { email } of [two.mentor, two.mentee])
      expect((await network.lettersTo(email)).at(-1)?.text).toMatch(
        /arrivée à échéance|came to its end before/,
      );
    expect((await my(token, 'pairing', two.pairing)).body.state).toBe('expired');
    expect(await recordOf(two)).toEqual({ load: 0, states: ['accepted', 'accepted'], pairing: null });
    const body = { mentor: two.mentor.participation, mentee: two.mentee.participation };
    expect((await network.call(mentorshipRoutes.offerPairing, { as: 'programmes', body })).status).toBe(200);
  });

  it('an agreement that comes to its end is marked for the coordinator, and nothing closes by itself', async () => {
    const two = await accepted();
    await log(two.mentee.token, two.pairing, { on: '2026-11-20' });
    await step(two.pairing, { step: 'agree' });
    network.stack.clock.set(Date.parse('2027-12-15T17:00:00Z'));
    await network.stack.fire('daily');
    await network.stack.drained();
    const { body } = await follow('programmes', two.pairing);
    expect(body).toMatchObject({ state: 'active', toAsk: 'ask-renewal' });
    const { email } = demoStaff.find(({ role }) => role === 'programmes') ?? { email: '' };
    const subjects = (await network.lettersTo(email)).map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject.startsWith('Entente à renouveler'))).toHaveLength(1);
    const renewed = await step(two.pairing, { step: 'renew' });
    expect(renewed.body).toMatchObject({ state: 'renewed', toAsk: null });
  });
});
