import { Box, Button, Chip, Stack, TableCell, TableRow, Typography } from '@mui/material';
import { staffRoles } from '../../../shared/contracts/access.ts';
import type { Person } from '../../../shared/contracts/routes/office.ts';
import { common, languageNames } from '../../../shared/words/common.ts';
import { staffWords } from '../../../shared/words/office.ts';
import { roleNames } from '../../../shared/words/panel.ts';
import { say } from '../../../shared/words/word.ts';
import { Listing } from '../layout/listing.tsx';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { useProgrammes } from './use-programmes.ts';

/** What can be asked about a person, one thing at a time. */
export type Asked = { readonly what: 'edit' | 'history' | 'access'; readonly person: Person };
type Props = {
  readonly label: string;
  readonly people: readonly Person[];
  readonly onAsk: (asked: Asked) => void;
};

const heads = [staffWords.name, staffWords.roles, staffWords.language] as const;

export function PeopleTable({ label, people, onAsk }: Props) {
  return (
    <Listing label={label} heads={heads} framed>
      {people.map((person) => (
        <PersonRow key={person.id} person={person} onAsk={onAsk} />
      ))}
    </Listing>
  );
}

type RowProps = { readonly person: Person; readonly onAsk: (asked: Asked) => void };

function PersonRow({ person, onAsk }: RowProps) {
  const language = useLanguage();
  const { me } = usePanel();
  const { name, active } = person;
  const ask = (what: Asked['what']) => () => onAsk({ what, person });
  const isSelf = person.id === me.id;
  return (
    <TableRow sx={{ '&:last-child > *': { borderBottom: 0 } }}>
      <TableCell component="th" scope="row" sx={{ minWidth: 150 }}>
        <Typography component="span" sx={{ fontWeight: 600 }}>
          {name} {isSelf && say(staffWords.yourself, language)}
        </Typography>
        <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
          {person.email}
        </Typography>
      </TableCell>
      <TableCell>
        <RolesOf person={person} />
      </TableCell>
      <TableCell>{say(languageNames[person.language], language)}</TableCell>
      <TableCell align="right" sx={{ py: 0.5 }}>
        <Box
          sx={{
            display: 'flex',
            flexWrap: { xs: 'wrap', md: 'nowrap' },
            justifyContent: 'flex-end',
            whiteSpace: 'nowrap',
          }}
        >
          {active && (
            <Button
              size="small"
              onClick={ask('edit')}
              aria-label={say(staffWords.editOf, language, { name })}
            >
              {say(common.edit, language)}
            </Button>
          )}
          <Button
            size="small"
            onClick={ask('history')}
            aria-label={say(staffWords.historyOf, language, { name })}
          >
            {say(common.history, language)}
          </Button>
          {!isSelf && (
            <Button
              size="small"
              color={active ? 'error' : 'primary'}
              onClick={ask('access')}
              aria-label={say(active ? staffWords.endOf : staffWords.restoreOf, language, { name })}
            >
              {say(active ? staffWords.endAccess : staffWords.restoreAccess, language)}
            </Button>
          )}
        </Box>
      </TableCell>
    </TableRow>
  );
}

/** Roles in the order of the house; under them, the committees of a volunteer. */
function RolesOf({ person: { roles, committees } }: { readonly person: Person }) {
  const language = useLanguage();
  const programmes = useProgrammes();
  const named = committees.map((id) => programmes?.find(({ value }) => value === id)?.name ?? '…');
  return (
    <Stack spacing={0.5}>
      <Stack direction="row" useFlexGap flexWrap="wrap" spacing={0.75}>
        {staffRoles
          .filter((role) => roles.includes(role))
          .map((role) => (
            <Chip key={role} size="small" label={say(roleNames[role], language)} />
          ))}
      </Stack>
      {named.length > 0 && (
        <Typography variant="body2" color="text.secondary">
          {named.join(', ')}
        </Typography>
      )}
    </Stack>
  );
}
