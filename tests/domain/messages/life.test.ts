import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { id, type MessageId } from '../../../shared/kernel/ids.ts';
import { instant, plus } from '../../../shared/kernel/instant.ts';
import {
  accept,
  cancel,
  claim,
  hold,
  nextOfMessage,
  planned,
  postpone,
  release,
  told,
  type Letter,
  type Message,
  type ProviderEvent,
} from '../../../shared/messages/message.ts';

const at = instant('2026-11-22T15:00:00Z');
const later = (minutes: number) => plus(at, { minutes });
const letter: Letter = {
  id: id<MessageId>('m'),
  to: 'ana@exemple.ca',
  name: 'Ana',
  language: 'fr',
  template: 'renewal-reminder',
  variables: {},
  memberId: null,
  notice: null,
  attachments: [],
  writtenAt: at,
};
const waiting = planned(letter, at);

function inHand(message: Message, when = at): Extract<Message, { state: 'sending' }> {
  const taken = claim(message, when);
  if (!taken.ok || taken.value.state !== 'sending') throw new Error('not taken');
  return taken.value;
}

describe('a message', () => {
  it('is taken in hand by one sender, for a while', () => {
    const taken = inHand(waiting);
    expect(taken).toMatchObject({ state: 'sending', attempt: 1, leaseUntil: '2026-11-22T15:15:00.000Z' });
    expect(claim(taken, later(14))).toMatchObject({ refusal: { code: 'messages/not-yet' } });
  });

  it('is not taken before its time', () => {
    expect(claim(planned(letter, later(1)), at)).toMatchObject({ refusal: { code: 'messages/not-yet' } });
  });

  it('after a crash is sent again when its lease ends, a few times; then a person decides', () => {
    let message: Message = waiting;
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      message = inHand(message, later(15 * (attempt - 1)));
      expect(message).toMatchObject({ attempt });
    }
    expect(claim(message, later(60))).toMatchObject({ value: { state: 'held', reason: 'outcome-unknown' } });
  });

  it('is not sent again once the provider’s event arrived', () => {
    const known = told(inHand(waiting), { type: 'send', providerId: 'ses-1', at });
    expect(known.state).toBe('accepted');
    expect(claim(known, later(60))).toMatchObject({ refusal: { code: 'messages/already-settled' } });
  });

  it('that waited for days is dropped where it says what is no longer so, and told all the same where it must be', () => {
    const endOf = (template: Letter['template'], days: number) => {
      const taken = claim(planned({ ...letter, template }, at), plus(at, { days }));
      return taken.ok ? taken.value.state : taken.refusal.code;
    };
    expect([endOf('verify-email', 3), endOf('verify-email', 4)]).toEqual(['sending', 'cancelled']);
    expect([endOf('pairing-offered-mentor', 14), endOf('pairing-offered-mentor', 15)]).toEqual([
      'sending',
      'cancelled',
    ]);
    // Whether a reminder is still in time, its rule says.
    expect([endOf('invoice', 60), endOf('renewal-reminder', 60)]).toEqual(['sending', 'sending']);
  });

  it('that the provider refuses for now waits, and the try does not count', () => {
    expect(postpone(inHand(waiting), later(5))).toMatchObject({
      state: 'planned',
      attempt: 0,
      sendAt: '2026-11-22T15:05:00.000Z',
    });
  });

  it('that was held goes out again when a person says so', () => {
    expect(release(hold(waiting, 'language-missing', at), later(5))).toMatchObject({
      value: { state: 'planned', attempt: 0 },
    });
    expect(release(cancel(waiting, 'paid', at), later(5))).toMatchObject({ ok: false });
  });

  it('has one thing to happen to it while it is open, and none after', () => {
    expect(nextOfMessage(waiting)?.next).toBe('send');
    expect(nextOfMessage(inHand(waiting))?.next).toBe('end-lease');
    expect(nextOfMessage(cancel(waiting, 'paid', at))).toBeUndefined();
  });
});

describe('the provider’s events', () => {
  const event = (type: ProviderEvent['type']): ProviderEvent => ({ type, providerId: 'ses-1', at });

  it('only move a message forward, in whatever order and however often they come', () => {
    const types = fc.shuffledSubarray(['send', 'delivery', 'send', 'delivery', 'bounce', 'bounce'] as const, {
      minLength: 6,
    });
    fc.assert(
      fc.property(types, (order) => {
        const end = order.map(event).reduce(told, inHand(waiting) as Message);
        expect(end).toMatchObject({ state: 'bounced', why: 'bounce' });
      }),
    );
  });

  it('a delivery is not undone by a late acceptance', () => {
    const delivered = told(inHand(waiting), event('delivery'));
    expect(accept(delivered, 'ses-1', later(1)).state).toBe('delivered');
    expect(told(delivered, event('send')).state).toBe('delivered');
  });
});
