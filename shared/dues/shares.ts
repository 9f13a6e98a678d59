import type { Day } from '../kernel/day.ts';
import type { MemberId } from '../kernel/ids.ts';
import { negate, zero, type Money } from '../kernel/money.ts';
import { entryOf, posting, type Entry, type EntryStamp } from './entry.ts';

/** What happened to a member's qualifying shares: they are its own money, never revenue. */
export type ShareMovement = {
  readonly memberId: MemberId;
  readonly on: Day;
  readonly kind: 'subscribed' | 'paid' | 'redeemed';
  readonly shares: number;
  readonly amount: Money;
};

export type ShareHolding = {
  readonly subscribed: number;
  readonly paid: number;
  readonly redeemed: number;
  /** Subscribed and not yet paid. */
  readonly owing: number;
  /** Paid and not redeemed: what counts for membership. */
  readonly held: number;
};

/** A member's shares as of a day. */
export function sharesOn(movements: readonly ShareMovement[], on: Day): ShareHolding {
  const count = (kind: ShareMovement['kind']) =>
    movements.filter((one) => one.kind === kind && one.on <= on).reduce((all, one) => all + one.shares, 0);
  const [subscribed, paid, redeemed] = [count('subscribed'), count('paid'), count('redeemed')];
  return { subscribed, paid, redeemed, owing: subscribed - paid, held: paid - redeemed };
}

/** The postings of shares paid or redeemed; subscribing moves no money. */
export function shareEntry(movement: ShareMovement, source: string, stamp: EntryStamp): Entry {
  const { memberId, kind, amount } = movement;
  const inward = { subscribed: zero, paid: amount, redeemed: negate(amount) }[kind];
  return entryOf(
    'shares',
    source,
    [posting('bank', inward, { memberId }), posting('shares', negate(inward), { memberId })],
    stamp,
  );
}
