import { Box, Skeleton, Typography } from '@mui/material';
import { formatDay, formatNumber } from '../../../shared/words/format.ts';
import { dashboardWords, frame } from '../../../shared/words/panel.ts';
import { say, type Word } from '../../../shared/words/word.ts';
import type { Tone } from '../../theme/palette.ts';
import { PageHeader } from '../layout/page-header.tsx';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { useSettings } from '../providers/use-settings.ts';
import { ChartCard } from './chart-card.tsx';
import { FigureTile } from './figure-tile.tsx';
import type { RollFigures } from './roll-figures.ts';
import { useRollFigures } from './use-roll-figures.ts';

type TileKey = 'members' | 'fresh' | 'applicants' | 'lapsing';
const tiles: readonly {
  readonly key: TileKey;
  readonly tone: Tone;
  readonly label: Word;
  readonly note: Word;
}[] = [
  { key: 'members', tone: 'good', ...dashboardWords.members },
  { key: 'fresh', tone: 'accent', ...dashboardWords.fresh },
  { key: 'applicants', tone: 'info', ...dashboardWords.applicants },
  { key: 'lapsing', tone: 'wait', ...dashboardWords.lapsing },
];

const grid = (least: number) => ({
  display: 'grid',
  gap: 2,
  gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${least}px), 1fr))`,
});

function Figures({ figures }: { readonly figures: RollFigures | undefined }) {
  const language = useLanguage();
  const { references } = usePanel();
  const categories = figures?.byCategory ?? [];
  return (
    <>
      <Box sx={{ ...grid(210), mb: 2 }}>
        {tiles.map(({ key, tone, label, note }) =>
          figures === undefined ? (
            <Skeleton key={key} variant="rounded" height={132} />
          ) : (
            <FigureTile
              key={key}
              label={say(label, language)}
              value={formatNumber(figures[key], language)}
              note={say(note, language)}
              tone={tone}
              to="/members"
            />
          ),
        )}
      </Box>
      <Box sx={grid(380)}>
        <ChartCard
          title={say(dashboardWords.byYear, language)}
          note={say(dashboardWords.byYearNote, language)}
          bars={(figures?.byYear ?? []).map(({ key, count }) => ({ label: key, value: count }))}
          lying={false}
        />
        <ChartCard
          title={say(dashboardWords.byCategory, language)}
          note={say(dashboardWords.byCategoryNote, language)}
          bars={categories.map(({ key, count }) => ({
            label: references.nameOf('categories', key, language),
            value: count,
          }))}
          lying
        />
      </Box>
    </>
  );
}

/** The first screen: the network's name and day, and its figures. */
export function Dashboard() {
  const language = useLanguage();
  const { clock } = usePanel();
  const settings = useSettings();
  const figures = useRollFigures();
  const asOf = formatDay(clock.today(), language);
  return (
    <Box sx={{ p: { xs: 2, sm: 3 }, maxWidth: 1280, width: '100%', mx: 'auto' }}>
      <PageHeader title={say(frame.dashboard, language)} />
      <Typography variant="h2" sx={{ minHeight: '1.3em' }}>
        {settings === undefined ? '' : say(settings.network.name, language)}
      </Typography>
      <Typography color="text.secondary" sx={{ mb: 3 }}>
        {say(dashboardWords.since, language, { asOf })}
      </Typography>
      {figures !== null && <Figures figures={figures} />}
    </Box>
  );
}
