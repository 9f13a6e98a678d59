import * as z from 'zod';
import { shownStates } from '../../dues/lateness.ts';
import type { AccompanimentId, InvoiceId, PaymentId } from '../../kernel/ids.ts';
import { partyKinds } from '../../membership/member.ts';
import { memberStatuses } from '../../membership/status.ts';
import { languages } from '../../kernel/language.ts';
import { sides } from '../../mentorship/accompaniment.ts';
import { noteKinds } from '../../mentorship/note.ts';
import { meetingModes } from '../../mentorship/session.ts';
import { may } from '../access.ts';
import { anyMoney, day, idOf, instant, lines, typedDay } from '../cells.ts';
import { bilingual } from '../records/settings.ts';
import { pairingState, participationState } from '../records/states.ts';
import type { RouteTable } from '../route.ts';
import { meetingSchema } from './meeting.ts';

const serves = 'space' as const;
const access = may.member;
const path = z.lazy(() => z.strictObject({ pairingId: idOf<AccompanimentId>() }));
const notePath = z.lazy(() => path.unwrap().extend({ noteId: z.string().regex(/^[\w-]{1,64}$/) }));
const noteText = lines(10_000).pipe(z.string().min(1));
const version = z.int().min(1);

/** Who is signed in, and what they are to the network. */
const meSchema = z.lazy(() =>
  z.strictObject({
    member: z.strictObject({
      number: z.string(),
      name: z.string(),
      kind: z.enum(partyKinds),
      email: z.string(),
      phone: z.string(),
      address: z.string(),
      municipality: z.string(),
      postalCode: z.string(),
      language: z.enum(languages),
      category: bilingual().nullable(),
      status: z.enum(memberStatuses),
      joinedOn: day.nullable(),
      termEndsOn: day.nullable(),
    }),
    network: z.strictObject({ name: bilingual(), email: z.string(), phone: z.string() }),
    /** Where the member's people stand in the network's programmes. */
    participations: z.array(
      z.strictObject({
        programme: bilingual(),
        side: z.enum(sides),
        name: z.string(),
        state: participationState,
        level: bilingual().nullable(),
      }),
    ),
  }),
);

/** An invoice of one's own, as it stands today. */
const invoiceSchema = z.lazy(() =>
  z.strictObject({
    id: idOf<InvoiceId>(),
    number: z.string(),
    subject: bilingual(300),
    issuedOn: day,
    dueOn: day,
    state: z.enum(shownStates),
    total: anyMoney,
    owing: anyMoney,
    reference: z.string(),
    /** The payments that it has, each with what it gave: their receipts are documents too. */
    payments: z.array(z.strictObject({ id: idOf<PaymentId>(), amount: anyMoney })),
  }),
);
export type MyInvoice = z.infer<typeof invoiceSchema>;

/** A pairing of one's own. */
const pairingSchema = z.lazy(() =>
  z.strictObject({
    id: idOf<AccompanimentId>(),
    side: z.enum(sides),
    /** One's own name in it, and the other's. */
    name: z.string(),
    other: z.string(),
    /** Where to write to them; null until both said yes. */
    otherEmail: z.string().nullable(),
    programme: bilingual(),
    level: bilingual().nullable(),
    state: pairingState,
    proposedOn: day,
    respondBy: instant.nullable(),
    /** What each answered to the offer: null while they did not. */
    answers: z.strictObject({ mine: z.boolean().nullable(), others: z.boolean().nullable() }).nullable(),
    endsOn: day.nullable(),
    mayMeet: z.boolean(),
    sessions: z.array(meetingSchema),
  }),
);
export type MyPairing = z.infer<typeof pairingSchema>;

const noteSchema = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    kind: z.enum(noteKinds),
    /** Whose it is: mine, or the other's. */
    mine: z.boolean(),
    text: z.string(),
    writtenAt: instant,
    version,
  }),
);
export type MyNote = z.infer<typeof noteSchema>;
const kind = z.enum(noteKinds);

/** A member's own space. Whatever is not the caller's own is not there for them: 404. */
export const spaceRoutes = {
  me: { method: 'GET', url: '/api/space/me', serves, access, answer: meSchema },
  /** The member's invoices, latest first, what is owed in all, and how to pay it. */
  invoices: {
    method: 'GET',
    url: '/api/space/invoices',
    serves,
    access,
    answer: z.lazy(() =>
      z.strictObject({
        invoices: z.array(invoiceSchema),
        owing: anyMoney,
        howToPay: bilingual(1_000),
      }),
    ),
  },
  pairings: {
    method: 'GET',
    url: '/api/space/pairings',
    serves,
    access,
    answer: z.lazy(() => z.strictObject({ pairings: z.array(pairingSchema) })),
  },
  pairing: {
    method: 'GET',
    url: '/api/space/pairings/{pairingId}',
    serves,
    access,
    path,
    answer: pairingSchema,
  },
  answerOffer: {
    method: 'POST',
    url: '/api/space/pairings/{pairingId}/answer',
    serves,
    access,
    path,
    body: z.strictObject({ yes: z.boolean() }),
    answer: pairingSchema,
  },
  logMeeting: {
    method: 'POST',
    url: '/api/space/pairings/{pairingId}/meetings',
    serves,
    access,
    path,
    body: z.lazy(() =>
      z.strictObject({ on: typedDay, minutes: z.int().min(1).max(1_440), mode: z.enum(meetingModes) }),
    ),
    answer: pairingSchema,
  },
  /** The pair's goals and shared notes, and one's own private ones. */
  notes: {
    method: 'GET',
    url: '/api/space/pairings/{pairingId}/notes',
    serves,
    access,
    path,
    answer: z.lazy(() =>
      z.strictObject({
        goals: z.strictObject({ text: z.string(), version }).nullable(),
        notes: z.array(noteSchema),
      }),
    ),
    private: true,
  },
  writeNote: {
    method: 'POST',
    url: '/api/space/pairings/{pairingId}/notes',
    serves,
    access,
    path,
    body: z.strictObject({ kind, text: noteText }),
    answer: noteSchema.nullable(),
    private: true,
  },
  /** Only who wrote a note changes it, or takes it away. */
  changeNote: {
    method: 'PUT',
    url: '/api/space/pairings/{pairingId}/notes/{noteId}',
    serves,
    access,
    path: notePath,
    body: z.lazy(() => z.strictObject({ kind, text: noteText, version })),
    answer: noteSchema.nullable(),
    private: true,
  },
  removeNote: {
    method: 'DELETE',
    url: '/api/space/pairings/{pairingId}/notes/{noteId}',
    serves,
    access,
    path: notePath,
    query: z.lazy(() => z.strictObject({ kind, version: z.coerce.number().int().min(1) })),
    answer: z.null(),
    private: true,
  },
  /** Either of the pair writes what both want to reach. */
  setGoals: {
    method: 'PUT',
    url: '/api/space/pairings/{pairingId}/goals',
    serves,
    access,
    path,
    body: z.lazy(() => z.strictObject({ text: lines(4_000), version: version.nullable() })),
    answer: z.lazy(() => z.strictObject({ text: z.string(), version }).nullable()),
    private: true,
  },
} as const satisfies RouteTable;
