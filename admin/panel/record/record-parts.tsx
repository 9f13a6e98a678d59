import { Box, Tab, Tabs } from '@mui/material';
import { useState } from 'react';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { recordWords } from '../../../shared/words/record.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import type { SheetScreen } from '../resource.ts';
import type { SheetEngine } from '../sheet/engine.ts';
import { RecordFields } from './record-fields.tsx';
import { RecordHistory } from './record-history.tsx';

type Props = { readonly engine: SheetEngine; readonly screen: SheetScreen; readonly row: Row };

/** A record in tabs: its fields, what its resource adds, its history. The tab stays from one record to the next. */
export function RecordParts({ engine, screen, row }: Props) {
  const language = useLanguage();
  const [tab, setTab] = useState(0);
  const parts = screen.parts ?? [];
  const labels = [recordWords.fields, ...parts.map(({ label }) => label), recordWords.history];
  const Part = parts[tab - 1]?.Part;
  return (
    <>
      <Tabs
        value={tab}
        onChange={(_, next: number) => setTab(next)}
        variant="scrollable"
        aria-label={say(recordWords.parts, language)}
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
        key={row.id}
        role="tabpanel"
        id="record-part"
        aria-labelledby={`record-tab-${tab}`}
        tabIndex={0}
        sx={{ flex: 1, overflowY: 'auto', px: 3, py: 2 }}
      >
        {tab === 0 && <RecordFields engine={engine} screen={screen} row={row} />}
        {Part !== undefined && <Part row={row} />}
        {tab === labels.length - 1 && <RecordHistory engine={engine} screen={screen} id={row.id} />}
      </Box>
    </>
  );
}
