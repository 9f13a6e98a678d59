import { recordedRange, type Day } from '../../shared/kernel/day.ts';
import { dayIn } from '../../shared/kernel/instant.ts';
import { ok, refuse, type Refusal, type Result } from '../../shared/kernel/result.ts';
import { formatDay } from '../../shared/words/format.ts';
import { noEarlierThan, noLaterThan } from '../../shared/words/invalid.ts';
import { say } from '../../shared/words/word.ts';
import type { Tools } from './tools.ts';

/** The day on which something happened that is written down now: past, and by no more years than a slip of the keys. */
export function recordedOn(
  field: string,
  on: Day,
  { now, language }: Pick<Tools, 'now' | 'language'>,
): Result<Day, Refusal<'platform/invalid'>> {
  const { min, max } = recordedRange(dayIn(now));
  if (on >= min && on <= max) return ok(on);
  const [word, limit] = on > max ? [noLaterThan, max] : [noEarlierThan, min];
  return refuse('platform/invalid', {
    errors: { [field]: say(word, language, { on: formatDay(limit, language) }) },
  });
}
