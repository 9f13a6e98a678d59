import { GridCellKind, type GridCell } from '@glideapps/glide-data-grid';
import { toneColours, type Quilt } from '../../../theme/palette.ts';
import type { Painted } from '../painted.ts';
import { pillCell } from './pill-cells.ts';

/** A place where nothing is, while the sheet changes under the grid. */
export const noCell: GridCell = { kind: GridCellKind.Loading, allowOverlay: false };

function groundOf({ mark, tone, look }: Painted, quilt: Quilt): string | undefined {
  if (look.as === 'group') return look.depth === 0 ? quilt.stoneSoft : quilt.linen;
  if (mark === undefined || mark === 'saving') return tone && toneColours(quilt, tone).ground;
  return { refused: quilt.brickSoft, conflict: quilt.ochreSoft, draft: quilt.indigoSoft }[mark];
}

/** A cell as the grid draws it. It never edits: the field that keeps the focus does. */
export function gridCell(painted: Painted, quilt: Quilt): GridCell {
  const { text, look, editable } = painted;
  const bgCell = groundOf(painted, quilt);
  const themeOverride = {
    ...(bgCell === undefined ? {} : { bgCell }),
    ...(editable ? {} : { textDark: quilt.faded }),
  };
  switch (look.as) {
    case 'check':
      return {
        kind: GridCellKind.Boolean,
        data: look.on,
        allowOverlay: false,
        readonly: !editable,
        themeOverride,
      };
    case 'pill': {
      const { text: colour, ground } = toneColours(quilt, look.tone);
      return { ...pillCell([{ text, colour, ground }]), themeOverride };
    }
    case 'pills': {
      const pills = look.texts.map((one) => ({ text: one, colour: quilt.ink, ground: quilt.stoneSoft }));
      return { ...pillCell(pills), themeOverride };
    }
    case 'group':
      return {
        kind: GridCellKind.Text,
        data: text,
        displayData: text,
        allowOverlay: false,
        readonly: true,
        contentAlign: look.span > 1 ? 'left' : 'right',
        ...(look.span > 1 ? { span: [0, look.span - 1] as const } : {}),
        themeOverride: { ...themeOverride, textDark: quilt.ink, baseFontStyle: '600 13.5px' },
      };
    case 'text':
      return {
        kind: GridCellKind.Text,
        data: text,
        displayData: text.replace(/\s*\n\s*/g, ' · '),
        allowOverlay: false,
        readonly: true,
        contentAlign: look.right ? 'right' : 'left',
        themeOverride,
      };
  }
}
