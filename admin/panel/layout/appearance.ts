import { useMediaQuery } from '@mui/material';
import { createTheme, type Theme } from '@mui/material/styles';
import { useMemo } from 'react';
import { useStore } from 'react-admin';
import { themeFor } from '../../theme/theme.ts';

/** How the panel looks: as the person chose, or as their device does. */
export const appearances = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof appearances)[number];

export function useAppearance() {
  return useStore<Appearance>('appearance', 'system');
}

const noSsr = { noSsr: true } as const;

/** The theme of the panel. More contrast, or the colours of the system alone, come from the device, and follow it. */
export function usePanelTheme(): Theme {
  const [appearance] = useAppearance();
  const isDarkOutside = useMediaQuery('(prefers-color-scheme: dark)', noSsr);
  const isContrasted = useMediaQuery('(prefers-contrast: more)', noSsr);
  const isForced = useMediaQuery('(forced-colors: active)', noSsr);
  const isDark = appearance === 'system' ? isDarkOutside : appearance === 'dark';
  return useMemo(
    () => createTheme(themeFor({ isDark, isContrasted, isForced })),
    [isDark, isContrasted, isForced],
  );
}
