import type { Language } from '../../../shared/kernel/language.ts';
import { explain } from '../../../shared/words/invalid.ts';
import { Refused } from '../problem.ts';

/** What no contract has, and what records of any key would drop without a word. */
const prototypeKey = '__proto__';
/** Only what may hold such a key, or half of a surrogate pair, is looked through: most of what comes never does. */
const suspect = /__proto__|\\u005f|\\ud[89a-f]/i;

/**
 * The JSON of a body. Half of a surrogate pair, which is no text to a database, becomes the replacement character.
 *
 * @throws Refused when it is not JSON, or names an object's prototype
 */
export function jsonOf(text: string, language: Language): unknown {
  let isHostile = false;
  const watched = (key: string, value: unknown) => {
    isHostile ||= key === prototypeKey;
    return typeof value === 'string' ? value.toWellFormed() : value;
  };
  const value = parsed(text, suspect.test(text) ? watched : undefined);
  if (!isHostile) return value;
  const body = explain({ code: 'unrecognized_keys', keys: [prototypeKey] }, language);
  throw new Refused({ code: 'platform/invalid', errors: { body } });
}

function parsed(text: string, each?: (key: string, value: unknown) => unknown): unknown {
  try {
    return JSON.parse(text, each);
  } catch {
    throw new Refused({ code: 'platform/not-json' });
  }
}
