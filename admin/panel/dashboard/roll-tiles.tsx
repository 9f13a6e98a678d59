import { addDays, addMonths } from '../../../shared/kernel/day.ts';
import { goodStandingOn, movements, renewalsBetween } from '../../../shared/membership/figures.ts';
import { dashboard, notes } from '../../../shared/words/dashboard.ts';
import { formatDays, formatNumber, formatShare } from '../../../shared/words/format.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { FigureTile } from './figure-tile.tsx';
import type { Roll } from './use-roll.ts';

/** A share of fewer people than this would tell of somebody. */
const fewest = 5;

/** Who came, who left, who is in good standing, and whose term ends. */
export function RollTiles({ roll }: { readonly roll: Roll | undefined }) {
  return (
    <>
      <MovementTile roll={roll} />
      <StandingTile roll={roll} />
      <RenewalTile roll={roll} />
    </>
  );
}

type Props = { readonly roll: Roll | undefined };

function MovementTile({ roll }: Props) {
  const language = useLanguage();
  const today = usePanel().clock.today();
  const after = addMonths(today, -12);
  const moved = roll && movements(roll.facts, roll.rules, { after, until: today });
  return (
    <FigureTile
      figure="movements"
      base="roll"
      asOf={formatDays(addDays(after, 1), today, language)}
      value={moved && say(notes.joinedAndLeft, language, moved)}
      lines={moved ? [say(notes.net, language, { count: moved.joined - moved.left })] : []}
      tone="accent"
      to="/members"
    />
  );
}

function StandingTile({ roll }: Props) {
  const language = useLanguage();
  const today = usePanel().clock.today();
  const found = roll && goodStandingOn(roll.facts, roll.rules, today);
  const isShown = found !== undefined && found.of >= fewest;
  return (
    <FigureTile
      figure="standing"
      base="asked"
      counted={found && formatNumber(found.of, language)}
      value={found && (isShown ? formatShare(found.good, found.of, language) : '–')}
      lines={found ? [isShown ? say(notes.goodOf, language, found) : say(dashboard.tooFew, language)] : []}
      tone="good"
      to="/members"
    />
  );
}

function RenewalTile({ roll }: Props) {
  const language = useLanguage();
  const today = usePanel().clock.today();
  const to = addDays(today, 30);
  const count = roll && renewalsBetween(roll.facts, roll.rules, { from: today, to });
  return (
    <FigureTile
      figure="renewals"
      base="byTerm"
      asOf={formatDays(today, to, language)}
      value={count === undefined ? undefined : formatNumber(count, language)}
      lines={[formatDays(today, to, language)]}
      tone="wait"
      to="/members"
    />
  );
}
