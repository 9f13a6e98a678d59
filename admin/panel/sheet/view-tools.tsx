import SwapVert from '@mui/icons-material/SwapVert';
import ViewColumn from '@mui/icons-material/ViewColumnOutlined';
import { IconButton, Stack, Tooltip } from '@mui/material';
import type { SvgIconProps } from '@mui/material/SvgIcon';
import { useState, type ComponentType } from 'react';
import { viewWords } from '../../../shared/words/views.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { ColumnsPanel } from './columns-panel.tsx';
import type { SheetEngine } from './engine.ts';
import { SortPanel } from './sort-panel.tsx';
import { ViewsMenu } from './views-menu.tsx';

type PanelProps = {
  readonly engine: SheetEngine;
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
};
type Tool = {
  readonly label: string;
  readonly icon: ComponentType<SvgIconProps>;
  readonly Panel: ComponentType<PanelProps>;
};

function Opener({ engine, label, icon: Icon, Panel }: Tool & { readonly engine: SheetEngine }) {
  const [anchor, setAnchor] = useState<HTMLElement>();
  return (
    <>
      <Tooltip title={label}>
        <IconButton
          aria-label={label}
          aria-haspopup="dialog"
          size="small"
          sx={{ p: 0.9 }}
          onClick={({ currentTarget }) => setAnchor(currentTarget)}
        >
          <Icon fontSize="small" />
        </IconButton>
      </Tooltip>
      {anchor !== undefined && <Panel engine={engine} anchor={anchor} onClose={() => setAnchor(undefined)} />}
    </>
  );
}

/** How the sheet is looked at: its order, its columns, and the views that are kept of it. */
export function ViewTools({ engine }: { readonly engine: SheetEngine }) {
  const language = useLanguage();
  return (
    <Stack direction="row" alignItems="center">
      <Opener engine={engine} label={say(viewWords.sort, language)} icon={SwapVert} Panel={SortPanel} />
      <Opener
        engine={engine}
        label={say(viewWords.columns, language)}
        icon={ViewColumn}
        Panel={ColumnsPanel}
      />
      <ViewsMenu engine={engine} />
    </Stack>
  );
}
