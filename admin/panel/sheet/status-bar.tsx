import CheckCircle from '@mui/icons-material/CheckCircleOutline';
import CloudOff from '@mui/icons-material/CloudOff';
import ErrorOutline from '@mui/icons-material/ErrorOutline';
import Sync from '@mui/icons-material/Sync';
import { Box, Button, Stack, Typography } from '@mui/material';
import { memo } from 'react';
import type { Language } from '../../../shared/kernel/language.ts';
import { sheetWords } from '../../../shared/words/sheet.ts';
import { viewWords } from '../../../shared/words/views.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import type { Saving } from './edit-queue.ts';
import type { SheetEngine } from './engine.ts';
import { selectCell } from './selection.ts';
import { SelectionFigures } from './selection-figures.tsx';
import { useShown } from './use-engine.ts';
import { ViewSaid } from './view-said.tsx';

const icons = { saved: CheckCircle, saving: Sync, offline: CloudOff, attention: ErrorOutline } as const;
const colours = {
  saved: 'secondary.main',
  saving: 'info.main',
  offline: 'warning.main',
  attention: 'error.main',
} as const;

function savingText(saving: Saving, language: Language): string {
  if (saving.state === 'saved') return say(sheetWords.saved, language);
  return say(sheetWords[saving.state], language, { n: saving.cells });
}

function SavingState({ engine }: { readonly engine: SheetEngine }) {
  const language = useLanguage();
  const { queue, rows, controller } = engine;
  const state = useShown(engine, () => queue.saving().state);
  const text = useShown(engine, () => savingText(queue.saving(), language));
  const Icon = icons[state];

  function goToFirst(): void {
    const [first] = queue.attention();
    const row = first && rows.placeOf(first.id);
    const column = rows.columns.findIndex(({ key }) => key === first?.column);
    if (row !== undefined && column >= 0) controller.goTo(selectCell({ row, column }));
  }

  return (
    <Stack
      component="output"
      direction="row"
      alignItems="center"
      spacing={0.75}
      sx={{ color: colours[state] }}
    >
      <Icon sx={{ fontSize: 17 }} />
      {state === 'attention' ? (
        <Button size="small" color="error" onClick={goToFirst} sx={{ minHeight: 0, py: 0 }}>
          {text}
        </Button>
      ) : (
        <Typography variant="body2" color="inherit">
          {text}
        </Typography>
      )}
    </Stack>
  );
}

/** Below the sheet: how many rows, and whether what was typed is safe. */
export const StatusBar = memo(function StatusBar({ engine }: { readonly engine: SheetEngine }) {
  const language = useLanguage();
  const { rows, feed } = engine;
  const [n, of] = [useShown(engine, rows.shown), useShown(engine, rows.total)];
  const state = useShown(engine, feed.state);
  const isStale = useShown(engine, rows.isStale);
  const counted =
    n === of ? say(sheetWords.rows, language, { n }) : say(sheetWords.some, language, { n, of });
  return (
    <Stack
      direction="row"
      alignItems="center"
      spacing={2}
      sx={{
        px: 2,
        height: 34,
        flexShrink: 0,
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
      }}
    >
      <Typography variant="body2" noWrap>
        {state === 'loading' ? say(sheetWords.loading, language, { n: of }) : counted}
      </Typography>
      {state === 'offline' && (
        <Typography variant="body2" color="warning.main" noWrap>
          {say(sheetWords.stale, language)}
        </Typography>
      )}
      {isStale && (
        <Button size="small" onClick={rows.refresh} sx={{ minHeight: 0, py: 0 }}>
          {say(viewWords.refresh, language)}
        </Button>
      )}
      <SelectionFigures engine={engine} />
      <ViewSaid engine={engine} />
      <Box sx={{ flex: 1 }} />
      <SavingState engine={engine} />
    </Stack>
  );
});
