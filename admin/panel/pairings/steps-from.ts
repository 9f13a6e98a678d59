import type { PairingStep } from '../../../shared/contracts/routes/mentorship.ts';

type Step = PairingStep['step'];

const steps: Readonly<Record<string, readonly Step[]>> = {
  accepted: ['close'],
  'first-meeting': ['agree', 'close'],
  trial: ['agree', 'close'],
  active: ['pause', 'renew', 'close'],
  renewed: ['pause', 'renew', 'close'],
  paused: ['resume', 'close'],
};

/** What may be recorded of a pairing in a state; the server decides again. */
export function stepsFrom(state: unknown): readonly Step[] {
  return typeof state === 'string' ? (steps[state] ?? []) : [];
}
