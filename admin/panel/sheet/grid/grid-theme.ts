import type { Theme as GridTheme } from '@glideapps/glide-data-grid';
import type { Theme } from '@mui/material';
import { sans } from '../../../theme/theme.ts';

/** The grid in the colours of the panel. */
export function gridTheme({ quilt, palette }: Theme): Partial<GridTheme> {
  const selected = palette.mode === 'light' ? 'rgb(140 47 69 / 0.08)' : 'rgb(240 160 177 / 0.14)';
  return {
    accentColor: quilt.garnet,
    accentFg: quilt.paper,
    accentLight: selected,
    textDark: quilt.ink,
    textMedium: quilt.faded,
    textLight: quilt.faded,
    textHeader: quilt.ink,
    // A column that is selected whole has the ground of the accent.
    textHeaderSelected: quilt.paper,
    bgCell: quilt.paper,
    bgCellMedium: quilt.stoneSoft,
    bgHeader: quilt.linen,
    bgHeaderHasFocus: quilt.garnetSoft,
    bgHeaderHovered: quilt.stoneSoft,
    borderColor: quilt.seam,
    horizontalBorderColor: quilt.seam,
    headerBottomBorderColor: quilt.seam,
    bgIconHeader: quilt.faded,
    fgIconHeader: quilt.paper,
    cellHorizontalPadding: 10,
    cellVerticalPadding: 4,
    headerFontStyle: '600 13.5px',
    baseFontStyle: '14px',
    markerFontStyle: '12px',
    editorFontSize: '14px',
    fontFamily: sans,
    checkboxMaxSize: 17,
    resizeIndicatorColor: quilt.garnet,
  };
}

/** The height of a row, in pixels, by what the view says. */
export const rowHeights = { compact: 26, normal: 32, tall: 56 } as const;
export const headerHeight = 38;
