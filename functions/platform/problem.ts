import type * as z from 'zod';
import { problems, type Problem, type RefusalCode } from '../../shared/contracts/problems.ts';
import type { Language } from '../../shared/kernel/language.ts';
import type { Refusal } from '../../shared/kernel/result.ts';
import { explain } from '../../shared/words/invalid.ts';
import { say } from '../../shared/words/word.ts';

/** Stops a request at the door; inside, refusals are values. */
export class Refused extends Error {
  readonly refusal: Refusal<RefusalCode>;
  constructor(refusal: Refusal<RefusalCode>) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * A refusal as RFC 9457, in the caller's language. What a conflict met in the store (`kind`, `key`, `now`) is a whole
 * record, with fields that the caller may not read: it stays inside.
 */
export function problemOf(
  { code, kind: _kind, key: _key, now: _now, ...detail }: Refusal,
  language: Language,
): Problem {
  const known: RefusalCode = code in problems ? (code as RefusalCode) : 'platform/unexpected';
  const { status, title } = problems[known];
  return { type: `/problems/${known}`, title: say(title, language), status, ...detail };
}

/** What the contract did not accept, field by field: `{ 'contact.email': 'Écrivez une adresse …' }`. */
export function invalid(
  error: z.ZodError,
  part: 'path' | 'query' | 'body',
  language: Language,
): Refusal<'platform/invalid'> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = issue.path.map(String).join('.') || part;
    errors[field] ??= explain(issue, language);
  }
  return { code: 'platform/invalid', errors };
}
