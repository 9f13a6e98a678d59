import Check from '@mui/icons-material/Check';
import Contrast from '@mui/icons-material/Contrast';
import DarkMode from '@mui/icons-material/DarkModeOutlined';
import LightMode from '@mui/icons-material/LightModeOutlined';
import { IconButton, ListItemIcon, ListItemText, Menu, MenuItem, Tooltip } from '@mui/material';
import { useState } from 'react';
import { frame } from '../../../shared/words/panel.ts';
import { say } from '../../../shared/words/word.ts';
import { appearances, useAppearance } from './appearance.ts';
import { useLanguage } from './use-language.ts';

const icons = { system: Contrast, light: LightMode, dark: DarkMode } as const;

/** Light, dark, or as the device: kept from one visit to the next. */
export function AppearanceSwitch() {
  const language = useLanguage();
  const [appearance, setAppearance] = useAppearance();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const Icon = icons[appearance];
  const label = say(frame.appearance, language);
  return (
    <>
      <Tooltip title={label}>
        <IconButton
          aria-label={label}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <Icon fontSize="small" />
        </IconButton>
      </Tooltip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {appearances.map((one) => (
          <MenuItem
            key={one}
            role="menuitemradio"
            aria-checked={one === appearance}
            onClick={() => {
              setAppearance(one);
              setAnchor(null);
            }}
          >
            <ListItemIcon>{one === appearance && <Check fontSize="small" />}</ListItemIcon>
            <ListItemText>{say(frame[one], language)}</ListItemText>
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
