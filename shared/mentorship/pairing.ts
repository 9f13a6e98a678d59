import { addDays, addMonths, type Day } from '../kernel/day.ts';
import { dayIn, endOfDay, startOfDay, type Instant } from '../kernel/instant.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import {
  pairOf,
  type Accompaniment,
  type AccompanimentIn,
  type AccompanimentState,
  type Answers,
  type Closing,
  type Side,
} from './accompaniment.ts';
import type { Programme } from './programme.ts';
import type { MentorshipRefusal } from './refusals.ts';

type Step<State extends AccompanimentState> = Result<AccompanimentIn<State>, MentorshipRefusal>;

function wrongState(one: Accompaniment) {
  return refuse('mentorship/wrong-state', { state: one.state });
}

/** A named coordinator decides: both sides are asked, until the end of a day. */
export function offer(
  one: Accompaniment,
  programme: Pick<Programme, 'offerDays'>,
  at: Instant,
): Step<'offered'> {
  if (one.state !== 'proposed') return wrongState(one);
  const respondBy = endOfDay(addDays(dayIn(at), programme.offerDays));
  return ok({ ...pairOf(one), state: 'offered', respondBy, answers: { mentor: null, mentee: null } });
}

/** One side answers; it is accepted once both have said yes, and declined by the first no. Saying it twice is saying it once. */
export function answer(
  one: Accompaniment,
  { side, yes, reason = '' }: { readonly side: Side; readonly yes: boolean; readonly reason?: string },
  at: Instant,
): Step<'offered' | 'accepted' | 'declined'> {
  if (one.state === 'accepted' && yes) return ok(one);
  if (one.state !== 'offered') return wrongState(one);
  if (at > one.respondBy) return refuse('mentorship/offer-expired', { at: one.respondBy });
  if (!yes) return ok({ ...pairOf(one), state: 'declined', by: side, on: dayIn(at), reason });
  const answers: Answers = { ...one.answers, [side]: true };
  if (answers.mentor && answers.mentee)
    return ok({ ...pairOf(one), state: 'accepted', acceptedOn: dayIn(at) });
  return ok({ ...one, answers });
}

/** Nobody answered in time. */
export function expireOffer(one: Accompaniment, at: Instant): Step<'expired'> {
  if (one.state !== 'offered' || at <= one.respondBy) return wrongState(one);
  return ok({ ...pairOf(one), state: 'expired', at });
}

/** The first meeting took place; the trial begins with it, where the programme has one. */
export function meetFirst(
  one: Accompaniment,
  programme: Pick<Programme, 'trialMonths'>,
  metOn: Day,
): Step<'first-meeting' | 'trial'> {
  if (one.state !== 'accepted') return wrongState(one);
  if (programme.trialMonths === null) return ok({ ...pairOf(one), state: 'first-meeting', metOn });
  return ok({ ...pairOf(one), state: 'trial', metOn, until: addMonths(metOn, programme.trialMonths) });
}

/** The mentoring agreement is signed: for so many months, after which the pair is asked, and nothing closes by itself. */
export function signAgreement(
  one: Accompaniment,
  programme: Pick<Programme, 'pairMonths'>,
  on: Day,
): Step<'active'> {
  if (one.state !== 'first-meeting' && one.state !== 'trial') return wrongState(one);
  return ok({ ...pairOf(one), state: 'active', agreedOn: on, endsOn: addMonths(on, programme.pairMonths) });
}

export function pause(one: Accompaniment, on: Day, reason: string): Step<'paused'> {
  if (one.state !== 'active' && one.state !== 'renewed') return wrongState(one);
  const { agreedOn, endsOn } = one;
  return ok({ ...pairOf(one), state: 'paused', pausedOn: on, reason, agreedOn, endsOn });
}

/** Begins again; the time of the pause is not taken from the agreement. */
export function resume(one: Accompaniment): Step<'active'> {
  if (one.state !== 'paused') return wrongState(one);
  const { agreedOn, endsOn } = one;
  return ok({ ...pairOf(one), state: 'active', agreedOn, endsOn });
}

/** Goes on for another agreement, from the day on which the old one ends. */
export function renew(
  one: Accompaniment,
  programme: Pick<Programme, 'pairMonths'>,
  on: Day,
): Step<'renewed'> {
  if (one.state !== 'active' && one.state !== 'renewed') return wrongState(one);
  const from = one.endsOn > on ? one.endsOn : on;
  const endsOn = addMonths(from, programme.pairMonths);
  return ok({ ...pairOf(one), state: 'renewed', renewedOn: on, agreedOn: one.agreedOn, endsOn });
}

const nothingSaid: Closing = { mentor: null, mentee: null };

/** A person closes it, at any time once it was accepted; each side then says why, apart. */
export function close(one: Accompaniment, by: Side | 'coordinator', closedOn: Day): Step<'closed'> {
  const open = ['accepted', 'first-meeting', 'trial', 'active', 'paused', 'renewed'].includes(one.state);
  if (!open) return wrongState(one);
  return ok({ ...pairOf(one), state: 'closed', closedOn, by, closing: nothingSaid });
}

/** What one side says once it is closed: read by the coordinator, not by the other side. */
export function tellWhy(
  one: Accompaniment,
  side: Side,
  said: { readonly reason: string; readonly satisfaction: number | null },
): Step<'closed'> {
  if (one.state !== 'closed') return wrongState(one);
  return ok({ ...one, closing: { ...one.closing, [side]: said } });
}

/** What must be looked at next: an offer that ends, a trial or an agreement whose pair is to be asked. Never a closing. */
export type PairAction = 'expire-offer' | 'ask-after-trial' | 'ask-renewal';
export function nextActionOfPair(
  one: Accompaniment,
): { readonly at: Instant; readonly next: PairAction } | undefined {
  if (one.state === 'offered') return { at: one.respondBy, next: 'expire-offer' };
  if (one.state === 'trial') return { at: startOfDay(one.until), next: 'ask-after-trial' };
  if (one.state === 'active' || one.state === 'renewed')
    return { at: startOfDay(one.endsOn), next: 'ask-renewal' };
  return undefined;
}
