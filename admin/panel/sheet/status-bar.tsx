import CheckCircle from '@mui/icons-material/CheckCircleOutline';
import CloudOff from '@mui/icons-material/CloudOff';
import ErrorOutline from '@mui/icons-material/ErrorOutline';
import Sync from '@mui/icons-material/Sync';
import { Box, Button, Stack, Typography } from '@mui/material';
import { sheetWords } from '../../../shared/words/sheet.ts';
import { viewWords } from '../../../shared/words/views.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import type { SheetEngine } from './engine.ts';
import { selectCell } from './selection.ts';
import { SelectionFigures } from './selection-figures.tsx';
import { ViewSaid } from './view-said.tsx';

const icons = { saved: CheckCircle, saving: Sync, offline: CloudOff, attention: ErrorOutline } as const;
const colours = {
  saved: 'secondary.main',
  saving: 'info.main',
  offline: 'warning.main',
  attention: 'error.main',
} as const;

function Saving({ engine }: { readonly engine: SheetEngine }) {
  const language = useLanguage();
  const { queue, rows, controller } = engine;
  const saving = queue.saving();
  const Icon = icons[saving.state];
  const text =
    saving.state === 'saved'
      ? say(sheetWords.saved, language)
      : say(sheetWords[saving.state], language, { n: saving.cells });

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
      sx={{ color: colours[saving.state] }}
    >
      <Icon sx={{ fontSize: 17 }} />
      {saving.state === 'attention' ? (
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
export function StatusBar({ engine }: { readonly engine: SheetEngine }) {
  const language = useLanguage();
  const { rows, feed } = engine;
  const [n, of] = [rows.shown(), rows.total()];
  const state = feed.state();
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
      {rows.isStale() && (
        <Button size="small" onClick={rows.refresh} sx={{ minHeight: 0, py: 0 }}>
          {say(viewWords.refresh, language)}
        </Button>
      )}
      <SelectionFigures engine={engine} />
      <ViewSaid engine={engine} />
      <Box sx={{ flex: 1 }} />
      <Saving engine={engine} />
    </Stack>
  );
}
