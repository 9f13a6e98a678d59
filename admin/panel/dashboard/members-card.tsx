import {
  Card,
  Link as PlainLink,
  Skeleton,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { Link } from 'react-router';
import { addMonths } from '../../../shared/kernel/day.ts';
import { membersOn } from '../../../shared/membership/figures.ts';
import { bases, dashboard, figureWords, signedNumber } from '../../../shared/words/dashboard.ts';
import { formatDay, formatNumber } from '../../../shared/words/format.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { Definition } from './definition.tsx';
import { useCategoryName } from './use-category-name.ts';
import type { Roll } from './use-roll.ts';

type Line = { readonly name: string; readonly now: number; readonly before: number };

const total = (counts: ReadonlyMap<unknown, number>) =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

/** Members by category, today and a year ago. */
export function MembersCard({ roll }: { readonly roll: Roll | undefined }) {
  const language = useLanguage();
  const { clock } = usePanel();
  const nameOf = useCategoryName();
  const name = say(figureWords.members.label, language);
  if (roll === undefined) return <Skeleton variant="rounded" height={290} aria-label={name} />;
  const today = clock.today();
  const [now, before] = [today, addMonths(today, -12)].map((on) => membersOn(roll.facts, roll.rules, on));
  const keys = [...new Set([...(now?.keys() ?? []), ...(before?.keys() ?? [])])];
  const lines = keys
    .map((key): Line => ({ name: nameOf(key), now: now?.get(key) ?? 0, before: before?.get(key) ?? 0 }))
    .toSorted((a, b) => b.now - a.now);
  const all = {
    name: say(dashboard.total, language),
    now: total(now ?? new Map()),
    before: total(before ?? new Map()),
  };
  return (
    <Card sx={{ position: 'relative', p: { xs: 1.5, sm: 2.25 }, overflowX: 'auto', flexShrink: 0 }}>
      <Typography variant="overline" component="h2" color="text.secondary">
        <PlainLink component={Link} to="/members" color="inherit">
          {name}
        </PlainLink>
      </Typography>
      <Definition
        figure={name}
        what={say(figureWords.members.what, language)}
        base={say(bases.roll, language)}
        asOf={formatDay(today, language)}
      />
      <Table size="small" aria-label={name} sx={{ '& th, & td': { px: { xs: 0.5, sm: 2 } } }}>
        <TableHead>
          <TableRow>
            <TableCell sx={noIndent}>{say(dashboard.category, language)}</TableCell>
            {([dashboard.today, dashboard.yearAgo, dashboard.change] as const).map((word) => (
              <TableCell
                key={word.en}
                align="right"
                sx={{ whiteSpace: { sm: 'nowrap' }, fontSize: { xs: '0.75rem', sm: 'inherit' } }}
              >
                {say(word, language)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {[...lines, all].map((line) => (
            <MembersLine key={line.name} line={line} isTotal={line === all} />
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}

/** Names stand under the title of the card. */
const noIndent = { '&&': { pl: 0 } } as const;

function MembersLine({ line, isTotal }: { readonly line: Line; readonly isTotal: boolean }) {
  const language = useLanguage();
  const { name, now, before } = line;
  const last = { '& > *': { borderBottom: 0, fontWeight: 700, fontSize: '1.05rem' } };
  const figures = { fontVariantNumeric: 'tabular-nums' } as const;
  return (
    <TableRow sx={isTotal ? last : undefined}>
      <TableCell component="th" scope="row" sx={noIndent}>
        {name}
      </TableCell>
      <TableCell align="right" sx={figures}>
        {formatNumber(now, language)}
      </TableCell>
      <TableCell align="right" sx={{ ...figures, color: 'text.secondary' }}>
        {formatNumber(before, language)}
      </TableCell>
      <TableCell align="right" sx={figures}>
        {signedNumber(now - before, language)}
      </TableCell>
    </TableRow>
  );
}
