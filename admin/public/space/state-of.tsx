import type { MyPairing } from '../../../shared/contracts/routes/space.ts';

const tones: Readonly<Record<MyPairing['state'], 'good' | 'wait' | 'over'>> = {
  proposed: 'wait',
  offered: 'wait',
  accepted: 'good',
  declined: 'over',
  expired: 'over',
  'first-meeting': 'good',
  trial: 'good',
  active: 'good',
  paused: 'wait',
  renewed: 'good',
  closed: 'over',
};

export function StateOf({ state, label }: { readonly state: MyPairing['state']; readonly label: string }) {
  return <span className={`state state-${tones[state]}`}>{label}</span>;
}
