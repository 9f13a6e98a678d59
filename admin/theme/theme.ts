import type { ThemeOptions } from '@mui/material/styles';
import { contrastedDark, contrastedLight, dark, forced, light, type Quilt } from './palette.ts';

export const sans = "'Source Sans 3', system-ui, -apple-system, 'Segoe UI', sans-serif";
const serif = "'Fraunces', Georgia, 'Times New Roman', serif";

declare module '@mui/material/styles' {
  interface Theme {
    readonly quilt: Quilt;
  }
  interface ThemeOptions {
    readonly quilt?: Quilt;
  }
}

function typography() {
  const title = { fontFamily: serif, fontWeight: 560, letterSpacing: '-0.01em' };
  return {
    fontFamily: sans,
    fontSize: 14.5,
    h1: { ...title, fontSize: '1.85rem', lineHeight: 1.2 },
    h2: { ...title, fontSize: '1.4rem', lineHeight: 1.25 },
    h3: { ...title, fontSize: '1.15rem', lineHeight: 1.3 },
    h4: { ...title, fontSize: '1.05rem' },
    h5: { ...title, fontSize: '1rem' },
    h6: { ...title, fontSize: '1rem' },
    button: { textTransform: 'none', fontWeight: 600, letterSpacing: 0 },
    overline: {
      textTransform: 'none',
      letterSpacing: '0.02em',
      fontWeight: 600,
      fontSize: '0.8rem',
      lineHeight: 1.6,
    },
  } as const satisfies ThemeOptions['typography'];
}

function components(quilt: Quilt) {
  return {
    MuiCssBaseline: {
      styleOverrides: {
        body: { backgroundColor: quilt.linen, fontVariantNumeric: 'lining-nums' },
        ':focus-visible': { outline: `2px solid ${quilt.garnet}`, outlineOffset: 2 },
        '@media (forced-colors: active)': { '.quilt-edge': { display: 'none' } },
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': {
            animationDuration: '0.01ms !important',
            animationIterationCount: '1 !important',
            transitionDuration: '0.01ms !important',
            scrollBehavior: 'auto !important',
          },
        },
      },
    },
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: {
        root: {
          borderRadius: 8,
          minHeight: 36,
          // Where colours are forced, a ground is none: a line tells a button.
          '@media (forced-colors: active)': { border: '1px solid ButtonText' },
        },
      },
    },
    MuiIconButton: { styleOverrides: { root: { borderRadius: 8 } } },
    MuiPaper: {
      defaultProps: { elevation: 0 },
      styleOverrides: { root: { backgroundImage: 'none' }, outlined: { borderColor: quilt.seam } },
    },
    MuiCard: {
      defaultProps: { variant: 'outlined' },
      styleOverrides: { root: { borderRadius: 14, borderColor: quilt.seam } },
    },
    MuiTooltip: {
      defaultProps: { arrow: true },
      styleOverrides: {
        tooltip: { backgroundColor: quilt.ink, color: quilt.paper, fontSize: '0.85rem' },
        arrow: { color: quilt.ink },
      },
    },
    MuiTextField: { defaultProps: { size: 'small', variant: 'outlined' } },
    MuiOutlinedInput: { styleOverrides: { root: { borderRadius: 8, backgroundColor: quilt.paper } } },
    MuiChip: { styleOverrides: { root: { borderRadius: 8, fontWeight: 600 } } },
    MuiMenu: {
      styleOverrides: { paper: { borderRadius: 12, border: `1px solid ${quilt.seam}`, boxShadow: shadow } },
    },
    MuiDialog: { styleOverrides: { paper: { borderRadius: 16 } } },
    MuiDrawer: { styleOverrides: { paper: { borderColor: quilt.seam } } },
    MuiLink: { styleOverrides: { root: { color: quilt.garnet, textUnderlineOffset: 3 } } },
    MuiTab: { styleOverrides: { root: { minHeight: 44, fontWeight: 600 } } },
  } as const satisfies ThemeOptions['components'];
}

const shadow = '0 8px 28px rgb(42 35 32 / 0.14)';

function themeOf(mode: 'light' | 'dark', quilt: Quilt) {
  const onMain = mode === 'light' ? '#ffffff' : '#241317';
  return {
    quilt,
    palette: {
      mode,
      contrastThreshold: 4.5,
      primary: { main: quilt.garnet, contrastText: onMain },
      secondary: { main: quilt.spruce, contrastText: mode === 'light' ? '#ffffff' : '#10201d' },
      success: { main: quilt.spruce },
      warning: { main: quilt.ochre },
      error: { main: quilt.brick },
      info: { main: quilt.indigo },
      text: { primary: quilt.ink, secondary: quilt.faded },
      background: { default: quilt.linen, paper: quilt.paper },
      divider: quilt.seam,
    },
    shape: { borderRadius: 10 },
    typography: typography(),
    components: components(quilt),
  } as const satisfies ThemeOptions;
}

export const lightTheme = themeOf('light', light);

type Seen = { readonly isDark: boolean; readonly isContrasted: boolean; readonly isForced: boolean };

/** The theme for who looks. Where the system's colours are forced, what we paint ourselves (the grid) takes them too. */
export function themeFor({ isDark, isContrasted, isForced }: Seen): ThemeOptions {
  const plain = isDark ? dark : light;
  const more = isDark ? contrastedDark : contrastedLight;
  const theme = themeOf(isDark ? 'dark' : 'light', isContrasted ? more : plain);
  return isForced ? { ...theme, quilt: forced } : theme;
}
