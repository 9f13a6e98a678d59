import Logout from '@mui/icons-material/Logout';
import { Avatar, Box, Divider, IconButton, ListItemIcon, Menu, MenuItem, Typography } from '@mui/material';
import { useState } from 'react';
import { common } from '../../../shared/words/common.ts';
import { formatList } from '../../../shared/words/format.ts';
import { frame, roleNames } from '../../../shared/words/panel.ts';
import { say } from '../../../shared/words/word.ts';
import { usePanel } from '../panel-context.ts';
import { SignOutDialog } from './sign-out-dialog.tsx';
import { useLanguage } from './use-language.ts';

/** @example initialsOf('Éloïse Roy-Tremblay') // => 'ÉR' */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.[0] ?? '')
    .join('')
    .toUpperCase();
}

/** Who is signed in, in which roles, and the way out. */
export function PersonMenu() {
  const language = useLanguage();
  const { me, session, unsaved } = usePanel();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [lost, setLost] = useState(0);
  const roles = formatList(
    me.roles.map((role) => say(roleNames[role], language)),
    language,
  );
  function leave(): void {
    unsaved.leave();
    void session.signOut();
  }
  function signOut(): void {
    setAnchor(null);
    const cells = unsaved.count();
    if (cells === 0) leave();
    else setLost(cells);
  }
  return (
    <>
      <IconButton
        aria-label={say(frame.account, language)}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ p: 0.5, borderRadius: '50%' }}
      >
        <Avatar
          data-initials={initialsOf(me.name)}
          sx={(theme) => ({
            width: 34,
            height: 34,
            fontSize: '0.9rem',
            fontWeight: 700,
            bgcolor: theme.quilt.spruceSoft,
            color: theme.quilt.spruce,
            // A picture of the person, so to speak: the button's name is its label.
            '&::before': { content: 'attr(data-initials)' },
          })}
        >
          {' '}
        </Avatar>
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <Box sx={{ px: 2, pt: 0.5, pb: 1.25, maxWidth: 300 }} role="presentation">
          <Typography fontWeight={700}>{me.name}</Typography>
          <Typography variant="body2" color="text.secondary" noWrap>
            {me.email}
          </Typography>
          <Typography variant="body2" color="text.secondary">
            {roles}
          </Typography>
        </Box>
        <Divider />
        <MenuItem onClick={signOut}>
          <ListItemIcon>
            <Logout fontSize="small" />
          </ListItemIcon>
          {say(common.signOut, language)}
        </MenuItem>
      </Menu>
      {lost > 0 && <SignOutDialog cells={lost} onStay={() => setLost(0)} onLeave={leave} />}
    </>
  );
}
