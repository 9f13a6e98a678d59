import type { Word } from '../words/word.ts';
import { duesProblems } from './problems/dues.ts';
import { fieldProblemLines } from './problems/fields.ts';
import { importsProblems } from './problems/imports.ts';
import { joinProblems } from './problems/join.ts';
import { membershipProblems } from './problems/membership.ts';
import { mentorshipProblems } from './problems/mentorship.ts';
import { messagesProblems } from './problems/messages.ts';
import { officeProblems } from './problems/office.ts';
import { platformProblems } from './problems/platform.ts';

/** How a refusal is answered: an HTTP status, and a title in the caller's language. */
export type ProblemLine = {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 503;
  readonly title: Word;
};

/** One line per refusal that the API can answer. A refusal without its line does not compile. */
export const problems = {
  ...platformProblems,
  ...importsProblems,
  ...joinProblems,
  ...membershipProblems,
  ...fieldProblemLines,
  ...duesProblems,
  ...mentorshipProblems,
  ...messagesProblems,
  ...officeProblems,
} as const satisfies Record<string, ProblemLine>;

export type RefusalCode = keyof typeof problems;

/** RFC 9457. `errors` is keyed by field, which is the shape that react-admin shows beside its inputs. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly errors?: Readonly<Record<string, string>>;
  readonly [extension: string]: unknown;
};
