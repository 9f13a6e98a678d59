import MenuIcon from '@mui/icons-material/Menu';
import MenuOpen from '@mui/icons-material/MenuOpen';
import {
  Box,
  Button,
  CssBaseline,
  Drawer,
  IconButton,
  Link,
  Stack,
  useMediaQuery,
  type Theme,
} from '@mui/material';
import { Suspense, useState, type ReactNode } from 'react';
import { useLocaleState, useStore } from 'react-admin';
import { frame } from '../../../shared/words/panel.ts';
import { say } from '../../../shared/words/word.ts';
import { AppearanceSwitch } from './appearance-switch.tsx';
import { Brand } from './brand.tsx';
import { Loading } from './loading.tsx';
import { Menu } from './menu.tsx';
import { HeaderSlot } from './header-slot.ts';
import { PersonMenu } from './person-menu.tsx';
import { QuiltEdge } from './quilt-edge.tsx';
import { unseen } from './unseen.ts';
import { useLanguage } from './use-language.ts';

const wide = 248;
const narrow = 68;

function LanguageSwitch() {
  const [, setLocale] = useLocaleState();
  const language = useLanguage();
  const other = language === 'fr' ? 'en' : 'fr';
  const name = say(frame.switchLanguage, language);
  return (
    <Button size="small" color="inherit" lang={other} onClick={() => setLocale(other)} sx={{ minWidth: 0 }}>
      <Box component="span" sx={({ breakpoints }) => ({ [breakpoints.down('sm')]: unseen })}>
        {name}
      </Box>
      {/* Where the title of the page needs the room. */}
      <Box component="span" aria-hidden sx={{ display: { sm: 'none' } }}>
        {other.toUpperCase()}
      </Box>
    </Button>
  );
}

type TopBarProps = {
  readonly open: boolean;
  readonly onMenu: () => void;
  readonly slotRef: (slot: HTMLElement | null) => void;
};

function TopBar({ onMenu, open, slotRef }: TopBarProps) {
  const language = useLanguage();
  const label = say(open ? frame.closeMenu : frame.openMenu, language);
  return (
    <Stack
      component="header"
      direction="row"
      alignItems="center"
      spacing={{ xs: 0.25, sm: 1 }}
      sx={{
        px: { xs: 1, sm: 2 },
        height: 58,
        flexShrink: 0,
        borderBottom: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
      }}
    >
      <IconButton aria-label={label} aria-expanded={open} onClick={onMenu}>
        {open ? <MenuOpen /> : <MenuIcon />}
      </IconButton>
      <Stack ref={slotRef} direction="row" alignItems="center" spacing={1.5} sx={{ flex: 1, minWidth: 0 }} />
      <LanguageSwitch />
      <AppearanceSwitch />
      <PersonMenu />
    </Stack>
  );
}

function SkipLink() {
  return (
    <Link
      href="#content"
      sx={{
        position: 'absolute',
        left: 8,
        top: -60,
        zIndex: 2000,
        p: 1.5,
        bgcolor: 'background.paper',
        '&:focus': { top: 8 },
      }}
    >
      {say(frame.skip, useLanguage())}
    </Link>
  );
}

/** The frame: rooms at the left, the page's name and the person at the top, the page. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  const large = useMediaQuery((theme: Theme) => theme.breakpoints.up('md'));
  const [open, setOpen] = useStore('menu.open', true);
  const [over, setOver] = useState(false);
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const small = large && !open;
  const inside = (
    <Box
      component="nav"
      aria-label={say(frame.menu, language)}
      sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}
    >
      <Box
        sx={{
          height: 58,
          display: 'flex',
          alignItems: 'center',
          px: 2,
          mb: 1,
          flexShrink: 0,
          justifyContent: small ? 'center' : 'flex-start',
        }}
      >
        <Brand small={small} />
      </Box>
      <Menu small={small} onGo={() => setOver(false)} />
    </Box>
  );

  return (
    <Box sx={{ height: '100dvh', display: 'flex', flexDirection: 'column', overflow: 'hidden' }}>
      <CssBaseline enableColorScheme />
      <SkipLink />
      <QuiltEdge />
      <Box sx={{ flex: 1, display: 'flex', minHeight: 0 }}>
        {large ? (
          <Box
            sx={{
              width: open ? wide : narrow,
              flexShrink: 0,
              display: 'flex',
              flexDirection: 'column',
              borderRight: 1,
              borderColor: 'divider',
              bgcolor: 'background.paper',
              transition: 'width 120ms',
              '@media (prefers-reduced-motion: reduce)': { transition: 'none' },
            }}
          >
            {inside}
          </Box>
        ) : (
          <Drawer open={over} onClose={() => setOver(false)} slotProps={{ paper: { sx: { width: wide } } }}>
            {inside}
          </Drawer>
        )}
        <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
          <TopBar
            slotRef={setSlot}
            open={large ? open : over}
            onMenu={() => (large ? setOpen(!open) : setOver(true))}
          />
          <Box
            component="main"
            id="content"
            tabIndex={-1}
            sx={{
              flex: 1,
              minHeight: 0,
              overflow: 'auto',
              display: 'flex',
              flexDirection: 'column',
              outline: 'none',
            }}
          >
            <HeaderSlot value={slot}>
              <Suspense fallback={<Loading />}>{children}</Suspense>
            </HeaderSlot>
          </Box>
        </Box>
      </Box>
    </Box>
  );
}
