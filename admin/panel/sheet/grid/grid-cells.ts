import { GridCellKind, type GridCell } from '@glideapps/glide-data-grid';
import { toneColours, type Quilt } from '../../../theme/palette.ts';
import type { Painted } from '../painted.ts';
import { pillCell } from './pill-cells.ts';

/** A place where nothing is, while the sheet changes under the grid. */
export const noCell: GridCell = { kind: GridCellKind.Loading, allowOverlay: false };

function groundOf(mark: Painted['mark'], quilt: Quilt): string | undefined {
  if (mark === undefined || mark === 'saving') return undefined;
  return { refused: quilt.brickSoft, conflict: quilt.ochreSoft, draft: quilt.indigoSoft }[mark];
}

/** A cell as the grid draws it. It never edits: the field that keeps the focus does. */
export function gridCell({ text, look, editable, mark }: Painted, quilt: Quilt): GridCell {
  const bgCell = groundOf(mark, quilt);
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
