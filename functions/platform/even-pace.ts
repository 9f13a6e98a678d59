import { setTimeout as wait } from 'node:timers/promises';

const step = 100;

/**
 * Answers leave on whole steps of a tenth of a second after their question came, so that what was found on the way
 * (an address that is known, a limit that is reached) does not show in the time that the answer took.
 */
export async function atEvenPace<Answer>(answer: () => Promise<Answer>): Promise<Answer> {
  const began = performance.now();
  const given = await answer();
  const took = performance.now() - began;
  await wait(step * Math.ceil(took / step) - took);
  return given;
}
