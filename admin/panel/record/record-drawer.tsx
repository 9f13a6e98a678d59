import { Box, Drawer } from '@mui/material';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { common } from '../../../shared/words/common.ts';
import { recordWords } from '../../../shared/words/record.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import type { SheetScreen } from '../resource.ts';
import type { SheetEngine } from '../sheet/engine.ts';
import { neighbourOf, type Way } from './neighbour.ts';
import { RecordHeader } from './record-header.tsx';
import { RecordParts } from './record-parts.tsx';
import { recordTitle } from './record-title.ts';

type Props = {
  readonly engine: SheetEngine;
  readonly screen: SheetScreen;
  readonly id: string;
  readonly onClose: () => void;
  /** Shows another record in this one's place. */
  readonly onGo: (row: Row) => void;
};

const ways: Readonly<Record<string, Way>> = { PageUp: 'previous', PageDown: 'next' };

/**
 * A field is saved when it is left: a panel that goes away under it would take what was typed along. The focus stays in
 * the panel, whose keys go on working.
 */
function leaveField(): void {
  document.getElementById('record-title')?.focus();
}

/** One record beside its sheet: its fields, what its resource adds, who changed what, and what can be done with it. */
export function RecordDrawer({ engine, screen, id, onClose, onGo }: Props) {
  const language = useLanguage();
  // The next key may come before this one's record is shown.
  const asked = useRef(id);
  useEffect(() => {
    asked.current = id;
  }, [id]);
  const row = engine.rows.rowOf(id);
  const missing = engine.feed.state() === 'loading' ? common.loading : recordWords.gone;
  const name = row === undefined ? say(missing, language) : recordTitle(screen, row, engine.reader());

  function step(way: Way): void {
    leaveField();
    const other = neighbourOf(engine.rows, asked.current, way);
    if (other === undefined) return;
    asked.current = other.id;
    onGo(other);
  }

  function close(): void {
    leaveField();
    onClose();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const way = event.altKey ? ways[event.key] : undefined;
    if (way === undefined) return;
    event.preventDefault();
    step(way);
  }

  return (
    <Drawer
      anchor="right"
      open
      onClose={close}
      onKeyDown={onKeyDown}
      slotProps={{
        paper: { 'aria-labelledby': 'record-title', role: 'dialog', sx: { width: 'min(580px, 100vw)' } },
      }}
    >
      <RecordHeader
        name={name}
        can={(way) => neighbourOf(engine.rows, id, way) !== undefined}
        onStep={step}
        onClose={close}
      />
      {row !== undefined && (
        <>
          {screen.Actions !== undefined && (
            <Box
              component="fieldset"
              aria-label={say(recordWords.actions, language)}
              sx={{ border: 0, m: 0, px: 2.25, pt: 0, pb: 0.5, '&:empty': { display: 'none' } }}
            >
              <screen.Actions rows={[row]} />
            </Box>
          )}
          <RecordParts key={screen.sheet.name} engine={engine} screen={screen} row={row} />
        </>
      )}
    </Drawer>
  );
}
