import { accompanimentSchema, seatSchema } from '../../../shared/contracts/records/accompaniment.ts';
import { noteSchema } from '../../../shared/contracts/records/note.ts';
import { apartSchema, menteeSchema, mentorSchema } from '../../../shared/contracts/records/participation.ts';
import { programmeSchema } from '../../../shared/contracts/records/programme.ts';
import { sessionSchema } from '../../../shared/contracts/records/session.ts';
import { addDays, day } from '../../../shared/kernel/day.ts';
import { id, type AccompanimentId, type MemberId, type ProgrammeId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import {
  notes,
  notesOf,
  pairings,
  pairingsOf,
  seats,
  seatsOf,
  sessions,
  sessionsIn,
  sessionsOf,
} from '../../../functions/mentorship/pairing-records.ts';
import {
  apartFrom,
  aparts,
  apartTo,
  everyProgramme,
  mentees,
  mentors,
  mentorsOf,
  participationsOf,
  programmes,
} from '../../../functions/mentorship/records.ts';
import { due, feed } from '../../../functions/platform/storage/question.ts';
import { create } from '../../../functions/platform/storage/writes.ts';
import { at, someId, type Samples } from './sample.ts';

const programmeId = id<ProgrammeId>(someId());
const memberId = id<MemberId>(someId());
const pairingId = id<AccompanimentId>(someId());
const nameOf = (fr: string, en: string) => ({ fr, en });

const requirement = (component: string, fr: string, en: string) => ({
  component,
  name: nameOf(fr, en),
  count: 6,
  hours: 12,
  confirmedBy: 'coordinator',
});
const level = (key: string, fr: string, en: string) => ({
  key,
  name: nameOf(fr, en),
  requirements: [
    requirement('A', 'Ateliers en ligne', 'Online workshops'),
    requirement('B', 'Journal d’autoformation', 'Self-directed study log'),
    requirement('C', 'Service à une coopérative en démarrage', 'Service to a co-op in development'),
    requirement('D', 'Travaux écrits', 'Written assignments'),
    requirement('E', 'Rencontres avec le mentor ou la mentore', 'Meetings with the mentor'),
  ],
});

const programme = () =>
  create(
    programmes,
    programmeSchema.parse({
      id: someId(),
      form: 'training',
      opensTo: ['person'],
      name: nameOf('Formation des développeurs et développeuses', 'Developers’ training'),
      levels: [
        level('novice', 'Débutant', 'Novice'),
        level('intermediate', 'Intermédiaire', 'Intermediate'),
        level('advanced', 'Avancé', 'Advanced'),
      ],
      evaluative: true,
      active: true,
      shownTo: 'members',
      offerDays: 14,
      trialMonths: 3,
      pairMonths: 12,
    }),
  );

const person = () => ({
  id: someId(),
  programmeId,
  editionId: null,
  memberId,
  organisation: someId(),
  appliedOn: '2026-02-03',
  level: null,
  name: 'Marie-Ève Gagnon',
  languages: ['fr', 'en'],
  region: 'mauricie',
  virtual: true,
  remark: '',
});

const mentor = () =>
  create(
    mentors,
    mentorSchema.parse({
      ...person(),
      role: 'mentor',
      trainedOn: '2025-10-14',
      capacity: 3,
      load: 1,
      expertise: ['gouvernance', 'financement'],
      state: 'active',
    }),
  );

const mentee = () =>
  create(
    mentees,
    menteeSchema.parse({
      ...person(),
      role: 'mentee',
      levelWished: 'novice',
      aims: 'Accompagner la création de coopératives de travail dans ma région.',
      needs: ['gouvernance'],
      pairing: null,
      state: 'accepted',
    }),
  );

const apart = (party: object) => () =>
  create(
    aparts,
    apartSchema.parse({
      id: someId(),
      one: someId(),
      other: someId(),
      kind: 'incompatible',
      from: '2026-01-01',
      until: '2027-12-31',
      remark: '',
      ...party,
    }),
  );

const pair = () => ({
  id: someId(),
  programmeId,
  mentor: someId(),
  mentee: someId(),
  mentorIn: someId(),
  menteeIn: someId(),
  proposedOn: '2026-02-10',
  mentorName: 'Jean-François Pelletier',
  menteeName: 'Marie-Ève Gagnon',
  level: 'novice',
  coordinator: 'Amélie Roy',
  coordinatorId: '0f8fad5b-d9cb-469f-a165-70867728950e',
  meetings: 4,
  minutes: 270,
  lastMetOn: '2026-04-28',
  toAsk: null,
});

const pairing = () =>
  create(
    pairings,
    accompanimentSchema.parse({ ...pair(), state: 'active', agreedOn: '2026-03-01', endsOn: '2027-02-28' }),
  );

const seat = () => create(seats, seatSchema.parse({ memberId, accompanimentId: someId() }));

const meetingOf = (accompanimentId: string, on: string) => {
  const sessionId = someId();
  const present = () => ({ sessionId, memberId: someId(), organisation: null, state: 'present' });
  return create(
    sessions,
    sessionSchema.parse({
      id: sessionId,
      of: { kind: 'accompaniment', accompanimentId },
      on,
      minutes: 60,
      mode: 'video',
      facilitator: null,
      attendances: [present(), present()],
      loggedBy: 'mentor',
      loggedAt: at,
      state: 'held',
    }),
  );
};

const meeting = (n: number) => meetingOf(pairingId, addDays(day('2026-01-05'), n));
const meetingInMarch = () => meetingOf(someId(), '2027-03-14');

const note = () =>
  create(
    notes,
    noteSchema.parse({
      id: someId(),
      sessionId: null,
      accompanimentId: pairingId,
      author: memberId,
      kind: 'private',
      text: 'Revenir sur le plan de financement à la prochaine rencontre.',
      writtenAt: at,
    }),
  );

export const samples: Samples = {
  'P-01': { ask: everyProgramme, row: programme },
  'F-mentor': { ask: feed(mentors, 1, 'full', '', 100), row: mentor },
  'F-mentee': { ask: feed(mentees, 1, 'full', '', 100), row: mentee },
  'P-02': { ask: mentorsOf(programmeId), row: mentor },
  'P-03': { ask: participationsOf(memberId), row: (n) => (n % 2 === 0 ? mentor() : mentee()) },
  'F-apart': { ask: feed(aparts, 1, 'full', '', 100), row: apart({}) },
  'P-04': { ask: apartFrom(memberId), row: apart({ one: memberId }) },
  'P-05': { ask: apartTo(memberId), row: apart({ other: memberId }) },
  'F-pairing': { ask: feed(pairings, 1, 'full', '', 100), row: pairing },
  'A-pairing': { ask: due(pairings, 1, '2027-06-01T00:00:00.000Z' as Instant), row: pairing },
  'P-06': { ask: pairingsOf(programmeId), row: pairing },
  'P-07': { ask: seatsOf(memberId), row: seat },
  'F-session': { ask: feed(sessions, 1, 'full', '', 100), row: meeting },
  'P-08': { ask: sessionsOf(pairingId), row: meeting },
  'P-10': { ask: sessionsIn('2027-03'), row: meetingInMarch },
  'P-09': { ask: notesOf(pairingId, memberId), row: note },
};
