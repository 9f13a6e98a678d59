import { notes } from '../../../shared/words/dashboard.ts';
import { formatNumber } from '../../../shared/words/format.ts';
import { applicationStates } from '../../../shared/words/statuses.ts';
import { say } from '../../../shared/words/word.ts';
import { applicationsScreen } from '../applications/screen.ts';
import { useLanguage } from '../layout/use-language.ts';
import { FigureTile } from './figure-tile.tsx';
import { useRows } from './use-rows.ts';

const open = ['received', 'complete', 'recommended', 'admitted'] as const;

/** Applications that wait for somebody, by what they wait for. */
export function ApplicationTile() {
  const language = useLanguage();
  const rows = useRows(applicationsScreen);
  if (rows === null) return null;
  const states = [...(rows?.values() ?? [])].map((row) => row['state']);
  const counts = open.map((state) => ({ state, count: states.filter((one) => one === state).length }));
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const said = counts
    .filter(({ count }) => count > 0)
    .map(({ state, count }) =>
      say(notes.ofState, language, { state: say(applicationStates[state], language), count }),
    );
  return (
    <FigureTile
      figure="applications"
      base="applications"
      counted={formatNumber(states.length, language)}
      value={rows === undefined ? undefined : formatNumber(all, language)}
      lines={said}
      tone="info"
      to="/applications"
    />
  );
}
