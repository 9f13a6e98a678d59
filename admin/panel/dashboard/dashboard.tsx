import { Box, Skeleton, Typography } from '@mui/material';
import { useMemo } from 'react';
import { dashboard } from '../../../shared/words/dashboard.ts';
import { formatDay } from '../../../shared/words/format.ts';
import { frame } from '../../../shared/words/panel.ts';
import { say } from '../../../shared/words/word.ts';
import { invoicesScreen } from '../invoices/screen.ts';
import { PageHeader } from '../layout/page-header.tsx';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { useSettings } from '../providers/use-settings.ts';
import { ApplicationTile } from './application-tile.tsx';
import { MembersOverTime, ReceivablesByAge } from './charts.tsx';
import { DuesTiles } from './dues-tiles.tsx';
import { invoiceFactsOf } from './facts.ts';
import { MembersCard } from './members-card.tsx';
import { ProgrammeTiles } from './programme-tiles.tsx';
import { RollTiles } from './roll-tiles.tsx';
import { useRoll } from './use-roll.ts';
import { useRows } from './use-rows.ts';

/** What the person may read of the network, in figures. */
function Figures() {
  const roll = useRoll();
  const rows = useRows(invoicesScreen);
  const invoices = useMemo(() => rows && [...rows.values()].flatMap(invoiceFactsOf), [rows]);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', lg: columns(roll === null) } }}>
      {roll !== null && (
        <Box sx={column}>
          <MembersCard roll={roll} />
          {roll ? <MembersOverTime roll={roll} /> : <Skeleton variant="rounded" height={360} />}
        </Box>
      )}
      <Box sx={column}>
        <Box sx={tiles}>
          {roll !== null && <RollTiles roll={roll} />}
          <ApplicationTile />
          {invoices !== null && <DuesTiles invoices={invoices} />}
          <ProgrammeTiles />
        </Box>
        {invoices && <ReceivablesByAge invoices={invoices} />}
        {invoices === undefined && <Skeleton variant="rounded" height={360} />}
      </Box>
    </Box>
  );
}

const columns = (isOne: boolean) => (isOne ? '1fr' : 'minmax(400px, 5fr) 6fr');
const column = { display: 'flex', flexDirection: 'column', gap: 2, minWidth: 0 } as const;
const tiles = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 230px), 1fr))',
} as const;

/** The first screen: the network's name and day, and its figures. */
export function Dashboard() {
  const language = useLanguage();
  const { clock, me } = usePanel();
  const settings = useSettings();
  const asOf = formatDay(clock.today(), language);
  const isStaff = me.roles.some((role) => role !== 'volunteer');
  return (
    <Box sx={{ p: { xs: 2, sm: 3 }, maxWidth: 1480, width: '100%', mx: 'auto' }}>
      <PageHeader title={say(frame.dashboard, language)} />
      <Typography variant="h2" component="p" sx={{ minHeight: '1.3em' }}>
        {settings === undefined ? '' : say(settings.network.name, language)}
      </Typography>
      <Typography color="text.secondary" sx={{ mb: 3 }}>
        {say(dashboard.since, language, { asOf })}
      </Typography>
      {isStaff ? <Figures /> : <Typography>{say(dashboard.nothingYet, language)}</Typography>}
    </Box>
  );
}
