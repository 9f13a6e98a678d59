import SpaceDashboard from '@mui/icons-material/SpaceDashboardOutlined';
import {
  Box,
  List,
  ListItem,
  ListItemButton,
  ListItemIcon,
  ListItemText,
  Tooltip,
  Typography,
} from '@mui/material';
import type { SvgIconProps } from '@mui/material/SvgIcon';
import type { ComponentType } from 'react';
import { NavLink, useMatch } from 'react-router';
import { frame, rooms } from '../../../shared/words/panel.ts';
import { say, type Word } from '../../../shared/words/word.ts';
import { usePanel } from '../panel-context.ts';
import { mayCall } from '../providers/access.ts';
import { resources } from '../resources.tsx';
import { useLanguage } from './use-language.ts';

type LineProps = {
  readonly to: string;
  readonly label: string;
  readonly icon: ComponentType<SvgIconProps>;
  readonly small: boolean;
  readonly onGo: () => void;
};

function Line({ to, label, icon: Icon, small, onGo }: LineProps) {
  const here = useMatch({ path: to, end: to === '/' }) !== null;
  return (
    <ListItem disablePadding>
      <Tooltip title={small ? label : ''} placement="right">
        <ListItemButton
          component={NavLink}
          to={to}
          selected={here}
          onClick={onGo}
          aria-current={here ? 'page' : undefined}
          sx={(theme) => ({
            borderRadius: 2,
            minHeight: 40,
            py: 0.5,
            px: 1.5,
            justifyContent: small ? 'center' : 'flex-start',
            color: 'text.primary',
            '&.Mui-selected, &.Mui-selected:hover': {
              backgroundColor: theme.quilt.garnetSoft,
              color: theme.quilt.garnet,
              fontWeight: 700,
            },
          })}
        >
          <ListItemIcon sx={{ minWidth: small ? 0 : 34, color: 'inherit' }}>
            <Icon fontSize="small" />
          </ListItemIcon>
          <ListItemText
            primary={label}
            sx={
              small
                ? { position: 'absolute', clipPath: 'inset(50%)', width: 1, height: 1, overflow: 'hidden' }
                : { my: 0 }
            }
            slotProps={{ primary: { noWrap: true, fontWeight: 'inherit' } }}
          />
        </ListItemButton>
      </Tooltip>
    </ListItem>
  );
}

const order: readonly (keyof typeof rooms)[] = ['home', 'roll', 'dues', 'mentorship', 'messages', 'settings'];

/** The rooms of the house, and in each what the person may enter. */
export function Menu({ small, onGo }: { readonly small: boolean; readonly onGo: () => void }) {
  const language = useLanguage();
  const { me } = usePanel();
  const mine = resources.filter(({ access }) => mayCall(me.roles, access));
  const line = (name: string, title: Word, icon: ComponentType<SvgIconProps>) => (
    <Line key={name} to={name} label={say(title, language)} icon={icon} small={small} onGo={onGo} />
  );

  return (
    <Box sx={{ px: 1.25, pb: 2, overflowY: 'auto', flex: 1 }}>
      <List disablePadding sx={{ mb: 1 }}>
        {line('/', frame.dashboard, SpaceDashboard)}
      </List>
      {order.map((room) => {
        const lines = mine.filter((resource) => resource.room === room);
        if (lines.length === 0) return null;
        return (
          <Box key={room} sx={{ mb: 1 }}>
            {!small && (
              <Typography
                variant="overline"
                component="p"
                color="text.secondary"
                id={`room-${room}`}
                sx={{ px: 1.5, py: 0.5 }}
              >
                {say(rooms[room], language)}
              </Typography>
            )}
            <List disablePadding aria-labelledby={small ? undefined : `room-${room}`}>
              {lines.map(({ name, title, icon }) => line(`/${name}`, title, icon))}
            </List>
          </Box>
        );
      })}
    </Box>
  );
}
