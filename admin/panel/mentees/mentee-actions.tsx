import { Button } from '@mui/material';
import { useState } from 'react';
import { mentorshipRoutes } from '../../../shared/contracts/routes/mentorship.ts';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { mentorshipPanel } from '../../../shared/words/mentorship.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { Enrol } from '../mentors/enrol-dialog.tsx';
import { useMay, usePanel } from '../panel-context.ts';
import type { SelectionProps } from '../resource.ts';
import { PairDialog } from './pair-dialog.tsx';

function isMatchable({ state, pairing }: Row): boolean {
  return (state === 'accepted' || state === 'active') && (pairing ?? null) === null;
}

/** Whether pairings begin in a programme; one of which nothing is known yet is asked about by offering. */
function useTakesNew() {
  const { references } = usePanel();
  const closed = references.matching('programmes', '', Number.POSITIVE_INFINITY).filter(({ past }) => past);
  return (row: Row) => !closed.some(({ value }) => value === row['programmeId']);
}

/** One applicant who was accepted is paired, in a programme that is open; a person of a co-op is enrolled. */
export function MenteeActions({ rows }: SelectionProps) {
  const language = useLanguage();
  const allowed = useMay(mentorshipRoutes.offerPairing);
  const [asked, setAsked] = useState<Row>();
  const [only] = rows;
  const takesNew = useTakesNew();
  return (
    <>
      {allowed && only !== undefined && rows.length === 1 && isMatchable(only) && takesNew(only) && (
        <Button size="small" variant="contained" onClick={() => setAsked(only)}>
          {say(mentorshipPanel.pair, language)}
        </Button>
      )}
      <Enrol as="mentee" />
      {asked && <PairDialog mentee={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}
