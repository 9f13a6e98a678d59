import { space } from '../../../shared/words/space.ts';
import { useSay } from '../language.tsx';
import type { Problem } from './client.ts';

/** Why something was not done, in the server's words or for want of them. */
export function Mistake({ problem }: { readonly problem: Problem | undefined }) {
  const say = useSay();
  if (problem === undefined) return null;
  return (
    <p className="mistake" role="alert">
      {problem.title || say(space.offline)}
    </p>
  );
}
