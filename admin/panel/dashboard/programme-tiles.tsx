import { useQuery } from '@tanstack/react-query';
import { mentorshipRoutes } from '../../../shared/contracts/routes/mentorship.ts';
import { addDays, addMonths, day, partsOf } from '../../../shared/kernel/day.ts';
import { notes } from '../../../shared/words/dashboard.ts';
import { formatDays, formatMonth, formatNumber } from '../../../shared/words/format.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { pairingsScreen } from '../pairings/screen.ts';
import { FigureTile } from './figure-tile.tsx';
import { useRows } from './use-rows.ts';

const underWay = new Set<unknown>(['accepted', 'first-meeting', 'trial', 'active', 'paused', 'renewed']);

/** The pairs that go on, and how often they met. */
export function ProgrammeTiles() {
  return (
    <>
      <PairingTile />
      <MeetingTile />
    </>
  );
}

function PairingTile() {
  const language = useLanguage();
  const rows = useRows(pairingsScreen);
  if (rows === null) return null;
  const count = [...(rows?.values() ?? [])].filter((row) => underWay.has(row['state'])).length;
  return (
    <FigureTile
      figure="pairings"
      base="pairings"
      value={rows === undefined ? undefined : formatNumber(count, language)}
      tone="info"
      to="/pairings"
    />
  );
}

function MeetingTile() {
  const language = useLanguage();
  const { api, clock } = usePanel();
  const thisMonth = addDays(clock.today(), 1 - partsOf(clock.today()).date);
  const from = addMonths(thisMonth, -1);
  const month = from.slice(0, 7);
  const { data } = useQuery({
    queryKey: ['figures', month],
    queryFn: () => api.call(mentorshipRoutes.figures, { query: { month } }),
  });
  const hours = Math.round((data?.minutes ?? 0) / 60);
  return (
    <FigureTile
      figure="meetings"
      base="pairings"
      asOf={formatDays(day(from), addDays(thisMonth, -1), language)}
      value={data && formatNumber(data.meetings, language)}
      lines={[say(notes.hours, language, { hours, month: formatMonth(month, language) })]}
      tone="info"
      to="/programmes"
    />
  );
}
