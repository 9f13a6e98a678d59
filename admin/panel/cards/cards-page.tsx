import { Box, Typography } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { sheetWords } from '../../../shared/words/sheet.ts';
import { say } from '../../../shared/words/word.ts';
import { PageHeader } from '../layout/page-header.tsx';
import { useLanguage } from '../layout/use-language.ts';
import { RecordDrawer } from '../record/record-drawer.tsx';
import type { PanelResource, SheetScreen } from '../resource.ts';
import { StatusBar } from '../sheet/status-bar.tsx';
import { useEngine } from '../sheet/use-engine.ts';
import { useRecord } from '../sheet/use-record.ts';
import { CardTools } from './card-tools.tsx';
import { RowCard } from './row-card.tsx';

type Props = { readonly resource: PanelResource; readonly screen: SheetScreen };

/** A few screens of a phone; more follow as one scrolls. */
const atOnce = 40;

/** A sheet where there is no room for one: a card for each row, which opens its record. */
export function CardsPage({ resource, screen }: Props) {
  const language = useLanguage();
  const title = say(resource.title, language);
  const engine = useEngine(screen);
  const { rows } = engine;
  const record = useRecord(resource.name);
  const [most, setMost] = useState(atOnce);
  const count = rows.count();

  return (
    <Box
      component="section"
      aria-label={say(sheetWords.sheetOf, language, { name: title })}
      sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}
    >
      <PageHeader title={title} />
      <CardTools engine={engine} onFilter={() => setMost(atOnce)} />
      <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto', px: 1.5, pb: 2 }}>
        {count === 0 ? (
          <Typography color="text.secondary" sx={{ p: 2 }}>
            {say(rows.total() === 0 ? sheetWords.noRows : sheetWords.noMatch, language)}
          </Typography>
        ) : (
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
            {Array.from({ length: Math.min(most, count) }, (_, at) => rows.rowAt(at))
              .filter((row) => row !== undefined)
              .map((row) => (
                <RowCard key={row.id} engine={engine} screen={screen} row={row} onOpen={record.open} />
              ))}
          </Box>
        )}
        {most < count && <More key={most} onSeen={() => setMost(most + atOnce)} />}
      </Box>
      <StatusBar engine={engine} />
      {record.id !== undefined && (
        <RecordDrawer
          engine={engine}
          screen={screen}
          id={record.id}
          onClose={record.close}
          onGo={record.go}
        />
      )}
    </Box>
  );
}

/** Below the last card that is there: as it comes near, more are. */
function More({ onSeen }: { readonly onSeen: () => void }) {
  const mark = useRef<HTMLDivElement>(null);
  const seen = useRef(onSeen);
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting === true) seen.current();
    });
    if (mark.current !== null) observer.observe(mark.current);
    return () => observer.disconnect();
  }, []);
  return <Box ref={mark} sx={{ height: 40 }} />;
}
