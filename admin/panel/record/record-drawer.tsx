import Close from '@mui/icons-material/Close';
import { Box, Drawer, IconButton, Stack, Tab, Tabs, Typography } from '@mui/material';
import { useState } from 'react';
import { common } from '../../../shared/words/common.ts';
import { recordWords } from '../../../shared/words/sheet.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import type { SheetScreen } from '../resource.ts';
import type { SheetEngine } from '../sheet/engine.ts';
import { RecordFields } from './record-fields.tsx';
import { RecordHistory } from './record-history.tsx';

type Props = {
  readonly engine: SheetEngine;
  readonly screen: SheetScreen;
  readonly id: string;
  readonly onClose: () => void;
};

/** One record beside its sheet: its fields, what its resource adds, and who changed what. */
export function RecordDrawer({ engine, screen, id, onClose }: Props) {
  const language = useLanguage();
  const [tab, setTab] = useState(0);
  const row = engine.rows.rowOf(id);
  const parts = screen.parts ?? [];
  const labels = [recordWords.fields, ...parts.map(({ label }) => label), recordWords.history];
  const Part = parts[tab - 1]?.Part;
  const missing = engine.feed.state() === 'loading' ? common.loading : recordWords.gone;

  return (
    <Drawer
      anchor="right"
      open
      onClose={onClose}
      slotProps={{
        paper: { 'aria-labelledby': 'record-title', role: 'dialog', sx: { width: 'min(520px, 100vw)' } },
      }}
    >
      <Stack direction="row" alignItems="flex-start" spacing={1} sx={{ px: 3, pt: 2.5, pb: 1 }}>
        <Typography id="record-title" variant="h2" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
          {row === undefined ? say(missing, language) : screen.nameOf(row)}
        </Typography>
        <IconButton aria-label={say(common.close, language)} onClick={onClose} edge="end">
          <Close />
        </IconButton>
      </Stack>
      {row !== undefined && (
        <>
          <Tabs
            value={tab}
            onChange={(_, next: number) => setTab(next)}
            variant="scrollable"
            sx={{ px: 2, borderBottom: 1, borderColor: 'divider' }}
          >
            {labels.map((label, index) => (
              <Tab
                key={label.en}
                label={say(label, language)}
                id={`record-tab-${index}`}
                aria-controls="record-part"
              />
            ))}
          </Tabs>
          <Box
            role="tabpanel"
            id="record-part"
            aria-labelledby={`record-tab-${tab}`}
            tabIndex={0}
            sx={{ flex: 1, overflowY: 'auto', px: 3, py: 2 }}
          >
            {tab === 0 && <RecordFields engine={engine} screen={screen} row={row} />}
            {Part !== undefined && <Part row={row} />}
            {tab === labels.length - 1 && <RecordHistory engine={engine} screen={screen} id={id} />}
          </Box>
        </>
      )}
    </Drawer>
  );
}
