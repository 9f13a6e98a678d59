import * as z from 'zod';
import { accompanimentStates, participationStates } from '../../words/statuses.ts';

function keysOf<Key extends string>(words: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(words) as Key[];
}

/** States as answers tell them: the keys of their words. */
export const pairingState = z.enum(keysOf(accompanimentStates));
export const participationState = z.enum(keysOf(participationStates));
