import { Chip, Link, List, ListItem, Stack, Typography } from '@mui/material';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { contactRoles } from '../../../shared/membership/contact.ts';
import { common } from '../../../shared/words/common.ts';
import { contactRoleNames, noContacts } from '../../../shared/words/contacts.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { useRowsOf } from '../record/use-rows-of.ts';
import type { RecordProps } from '../resource.ts';
import { contactName, contactsScreen } from './screen.ts';

/** The people who act for an organisation, with how to reach them where the reader may know it. */
export function MemberContacts({ row }: RecordProps) {
  const language = useLanguage();
  const { own, isLoading } = useRowsOf(contactsScreen, row.id);
  if (own.length === 0)
    return (
      <Typography color="text.secondary">{say(isLoading ? common.loading : noContacts, language)}</Typography>
    );
  const inOrder = own.toSorted((a, b) => contactName(a).localeCompare(contactName(b), language));
  return (
    <List disablePadding>
      {inOrder.map((contact) => (
        <Person key={contact.id} contact={contact} />
      ))}
    </List>
  );
}

function Person({ contact }: { readonly contact: Row }) {
  const language = useLanguage();
  const text = (key: string) => String(contact[key] ?? '');
  const roles = contact['roles'];
  const held = contactRoles.filter((role) => Array.isArray(roles) && roles.includes(role));
  return (
    <ListItem disableGutters divider sx={{ display: 'block' }}>
      <Typography sx={{ fontWeight: 600 }}>{contactName(contact)}</Typography>
      <Typography variant="body2" color="text.secondary">
        {text('jobTitle')}
      </Typography>
      {text('email') && (
        <Link href={`mailto:${text('email')}`} sx={{ display: 'block', overflowWrap: 'anywhere' }}>
          {text('email')}
        </Link>
      )}
      {text('phone') && <Link href={`tel:${text('phone')}`}>{text('phone')}</Link>}
      <Stack direction="row" spacing={0.75} useFlexGap flexWrap="wrap" sx={{ mt: 0.5 }}>
        {held.map((role) => (
          <Chip key={role} size="small" label={say(contactRoleNames[role], language)} />
        ))}
      </Stack>
    </ListItem>
  );
}
