import { Alert, Box, Button, CircularProgress, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { officeRoutes } from '../../../shared/contracts/routes/office.ts';
import { common } from '../../../shared/words/common.ts';
import { staffWords } from '../../../shared/words/office.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { Page } from '../settings/page.tsx';
import { PeopleTable, type Asked } from './people-table.tsx';
import { AddPerson, ChangeAccess, EditPerson } from './person-dialogs.tsx';
import { PersonHistory } from './person-history.tsx';

/** Who works in the panel: added, given other roles, and out within a minute of leaving. */
export function StaffPage() {
  const language = useLanguage();
  const { api } = usePanel();
  const [asked, setAsked] = useState<Asked | 'add' | undefined>(undefined);
  const { data, error } = useQuery({
    queryKey: ['staff'],
    queryFn: () => api.call(officeRoutes.staff, {}),
  });
  const active = data?.people.filter((person) => person.active) ?? [];
  const former = data?.people.filter((person) => !person.active) ?? [];

  return (
    <Page title={staffWords.title} help={staffWords.help}>
      <Box>
        <Button variant="contained" onClick={() => setAsked('add')}>
          {say(staffWords.add, language)}
        </Button>
      </Box>
      {error && <Alert severity="error">{error.message}</Alert>}
      {!data && !error && <CircularProgress size={24} aria-label={say(common.loading, language)} />}
      {active.length > 0 && (
        <PeopleTable label={say(staffWords.title, language)} people={active} onAsk={setAsked} />
      )}
      {former.length > 0 && (
        <Box>
          <Typography variant="h2" sx={{ mb: 1.5 }}>
            {say(staffWords.former, language)}
          </Typography>
          <PeopleTable label={say(staffWords.former, language)} people={former} onAsk={setAsked} />
        </Box>
      )}
      {asked !== undefined && <Dialogs asked={asked} onClose={() => setAsked(undefined)} />}
    </Page>
  );
}

type DialogsProps = { readonly asked: Asked | 'add'; readonly onClose: () => void };

function Dialogs({ asked, onClose }: DialogsProps) {
  if (asked === 'add') return <AddPerson onClose={onClose} />;
  const { what, person } = asked;
  if (what === 'history') return <PersonHistory person={person} onClose={onClose} />;
  if (what === 'access') return <ChangeAccess person={person} onClose={onClose} />;
  return <EditPerson person={person} onClose={onClose} />;
}
