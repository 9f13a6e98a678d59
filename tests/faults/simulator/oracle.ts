import { noticeId } from '../../../shared/messages/rule.ts';
import { addDays, type Day } from '../../../shared/kernel/day.ts';
import type { MemberId } from '../../../shared/kernel/ids.ts';
import { dayIn, instantAt, milliseconds, startOfDay } from '../../../shared/kernel/instant.ts';
import { offsets, ruleOf } from './network.ts';
import type { Stretch } from './people.ts';

const hour = 3_600_000;

type Facts = {
  /** The clock at each morning on which the functions ran. */
  readonly mornings: readonly number[];
  readonly start: Day;
  /** When an address was first not to be written to, by the clock. */
  readonly silentFrom: number;
};

/**
 * The notices that must have left, told without the product's own agenda: nothing changed for the member from the
 * notice's day until the third morning and half a day more, and no later reminder was due by then.
 */
export function expectedOf(memberId: MemberId, stretches: readonly Stretch[], facts: Facts): string[] {
  return stretches.flatMap(({ from, termEndsOn, left }, index) => {
    if (left || termEndsOn === null) return [];
    const to = Math.min(stretches[index + 1]?.from ?? Infinity, facts.silentFrom);
    return offsets
      .filter((offset) => mustLeave(termEndsOn, offset, { from, to }, facts))
      .map((offset) => noticeId({ memberId, termEndsOn }, ruleOf(offset)));
  });
}

function mustLeave(
  termEndsOn: Day,
  offset: number,
  { from, to }: { readonly from: number; readonly to: number },
  { mornings, start }: Facts,
): boolean {
  const on = addDays(termEndsOn, offset);
  const dawn = milliseconds(startOfDay(on));
  if (on <= start || from >= dawn) return false;
  const third = mornings.filter((morning) => morning >= dawn)[2];
  if (third === undefined || third + 12 * hour >= to) return false;
  const last = dayIn(instantAt(third + 12 * hour));
  const later = offsets.find((one) => one > offset);
  const isSuperseded = later !== undefined && addDays(termEndsOn, later) <= last;
  return !isSuperseded && last <= (offset < 0 ? termEndsOn : addDays(on, 30));
}
