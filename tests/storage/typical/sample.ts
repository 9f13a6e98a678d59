import { randomUUID } from 'node:crypto';
import type { Question } from '../../../functions/platform/storage/question.ts';
import type { AnyWrite } from '../../../functions/platform/storage/writes.ts';

/** A numbered question as it is asked, and the rows that it typically finds. */
export type Sample = {
  readonly ask: Question<unknown>;
  /** The n-th row, from 0; those that the question does not find (another shard) are passed over. */
  readonly row: (n: number) => AnyWrite;
};

/** The samples of an area, by the numbers of its questions. */
export type Samples = Readonly<Record<string, Sample>>;

export const someId = randomUUID;
export const at = '2026-05-04T12:00:00.000Z';
