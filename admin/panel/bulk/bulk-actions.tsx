import ExpandMore from '@mui/icons-material/ExpandMore';
import { Button, Menu, MenuItem } from '@mui/material';
import { memo, Suspense, useId, useMemo, useState } from 'react';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { bulkWords } from '../../../shared/words/bulk.ts';
import { recordWords } from '../../../shared/words/record.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { mayCall } from '../providers/access.ts';
import type { BulkAction, SheetScreen } from '../resource.ts';
import type { SheetEngine } from '../sheet/engine.ts';
import { isDraft } from '../sheet/drafts.ts';
import { useShown } from '../sheet/use-engine.ts';
import { LabelsDialog, labelColumns } from './labels-dialog.tsx';
import { SetColumnDialog, settableColumns } from './set-column-dialog.tsx';

type Props = { readonly engine: SheetEngine; readonly screen: SheetScreen };

/** What every sheet offers, as far as the person may type in it. */
function common(engine: SheetEngine, own: readonly BulkAction[]): readonly BulkAction[] {
  // The only column that can be set, where an action of the sheet's own is about it.
  const few = own.length > 0 ? 1 : 0;
  return [
    ...(settableColumns(engine).length > few
      ? [{ label: bulkWords.setColumn, Dialog: SetColumnDialog } as const]
      : []),
    ...(labelColumns(engine).length > 0 ? [{ label: bulkWords.labels, Dialog: LabelsDialog } as const] : []),
  ];
}

type ButtonProps = {
  readonly n: number;
  /** The menu that it has opened. */
  readonly menu: string | undefined;
  readonly onOpen: (anchor: HTMLElement) => void;
};

/** Stays as it is while the selection moves from one row to the next. */
const ActionsButton = memo(function ActionsButton({ n, menu, onOpen }: ButtonProps) {
  const language = useLanguage();
  return (
    <Button
      endIcon={<ExpandMore />}
      aria-haspopup="menu"
      aria-expanded={menu !== undefined}
      aria-controls={menu}
      disabled={n === 0}
      onClick={(event) => onOpen(event.currentTarget)}
    >
      {n === 0 ? say(recordWords.actions, language) : say(bulkWords.actions, language, { n })}
    </Button>
  );
});

/** What can be done with all the rows of the selection at once. */
export function BulkActions({ engine, screen }: Props) {
  const language = useLanguage();
  const { me } = usePanel();
  const menuId = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asked, setAsked] = useState<{ readonly action: BulkAction; readonly rows: readonly Row[] }>();
  const { controller, rows: sheet } = engine;
  const selection = useShown(engine, controller.selection);
  const revision = useShown(engine, sheet.revision);
  // A whole sheet may be selected: its rows are gathered when it or they change, and not at every repaint.
  const rows = useMemo(
    () =>
      selection === undefined || revision < 0
        ? []
        : controller.selectedRows().filter(({ id }) => !isDraft(id)),
    [controller, selection, revision],
  );
  const own = (screen.bulk ?? []).filter(
    ({ route }) => route === undefined || mayCall(me.roles, route.access),
  );
  const offered = [...own, ...common(engine, own)];
  if (offered.length === 0) return null;
  return (
    <>
      <ActionsButton n={rows.length} menu={anchor === null ? undefined : menuId} onOpen={setAnchor} />
      {anchor !== null && (
        <Menu id={menuId} anchorEl={anchor} open onClose={() => setAnchor(null)}>
          {offered.map((action) => (
            <MenuItem
              key={action.label.en}
              onClick={() => {
                setAnchor(null);
                setAsked({ action, rows });
              }}
            >
              {say(action.label, language)}
            </MenuItem>
          ))}
        </Menu>
      )}
      {asked !== undefined && (
        <Suspense>
          <asked.action.Dialog
            engine={engine}
            nameOf={screen.nameOf}
            rows={asked.rows}
            onClose={() => setAsked(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}
