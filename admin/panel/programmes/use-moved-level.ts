import { useEffect, useRef } from 'react';
import { useNotify } from 'react-admin';
import { mentorshipRoutes } from '../../../shared/contracts/routes/mentorship.ts';
import type { KeptProgramme } from './level-draft.ts';
import { useProgrammeSaving } from './use-programme-saving.ts';

type By = -1 | 1;
type Moved = { readonly key: string; readonly by: By; readonly to: number };

/**
 * Moves a level among the others. Where it comes to stand, the hand is on the same button again, or on its opposite at
 * either end, so that whoever uses the keyboard goes on.
 */
export function useMovedLevel({ id: programmeId, version, levels }: KeptProgramme) {
  const write = useProgrammeSaving();
  const notify = useNotify();
  const grid = useRef<HTMLDivElement>(null);
  const moved = useRef<Moved>(undefined);
  const busy = useRef(false);

  // After each drawing: the one in which it stands at its new place is not the first.
  useEffect(() => {
    const { key = '', by = 1, to = -1 } = moved.current ?? {};
    if (levels[to]?.key !== key) return;
    moved.current = undefined;
    const ready = (way: number) =>
      grid.current?.querySelector<HTMLElement>(
        `[data-level="${CSS.escape(key)}"] [data-moves="${way}"]:enabled`,
      );
    (ready(by) ?? ready(-by))?.focus();
  });

  /** While one move is under way another would name a version that is gone. */
  async function move(at: number, by: By): Promise<void> {
    const level = levels[at];
    if (busy.current || level === undefined) return;
    busy.current = true;
    moved.current = { key: level.key, by, to: at + by };
    const next = levels.toSpliced(at, 1).toSpliced(at + by, 0, level);
    const body = { version, levels: next };
    const refused = await write((api) =>
      api.call(mentorshipRoutes.reviseLevels, { path: { programmeId }, body }),
    );
    busy.current = false;
    if (refused.length > 0) moved.current = undefined;
    for (const { message } of refused) notify(message, { type: 'error' });
  }

  return { move, grid };
}
