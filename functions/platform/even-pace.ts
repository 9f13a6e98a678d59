import { setTimeout as wait } from 'node:timers/promises';

/**
 * Answers leave on whole steps (in milliseconds) after their question came, so that what was found on the way does not
 * show in the time that the answer took. For what is asked rarely, and takes well under a step.
 */
export async function atEvenPace<Answer>(step: number, answer: () => Promise<Answer>): Promise<Answer> {
  const began = performance.now();
  const given = await answer();
  const took = performance.now() - began;
  await wait(step * Math.ceil(took / step) - took);
  return given;
}
