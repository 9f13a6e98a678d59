import { common } from '../../../shared/words/common.ts';
import { space } from '../../../shared/words/space.ts';
import { useSay } from '../language.tsx';
import type { Problem } from './client.ts';

type WaitProps = { readonly problem: Problem | undefined; readonly again: () => void };

/** While something is read, or when it could not be. */
export function Wait({ problem, again }: WaitProps) {
  const say = useSay();
  if (problem === undefined) return <output className="lead told">{say(space.loading)}</output>;
  const gone = problem.code === 'platform/not-found';
  return (
    <div role="alert">
      <p className="lead">{say(gone ? space.notThere : space.offline)}</p>
      {!gone && (
        <button type="button" className="second-action" onClick={again}>
          {say(common.retry)}
        </button>
      )}
    </div>
  );
}
